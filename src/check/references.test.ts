import { describe, expect, test } from 'vitest';
import { load } from '../facts/index.ts';
import { check } from './index.ts';

const SCHEMA = {
  path: 'schema.json',
  text: JSON.stringify({
    type: 'object',
    properties: { include: {}, text: { type: 'string', 'x-markdown': true }, sources: {}, list: {} },
    additionalProperties: { type: 'array', items: { type: 'string', 'x-ref': 'source' } },
  }),
};

/** `file:line:column-column id`, by the file's own text. */
function unknown(files: Readonly<Record<string, string>>): string[] {
  const { value, diagnostics } = load('a.yaml', (path) => ({ path, text: files[path] ?? '' }));
  expect(diagnostics).toEqual([]);
  const found = value === undefined ? [] : check(value, SCHEMA);
  return found.map(({ span, message }) => {
    const line = [...((files[span?.file ?? ''] ?? '').split(/\r\n|\n/)[(span?.line ?? 1) - 1] ?? '')];
    const marked = line.slice((span?.column ?? 1) - 1, (span?.endColumn ?? 1) - 1).join('');
    expect(message).toContain(`"${marked}"`);
    return `${span?.file}:${span?.line}:${span?.column} ${marked}`;
  });
}

describe('the place of an id in prose', () => {
  test.each([
    ['plain', 'text: See [@nope].\n', ['a.yaml:1:13 nope']],
    [
      'plain over several lines',
      'text: See\n  🛰 [@nope]\n  and {fact:x}.\n',
      ['a.yaml:2:7 nope', 'a.yaml:3:13 x'],
    ],
    ['quoted', 'text: "See [@nope]."\n', ['a.yaml:1:14 nope']],
    ['literal', 'text: |\n  See\n\n    [@nope]\n', ['a.yaml:4:7 nope']],
    [
      'folded',
      'text: >-\n  See 🛰\n  one [@nope; @no, p. 1]\n\n  {claim:x}\n',
      ['a.yaml:3:9 nope', 'a.yaml:3:16 no', 'a.yaml:5:10 x'],
    ],
    [
      'folded, with a citation over the end of a line',
      'text: >-\n  See [@nope,\n  p. 1; @no]\n',
      ['a.yaml:2:9 nope', 'a.yaml:3:10 no'],
    ],
    ['CRLF', 'text: >-\r\n  See\r\n  [@nope]\r\n', ['a.yaml:3:5 nope']],
  ])('%s', (_name, text, expected) => {
    expect(unknown({ 'a.yaml': text })).toEqual(expected);
  });

  test('is in the file that it stands in, the including file first', () => {
    const files = {
      'a.yaml': 'include: b.yaml\nx: [one]\ny: [two]\n',
      'b.yaml': 'text: "[@three]"\nz: [four]\n',
    };
    expect(unknown(files)).toEqual([
      'a.yaml:2:5 one',
      'a.yaml:3:5 two',
      'b.yaml:1:10 three',
      'b.yaml:2:5 four',
    ]);
  });
});

test.each([
  ['code', 'text: "`[@nope]` ``a ` {fact:x}``"\n'],
  ['what follows a backslash', "text: '\\[@nope] \\{fact:x}'\n"],
  ['an address', 'text: a@b.example [@ x] [@] {fact:}\n'],
])('what only looks like a reference is none: %s', (_name, text) => {
  expect(unknown({ 'a.yaml': text })).toEqual([]);
});

test('what an alias repeats is reported once', () => {
  expect(unknown({ 'a.yaml': 'x: &x [nope]\ny: *x\n' })).toEqual(['a.yaml:1:8 nope']);
});

test('text made to be slow is read in time', () => {
  const text = `text: |\n  ${'[@'.repeat(100_000)}${'{fact:'.repeat(100_000)}\n`;
  expect(unknown({ 'a.yaml': text })).toEqual([]);
});
