/** A line of text of both directions, from left to right: UAX #9 §3.4. */
import { visualOrder } from '../../text/index.ts';
import { levelsOf } from './bidi.ts';
import { atomWidth, type LineContent } from './line.ts';
import type { LineSetting } from './set-line.ts';

/** Where an atom of a line stands, points from the left edge of the paragraph. */
export interface AtomPlace {
  readonly x: number;
  readonly level: number;
}

/** The place of each atom, at their indexes. */
export function placeAtoms(
  { atoms, items }: LineContent,
  setting: LineSetting,
  base: number,
): readonly AtomPlace[] {
  const levels = levelsOf(atoms, base);
  const places = new Array<AtomPlace>(atoms.length);
  let { x } = setting;
  for (const index of visualOrder(levels)) {
    places[index] = { x, level: levels[index]! };
    x += atomWidth(atoms[index]!, items[index]!, setting);
  }
  return places;
}

export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Sums of many widths are not exact. */
const TOLERANCE = 0.001;

/** The parts of a line that these cover, from left to right: a box whose text runs both ways may be in several. */
export function joinStretches(stretches: readonly Stretch[]): readonly Stretch[] {
  const joined: Stretch[] = [];
  for (const { start, end } of stretches.toSorted((a, b) => a.start - b.start)) {
    if (end - start < TOLERANCE) continue;
    const last = joined.at(-1);
    if (last !== undefined && start - last.end < TOLERANCE) {
      joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, end) };
    } else joined.push({ start, end });
  }
  return joined;
}
