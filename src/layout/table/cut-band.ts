/** Cuts a band where a page ends: between its rows, or through a row that is too high for any page. */
import { COST } from '../flow.ts';
import { TOLERANCE } from '../page/find-break.ts';
import { hasForcedBreak, isHigh } from '../parallel/dividing.ts';
import {
  type CutTrack,
  costOf,
  cutTrack,
  isComplete,
  isDone,
  shortageOf,
  type Track,
  trackAfter,
  trackHeight,
  UNCUT,
  wholePart,
} from '../parallel/track.ts';
import { type BandCell, type BandPart, spannedHeight, topsOf } from './band-part.ts';
import type { BandFrame } from './band-slab.ts';
import type { SetCell } from './paint-band.ts';

/** Rows with what of their cells stands in them. */
export interface BandCut {
  readonly part: BandPart;
  readonly height: number;
  readonly cells: readonly SetCell[];
  /** Whether its last row goes on. */
  readonly isWithinRow?: boolean;
}

/** `cost`: of the cut. */
export interface CutInTwo {
  readonly now: BandCut;
  readonly later?: BandPart;
  readonly cost: number;
  /** In less than so much more room it would be cut at the same place. */
  readonly shortage: number;
}

type Cut = Omit<CutInTwo, 'shortage'>;

/** Where the cut is: rows before this one stand above it. */
interface Place {
  readonly row: number;
  /** Whether a part of this one does so too. */
  readonly isWithin: boolean;
  /** From the top of the band. */
  readonly y: number;
}

export function cutBand(part: BandPart, frame: BandFrame, room: number): CutInTwo {
  const ys = topsOf(part.heights, frame.table.columns.spacing.y);
  const place = placeOf(part, ys, frame, room);
  const cuts = cutCells(part, ys, place, false);
  const ofCells = place.isWithin ? shortageOf(cuts) : Infinity;
  const shortage = Math.min(shortageOfRows(part, ys, room), ofCells);
  return { ...cutOrAbove(part, ys, place, cuts, frame), shortage };
}

/** Above the row that is to be cut, where nothing of it has room. */
function cutOrAbove(
  part: BandPart,
  ys: readonly number[],
  place: Place,
  cuts: readonly CellCut[],
  frame: BandFrame,
): Cut {
  const isSet = cuts.some(({ track, now }) => now !== undefined && !isDone(track));
  if (isSet || !place.isWithin) return cutAt(place, part, ys, cuts, frame);
  if (place.row === 0) return cutAt(place, part, ys, cutCells(part, ys, place, true), frame);
  const above = placeAbove(place.row, part, ys);
  return cutAt(above, part, ys, cutCells(part, ys, above, false), frame);
}

/** Of the first row that has no room. */
function shortageOfRows({ heights }: BandPart, ys: readonly number[], room: number): number {
  const row = rowBelow(heights, ys, room);
  return row === undefined ? Infinity : ys[row]! + heights[row]! - room;
}

/** The first row that does not end in the room. */
function rowBelow(heights: readonly number[], ys: readonly number[], room: number): number | undefined {
  const row = heights.findIndex((height, index) => ys[index]! + height > room + TOLERANCE);
  return row === -1 ? undefined : row;
}

/** A row is not cut if a page can hold it. */
function placeOf(part: BandPart, ys: readonly number[], { area }: BandFrame, room: number): Place {
  const { heights, cells } = part;
  const forced = cells.filter(({ track }) => hasForcedBreak(track)).map((cell) => cell.row);
  const firstForced = Math.min(...forced, heights.length);
  const row = Math.min(rowBelow(heights, ys, room) ?? heights.length - 1, firstForced);
  const isWithin = row === 0 || row === firstForced || isHigh(heights[row]!, area);
  return isWithin ? { row, isWithin, y: room } : placeAbove(row, part, ys);
}

function placeAbove(row: number, { heights }: BandPart, ys: readonly number[]): Place {
  return { row, isWithin: false, y: ys[row - 1]! + heights[row - 1]! };
}

