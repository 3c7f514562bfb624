/** Where flex items stand in their line: CSS Flexbox 1 §9.5 and §9.6, CSS Align 3 §5 and §6. */
import type { ComputedStyle } from '../../style/types.ts';
import { type FlexItem, fixed } from './items.ts';

/** The left edge of each border box, from the left edge of the container's content box. */
export function placeInLine(
  items: readonly FlexItem[],
  widths: readonly number[],
  { direction, flexDirection, justifyContent }: ComputedStyle,
  { gap, room }: { readonly gap: number; readonly room: number },
): readonly number[] {
  const rest = room - items.reduce((sum, { outside }, index) => sum + outside + widths[index]!, 0);
  const autos = items.flatMap(({ margins }) => [margins.left, margins.right]).filter((one) => one === 'auto');
  const auto = autos.length > 0 && rest > 0 ? rest / autos.length : 0;
  const isRightToLeft = direction === 'rtl';
  const isReversed = isRightToLeft !== (flexDirection === 'row-reverse');
  const justified = justifiedTo(justifyContent, isRightToLeft, isReversed);
  const { before, between } =
    auto > 0 ? { before: 0, between: 0 } : distribute(justified, rest, items.length);
  let x = isReversed ? rest - before - (auto > 0 ? rest : between * (items.length - 1)) : before;
  const xs = new Array<number>(items.length).fill(0);
  const order = isReversed ? [...items.keys()].toReversed() : items.keys();
  for (const index of order) {
    const { margins, insets } = items[index]!;
    x += margins.left === 'auto' ? auto : margins.left;
    xs[index] = x;
    x += widths[index]! + insets.left + insets.right + (margins.right === 'auto' ? auto : margins.right);
    x += gap + between;
  }
  return xs;
}

/** By where the line of items begins, which may be the end of its text, or the right: CSS Align 3 §4.5. */
function justifiedTo(
  value: ComputedStyle['justifyContent'],
  isRightToLeft: boolean,
  isReversed: boolean,
): Distribution {
  switch (value) {
    case 'start':
      return isReversed === isRightToLeft ? 'flex-start' : 'flex-end';
    case 'end':
      return isReversed === isRightToLeft ? 'flex-end' : 'flex-start';
    case 'left':
      return isReversed ? 'flex-end' : 'flex-start';
    case 'right':
      return isReversed ? 'flex-start' : 'flex-end';
    default:
      return value;
  }
}

export type Distribution = Exclude<ComputedStyle['justifyContent'], 'start' | 'end' | 'left' | 'right'>;

/** Free room before the first thing and between each two. Where there is none, distributed ones begin at the start. */
export function distribute(
  value: Distribution,
  rest: number,
  count: number,
): { readonly before: number; readonly between: number } {
  switch (value) {
    case 'flex-start':
      return { before: 0, between: 0 };
    case 'flex-end':
      return { before: rest, between: 0 };
    case 'center':
      return { before: rest / 2, between: 0 };
  }
  if (rest <= 0) return { before: 0, between: 0 };
  switch (value) {
    case 'space-between':
      return { before: 0, between: count > 1 ? rest / (count - 1) : 0 };
    case 'space-around':
      return { before: rest / count / 2, between: rest / count };
    case 'space-evenly':
      return { before: rest / (count + 1), between: rest / (count + 1) };
  }
}

/** Of the line as it is seen: `flex-start` is its upper side, or in a column the side where text begins. */
export type Alignment = Exclude<ComputedStyle['alignItems'], 'start' | 'end'>;

/** `wrap-reverse` swaps the sides that `flex-start` and `flex-end` are of, and not those of `start` and `end`: §5.2. */
export function alignmentOf(
  { alignSelf }: ComputedStyle,
  { alignItems, flexWrap }: ComputedStyle,
): Alignment {
  const value = alignSelf === 'auto' ? alignItems : alignSelf;
  const isReversed = flexWrap === 'wrap-reverse';
  switch (value) {
    case 'start':
      return 'flex-start';
    case 'end':
      return 'flex-end';
    case 'flex-start':
      return isReversed ? 'flex-end' : value;
    case 'flex-end':
      return isReversed ? 'flex-start' : value;
    default:
      return value;
  }
}

/** What does not stretch stands where its line begins. */
export function isAtEnd(align: Alignment, { flexWrap }: ComputedStyle): boolean {
  return align === 'flex-end' || (align === 'stretch' && flexWrap === 'wrap-reverse');
}

/** An item as high as it is: its border box. */
export interface SizedItem {
  readonly item: FlexItem;
  readonly align: Alignment;
  readonly height: number;
  /** From the top of its border box. */
  readonly baseline: number;
}

/** §9.4, step 8, and how far below its top, and above its end, the baseline of those is that stand on it. */
export function measureLine(items: readonly SizedItem[]): {
  readonly height: number;
  readonly baseline: number;
  readonly below: number;
} {
  let height = 0;
  let above = 0;
  let below = 0;
  for (const sized of items) {
    const { top, bottom } = sized.item.margins;
    const outer = fixed(top) + sized.height + fixed(bottom);
    height = Math.max(height, outer);
    if (!isOnBaseline(sized)) continue;
    const ascent = fixed(top) + sized.baseline;
    above = Math.max(above, ascent);
    below = Math.max(below, outer - ascent);
  }
  return { height: Math.max(height, above + below), baseline: above, below };
}

/** The top of a border box, from the top of its line. */
export function placeAcross(
  sized: SizedItem,
  line: { readonly height: number; readonly baseline: number },
  container: ComputedStyle,
): number {
  const { top, bottom } = sized.item.margins;
  const rest = line.height - fixed(top) - sized.height - fixed(bottom);
  if (top === 'auto') return Math.max(0, bottom === 'auto' ? rest / 2 : rest);
  if (bottom === 'auto') return top;
  if (sized.align === 'baseline') return line.baseline - sized.baseline;
  if (sized.align === 'center') return top + rest / 2;
  return isAtEnd(sized.align, container) ? top + rest : top;
}

/** An `auto` margin has moved it elsewhere. */
export function isOnBaseline({ align, item: { margins } }: SizedItem): boolean {
  return align === 'baseline' && margins.top !== 'auto' && margins.bottom !== 'auto';
}
