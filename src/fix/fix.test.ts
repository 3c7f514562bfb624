/** `--fix`: what it changes, what it keeps, and what it refuses. */
import { describe, expect, test } from 'vitest';
import { type Diagnostic, type Span, warning } from '../diagnostic.ts';
import { LineIndex, type SourceFile } from '../source.ts';
import { fixAll } from './index.ts';

const files =
  (texts: Readonly<Record<string, string>>) =>
  (path: string): SourceFile | undefined => {
    const text = texts[path];
    return text === undefined ? undefined : { path, text };
  };

/** The place of `part` in a file. */
function spanOf(path: string, text: string, part: string): Span {
  const start = text.indexOf(part);
  expect(start).toBeGreaterThanOrEqual(0);
  return new LineIndex({ path, text }).span(start, start + part.length);
}

/** A finding whose fix writes `to` for `from`; several pairs are several edits. */
function finding(
  path: string,
  text: string,
  ...pairs: readonly (readonly [from: string, to: string])[]
): Diagnostic {
  const edits = pairs.map(([from, to]) => ({ span: spanOf(path, text, from), text: to }));
  return warning('unused-id', `Write ${pairs.map(([, to]) => to).join()}`, edits[0]?.span, {
    fix: { message: 'Write it', edits },
  });
}

/** The file after the fixes, and how many were made and left. */
function fixed(text: string, ...fixes: readonly (readonly (readonly [string, string])[])[]) {
  const found = fixes.map((pairs) => finding('a.yaml', text, ...pairs));
  const { files: changed, made, left } = fixAll(found, files({ 'a.yaml': text }));
  return { text: changed[0]?.after ?? text, made: made.length, left: left.length };
}

const BRIEF = `# kept
brief:   # kept too
  titel:   The   Lake  # and this
  dates: [2031, 2032]   # and the spaces
text: >-
  folded 🛰 over
  two lines
`;

describe('a fix', () => {
  test('changes its place and nothing else: comments, spaces and line ends stay', () => {
    const { text, made } = fixed(BRIEF, [['titel', 'title']], [['two', 'three']]);
    expect(text).toBe(BRIEF.replace('titel', 'title').replace('two', 'three'));
    expect(made).toBe(2);
    const windows = BRIEF.replaceAll('\n', '\r\n');
    expect(fixed(windows, [['lines', 'rows']]).text).toBe(windows.replace('lines', 'rows'));
  });

  test('finds its place behind characters of two code units', () => {
    expect(fixed('a: "🛰🛰 x y"\n', [['x', 'z']]).text).toBe('a: "🛰🛰 z y"\n');
  });

  test('may take an item or a key away', () => {
    const text = 'a:\n  - one\n  - two\n  - three\nb: 1\nc: 2\n';
    expect(fixed(text, [['  - two\n', '']]).text).toBe(text.replace('  - two\n', ''));
    expect(fixed(text, [['b: 1\n', '']])).toMatchObject({ text: text.replace('b: 1\n', ''), made: 1 });
  });

  test('is made whole or not at all', () => {
    const text = 'a: one\nb: two\nc: three\n';
    expect(
      fixed(
        text,
        [['two', 'zwei']],
        [
          ['one', 'eins'],
          ['two', 'deux'],
        ],
      ),
    ).toEqual({
      text: text.replace('two', 'zwei'),
      made: 1,
      left: 1,
    });
  });
});

describe('of fixes that do not go together', () => {
  test('the first of two that overlap is made', () => {
    expect(fixed('a: one two\n', [['one two', 'x']], [['two', 'y']])).toEqual({
      text: 'a: x\n',
      made: 1,
      left: 1,
    });
  });

  test('one that would break the file is left, and the others are made', () => {
    const text = 'a: one\nb: two\nc: three\n';
    expect(fixed(text, [['one', '1']], [['two', '"']], [['three', '3']])).toEqual({
      text: 'a: 1\nb: two\nc: 3\n',
      made: 2,
      left: 1,
    });
  });

  test.each([
    ['moves a value into another group', 'a:\n  b: 1\n  c: 2\nd: 3\n', '  c', 'c'],
    ['swallows the next line', 'a: one\nb: two\n', 'one', '"one'],
    ['turns what follows into a comment', 'a: [one, two]\n', 'one', 'x] #'],
    ['gives a key twice', 'a: one\nb: two\n', 'a', 'b'],
    ['makes an alias of nothing', 'a: one\n', 'one', '*one'],
  ])('one that %s is left', (_what, text, from, to) => {
    expect(fixed(text, [[from, to]])).toEqual({ text, made: 0, left: 1 });
  });

  test('an anchor is followed: its aliases change with it', () => {
    const text = 'a: &x one\nb: *x\nc: 1\n';
    expect(fixed(text, [['one', 'two']])).toEqual({ text: text.replace('one', 'two'), made: 1, left: 0 });
  });
});

test('several files are changed by one fix, or none of them', () => {
  const texts = { 'a.yaml': 'a: one\n', 'b.yaml': 'b: two\n' };
  const edit = (path: 'a.yaml' | 'b.yaml', from: string, to: string) => ({
    span: spanOf(path, texts[path], from),
    text: to,
  });
  const both = (to: string) =>
    warning('unused-id', 'Both', undefined, {
      fix: { message: 'Both', edits: [edit('a.yaml', 'one', '1'), edit('b.yaml', 'two', to)] },
    });
  expect(fixAll([both('2')], files(texts)).files.map(({ path, after }) => [path, after])).toEqual([
    ['a.yaml', 'a: 1\n'],
    ['b.yaml', 'b: 2\n'],
  ]);
  expect(fixAll([both('[')], files(texts))).toMatchObject({ files: [], made: [] });
});

test('a thousand fixes with one that breaks the file are made in time', () => {
  const lines = Array.from({ length: 1000 }, (_, n) => `k${n}: v${n}x\n`);
  const text = lines.join('');
  const fixes = lines.map((_, n) => [[`v${n}x`, n === 500 ? '"' : `w${n}`]] as const);
  expect(fixed(text, ...fixes)).toMatchObject({ made: 999, left: 1 });
});

test('findings without a fix, and files that are not there, change nothing', () => {
  const stray = finding('a.yaml', 'a: one\n', ['one', 'two']);
  expect(fixAll([warning('unused-id', 'No fix'), stray], files({}))).toEqual({
    files: [],
    made: [],
    left: [stray],
  });
});
