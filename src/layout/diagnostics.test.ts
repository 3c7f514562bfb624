import { expect, test } from 'vitest';
import { error } from '../diagnostic.ts';
import { Diagnostics } from './diagnostics.ts';

const at = (line: number) => ({ file: 'a', line, column: 1, endLine: line, endColumn: 2 });

test('a finding is kept once for its place, and not again without one', () => {
  const found = new Diagnostics();
  for (const span of [at(1), at(2), at(1)]) found.add(error('glyph-missing', 'No font has it', span));
  found.add(error('glyph-missing', 'No font has it'));
  expect(found.all.map(({ span }) => span?.line)).toEqual([1, 2]);
});

test('a family without a font is said once, where it is first needed', () => {
  const found = new Diagnostics();
  for (const span of [at(3), at(4)]) found.add(error('font-not-found', 'No font is known for "X"', span));
  expect(found.all.map(({ span }) => span?.line)).toEqual([3]);
});
