/** Fills columns with a flow: they end where pages would, by the same rules. CSS Multi-column 1 §5 and §7. */
import type { FlowBox, FlowItem, GapItem } from '../flow.ts';
import { findBreak, heightAbove, TOLERANCE } from '../page/find-break.ts';
import { placeItems } from '../page/place.ts';

/** Where in the flow a column begins, and what stands at its top. */
export interface ColumnStart {
  readonly index: number;
  readonly resumed: readonly FlowBox[];
  /** What a forced break leaves, or the beginning of the flow. */
  readonly margin: number;
}

export interface Column {
  readonly start: ColumnStart;
  /** Items before this one are in it. */
  readonly end: number;
}

export interface FilledColumns {
  readonly columns: readonly Column[];
  /** Of the highest one. */
  readonly height: number;
  /** Of the worst break between them, or after them. */
  readonly cost: number;
  /** What has no room in them, and the gap before it. */
  readonly next?: { readonly start: ColumnStart; readonly gap: GapItem };
}

/** The part of a flow that is set in one row of columns, or in several where pages end. */
export interface ColumnText {
  readonly items: readonly FlowItem[];
  /** Items before this one are in the row. */
  readonly end: number;
  /** At most so many columns. */
  readonly count: number;
  /** Before each item: the height of all before it, without what may be lost where columns end. */
  readonly solid: readonly number[];
}

/** No columns are lower. */
export function leastHeight({ solid, end, count }: ColumnText, { index }: ColumnStart): number {
  return ((solid[end] ?? 0) - (solid[index] ?? 0)) / count;
}

/** As much as has room in columns of a height; in each at least something. */
export function fillColumns(
  { items, end, count }: ColumnText,
  first: ColumnStart,
  room: number,
): FilledColumns {
  const columns: Column[] = [];
  let height = 0;
  let cost = 0;
  for (let start = first; ; ) {
    const { index, resumed, margin } = start;
    const found = findBreak(items, index, {
      taken: margin + heightAbove(resumed),
      resumed,
      height: room,
      notesHeight: () => 0,
    });
    columns.push({ start, end: found.end });
    height = Math.max(height, found.height);
    if (found.gap === undefined || found.end === end) return { columns, height, cost };
    const { gap } = found;
    if (gap.forced === undefined) cost = Math.max(cost, gap.cost);
    const stretch = { start: index, end: found.end, resumed, isPainted: false };
    const { open } = placeItems(items, { x: 0, y: 0 }, stretch);
    start = {
      index: found.end + 1,
      resumed: open,
      margin: gap.forced === undefined ? 0 : gap.sizeAfterBreak,
    };
    if (columns.length === count || isPageBreak(gap)) return { columns, height, cost, next: { start, gap } };
  }
}

export function isPageBreak({ forced }: GapItem): boolean {
  return forced !== undefined && forced !== 'column';
}

/** As low as they can be, with no worse breaks than they have in all of `room`: §7.1. */
export function balanceColumns(text: ColumnText, start: ColumnStart, room: number): FilledColumns {
  let filled = fillColumns(text, start, room);
  if (filled.next !== undefined) return filled;
  let low = leastHeight(text, start);
  for (let high = Math.min(filled.height, room); high - low > PRECISION; ) {
    const tried = (low + high) / 2;
    const found = fillColumns(text, start, tried);
    const isAsGood = found.next === undefined && found.cost <= filled.cost;
    if (isAsGood && found.height <= tried + TOLERANCE) {
      filled = found;
      high = Math.min(found.height, tried);
    } else low = tried;
  }
  return filled;
}

/** Points. */
const PRECISION = 2 * TOLERANCE;
