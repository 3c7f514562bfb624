/** Items of a column: how wide they are, and how high where the container's height is known. CSS Flexbox 1 §9.2 and §9.4. */
import type { ComputedStyle, ContentSize, LengthPercentage } from '../../style/types.ts';
import type { BlockPlace } from '../block/block.ts';
import { withBounds } from '../block/bounds.ts';
import { withHeight } from '../block/heights.ts';
import { contentWidths, keywordWidth } from '../block/intrinsic.ts';
import { flowBox } from '../block/stack.ts';
import { clampWidth } from '../block/widths.ts';
import type { FlexItemBox } from '../boxes/types.ts';
import type { LayoutContext } from '../context.ts';
import { contentSize, type Insets, insetsOf, toPoints, toPointsOrAuto } from '../lengths.ts';
import { pictureWidth } from '../replaced/replaced.ts';
import { type Alignment, alignmentOf, isAtEnd } from './align.ts';
import type { FlexPlace } from './flex.ts';
import { type FlexItem, fixed, type Margins, marginsOf, withRows } from './items.ts';
import { resolveLengths } from './resolve-lengths.ts';

export interface StackedItem {
  readonly box: FlexItemBox;
  readonly insets: Insets;
  readonly margins: Margins;
  readonly border: BlockPlace;
  /** Of its border box; only where the container has a height of its own. */
  readonly height?: number;
}

export function stackItem(
  given: FlexItemBox,
  container: ComputedStyle,
  place: FlexPlace,
  context: LayoutContext,
): StackedItem {
  const box = withBounds(given, place.width, context);
  const { style } = box;
  const insets = insetsOf(style, place.width);
  const inside = insets.left + insets.right;
  const margins = marginsOf(style, place.width);
  const available = place.width - fixed(margins.left) - fixed(margins.right) - inside;
  const align = alignmentOf(style, container);
  const isStretched = align === 'stretch' && margins.left !== 'auto' && margins.right !== 'auto';
  const wanted = toPointsOrAuto(style.width, place.width);
  const keyword = keywordWidth(box, available, context);
  const stretched = keyword ?? (isStretched ? available : fitContent(box, available, place.width, context));
  const own = wanted === 'auto' ? stretched : contentSize(wanted, inside, style);
  const least = box.isTable === true ? contentWidths(box, context).min : 0;
  const width = Math.max(least, clampWidth(own, style, inside, place.width));
  const x = place.x + leftOf(margins, available - width, align, container);
  return { box, insets, margins, border: { x, width: Math.max(0, width) + inside } };
}

function fitContent(box: FlexItemBox, available: number, containing: number, context: LayoutContext): number {
  const { content } = box;
  if (content.type === 'replaced') return pictureWidth(box, content, containing, context);
  const { min, max } = contentWidths(box, context);
  return Math.min(Math.max(min, available), max);
}

/** Of the border box: `auto` margins take the room that is left before `align-self` does. */
function leftOf({ left, right }: Margins, rest: number, align: Alignment, container: ComputedStyle): number {
  if (left === 'auto') return Math.max(0, right === 'auto' ? rest / 2 : rest);
  if (right === 'auto') return left;
  if (align === 'center') return left + rest / 2;
  return left + (isAtEnd(align, container) === (container.direction === 'rtl') ? 0 : rest);
}

/** Shares out a height that the container has: no item becomes lower than its content. */
export function growStacked(
  items: readonly StackedItem[],
  room: number,
  place: FlexPlace,
  context: LayoutContext,
): readonly StackedItem[] {
  const natural = items.map(({ box, border }) => flowBox(box, border, place.width, context).height);
  const measures = items.map((item, index) => measureDown(item, natural[index]!, place.height));
  const heights = resolveLengths(measures, room);
  return items.map((item, index) => {
    const { box, insets } = item;
    const height = heights[index]! + insets.top + insets.bottom;
    return { ...item, height, box: grown(box, insets, height, natural[index]!, place.height) };
  });
}

/** Without a height of the container items are as high as their flex base sizes, if their content is not higher. */
export function withBasis(item: StackedItem, place: FlexPlace, context: LayoutContext): StackedItem {
  const { box, insets, border } = item;
  const { flexBasis } = box.style;
  if (typeof flexBasis !== 'number' || flexBasis === 0) return item;
  const natural = flowBox(box, border, place.width, context).height;
  const inside = insets.top + insets.bottom;
  const height = contentSize(flexBasis, inside, box.style) + inside;
  return { ...item, box: grown(box, insets, height, natural, 0) };
}

function grown(
  box: FlexItemBox,
  insets: Insets,
  height: number,
  natural: number,
  container: number,
): FlexItemBox {
  if (height <= natural + TOLERANCE) return box;
  return box.isTable === true ? withRows(box, height - natural) : withHeight(box, insets, height, container);
}

/** Heights are sums of many numbers. */
const TOLERANCE = 0.01;

/** The item as it is flexed from top to bottom. */
function measureDown({ box, insets, margins }: StackedItem, natural: number, container: number): FlexItem {
  const { flexBasis, maxHeight } = box.style;
  const inside = insets.top + insets.bottom;
  const min = natural - inside;
  const size = (length: LengthPercentage | ContentSize) =>
    typeof length === 'string' ? min : contentSize(toPoints(length, container), inside, box.style);
  return {
    box,
    insets,
    margins,
    base: flexBasis === 'auto' || flexBasis === 'content' ? min : size(flexBasis),
    min,
    max: maxHeight === 'none' ? Infinity : size(maxHeight),
    outside: inside + fixed(margins.top) + fixed(margins.bottom),
  };
}
