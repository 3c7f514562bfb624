/** Bounds of a width that are told by the content, in points: CSS Sizing 3 §3.2. */
import type { ComputedStyle, ContentSize } from '../../style/types.ts';
import type { BlockBox } from '../boxes/types.ts';
import type { LayoutContext } from '../context.ts';
import type { ContentWidths } from '../inline/intrinsic.ts';
import { insetsOf, isContentSize, marginPoints } from '../lengths.ts';
import { contentWidths } from './intrinsic.ts';

/** In so much room: what the keyword comes to, of the content box. */
export function sizeOfContent(size: ContentSize, { min, max }: ContentWidths, room: number): number {
  if (size === 'fit-content') return Math.min(Math.max(min, room), max);
  return size === 'min-content' ? min : max;
}

/** The box with its bounds in points, in a containing block that is so wide; mostly the box itself. */
export function withBounds<Box extends BlockBox>(box: Box, containing: number, context: LayoutContext): Box {
  const { style } = box;
  if (!isBoundByContent(style)) return box;
  const { left, right } = insetsOf(style, containing);
  const margins = marginPoints(style.marginLeft, containing) + marginPoints(style.marginRight, containing);
  const inside = left + right;
  const room = containing - margins - inside;
  return { ...box, style: boundedStyle(style, inside, room, () => contentWidths(box, context)) };
}

/** `inside` is between its content and its border edge. */
export function boundedStyle(
  style: ComputedStyle,
  inside: number,
  room: number,
  widths: () => ContentWidths,
): ComputedStyle {
  if (!isBoundByContent(style)) return style;
  const { minWidth, maxWidth, boxSizing } = style;
  const known = widths();
  const edges = boxSizing === 'border-box' ? inside : 0;
  const points = (size: ContentSize) => sizeOfContent(size, known, room) + edges;
  return {
    ...style,
    minWidth: isContentSize(minWidth) ? points(minWidth) : minWidth,
    maxWidth: isContentSize(maxWidth) ? points(maxWidth) : maxWidth,
  };
}

function isBoundByContent({ minWidth, maxWidth }: ComputedStyle): boolean {
  return isContentSize(minWidth) || isContentSize(maxWidth);
}
