/** Rows of cells or items are cut only if they must be. */
import type { ComputedStyle } from '../../style/types.ts';
import { COST, type Divisible, type Division } from '../flow.ts';
import { remembered } from './remembered.ts';
import type { Track } from './track.ts';

/** A row that is higher than this part of a page may have no room even on one of its own, below headers and above notes. */
const HIGH_PART = 1 / 2;

/** What is cut has as many lines as this above and below the cut. */
const LINES_AT_CUT = 6;

/** No part of a row is lower, if it can be. */
export function leastPart({ lineHeight, fontSize }: ComputedStyle): number {
  return LINES_AT_CUT * (typeof lineHeight === 'number' ? lineHeight : fontSize * 1.2);
}

/** Nothing for a row that always has room on a page. One that may have it goes to the next page rather than being cut. */
export function dividing(
  tracks: readonly Track[],
  height: number,
  area: number,
  divide: (room: number) => Division,
): Divisible | undefined {
  const isForced = tracks.some(hasForcedBreak);
  if (!isHigh(height, area) && !isForced) return undefined;
  const cost = height > area || isForced ? 0 : COST.lonelyLines;
  return { least: height, cost, divide: remembered(divide), ...(isForced ? { isForced } : {}) };
}

export function isHigh(height: number, area: number): boolean {
  return height > area * HIGH_PART;
}

/** Whether a page ends within what is left of it. */
export function hasForcedBreak({ items, start }: Track): boolean {
  for (let index = start.index; index < items.length; index++) {
    const item = items[index]!;
    if (item.type === 'gap' && item.forced !== undefined) return true;
  }
  return false;
}
