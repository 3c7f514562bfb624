import { expect, test } from 'vitest';
import { load } from './index.ts';

function comments(text: string): string[] {
  const { value } = load('a.yaml', () => ({ path: 'a.yaml', text }));
  return (value?.comments ?? []).map(
    ({ text, span, alone }) =>
      `${span.line}:${span.column}-${span.endColumn}${alone ? ' alone' : ''} ${text}`,
  );
}

test.each([
  ['alone', '# demarche: allow x – y\na: 1\n', ['1:1-1:24 alone allow x – y']],
  ['behind a value, after a tab', 'a: 1 #\tdemarche:\tallow x – y \t\nb: 2\n', ['1:6-29 allow x – y']],
  ['indented, with CRLF', 'a:\r\n  # demarche: one\r\n  b: 1\r\n', ['2:3-18 alone one']],
  ['behind wide characters', 'a: 🛰 # demarche: one\n', ['1:6-21 one']],
  ['on the line of a block', 'a: | # demarche: one\n  two\n', ['1:6-21 one']],
  ['in brackets', 'a: [\n  1, # demarche: one\n  2,\n]\n', ['2:6-21 one']],
  ['at the end', 'a: 1\n# demarche: one', ['2:1-16 alone one']],
  ['not what is text in a block', 'a: |\n  # demarche: one\n', []],
  ['not what is text between marks', 'a: "x\n  # demarche: one"\n', []],
  ['not what is part of a word', 'a: b# demarche: one\n', []],
  ['not what speaks to somebody else', '# see demarche: one\na: 1 # TODO\n', []],
])('%s', (_name, text, expected) => {
  expect(comments(text)).toEqual(expected.map((line) => line.replace(/-\d+:/, '-')));
});

test('of included files too', () => {
  const files: Readonly<Record<string, string>> = {
    'a.yaml': 'include: b.yaml # demarche: one\n',
    'b.yaml': 'b: 1 # demarche: two\n',
  };
  const { value } = load('a.yaml', (path) => ({ path, text: files[path] ?? '' }));
  expect(value?.comments.map(({ text, span }) => `${span.file} ${text}`)).toEqual([
    'a.yaml one',
    'b.yaml two',
  ]);
});
