/** Heights that styles ask for: CSS 2.2 §10.5 and §10.7. */
import type { ComputedStyle } from '../../style/types.ts';
import type { BlockBox, BlockLevelBox } from '../boxes/types.ts';
import { contentSize, type Insets, insetsOf, toPoints } from '../lengths.ts';

/**
 * What a height, between its bounds, asks for: a content that exceeds it wins, for nothing is cut off on paper.
 * Percentages of a height that is not known are as good as `auto`, or as no bound.
 */
export function leastHeight(style: ComputedStyle, insets: Insets): number {
  const size = (length: number) => contentSize(length, insets.top + insets.bottom, style);
  const { height, minHeight, maxHeight } = style;
  const most = typeof maxHeight === 'number' ? size(maxHeight) : Infinity;
  const wanted = Math.min(typeof height === 'number' ? size(height) : 0, most);
  return Math.max(wanted, typeof minHeight === 'number' ? size(minHeight) : 0);
}

/** The content height of a box whose style says it in points: percentages of boxes in it are of that. */
export function ownHeight(style: ComputedStyle): number | undefined {
  const { height, boxSizing, paddingTop, paddingBottom } = style;
  const isPadded = typeof paddingTop === 'object' || typeof paddingBottom === 'object';
  if (typeof height !== 'number' || (boxSizing === 'border-box' && isPadded)) return undefined;
  return leastHeight(style, insetsOf(style, 0));
}

/** The height of the content box that a style gives, of which percentages in it are; undefined where only its content knows. */
export function givenHeight(style: ComputedStyle, insets: Insets): number | undefined {
  return typeof style.height === 'number' ? leastHeight(style, insets) : undefined;
}

/** The box with its percentages of heights in points, in a containing block that is so wide and high. */
export function inHeight(box: BlockLevelBox, width: number, room: number): BlockLevelBox {
  const { style } = box;
  const { height, minHeight, maxHeight } = style;
  if ([height, minHeight, maxHeight].every((length) => typeof length !== 'object')) return box;
  if (box.kind === 'table') {
    const points = (length: typeof height) => (typeof length === 'object' ? toPoints(length, room) : length);
    return { ...box, style: { ...style, height: points(height), minHeight: points(minHeight) } };
  }
  const insets = insetsOf(style, width);
  const inside = insets.top + insets.bottom;
  const own = height === 'auto' ? height : contentSize(toPoints(height, room), inside, style) + inside;
  return withHeight(box, insets, own, room);
}

/** The box with heights in points, all of them of the border box; `room` is what percentages are of. */
export function withHeight(box: BlockBox, insets: Insets, height: number | 'auto', room: number): BlockBox {
  const { style } = box;
  const inside = insets.top + insets.bottom;
  const bound = <None>(length: ComputedStyle['minHeight'] | None, none: None) =>
    typeof length === 'number' || typeof length === 'object'
      ? contentSize(toPoints(length as Exclude<ComputedStyle['minHeight'], 'auto'>, room), inside, style) +
        inside
      : none;
  return {
    ...box,
    style: {
      ...style,
      boxSizing: 'border-box',
      height,
      minHeight: bound<'auto'>(style.minHeight, 'auto'),
      maxHeight: style.maxHeight === 'none' ? 'none' : bound<'none'>(style.maxHeight, 'none'),
    },
  };
}
