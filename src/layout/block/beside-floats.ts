/** Roots of formatting contexts, tables and pictures stand beside floats, or below where there is no room. CSS 2.2 §9.5. */
import type { BlockLevelBox } from '../boxes/types.ts';
import type { LayoutContext } from '../context.ts';
import { insetsOf, marginPoints } from '../lengths.ts';
import type { BlockPlace } from './block.ts';
import type { FlowBuilder } from './flow-builder.ts';
import { outerWidths } from './intrinsic.ts';
import { shrunkWidth } from './shrunk.ts';
import { blockWidth } from './widths.ts';

/** The containing block, narrowed or moved so that the border box stands clear of floats. Its margin has been added. */
export function besideFloats(
  box: BlockLevelBox,
  place: BlockPlace,
  flow: FlowBuilder,
  context: LayoutContext,
): BlockPlace {
  if (!flow.hasFloats) return place;
  const y = flow.settleFloats();
  const containing = { left: place.x, right: place.x + place.width };
  const border = borderEdges(box, place, context);
  // How high it will be is not known: it keeps clear of all floats from there on.
  const top = flow.floats.firstFit(border.least, containing, y, Infinity);
  const room = flow.floats.room(containing, top, Infinity);
  if (top > y) {
    flow.boundary('auto', box.page);
    flow.dropTo(top);
  }
  const left = Math.max(border.left, Math.min(room.left, containing.right));
  if (border.isStretched) {
    return {
      x: place.x + left - border.left,
      width: Math.min(border.right, room.right) - left + place.width - (border.right - border.left),
    };
  }
  const moved = Math.max(room.left, Math.min(left, room.right - (border.right - border.left)));
  return { x: place.x + moved - border.left, width: place.width };
}

interface BorderEdges {
  readonly left: number;
  readonly right: number;
  /** The least width that it needs. */
  readonly least: number;
  /** Whether it takes the width that there is. */
  readonly isStretched: boolean;
}

/** Of the border box without any floats. */
function borderEdges(box: BlockLevelBox, place: BlockPlace, context: LayoutContext): BorderEdges {
  const { style } = box;
  const insets = insetsOf(style, place.width);
  const inside = insets.left + insets.right;
  const isPicture = box.kind === 'block' && box.content.type === 'replaced';
  const shrunk = box.kind === 'block' ? shrunkWidth(box, place.width, context) : undefined;
  const { x, width } = blockWidth(style, insets, place.width, shrunk);
  const left = place.x + x;
  const right = left + width + inside;
  if (isPicture || style.width !== 'auto') return { left, right, least: right - left, isStretched: false };
  const margins = marginPoints(style.marginLeft, 0) + marginPoints(style.marginRight, 0);
  const least = Math.min(right - left, outerWidths(box, context).min - margins);
  return { left, right, least, isStretched: true };
}
