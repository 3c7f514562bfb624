/** The narrowest and widest that a block wants to be: CSS Sizing 3 §5.1. */

import { isFloating } from '../boxes/parts.ts';
import type { BlockContent, BlockLevelBox, InlineContent } from '../boxes/types.ts';
import { isMulticol, widthsInColumns } from '../columns/used.ts';
import type { LayoutContext } from '../context.ts';
import { flexWidths } from '../flex/intrinsic.ts';
import type { ContentWidths } from '../inline/intrinsic.ts';
import { inlineWidths } from '../inline/paragraph.ts';
import { contentSize, insetsOf, marginPoints } from '../lengths.ts';
import { pictureWidths } from '../replaced/replaced.ts';
import { isCompressible } from '../replaced/size.ts';
import { tableEdges, tableWidths } from '../table/intrinsic.ts';
import { boundedStyle, sizeOfContent } from './bounds.ts';

/** Of the margin box. Percentages count as nothing: what they are of is not known yet (§5.2.1). */
export function outerWidths(box: BlockLevelBox, context: LayoutContext): ContentWidths {
  const { style } = box;
  const insets = box.kind === 'table' ? tableEdges(box) : insetsOf(style, 0);
  const margins = marginPoints(style.marginLeft, 0) + marginPoints(style.marginRight, 0);
  const outside = insets.left + insets.right + margins;
  const { min, max } = borderedWidths(box, context);
  return { min: min + outside, max: max + outside };
}

function borderedWidths(box: BlockLevelBox, context: LayoutContext): ContentWidths {
  const { style } = box;
  const insets = box.kind === 'table' ? tableEdges(box) : insetsOf(style, 0);
  const inside = insets.left + insets.right;
  if (typeof style.width === 'number') {
    const width = clampIntrinsic(contentSize(style.width, inside, style), box, inside, context);
    // A table has room for its words whatever its width: CSS 2.2 §17.5.2.2.
    if (box.kind === 'table') {
      const least = Math.max(width, tableWidths(box, context).min);
      return { min: least, max: least };
    }
    const isReplaced = box.content.type === 'replaced';
    return { min: isReplaced && isCompressible(style) ? 0 : width, max: width };
  }
  const { min, max } = box.kind === 'table' ? tableWidths(box, context) : contentWidths(box, context);
  const least = style.width === 'max-content' ? max : min;
  const most = style.width === 'min-content' ? min : max;
  return {
    min: clampIntrinsic(least, box, inside, context),
    max: clampIntrinsic(most, box, inside, context),
  };
}

/** The content width that a keyword asks for, in so much room; `undefined` where there is none. CSS Sizing 3 §3.2. */
export function keywordWidth(
  box: Extract<BlockLevelBox, { kind: 'block' }>,
  available: number,
  context: LayoutContext,
): number | undefined {
  const { width } = box.style;
  if (typeof width !== 'string' || width === 'auto') return undefined;
  return sizeOfContent(width, contentWidths(box, context), available);
}

/** Between the bounds that are no percentages; as narrow as may be the least one, the other as wide as may be. */
export function clampIntrinsic(
  width: number,
  box: BlockLevelBox,
  inside: number,
  context: LayoutContext,
): number {
  const widths = () => (box.kind === 'table' ? tableWidths(box, context) : contentWidths(box, context));
  const room = box.style.minWidth === 'fit-content' ? 0 : Infinity;
  const style = boundedStyle(box.style, inside, room, widths);
  const max = typeof style.maxWidth === 'number' ? contentSize(style.maxWidth, inside, style) : Infinity;
  const min = typeof style.minWidth === 'number' ? contentSize(style.minWidth, inside, style) : 0;
  return Math.max(min, Math.min(max, width));
}

/** Of the content box, whatever `width` says. */
export function contentWidths(
  box: Extract<BlockLevelBox, { kind: 'block' }>,
  context: LayoutContext,
): ContentWidths {
  const { content } = box;
  if (isMulticol(box)) return widthsInColumns(box.style, flowWidths(box.content, context));
  if (content.type === 'replaced') return pictureWidths(box, content, context);
  if (content.type === 'flex') return flexWidths(box.style, content, context);
  return flowWidths(content, context);
}

function flowWidths(content: InlineContent | BlockContent, context: LayoutContext): ContentWidths {
  if (content.type === 'inline') return inlineWidths(content, context);
  let min = 0;
  let max = 0;
  /** Of the floats that stand beside what comes next. */
  let floats = 0;
  for (const child of content.children) {
    const widths = outerWidths(child, context);
    if (child.style.clear !== 'none') floats = 0;
    min = Math.max(min, widths.min);
    max = Math.max(max, floats + widths.max);
    floats = isFloating(child) ? floats + widths.max : 0;
  }
  return { min, max };
}
