/** Backgrounds and borders of a box: CSS Backgrounds 3 §2 and §4. All of it is an artifact. */
import type { Border, ComputedStyle } from '../style/types.ts';
import { LAYOUT_ARTIFACT, type Rectangle } from './generated/index.ts';
import { isVisibleBorder } from './lengths.ts';
import type { Fragment, LineFragment, RectFragment } from './types.ts';

/** The sides that this part of the box has: a box that is cut has no border at the cut. */
export interface Sides {
  readonly top: boolean;
  readonly right: boolean;
  readonly bottom: boolean;
  readonly left: boolean;
}

export const ALL_SIDES: Sides = { top: true, right: true, bottom: true, left: true };

/** Of the border box, in painting order. */
export function boxFragments(style: ComputedStyle, box: Rectangle, sides: Sides): Fragment[] {
  return [...backgroundFragments(style, box), ...borderFragments(style, box, sides)];
}

export function backgroundFragments(style: ComputedStyle, box: Rectangle): Fragment[] {
  const { backgroundColor: color, borderRadius: radius, visibility } = style;
  if (color.a === 0 || visibility === 'hidden' || box.width <= 0 || box.height <= 0) return [];
  const rect: RectFragment = { kind: 'rect', owner: LAYOUT_ARTIFACT, ...box, radius, color };
  return [rect];
}

export function borderFragments(style: ComputedStyle, box: Rectangle, sides: Sides): Fragment[] {
  if (style.visibility === 'hidden') return [];
  const { x, y, width, height } = box;
  const { borderTop, borderRight, borderBottom, borderLeft } = style;
  return [
    ...(sides.top ? side(borderTop, x, y, x + width, y, 1) : []),
    ...(sides.right ? side(borderRight, x + width, y, x + width, y + height, -1) : []),
    ...(sides.bottom ? side(borderBottom, x, y + height, x + width, y + height, -1) : []),
    ...(sides.left ? side(borderLeft, x, y, x, y + height, 1) : []),
  ];
}

/** A stroke within the box: half of its width inwards from the edge. */
function side(border: Border, x1: number, y1: number, x2: number, y2: number, inwards: 1 | -1): Fragment[] {
  const inset = (border.width / 2) * inwards;
  return y1 === y2
    ? strokeFragments(border, x1, y1 + inset, x2, y2 + inset)
    : strokeFragments(border, x1 + inset, y1, x2 + inset, y2);
}

/** A border along a line, centred on it. */
export function strokeFragments(border: Border, x1: number, y1: number, x2: number, y2: number): Fragment[] {
  const { style, width, color } = border;
  if (!isVisibleBorder(border) || style === 'none') return [];
  const line: LineFragment = { kind: 'line', owner: LAYOUT_ARTIFACT, x1, y1, x2, y2, width, style, color };
  return [line];
}
