/**
 * Small briefs, good and bad, one folder for each rule, with all that is said of each beside it as text. Each is read
 * together with `base.yaml`, by all rules. `npx vitest run --config test/vitest.config.ts test/rules -u` writes the
 * texts anew; then read what has changed.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { RULES } from '../../src/check/index.ts';
import { checkHtml, checkYaml, completed } from '../../src/check/testing/checked.ts';
import type { RuleId } from '../../src/check/types.ts';
import type { Diagnostic } from '../../src/diagnostic.ts';
import { fixAll } from '../../src/fix/index.ts';

const CORPUS = fileURLToPath(new URL('.', import.meta.url));
const briefsOf = (rule: string): string[] =>
  readdirSync(`${CORPUS}${rule}`).filter((name) => /\.(yaml|html)$/.test(name));

describe.each(RULES.map(({ id }) => id))('%s', (rule) => {
  const briefs = briefsOf(rule);

  test('has good briefs and bad ones', () => {
    const kinds = briefs.map((name) => name.split('-')[0]);
    expect([...new Set(kinds)].sort()).toEqual(['bad', 'good']);
  });

  test.each(briefs)('%s', async (name) => {
    const text = readFileSync(`${CORPUS}${rule}/${name}`, 'utf8');
    const found = name.endsWith('.html') ? checkHtml(text, rule) : checkYaml(text);
    expect(found.some(({ code }) => code === (rule as RuleId))).toBe(name.startsWith('bad'));
    if (name.startsWith('good')) expect(found.map(({ message }) => message)).toEqual([]);
    const said = found.map((one) => say(one, text)).join('\n') || 'Nothing is found.\n';
    await expect(said).toMatchFileSnapshot(`${CORPUS}${rule}/${name.replace(/\.\w+$/, '.txt')}`);
  });
});

describe('what --fix writes', () => {
  const briefs = RULES.flatMap(({ id }) => briefsOf(id).map((name) => `${id}/${name}`));
  const fixable = briefs.flatMap((path) => {
    const text = readFileSync(CORPUS + path, 'utf8');
    const found = path.endsWith('.yaml') ? checkYaml(text).filter(({ fix }) => fix !== undefined) : [];
    return found.length > 0 ? [{ path, text, found }] : [];
  });

  test.each(fixable)('$path is found no more', ({ text, found }) => {
    const { files, left } = fixAll(found, () => ({ path: 'brief.yaml', text: completed(text) }));
    expect(left.map(({ message }) => message)).toEqual([]);
    const mended = files[0]?.after ?? '';
    const messages = new Set(found.map(({ message }) => message));
    expect(
      checkYaml(mended.replace(/include: base\.yaml\n$/, '')).filter(({ message }) => messages.has(message)),
    ).toEqual([]);
    expect(mended.split('\n').length).toBeGreaterThanOrEqual(text.trimEnd().split('\n').length - 1);
  });
});

test('there are enough of them', () => {
  expect(RULES.flatMap(({ id }) => briefsOf(id)).length).toBeGreaterThanOrEqual(120);
});

/** A finding with the text that it is about, as the file has it, and what its fix would write. */
function say({ severity, code, message, span, hints, related, fix }: Diagnostic, text: string): string {
  const place = span === undefined ? '' : ` ${span.line}:${span.column}-${span.endLine}:${span.endColumn}`;
  const lines = [
    `${severity}[${code}]${place} ${message}`,
    ...(span === undefined ? [] : [`  at   ${textAt(span, text)}`]),
    ...related.map((other) => `  also ${other.span.file}:${other.span.line} ${other.message}`),
    ...hints.map((hint) => `  hint ${hint}`),
    ...(fix?.edits ?? []).map((edit) => `  fix  "${textAt(edit.span, text)}" → "${edit.text}"`),
  ];
  return `${lines.join('\n')}\n`;
}

type Place = NonNullable<Diagnostic['span']>;

function textAt({ line, column, endLine, endColumn }: Place, text: string): string {
  const lines = text.split(/\r\n|\n/).map((characters) => [...characters]);
  const pieces = lines.slice(line - 1, endLine).map((characters, n, all) => {
    const start = n === 0 ? column - 1 : 0;
    return characters.slice(start, n === all.length - 1 ? endColumn - 1 : undefined).join('');
  });
  return pieces.join(' ⏎ ');
}
