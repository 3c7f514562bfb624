/** Roots of formatting contexts, tables and pictures stand beside floats, or below where there is no room. CSS 2.2 §9.5. */
import type { BlockLevelBox } from '../boxes/types.ts';
import type { LayoutContext } from '../context.ts';
import { insetsOf, marginPoints } from '../lengths.ts';
import { type ContainingBlock, layOutBlockLevel } from './block.ts';
import type { Floats, Span } from './floats.ts';
import { FlowBuilder } from './flow-builder.ts';
import { outerWidths } from './intrinsic.ts';
import { shrunkWidth } from './shrunk.ts';
import { blockWidth } from './widths.ts';

/** The containing block, narrowed or moved so that the border box stands clear of floats. Its margin has been added. */
export function besideFloats(
  box: BlockLevelBox,
  place: ContainingBlock,
  flow: FlowBuilder,
  context: LayoutContext,
): ContainingBlock {
  if (!flow.hasFloats) return place;
  const y = flow.settleFloats();
  const containing = { left: place.x, right: place.x + place.width };
  const border = borderEdges(box, place, context);
  const within = (room: Span) => narrowed(place, containing, border, room);
  const heightIn = (room: Span) => heightOf(box, within(room), context);
  const { top, room } = firstRoom(flow.floats, containing, border.least, y, heightIn);
  if (top > y) {
    flow.boundary('auto', box.page);
    flow.dropTo(top);
  }
  return within(room);
}

/** The first place from `top` on where the box, as high as it is there, stands beside all floats that it meets. */
function firstRoom(
  floats: Floats,
  containing: Span,
  least: number,
  top: number,
  heightIn: (room: Span) => number,
): { readonly top: number; readonly room: Span } {
  const first = floats.firstFit(least, containing, top, 0);
  const room = floats.room(containing, first, 0);
  // What keeps clear of all floats from there on need not be measured.
  const narrowest = floats.room(containing, first, Infinity);
  if (isSame(room, narrowest)) return { top: first, room };
  const reached = floats.room(containing, first, heightIn(room));
  if (isSame(room, reached)) return { top: first, room };
  if (narrowest.right - narrowest.left >= least - TOLERANCE) return { top: first, room: narrowest };
  const below = floats.nextEdge(first, Infinity) ?? first;
  return below > first
    ? firstRoom(floats, containing, least, below, heightIn)
    : { top: first, room: narrowest };
}

function isSame(a: Span, b: Span): boolean {
  return Math.abs(a.left - b.left) <= TOLERANCE && Math.abs(a.right - b.right) <= TOLERANCE;
}

/** Widths are sums of many numbers. */
const TOLERANCE = 0.01;

/** Of the border box; it is laid out for it, which only those are whose height decides which floats they meet. */
function heightOf(box: BlockLevelBox, place: ContainingBlock, context: LayoutContext): number {
  const flow = new FlowBuilder(box.page);
  layOutBlockLevel(box, place, flow, context);
  return flow.finish().height;
}

/** The containing block so that the border box stands in the room. */
function narrowed(
  place: ContainingBlock,
  containing: Span,
  border: BorderEdges,
  room: Span,
): ContainingBlock {
  const left = Math.max(border.left, Math.min(room.left, containing.right));
  if (border.isStretched) {
    return {
      ...place,
      x: place.x + left - border.left,
      width: Math.min(border.right, room.right) - left + place.width - (border.right - border.left),
    };
  }
  const moved = Math.max(room.left, Math.min(left, room.right - (border.right - border.left)));
  return { ...place, x: place.x + moved - border.left };
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
function borderEdges(box: BlockLevelBox, place: ContainingBlock, context: LayoutContext): BorderEdges {
  const { style } = box;
  const insets = insetsOf(style, place.width);
  const inside = insets.left + insets.right;
  const isPicture = box.kind === 'block' && box.content.type === 'replaced';
  const shrunk = box.kind === 'block' ? shrunkWidth(box, place.width, context) : undefined;
  const { x, width } = blockWidth(style, insets, place, shrunk);
  const left = place.x + x;
  const right = left + width + inside;
  if (isPicture || style.width !== 'auto') return { left, right, least: right - left, isStretched: false };
  const margins = marginPoints(style.marginLeft, 0) + marginPoints(style.marginRight, 0);
  const least = Math.min(right - left, outerWidths(box, context).min - margins);
  return { left, right, least, isStretched: true };
}
