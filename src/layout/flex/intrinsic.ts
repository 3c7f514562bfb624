/** The narrowest and widest that a flex container wants to be: CSS Flexbox 1 §9.9. */
import type { ComputedStyle } from '../../style/types.ts';
import { clampIntrinsic, outerWidths } from '../block/intrinsic.ts';
import type { BlockBox, FlexContent } from '../boxes/types.ts';
import type { LayoutContext } from '../context.ts';
import type { ContentWidths } from '../inline/intrinsic.ts';
import { contentSize, insetsOf, marginPoints } from '../lengths.ts';
import { gapOf } from './items.ts';

/** Of the content box: in one line the items stand side by side, however narrow it is. */
export function flexWidths(
  style: ComputedStyle,
  { items }: FlexContent,
  context: LayoutContext,
): ContentWidths {
  const gaps = gapOf(style, 0) * Math.max(0, items.length - 1);
  let min = gaps;
  let max = gaps;
  for (const item of items) {
    const widths = contributionOf(item, context);
    min += widths.min;
    max += widths.max;
  }
  return { min, max };
}

/** §9.9.3: no more than its flex base size where it cannot grow, no less where it cannot shrink. */
function contributionOf(item: BlockBox, context: LayoutContext): ContentWidths {
  const { style } = item;
  const own = outerWidths(item, context);
  if (typeof style.flexBasis !== 'number') return own;
  const insets = insetsOf(style, 0);
  const inside = insets.left + insets.right;
  const margins = marginPoints(style.marginLeft, 0) + marginPoints(style.marginRight, 0);
  const base = contentSize(style.flexBasis, inside, style);
  const used = (outer: number) => {
    let width = outer - inside - margins;
    if (style.flexGrow === 0) width = Math.min(width, base);
    if (style.flexShrink === 0) width = Math.max(width, base);
    return clampIntrinsic(width, item, inside) + inside + margins;
  };
  return { min: used(own.min), max: used(own.max) };
}
