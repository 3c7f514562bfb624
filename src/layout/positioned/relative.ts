/** Boxes that are moved from where they stand, and leave their room: CSS 2.2 §9.4.3. */
import type { ComputedStyle, LengthOrAuto } from '../../style/types.ts';
import { toPointsOrAuto } from '../lengths.ts';

/** How far something is moved. */
export interface Shift {
  readonly x: number;
  readonly y: number;
}

export const NO_SHIFT: Shift = { x: 0, y: 0 };

/** Percentages across are of the containing block's width; its height is not known: they are `auto`. */
export function relativeShift(style: ComputedStyle, containing: number): Shift {
  if (style.position !== 'relative') return NO_SHIFT;
  const left = toPointsOrAuto(style.left, containing);
  const right = toPointsOrAuto(style.right, containing);
  const isLeft = left !== 'auto' && (right === 'auto' || style.direction === 'ltr');
  const top = knownHeight(style.top);
  const bottom = knownHeight(style.bottom);
  return {
    x: isLeft ? left : right === 'auto' ? 0 : -right,
    y: top !== 'auto' ? top : bottom === 'auto' ? 0 : -bottom,
  };
}

function knownHeight(length: LengthOrAuto): number | 'auto' {
  return typeof length === 'number' ? length : 'auto';
}
