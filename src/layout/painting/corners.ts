/** Rounded corners: CSS Backgrounds 3 §5. */
import { PathBuilder } from '../../pictures/geometry.ts';
import type { Path } from '../../pictures/types.ts';
import type { ComputedStyle, CornerRadius } from '../../style/types.ts';
import type { Rectangle } from '../generated/index.ts';
import { type Insets, toPoints } from '../lengths.ts';

/** The sides that this part of a box has: a box that is cut has no border and no round corners at the cut. */
export interface Sides {
  readonly top: boolean;
  readonly right: boolean;
  readonly bottom: boolean;
  readonly left: boolean;
}

/** Radii along the horizontal and the vertical edge, points. */
export interface Corner {
  readonly x: number;
  readonly y: number;
}

/** From the top left one clockwise. */
export type Corners = readonly [Corner, Corner, Corner, Corner];

export interface RoundedBox extends Rectangle {
  readonly corners: Corners;
}

const SQUARE: Corner = { x: 0, y: 0 };
const ALL_SQUARE: Corners = [SQUARE, SQUARE, SQUARE, SQUARE];

/** The border box with its corners, as far as it has them. */
export function roundedBox(style: ComputedStyle, box: Rectangle, sides: Sides): RoundedBox {
  const { width, height } = box;
  const corner = (radius: CornerRadius, isThere: boolean): Corner => {
    if (!isThere) return SQUARE;
    const [x, y] = [toPoints(radius.x, width), toPoints(radius.y, height)];
    return x > 0 && y > 0 ? { x, y } : SQUARE;
  };
  const corners: Corners = [
    corner(style.borderTopLeftRadius, sides.top && sides.left),
    corner(style.borderTopRightRadius, sides.top && sides.right),
    corner(style.borderBottomRightRadius, sides.bottom && sides.right),
    corner(style.borderBottomLeftRadius, sides.bottom && sides.left),
  ];
  return { ...box, corners: hasRadius(corners) ? withinEdges(corners, width, height) : ALL_SQUARE };
}

export function isRounded({ corners }: RoundedBox): boolean {
  return hasRadius(corners);
}

function hasRadius(corners: Corners): boolean {
  return corners.some(({ x }) => x > 0);
}

/** Radii that overlap are all reduced by the same factor: §5.5. */
function withinEdges(corners: Corners, width: number, height: number): Corners {
  const [a, b, c, d] = corners;
  const factor = Math.min(
    1,
    width / Math.max(a.x + b.x, c.x + d.x, Number.MIN_VALUE),
    height / Math.max(a.y + d.y, b.y + c.y, Number.MIN_VALUE),
  );
  return mapCorners(corners, ({ x, y }) => ({ x: x * factor, y: y * factor }));
}

function mapCorners([a, b, c, d]: Corners, change: (corner: Corner, index: number) => Corner): Corners {
  return [change(a, 0), change(b, 1), change(c, 2), change(d, 3)];
}

/** What is inside of edges of these widths: its radii are smaller by them (§5.2). */
export function insetBox(box: RoundedBox, { top, right, bottom, left }: Insets): RoundedBox {
  const beside: Corners = [
    { x: left, y: top },
    { x: right, y: top },
    { x: right, y: bottom },
    { x: left, y: bottom },
  ];
  return {
    x: box.x + left,
    y: box.y + top,
    width: Math.max(0, box.width - left - right),
    height: Math.max(0, box.height - top - bottom),
    corners: mapCorners(box.corners, ({ x, y }, index) => {
      const inner = { x: x - (beside[index]?.x ?? 0), y: y - (beside[index]?.y ?? 0) };
      return inner.x > 0 && inner.y > 0 ? inner : SQUARE;
    }),
  };
}

/** Clockwise from the end of the top left corner, in coordinates from (x, y). */
export function roundedPath(box: RoundedBox, { x, y }: { readonly x: number; readonly y: number }): Path {
  const [a, b, c, d] = box.corners;
  const [left, top] = [box.x - x, box.y - y];
  const [right, bottom] = [left + box.width, top + box.height];
  const path = new PathBuilder().move(left + a.x, top).line(right - b.x, top);
  if (b.x > 0) path.quarter(right - b.x, top, right, top, right, top + b.y);
  path.line(right, bottom - c.y);
  if (c.x > 0) path.quarter(right, bottom - c.y, right, bottom, right - c.x, bottom);
  path.line(left + d.x, bottom);
  if (d.x > 0) path.quarter(left + d.x, bottom, left, bottom, left, bottom - d.y);
  if (a.x > 0) path.line(left, top + a.y).quarter(left, top + a.y, left, top, left + a.x, top);
  return path.close().finish();
}
