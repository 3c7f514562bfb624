/** Heights that styles ask for: CSS 2.2 §10.5 and §10.7. */
import type { ComputedStyle, LengthPercentage } from '../../style/types.ts';
import type { BlockBox, BlockLevelBox } from '../boxes/types.ts';
import { contentSize, type Insets, insetsOf, isContentSize, toPoints } from '../lengths.ts';

/**
 * What a height, between its bounds, asks for: a content that exceeds it wins, for nothing is cut off on paper.
 * A bound that the content tells leaves nothing to ask for. Percentages of a height that is not known are as good as `auto`, or as no bound.
 */
export function leastHeight(style: ComputedStyle, insets: Insets): number {
  const size = (length: number) => contentSize(length, insets.top + insets.bottom, style);
  const { height, minHeight, maxHeight } = style;
  const most = typeof maxHeight === 'number' ? size(maxHeight) : isContentSize(maxHeight) ? 0 : Infinity;
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
    const points = <Keyword extends string>(length: LengthPercentage | Keyword) =>
      typeof length === 'object' ? toPoints(length, room) : length;
    return { ...box, style: { ...style, height: points(height), minHeight: points(minHeight) } };
  }
  const insets = insetsOf(style, width);
  const inside = insets.top + insets.bottom;
  const own =
    typeof height === 'string' ? height : contentSize(toPoints(height, room), inside, style) + inside;
  return withHeight(box, insets, own, room);
}

/** The box with heights in points, all of them of the border box; `room` is what percentages are of. */
export function withHeight(
  box: BlockBox,
  insets: Insets,
  height: Exclude<ComputedStyle['height'], object>,
  room: number,
): BlockBox {
  const { style } = box;
  const inside = insets.top + insets.bottom;
  const bound = <Keyword extends string>(length: LengthPercentage | Keyword): number | Keyword =>
    typeof length === 'string' ? length : contentSize(toPoints(length, room), inside, style) + inside;
  return {
    ...box,
    style: {
      ...style,
      boxSizing: 'border-box',
      height,
      minHeight: bound(style.minHeight),
      maxHeight: bound(style.maxHeight),
    },
  };
}
