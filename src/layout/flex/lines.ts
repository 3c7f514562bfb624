/** Lines of flex items: which items are in one, how wide and high they are there. CSS Flexbox 1 §9.3 and §9.4. */

import type { ComputedStyle } from '../../style/types.ts';
import type { BlockPlace } from '../block/block.ts';
import type { BlockBox } from '../boxes/types.ts';
import type { LayoutContext } from '../context.ts';
import { alignmentOf, isOnBaseline, measureLine, placeAcross, placeInLine } from './align.ts';
import type { FlexPlace } from './flex.ts';
import { clampItem, type FlexItem } from './items.ts';
import { resolveLengths } from './resolve-lengths.ts';
import { type Container, type SetItem, setItem, stretchItem } from './set-items.ts';

export interface FlexLine {
  readonly items: readonly FlexItem[];
  readonly widths: readonly number[];
  readonly set: readonly SetItem[];
  /** Left edges and tops of their border boxes. */
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  readonly height: number;
  /** How far below its top the baseline of those is that stand on it. */
  readonly baseline: number;
  /** And how far above its end. */
  readonly below: number;
  /** How much wider its items are than the room for them. */
  readonly missing: number;
}

/** One line, or with `wrap` as many as there have to be; each has an item at least, if there is any. */
export function linesOf(
  items: readonly FlexItem[],
  { flexWrap }: ComputedStyle,
  { gap, width }: { readonly gap: number; readonly width: number },
): readonly (readonly FlexItem[])[] {
  if (flexWrap === 'nowrap') return [items];
  const lines: FlexItem[][] = [[]];
  let taken = -gap;
  for (const item of items) {
    const outer = clampItem(item, item.base) + item.outside;
    const isFull = taken + gap + outer > width + TOLERANCE && lines.at(-1)!.length > 0;
    if (isFull) lines.push([]);
    lines.at(-1)!.push(item);
    taken = (isFull ? 0 : taken + gap) + outer;
  }
  return lines;
}

/** Widths are sums of many numbers. */
const TOLERANCE = 0.01;

/** As high as its items are by themselves. */
export function setLine(
  { style }: BlockBox,
  items: readonly FlexItem[],
  place: FlexPlace & { readonly gap: number },
  context: LayoutContext,
): FlexLine {
  const { gap } = place;
  const room = place.width - gap * Math.max(0, items.length - 1);
  const widths = resolveLengths(items, room);
  const used = items.reduce((sum, { outside }, index) => sum + outside + widths[index]!, 0);
  const set = items.map((item, index) =>
    setItem(item, alignmentOf(item.box.style, style), widths[index]!, containerOf(style, place), context),
  );
  return {
    items,
    widths,
    set,
    xs: placeInLine(items, widths, style, { gap, room }),
    ys: [],
    ...measureLine(set),
    missing: used > room + TOLERANCE ? used - room : 0,
  };
}

/** With the items that reach to its end, and all of them in their places. */
export function heightenLine(
  { style }: BlockBox,
  line: FlexLine,
  height: number,
  place: FlexPlace,
  context: LayoutContext,
): FlexLine {
  const set = line.set.map((item, index) =>
    stretchItem(item, height, line.widths[index]!, containerOf(style, place), context),
  );
  // The line begins at its end: so do those that stand on a baseline.
  const baseline = style.flexWrap === 'wrap-reverse' ? height - line.below : line.baseline;
  const whole = { ...line, height, baseline, set };
  return { ...whole, ys: set.map((item) => placeAcross(item, whole, style)) };
}

function containerOf({ height }: ComputedStyle, place: BlockPlace & { readonly height: number }): Container {
  return { width: place.width, height: typeof height === 'number' ? place.height : undefined };
}

/** §8.5: that on which items stand, else that of the one at the start side, wherever the main axis begins. */
export function lineBaseline({ set, ys }: FlexLine, { flexDirection }: ComputedStyle): number {
  const first = flexDirection === 'row-reverse' ? set.length - 1 : 0;
  const aligned = set.findIndex(isOnBaseline);
  const index = aligned < 0 ? first : aligned;
  return ys[index]! + set[index]!.baseline;
}
