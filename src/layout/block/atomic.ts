/** Inline-blocks and flex containers in a line: CSS 2.2 §10.3.9 and §10.8.1. */
import type { BlockBox } from '../boxes/types.ts';
import type { LayoutContext } from '../context.ts';
import { type Flow, flowBaseline, type Piece } from '../flow.ts';
import type { AtomicPiece } from '../inline/atoms.ts';
import { contentSize, insetsOf, marginPoints, toPointsOrAuto } from '../lengths.ts';
import { pictureWidth } from '../replaced/replaced.ts';
import { translateFragment } from '../translate.ts';
import { withBounds } from './bounds.ts';
import { contentWidths, keywordWidth } from './intrinsic.ts';
import { flowBox, stackFlow } from './stack.ts';
import { clampWidth } from './widths.ts';

/** A box as wide as its content needs: its flow, and the margins around it. */
export interface ShrunkFlow {
  readonly flow: Flow;
  /** Of the margin box. */
  readonly width: number;
  readonly top: number;
  readonly bottom: number;
}

/** The box in as much of the available width as it needs. */
export function shrunkFlow(given: BlockBox, available: number, context: LayoutContext): ShrunkFlow {
  const box = withBounds(given, available, context);
  const { style, content } = box;
  const insets = insetsOf(style, available);
  const inside = insets.left + insets.right;
  const left = marginPoints(style.marginLeft, available);
  const right = marginPoints(style.marginRight, available);
  const wanted = toPointsOrAuto(style.width, available);
  const own =
    wanted === 'auto'
      ? content.type === 'replaced'
        ? pictureWidth(box, content, available, context)
        : (keywordWidth(box, available - inside - left - right, context) ??
          shrinkToFit(box, available - inside - left - right, context))
      : contentSize(wanted, inside, style);
  const width = clampWidth(own, style, inside, available) + inside;
  return {
    flow: flowBox(box, { x: left, width }, available, context),
    width: left + width + right,
    top: marginPoints(style.marginTop, available),
    bottom: marginPoints(style.marginBottom, available),
  };
}

/** All of it as one piece. */
export function shrunkPiece({ flow, width, top, bottom }: ShrunkFlow): Piece & { readonly width: number } {
  const piece = stackFlow(flow);
  return {
    height: top + piece.height + bottom,
    width,
    fragments: piece.fragments.map((fragment) => translateFragment(fragment, 0, top)),
    marks: piece.marks.map((mark) => ({ ...mark, y: mark.y + top })),
    notes: piece.notes,
  };
}

export function layOutAtomic(box: BlockBox, available: number, context: LayoutContext): AtomicPiece {
  const { style, content } = box;
  const shrunk = shrunkFlow(box, available, context);
  const piece = shrunkPiece(shrunk);
  // Of its last line, or of the first line of items; without any, its bottom. CSS Align 3 §9.1.
  const which = content.type === 'flex' ? 'first' : 'last';
  const own = content.type === 'replaced' ? undefined : flowBaseline(shrunk.flow, which);
  const baseline = own === undefined ? piece.height : shrunk.top + shrunk.flow.marginBefore + own;
  return { ...piece, baseline, style };
}

function shrinkToFit(box: BlockBox, available: number, context: LayoutContext): number {
  const { min, max } = contentWidths(box, context);
  return Math.min(Math.max(min, available), max);
}
