import { describe, expect, test } from 'vitest';
import { formatCounter, markerText } from './counter-styles.ts';

const first = (style: string, ...values: number[]) =>
  values.map((value) => formatCounter(value, style)).join(' ');

describe('counter styles', () => {
  test.each([
    ['decimal', [-3, 0, 1, 12], '-3 0 1 12'],
    ['decimal-leading-zero', [-1, 0, 9, 10, 123], '-1 00 09 10 123'],
    [
      'lower-roman',
      [1, 4, 9, 14, 40, 90, 400, 1994, 2026, 3999],
      'i iv ix xiv xl xc cd mcmxciv mmxxvi mmmcmxcix',
    ],
    ['upper-roman', [3, 1666], 'III MDCLXVI'],
    ['lower-alpha', [1, 26, 27, 52, 53, 702, 703], 'a z aa az ba zz aaa'],
    ['upper-latin', [2, 28], 'B AB'],
    ['lower-greek', [1, 2, 24, 25], 'α β ω αα'],
    ['disc', [1, 2], '• •'],
    ['"†"', [1, 2], '† †'],
  ])('%s', (style, values, expected) => {
    expect(first(style, ...values)).toBe(expected);
  });

  test('every roman numeral reads back as its value', () => {
    const worth: Record<string, number> = { i: 1, v: 5, x: 10, l: 50, c: 100, d: 500, m: 1000 };
    for (let value = 1; value <= 3999; value++) {
      const digits = [...formatCounter(value, 'lower-roman')].map((letter) => worth[letter] ?? 0);
      const read = digits.reduce((sum, digit, i) => sum + (digit < (digits[i + 1] ?? 0) ? -digit : digit), 0);
      if (read !== value) expect.fail(`${value} reads back as ${read}`);
    }
  });

  test('out of its range, or not known, a style is decimal', () => {
    expect(first('lower-roman', 0, 4000, -1)).toBe('0 4000 -1');
    expect(first('upper-alpha', 0, -2)).toBe('0 -2');
    expect(first('klingon', 7)).toBe('7');
  });
});

describe('markers', () => {
  test.each([
    ['decimal', '3. '],
    ['lower-alpha', 'c. '],
    ['disc', '• '],
    ['square', '▪ '],
    ['none', ''],
    ['"– "', '– '],
  ])('%s', (style, expected) => {
    expect(markerText(3, style)).toBe(expected);
  });
});
