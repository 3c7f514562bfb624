/** Lengths of boxes: percentages resolved, edges added up. Points. */
import { usedLength } from '../length.ts';
import type { Border, ComputedStyle, ContentSize, LengthOrAuto, LengthPercentage } from '../style/types.ts';

/** The used length; percentages are of `reference`. */
export function toPoints(length: LengthPercentage, reference: number): number {
  return usedLength(length, reference);
}

/** Whether its content tells how large it is. */
export function isContentSize(size: ComputedStyle['maxWidth' | 'minWidth']): size is ContentSize {
  return typeof size === 'string' && size !== 'auto' && size !== 'none';
}

/** A size that the content has is worked out where `auto` is: `keywordWidth`. */
export function toPointsOrAuto(length: LengthOrAuto | ContentSize, reference: number): number | 'auto' {
  return typeof length === 'string' ? 'auto' : toPoints(length, reference);
}

/** A margin; `auto` is none where it does not centre. */
export function marginPoints(length: LengthOrAuto, reference: number): number {
  return length === 'auto' ? 0 : toPoints(length, reference);
}

/** Padding and borders of one box: what stands between its content and its border edge. */
export interface Insets {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

/** Percentages of padding are of the containing block's width on all sides: CSS 2.2 §8.4. */
export function insetsOf(style: ComputedStyle, reference: number): Insets {
  return {
    top: style.borderTop.width + toPoints(style.paddingTop, reference),
    right: style.borderRight.width + toPoints(style.paddingRight, reference),
    bottom: style.borderBottom.width + toPoints(style.paddingBottom, reference),
    left: style.borderLeft.width + toPoints(style.paddingLeft, reference),
  };
}

/** The content width for a value of `width`, `min-width` or `max-width`. */
export function contentSize(size: number, insets: number, style: ComputedStyle): number {
  return Math.max(0, style.boxSizing === 'border-box' ? size - insets : size);
}

export function isVisibleBorder(border: Border): boolean {
  return border.style !== 'none' && border.width > 0 && border.color.a > 0;
}

/** Whether anything of the box itself is painted. */
export function isDecorated(style: ComputedStyle): boolean {
  if (style.visibility !== 'visible') return false;
  const { backgroundColor, backgroundImage, borderTop, borderRight, borderBottom, borderLeft } = style;
  if (backgroundColor.a > 0 || backgroundImage.length > 0) return true;
  return [borderTop, borderRight, borderBottom, borderLeft].some(isVisibleBorder);
}
