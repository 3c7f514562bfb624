/** Paragraphs into lines: how tolerant the search for breaks is, and what the lines between them are. */
import { type FeasibleBreak, findBreaks, ROUNDING } from './total-fit.ts';
import type { BrokenLine, LineBreakOptions, ParagraphItem } from './types.ts';

/**
 * Breaks a paragraph into lines with the fewest demerits over all of them. Always gives lines: where no way keeps
 * within the tolerance, or keeps the last line from being a runt within the half of it, it is widened up to any, and what
 * still does not fit is an overfull line.
 */
export function breakLines(
  items: readonly ParagraphItem[],
  options: LineBreakOptions,
): readonly BrokenLine[] {
  if (items.length === 0) return [];
  const ended = endsWithForcedBreak(items) ? items : [...items, FINAL_BREAK];
  for (const tolerance of tolerancesOf(options)) {
    const last = findBreaks(ended, options, tolerance);
    const lines = last && linesOf(last, ended, options);
    if (lines !== undefined && (tolerance >= options.tolerance || !endInRunt(lines, options))) return lines;
  }
  return [];
}

/** Whether the last of several lines is shorter than it should be. */
export function endInRunt(lines: readonly BrokenLine[], { runt }: Pick<LineBreakOptions, 'runt'>): boolean {
  const last = lines.at(-1);
  return (
    runt !== undefined && last !== undefined && lines.length > 1 && last.width < runt.part * last.measure
  );
}

/**
 * The less is allowed, the fewer ways there are to look at. Another number of lines than the best may need all that is
 * allowed.
 */
function tolerancesOf({ tolerance, looseness }: LineBreakOptions): readonly number[] {
  const wider = [tolerance, tolerance * 4, Number.POSITIVE_INFINITY];
  return looseness === 0 ? [tolerance / 2, ...wider] : wider;
}

const FINAL_BREAK: ParagraphItem = {
  type: 'penalty',
  width: 0,
  cost: Number.NEGATIVE_INFINITY,
  flagged: false,
};

function endsWithForcedBreak(items: readonly ParagraphItem[]): boolean {
  return isForced(items.at(-1));
}

function isForced(item: ParagraphItem | undefined): boolean {
  return item?.type === 'penalty' && item.cost === Number.NEGATIVE_INFINITY;
}

function linesOf(
  last: FeasibleBreak,
  items: readonly ParagraphItem[],
  options: LineBreakOptions,
): readonly BrokenLine[] {
  const lines = new Array<BrokenLine>(last.line);
  for (let at = last; at.previous !== undefined; at = at.previous) {
    const { position, line, previous } = at;
    const start = previous.position < 0 ? 0 : firstOf(previous.position + 1, position, items);
    const isAfterBreak = isForced(items[previous.position]);
    lines[line - 1] = lineBetween(start, position, previous.measure, isAfterBreak, items, options.alignment);
  }
  return lines;
}

/** Glue and penalties at the start of a line are left out. */
function firstOf(from: number, end: number, items: readonly ParagraphItem[]): number {
  let start = from;
  while (start < end && items[start]?.type !== 'box') start++;
  return start;
}

function lineBetween(
  start: number,
  end: number,
  measure: number,
  isAfterBreak: boolean,
  items: readonly ParagraphItem[],
  alignment: LineBreakOptions['alignment'],
): BrokenLine {
  let [width, stretch, shrink] = [0, 0, 0];
  for (let index = start; index < end; index++) {
    const item = items[index]!;
    if (item.type === 'penalty') continue;
    width += item.width;
    if (item.type === 'box' || alignment === 'ragged') continue;
    stretch += item.stretch;
    shrink += item.shrink;
  }
  const last = items[end];
  if (last?.type === 'penalty') width += last.width;
  const excess = width - shrink - measure;
  return {
    start,
    end,
    measure,
    adjustmentRatio: adjustmentRatio(measure - width, stretch, shrink),
    width,
    overfull: excess > ROUNDING ? excess : 0,
    isAfterBreak,
  };
}

function adjustmentRatio(room: number, stretch: number, shrink: number): number {
  if (Math.abs(room) <= ROUNDING) return 0;
  if (room > 0) return stretch > 0 ? room / stretch : 0;
  return shrink > 0 ? Math.max(-1, room / shrink) : 0;
}
