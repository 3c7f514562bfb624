import { expect, test } from 'vitest';
import { LineIndex } from './source.ts';

const at = (text: string, start: number, end?: number) => {
  const { line, column, endLine, endColumn } = new LineIndex({ path: 'a', text }).span(start, end);
  return `${line}:${column}-${endLine}:${endColumn}`;
};

test.each([
  ['ab\ncd', 3, 5, '2:1-2:3'],
  ['ab\r\ncd', 4, 5, '2:1-2:2'],
  ['ab\rcd', 3, 3, '2:1-2:1'],
  ['', 0, 0, '1:1-1:1'],
  ['ab', 99, 99, '1:3-1:3'],
  ['a\n', 2, 2, '2:1-2:1'],
])('a place in %j', (text, start, end, expected) => {
  expect(at(text, start, end)).toBe(expected);
});

test('columns count characters, not UTF-16 code units', () => {
  expect(at('x𝒜y', 3)).toBe('1:3-1:3');
});

test('offsets are found again from lines and columns', () => {
  const text = 'x𝒜y\r\nb\rc';
  const index = new LineIndex({ path: 'a', text });
  for (const offset of [0, 1, 3, 4, 6, 8, 9]) {
    const { line, column } = index.span(offset);
    expect(index.offset(line, column)).toBe(offset);
  }
  expect(index.offset(9, 1)).toBe(text.length);
});

test('a file on one line takes time in proportion to its length', () => {
  const text = '𝒜b'.repeat(100_000);
  const index = new LineIndex({ path: 'a', text });
  for (let offset = 0; offset < text.length; offset += 3) index.span(offset, offset + 1);
  expect(at(text, text.length)).toBe('1:200001-1:200001');
});
