import { describe, expect, test } from 'vitest';
import { jsonPieces } from './json-pieces.ts';

const CASES = [
  { a: 1, b: [true, null, 'x\n"'], c: { c: 1 }, e: { f: { g: 1.5, h: [[1], [2, 3]] } } },
  ['one', ['two', { three: 3 }]],
  'text',
  null,
  { a: undefined, b: [undefined, 1] },
];

describe.each([Number.POSITIVE_INFINITY, 20, 3])('in pieces of up to %i characters', (limit) => {
  test.each(CASES.map((value) => [value]))('%j is as JSON.stringify has it', (value) => {
    expect([...jsonPieces(value, limit)].join('')).toBe(JSON.stringify(value, undefined, 2));
  });

  test('maps become objects', () => {
    const maps = new Map([['a', new Map([['b', 1]])]]);
    expect([...jsonPieces(maps, limit)].join('')).toBe('{\n  "a": {\n    "b": 1\n  }\n}');
  });
});

test('what is long comes in several pieces', () => {
  expect([...jsonPieces(CASES[0], 20)].length).toBeGreaterThan(5);
});
