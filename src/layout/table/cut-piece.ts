/** Cuts a piece that is taller than a page where nothing stands in the way. */
import type { ComputedStyle } from '../../style/types.ts';
import { COST, type Flow, type Piece, type PlacedMark, type PlacedNote } from '../flow.ts';
import { isFaded } from '../painting/fade.ts';
import { translateFragment } from '../translate.ts';
import type { Fragment } from '../types.ts';
import { extentOf, sliceFragment } from './cut-fragment.ts';

const TOLERANCE = 0.01;
/** What is cut has as many lines as this above and below the cut. */
const LINES_AT_CUT = 6;

/** Top and bottom of a line or another thing that must not be cut through. */
export type Solid = readonly [number, number];

/** A part of a piece, and what a break before it costs. */
export interface PiecePart {
  readonly piece: Piece;
  readonly cost: number;
}

/** The solid things of a flow that is set from `top`. */
export function solidsOf({ items }: Flow, top: number): readonly Solid[] {
  const solids: Solid[] = [];
  let y = top;
  for (const item of items) {
    if (item.type === 'mark') continue;
    if (item.type === 'float') {
      solids.push([y + item.y, y + item.y + item.piece.height]);
      continue;
    }
    const height = item.type === 'slab' ? item.piece.height : item.type === 'gap' ? item.size : item.height;
    if (item.type === 'slab') solids.push([y, y + height]);
    y += height;
  }
  return solids;
}

/** The piece whole, or in parts where it is taller than the page area; `style` says how high its lines are. */
export function partsOf(
  piece: Piece,
  solids: readonly Solid[],
  area: number,
  style: ComputedStyle,
): readonly PiecePart[] {
  const places = piece.height > area ? cutPlaces(solids, piece.height) : [];
  const line = typeof style.lineHeight === 'number' ? style.lineHeight : style.fontSize * 1.2;
  const least = LINES_AT_CUT * line;
  return cutPiece(piece, places).map((part, index) => {
    const place = places[index - 1] ?? 0;
    return { piece: part, cost: place < least || piece.height - place < least ? COST.lonelyLines : 0 };
  });
}

/** The heights at which no solid thing would be cut through. */
function cutPlaces(solids: readonly Solid[], height: number): readonly number[] {
  const sorted = solids.toSorted((a, b) => a[0] - b[0]);
  const places: number[] = [];
  let reached = 0;
  for (const [top, bottom] of sorted) {
    if (places.length + reached > 0 && top >= reached - TOLERANCE && top < height)
      places.push(Math.max(top, reached));
    reached = Math.max(reached, bottom);
  }
  return places.filter((place) => place > TOLERANCE && place < height - TOLERANCE);
}

/** The piece in parts from top to bottom: each thing in that in which it stands, boxes in all that they reach into. */
function cutPiece(piece: Piece, places: readonly number[]): readonly Piece[] {
  if (places.length === 0) return [piece];
  const tops = [0, ...places];
  const fragments = cutFragments(piece.fragments, [...tops, piece.height]);
  const parts = tops.map((top, index) => ({
    height: (places[index] ?? piece.height) - top,
    fragments: fragments[index]!,
    marks: [] as PlacedMark[],
    notes: [] as PlacedNote[],
  }));
  for (const mark of piece.marks) {
    const index = partAt(tops, mark.y);
    parts[index]!.marks.push({ ...mark, y: mark.y - tops[index]! });
  }
  for (const note of piece.notes) {
    const index = partAt(tops, note.y);
    parts[index]!.notes.push({ ...note, y: note.y - tops[index]! });
  }
  return parts;
}

/** For each stretch between two bounds what is in it. A translucent box is cut as what is in it is. */
function cutFragments(fragments: readonly Fragment[], bounds: readonly number[]): Fragment[][] {
  const tops = bounds.slice(0, -1);
  const parts: Fragment[][] = tops.map(() => []);
  for (const fragment of fragments) {
    if (isFaded(fragment)) {
      const inner = fragment.fragments.map((one) => translateFragment(one, 0, fragment.y));
      for (const [index, own] of cutFragments(inner, bounds).entries()) {
        if (own.length > 0) parts[index]!.push({ ...fragment, y: 0, fragments: own });
      }
      continue;
    }
    const { top, bottom } = extentOf(fragment);
    for (let index = partAt(tops, top); index < tops.length && tops[index]! <= bottom; index++) {
      parts[index]!.push(...sliceFragment(fragment, tops[index]!, bounds[index + 1]! - tops[index]!));
    }
  }
  return parts;
}

/** The last part that begins no further down. */
function partAt(tops: readonly number[], y: number): number {
  let [low, high] = [0, tops.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (tops[middle]! <= y + TOLERANCE) low = middle;
    else high = middle - 1;
  }
  return low;
}
