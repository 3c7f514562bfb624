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
  /** In less than so much more room they would end at the same places. */
  readonly shortage: number;
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
  let shortage = Infinity;
  for (let start = first; ; ) {
    const part = fillPart(items, start, room);
    columns.push(part);
    height = Math.max(height, part.height);
    shortage = Math.min(shortage, part.shortage);
    if (isLastPart(part) || (part.division === undefined && part.end === end))
      return { columns, height, cost, shortage };
    cost = Math.max(cost, part.cost);
    start = startAfter(items, part);
    const { gap } = part;
    if (columns.length === count || isPageBreak(gap)) {
      const next = { start, ...(gap === undefined ? {} : { gap }) };
      return { columns, height, cost, shortage, next };
    }
  }
}

export function isPageBreak(gap: GapItem | undefined): boolean {
  return gap?.forced !== undefined && gap.forced !== 'column';
}

/**
 * As low as they can be, with no worse breaks than `filled` has, which is all of the text in so much room: §7.1. Columns
 * that are too low grow by what they lack; where that takes many steps, every other one halves what is left to be searched.
 */
export function balanceColumns(
  text: ColumnText,
  start: FlowStart,
  filled: FilledColumns,
  room: number,
): FilledColumns {
  let best = filled;
  let low = leastHeight(text, start);
  let high = Math.min(filled.height, room);
  for (let step = 1; high - low > PRECISION; step++) {
    const isLeast = step <= STEPS || step % 2 === 0;
    const tried = isLeast ? low : (low + high) / 2;
    const found = fillColumns(text, start, tried);
    const isAsGood = found.next === undefined && found.cost <= filled.cost;
    if (isAsGood && found.height <= tried + TOLERANCE) {
      if (isLeast) return found;
      best = found;
      high = Math.min(found.height, tried);
    } else low = tried + Math.max(found.shortage, PRECISION);
  }
  return best;
}

/** So often the least height is tried that may be enough. */
const STEPS = 16;
/** Points. */
const PRECISION = 2 * TOLERANCE;
