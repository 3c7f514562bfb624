/**
 * Where findings are: the same text in every way that YAML can write it, with every line end, alone and included. A
 * rule, the render stage and the document stage each underline what is wrong with it, and nothing else.
 */
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { check } from '../src/check/index.ts';
import { SCHEMA } from '../src/check/testing/checked.ts';
import type { Diagnostic } from '../src/diagnostic.ts';
import { parseDocument } from '../src/document/index.ts';
import { load } from '../src/facts/index.ts';
import { openPack } from '../src/pack.ts';
import { openProject } from '../src/project.ts';
import { LineIndex } from '../src/source.ts';
import { render } from '../src/template/index.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const project = openProject({ root: ROOT, stdin: () => new Uint8Array(), environment: {} });

const BRIEF = `# 🛰 wide,\twith tabs
brief:\t# a comment
  title: Places
sources: # 🛰\t🛰
  wire: { title: Sea closed, publisher: Fictional Wire, type: wire, date: 2031-05-02 }
`;

const WRITINGS: Readonly<Record<string, string>> = {
  'plain, over lines': `method: A boat 🛰 came
    last week, with
    ![](map.svg) and a *word* [@wire,] of
    [home](#nowhere).`,
  literal: `method: |
  A boat 🛰 came last week,

  with ![](map.svg) and a *word* [@wire,]
  of [home](#nowhere).`,
  'folded, with indentation of its own': `method: >2-

   🛰 A boat came last week, with
   ![](map.svg) and

   a *word* [@wire,] of
   [home](#nowhere).`,
  folded: `method: >-
  A boat 🛰 came
  last week, with ![](map.svg) and a *word*
  [@wire,] of

  [home](#nowhere).`,
  'between single marks': `method: 'A ''boat'' 🛰 came
  last week, with ![](map.svg)

  and a *word* [@wire,] of [home](#nowhere).'`,
  'between double marks, with escapes': `method: "A \\"boat\\" \\u263a 🛰 \\U0001F6F0 came
  last week, \\
  with ![](map.svg)\\n\\nand a *word* [@wire,] of [home](#nowhere)."`,
  'anchored, and repeated': `accessibility: &text >-
  A boat 🛰 came
  last week, with ![](map.svg) and a *word*
  [@wire,] of [home](#nowhere).
method: *text`,
};

/** What is underlined in the file, with the path of the file. */
function underlined({ span }: Diagnostic, files: Readonly<Record<string, string>>): string {
  if (span === undefined) return 'nothing';
  const text = files[span.file] ?? '';
  const index = new LineIndex({ path: span.file, text });
  const start = index.offset(span.line, span.column);
  return `${span.file} ${text.slice(start, index.offset(span.endLine, span.endColumn)).replace(/\s+/g, ' ')}`;
}

/** All that the stages up to the document find of a brief in these files. */
function findings(files: Readonly<Record<string, string>>): string[] {
  const { value: facts } = load('a.yaml', (path) => ({ path, text: files[path] ?? '' }));
  const { value: pack } = openPack('policy-brief', project);
  if (facts === undefined || pack === undefined) throw new Error('no facts or no pack');
  const rules = check(facts, SCHEMA, { rules: 'all' });
  const rendered = render(facts, pack);
  const parsed = rendered.value === undefined ? [] : parseDocument(rendered.value).diagnostics;
  const all = [...rules, ...rendered.diagnostics, ...parsed].filter(({ code }) => code !== 'unused-id');
  // What an alias repeats is printed twice, and is one place.
  return [...new Set(all.map((one) => `${one.code}: ${underlined(one, files)}`))];
}

const found = (file: string) => [
  `relative-date: ${file} last week`,
  `image-without-alt: ${file} ![](map.svg)`,
  `wrong-value: ${file} [@wire,]`,
  `unknown-link-target: ${file} ](#nowhere)`,
];

describe.each(Object.entries(WRITINGS))('%s', (_name, written) => {
  test.each([
    ['LF', '\n'],
    ['CRLF', '\r\n'],
  ])('%s', (_ends, end) => {
    const lines = (text: string) => text.replaceAll('\n', end);
    expect(findings({ 'a.yaml': lines(`${BRIEF}${written}\n`) })).toEqual(found('a.yaml'));
    const included = { 'a.yaml': `${BRIEF}include: b.yaml\n`, 'b.yaml': lines(`#\t🛰\n${written}\n`) };
    expect(findings(included)).toEqual(found('b.yaml'));
  });
});