/** A cell that stands above the cut, or is cut by it. */
type CellCut = CutTrack & { readonly cell: BandCell; readonly isWhole: boolean };

function cutCells(
  { cells }: BandPart,
  ys: readonly number[],
  place: Place,
  isForced: boolean,
): readonly CellCut[] {
  return cells
    .filter((cell) => isAbove(cell, place))
    .map((cell): CellCut => {
      const { track, row, rowSpan, top } = cell;
      if (row + rowSpan <= place.row) return { cell, track, now: wholePart(track), ...UNCUT, isWhole: true };
      return { ...cutTrack(track, place.y - ys[row]! - top, isForced), cell, isWhole: false };
    });
}

function isAbove({ row }: BandCell, place: Place): boolean {
  return place.isWithin ? row <= place.row : row < place.row;
}

function cutAt(
  place: Place,
  part: BandPart,
  ys: readonly number[],
  cuts: readonly CellCut[],
  { table, leastPart, area }: BandFrame,
): Cut {
  const { rows, heights } = part;
  const isEnd = place.isWithin && place.row === rows.length - 1 && cuts.every(isComplete);
  const own = heights.slice(0, place.row);
  if (place.isWithin) {
    const bottoms = cuts.map((cut) => bottomOf(cut, ys, isEnd));
    const least = isEnd ? Math.min(ys[place.row]! + heights[place.row]!, place.y) : 0;
    own.push(Math.max(0, least - ys[place.row]!, Math.max(...bottoms) - ys[place.row]!));
  }
  const now: BandCut = {
    part: { ...part, rows: rows.slice(0, own.length), heights: own, cells: cuts.map(({ cell }) => cell) },
    height: topsOf(own, table.columns.spacing.y).at(-1)!,
    cells: cuts.map(({ cell, now: set, isWhole }) => ({
      cell,
      isEnd: isEnd || isWhole,
      ...(set === undefined ? {} : { now: set }),
    })),
    isWithinRow: place.isWithin && !isEnd,
  };
  if (isEnd) return { now, cost: 0 };
  const later = restOf(place, part, cuts, table.columns.spacing.y, area);
  const isLonely = place.isWithin && Math.min(own.at(-1)!, later.heights[0]!) < leastPart;
  return { now, later, cost: costOf(cuts, isLonely ? COST.lonelyLines : 0) };
}

/** How far down the content of a cell comes, or its box where that ends. */
function bottomOf({ cell, now, track }: CellCut, ys: readonly number[], isEnd: boolean): number {
  return ys[cell.row]! + (now === undefined ? 0 : cell.top + now.height + (isEnd ? track.edge : 0));
}

/** Rows below the cut: that which is cut is as high as its cells need it, others as they are. */
function restOf(
  place: Place,
  part: BandPart,
  cuts: readonly CellCut[],
  spacing: number,
  area: number,
): BandPart {
  const first = place.row;
  const begun = cuts
    .filter(({ isWhole }) => !isWhole)
    .map((cut): BandCell => {
      const { row, rowSpan } = cut.cell;
      const span = row + rowSpan - first;
      return { ...cut.cell, track: trackAfter(cut), top: 0, row: 0, rowSpan: span, hasBegun: true };
    });
  const others = part.cells
    .filter((cell) => !isAbove(cell, place))
    .map((cell) => ({ ...cell, row: cell.row - first }));
  const heights = part.heights.slice(first);
  if (place.isWithin) heights[0] = 0;
  for (const { track, rowSpan } of begun.toSorted((a, b) => a.rowSpan - b.rowSpan)) {
    const missing = heightLeft(track, area) - spannedHeight(heights, 0, rowSpan, spacing);
    if (missing > 0) heights[rowSpan - 1]! += missing;
  }
  const rows = part.rows.slice(first);
  return {
    firstRow: part.firstRow + first,
    rows,
    hasBegun: place.isWithin,
    heights,
    cells: [...begun, ...others],
  };
}

function heightLeft(track: Track, area: number): number {
  return isDone(track) ? 0 : trackHeight(track, area);
}
