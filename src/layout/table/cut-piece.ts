/** Cuts a piece that is taller than a page where nothing stands in the way. */
import type { ComputedStyle } from '../../style/types.ts';
import { COST, type Flow, type Piece, type PlacedMark, type PlacedNote } from '../flow.ts';
import { cutFragments, partAt } from './cut-fragment.ts';

const TOLERANCE = 0.01;
/** What is cut has as many lines as this above and below the cut. */
const LINES_AT_CUT = 6;

/** A line or another thing that must not be cut through. */
export interface Solid {
  readonly top: number;
  readonly bottom: number;
  /** Where the one above it in its flow ends, and what a break between the two costs. */
  readonly above: number;
  readonly cost: number;
}

/** A part of a piece, and what a break before it costs. */
export interface PiecePart {
  readonly piece: Piece;
  readonly cost: number;
}

/** The solid things of a flow that is set from `top`. */
export function solidsOf({ items }: Flow, top: number): readonly Solid[] {
  const solids: Solid[] = [];
  let [y, above, cost] = [top, top, 0];
  /** Where what the next line hangs together with begins: floats or a line. */
  let joined = Infinity;
  let lineTop = top;
  for (const [index, item] of items.entries()) {
    if (item.type === 'mark') continue;
    if (item.type === 'float') {
      const own = y + item.y;
      solids.push({ top: own, bottom: own + item.piece.height, above: own, cost: 0 });
      continue;
    }
    const height = item.type === 'slab' ? item.piece.height : item.type === 'gap' ? item.size : item.height;
    // Space that is no break opportunity is between a box and its content, where a cut does no harm; or above a line.
    if (item.type === 'gap' && item.cost < Infinity) cost += item.cost;
    if (item.type === 'gap' && item.cost === Infinity) joined = topAbove(items, index, y, lineTop);
    else if (item.type === 'gap') joined = Infinity;
    if (item.type === 'slab') {
      const from = Math.min(y, joined);
      solids.push({ top: from, bottom: y + height, above: Math.min(from, above), cost });
      [above, cost, joined, lineTop] = [y + height, 0, Infinity, from];
    }
    y += height;
  }
  return solids;
}

/** Of the floats that stand directly above a gap, or of the line that does. */
function topAbove(items: Flow['items'], gap: number, y: number, lineTop: number): number {
  let top = Infinity;
  let index = gap - 1;
  for (let item = items[index]; item?.type === 'float'; item = items[--index])
    top = Math.min(top, y + item.y);
  return items[index]?.type === 'slab' && index === gap - 1 ? lineTop : top;
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
  const costs = costsOf(places, solids, piece.height, LINES_AT_CUT * line);
  return cutPiece(piece, places).map((part, index) => ({ piece: part, cost: costs[index - 1] ?? 0 }));
}

/** A cut is as bad as all the breaks that it makes beside each other; close to an end of the piece it is worse. */
function costsOf(
  places: readonly number[],
  solids: readonly Solid[],
  height: number,
  least: number,
): readonly number[] {
  const costs = places.map((place) => (place < least || height - place < least ? COST.lonelyLines : 0));
  for (const { above, top, cost } of solids) {
    if (cost === 0) continue;
    for (let index = partAt(places, top); places[index]! >= above - TOLERANCE; index--) {
      if (places[index]! <= top + TOLERANCE) costs[index]! += cost;
    }
  }
  return costs;
}

/** The heights at which no solid thing would be cut through. */
function cutPlaces(solids: readonly Solid[], height: number): readonly number[] {
  const sorted = solids.toSorted((a, b) => a.top - b.top);
  const places: number[] = [];
  let reached = 0;
  for (const { top, bottom } of sorted) {
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
  const parts = cutFragments(piece.fragments, tops).map((fragments, index) => ({
    height: (places[index] ?? piece.height) - tops[index]!,
    fragments,
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
  return parts.map((part, index) =>
    index === 0 && piece.baseline !== undefined ? { ...part, baseline: piece.baseline } : part,
  );
}
