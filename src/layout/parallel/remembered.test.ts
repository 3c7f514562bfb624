import { expect, test } from 'vitest';
import type { SlabItem } from '../flow.ts';
import { lazyPiece } from './lazy-piece.ts';
import { remembered } from './remembered.ts';

test('a division is made once for each room', () => {
  const rooms: number[] = [];
  const now: SlabItem = { type: 'slab', x: 0, piece: { height: 0, fragments: [], marks: [], notes: [] } };
  const divide = remembered((room) => {
    rooms.push(room);
    return { now, cost: room, shortage: 1 };
  });
  expect([20, 10, 20, 10].map((room) => divide(room).cost)).toEqual([20, 10, 20, 10]);
  expect(rooms).toEqual([20, 10]);
});

test('the notes of a piece are known without painting it', () => {
  const paint = () => {
    throw new Error('It is painted');
  };
  expect(lazyPiece(10, paint, () => []).notes).toEqual([]);
});
