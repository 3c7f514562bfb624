/** Angles: CSS Values 4 §7.1. */
import type { Cursor } from './parser.ts';

/** Degrees of each unit. */
export const ANGLE_UNITS: ReadonlyMap<string, number> = new Map(
  Object.entries({ deg: 1, grad: 0.9, rad: 180 / Math.PI, turn: 360 }),
);

/** Takes an angle off the cursor: degrees. A bare zero is one, as in older CSS. */
export function angleIn(input: Cursor): number | undefined {
  const next = input.take();
  if (next?.type === 'number') return next.number === 0 ? 0 : undefined;
  if (next?.type !== 'dimension') return undefined;
  const degrees = ANGLE_UNITS.get(next.unit);
  return degrees === undefined ? undefined : next.number * degrees;
}
