/** The narrowest and widest that a flex container wants to be: CSS Flexbox 1 §9.9. */
import type { ComputedStyle } from '../../style/types.ts';
import { clampIntrinsic, outerWidths } from '../block/intrinsic.ts';
import type { BlockBox, FlexContent } from '../boxes/types.ts';
import type { LayoutContext } from '../context.ts';
import type { ContentWidths } from '../inline/intrinsic.ts';
import { contentSize, insetsOf, marginPoints } from '../lengths.ts';
import { gapOf, isColumn } from './items.ts';

/** Of the content box: side by side, stacked, or in lines that may be as short as their widest item. */
export function flexWidths(
  style: ComputedStyle,
  { items }: FlexContent,
  context: LayoutContext,
): ContentWidths {
  const isStacked = isColumn(style);
  const widths = items.map((item) =>
    isStacked ? outerWidths(item, context) : contributionOf(item, context),
  );
  const gaps = gapOf(style.columnGap, 0) * Math.max(0, items.length - 1);
  const sum = (of: keyof ContentWidths) => widths.reduce((all, one) => all + one[of], gaps);
  const largest = (of: keyof ContentWidths) => Math.max(0, ...widths.map((one) => one[of]));
  return {
    min: isStacked || style.flexWrap !== 'nowrap' ? largest('min') : sum('min'),
    max: isStacked ? largest('max') : sum('max'),
  };
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
    return clampIntrinsic(width, item, inside, context) + inside + margins;
  };
  return { min: used(own.min), max: used(own.max) };
}
