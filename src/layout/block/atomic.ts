/** Inline-blocks: CSS 2.2 §10.3.9 and §10.8.1. */
import type { BlockBox } from '../boxes/types.ts';
import type { LayoutContext } from '../context.ts';
import { flowBaseline } from '../flow.ts';
import type { AtomicPiece } from '../inline/atoms.ts';
import { contentSize, insetsOf, marginPoints, toPointsOrAuto } from '../lengths.ts';
import { pictureWidth } from '../replaced/replaced.ts';
import { translateFragment } from '../translate.ts';
import { contentWidths, keywordWidth } from './intrinsic.ts';
import { flowBox, stackFlow } from './stack.ts';
import { clampWidth } from './widths.ts';

/** The box in as much of the available width as it needs. */
export function layOutAtomic(box: BlockBox, available: number, context: LayoutContext): AtomicPiece {
  const { style, content } = box;
  const insets = insetsOf(style, available);
  const inside = insets.left + insets.right;
  const left = marginPoints(style.marginLeft, available);
  const right = marginPoints(style.marginRight, available);
  const top = marginPoints(style.marginTop, available);
  const wanted = toPointsOrAuto(style.width, available);
  const own =
    wanted === 'auto'
      ? content.type === 'replaced'
        ? pictureWidth(box, content, available, context)
        : (keywordWidth(box, available - inside - left - right, context) ??
          shrinkToFit(box, available - inside - left - right, context))
      : contentSize(wanted, inside, style);
  const width = clampWidth(own, style, inside, available) + inside;
  const flow = flowBox(box, { x: left, width }, available, context);
  const piece = stackFlow(flow);
  const lastLine = content.type === 'replaced' ? undefined : flowBaseline(flow, 'last');
  const height = top + piece.height + marginPoints(style.marginBottom, available);
  return {
    height,
    width: left + width + right,
    // Of its last line; without any, its bottom.
    baseline: lastLine === undefined ? height : top + flow.marginBefore + lastLine,
    style,
    fragments: piece.fragments.map((fragment) => translateFragment(fragment, 0, top)),
    marks: piece.marks.map((mark) => ({ ...mark, y: mark.y + top })),
    notes: piece.notes,
  };
}

function shrinkToFit(box: BlockBox, available: number, context: LayoutContext): number {
  const { min, max } = contentWidths(box, context);
  return Math.min(Math.max(min, available), max);
}
