/** Fills columns with a flow: they end where pages would, by the same rules. CSS Multi-column 1 §5 and §7. */
import type { FlowItem, GapItem } from '../flow.ts';
import { TOLERANCE } from '../page/find-break.ts';
import { type FlowPart, type FlowStart, fillPart, isLastPart, startAfter } from '../page/flow-part.ts';

export interface FilledColumns {
  readonly columns: readonly FlowPart[];
  /** Of the highest one. */
  readonly height: number;
  /** Of the worst break between them, or after them. */
  readonly cost: number;
  /** What has no room in them, and the gap before it; without a gap it goes on within an item. */
  readonly next?: { readonly start: FlowStart; readonly gap?: GapItem };
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
export function leastHeight({ solid, end, count }: ColumnText, { index, rest }: FlowStart): number {
  const first = rest === undefined ? index : index + 1;
  return ((rest?.divisible?.least ?? 0) + (solid[end] ?? 0) - (solid[first] ?? 0)) / count;
}

/** As much as has room in columns of a height; in each at least something. */
export function fillColumns(
  { items, end, count }: ColumnText,
  first: FlowStart,
  room: number,
): FilledColumns {
  const columns: FlowPart[] = [];
  let height = 0;
  let cost = 0;
  for (let start = first; ; ) {
    const part = fillPart(items, start, room);
    columns.push(part);
    height = Math.max(height, part.height);
    if (isLastPart(part) || (part.division === undefined && part.end === end))
      return { columns, height, cost };
    cost = Math.max(cost, part.cost);
    start = startAfter(items, part);
    const { gap } = part;
    if (columns.length === count || isPageBreak(gap)) {
      const next = { start, ...(gap === undefined ? {} : { gap }) };
      return { columns, height, cost, next };
    }
  }
}

export function isPageBreak(gap: GapItem | undefined): boolean {
  return gap?.forced !== undefined && gap.forced !== 'column';
}

/** As low as they can be, with no worse breaks than they have in all of `room`: §7.1. */
export function balanceColumns(text: ColumnText, start: FlowStart, room: number): FilledColumns {
  let filled = fillColumns(text, start, room);
  if (filled.next !== undefined) return filled;
  let low = leastHeight(text, start);
  let high = Math.min(filled.height, room);
  for (let isLowest = false; high - low > PRECISION; ) {
    const tried = isLowest ? high - PRECISION : (low + high) / 2;
    const found = fillColumns(text, start, tried);
    const isAsGood = found.next === undefined && found.cost <= filled.cost;
    if (isAsGood && found.height <= tried + TOLERANCE) {
      filled = found;
      high = Math.min(found.height, tried);
      isLowest = !isLowest && high - low < NEAR;
    } else if (isLowest) break;
    else low = tried;
  }
  return filled;
}

/** Points: so near to the least height the one that was found may well be the lowest, which is tried at once. */
const NEAR = 24;
/** Points. */
const PRECISION = 2 * TOLERANCE;
