/** What a part of a flow lacks for its next break to come later: the balance of columns goes by it. */
import { expect, test } from 'vitest';
import type { FlowItem, SlabItem } from '../flow.ts';
import { findBreak } from './find-break.ts';

function slab(height: number): SlabItem {
  return { type: 'slab', x: 0, piece: { height, fragments: [], marks: [], notes: [] } };
}

function gap(size = 0, cost = 0): FlowItem {
  return { type: 'gap', size, sizeAfterBreak: 0, cost, page: 'auto' };
}

function shortage(items: readonly FlowItem[], height: number): number | undefined {
  return findBreak(items, 0, { taken: 0, height, notesHeight: () => 0, isDividing: true }).shortage;
}

test('is what the next slab lacks, with the space above it', () => {
  expect(shortage([slab(10), gap(5), slab(10), gap(), slab(10)], 20)).toBe(5);
  expect(shortage([slab(10), gap(5), slab(10), gap(), slab(10)], 25)).toBe(10);
});

test('is nothing where all has room, or a break is forced', () => {
  expect(shortage([slab(10), gap(), slab(10)], 20)).toBeUndefined();
  expect(shortage([slab(10), { ...gap(), forced: 'column' } as FlowItem, slab(10)], 10)).toBeUndefined();
});

test('is what something lacks that has no room at all', () => {
  expect(shortage([slab(30), gap(), slab(10)], 20)).toBe(10);
});

test('is no more than what a row lacks to be divided elsewhere, and to be whole', () => {
  const row = (own: number): SlabItem => ({
    ...slab(40),
    divisible: {
      least: 40,
      cost: 0,
      divide: () => ({ now: slab(10), later: slab(30), cost: 0, shortage: own }),
    },
  });
  expect(shortage([row(3)], 20)).toBe(3);
  expect(shortage([row(50)], 20)).toBe(20);
  // The gap above it is better.
  const worse = { ...row(3), divisible: { ...row(3).divisible!, cost: 1 } };
  expect(shortage([slab(10), gap(), worse], 30)).toBe(3);
});
