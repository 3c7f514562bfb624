/** Boxes that are moved from where they stand, and leave their room: CSS 2.2 §9.4.3. */
import type { ComputedStyle, LengthOrAuto } from '../../style/types.ts';
import { toPointsOrAuto } from '../lengths.ts';

/** How far something is moved. */
export interface Shift {
  readonly x: number;
  readonly y: number;
}

export const NO_SHIFT: Shift = { x: 0, y: 0 };

/** Percentages of `top` and `bottom` that are left are of a height that is not known: they are `auto`. */
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

/**
 * The style with percentages of `top` and `bottom` in points, where the containing block has such a height: the nearest
 * one that is no anonymous box (CSS 2.2 §9.2.1.1), so that it is known before there are boxes.
 */
export function withOffsets(style: ComputedStyle, height: number | undefined): ComputedStyle {
  const { position, top, bottom } = style;
  const isKnown = knownHeight(top) === top && knownHeight(bottom) === bottom;
  if (position !== 'relative' || height === undefined || isKnown) return style;
  return { ...style, top: toPointsOrAuto(top, height), bottom: toPointsOrAuto(bottom, height) };
}

function knownHeight(length: LengthOrAuto): number | 'auto' {
  return typeof length === 'number' ? length : 'auto';
}
