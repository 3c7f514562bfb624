import { describe, expect, test } from 'vitest';
import { resolveRunningStrings, type StringAssignment, type WhichString } from './running-strings.ts';

const assign = (page: number, value: string, atPageStart = false, name = 'section'): StringAssignment => ({
  name,
  value,
  page,
  atPageStart,
});

/** Page 0 has none, 1 one, 2 two of which the first starts the page, 3 none, 4 one that starts the page. */
const strings = resolveRunningStrings([
  assign(1, 'One'),
  assign(2, 'Two', true),
  assign(2, 'Three'),
  assign(4, 'Four', true),
]);
const pages = (which: WhichString) => [0, 1, 2, 3, 4, 5].map((page) => strings.value(page, 'section', which));

describe('string() on each page', () => {
  test('first: the first on the page, else what was in force', () => {
    expect(pages('first')).toEqual(['', 'One', 'Two', 'Three', 'Four', 'Four']);
  });
  test('start: what is in force where the page begins', () => {
    expect(pages('start')).toEqual(['', '', 'Two', 'Three', 'Four', 'Four']);
  });
  test('last: what is in force where the page ends', () => {
    expect(pages('last')).toEqual(['', 'One', 'Three', 'Three', 'Four', 'Four']);
  });
  test('first-except: nothing on pages that assign', () => {
    expect(pages('first-except')).toEqual(['', '', '', 'Three', '', 'Four']);
  });
});

test('names do not know of each other', () => {
  const two = resolveRunningStrings([assign(0, 'A', true, 'a'), assign(1, 'B', true, 'b')]);
  expect(two.value(1, 'a', 'first')).toBe('A');
  expect(two.value(0, 'b', 'first')).toBe('');
  expect(two.value(0, 'c', 'first')).toBe('');
});
