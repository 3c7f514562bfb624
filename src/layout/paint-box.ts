/** Backgrounds and borders of a box: CSS Backgrounds 3 §2 to §5. All of it is an artifact. */
import type { Border, ComputedStyle } from '../style/types.ts';
import { LAYOUT_ARTIFACT, type Rectangle } from './generated/index.ts';
import { isVisibleBorder } from './lengths.ts';
import { needsShape, shapedBorders } from './painting/borders.ts';
import { isRounded, type RoundedBox, roundedBox, roundedPath, type Sides } from './painting/corners.ts';
import { gradientPaint } from './painting/gradients.ts';
import type { Fragment, LineFragment } from './types.ts';

export type { Sides } from './painting/corners.ts';

export const ALL_SIDES: Sides = { top: true, right: true, bottom: true, left: true };
export const NO_SIDES: Sides = { top: false, right: false, bottom: false, left: false };

/** Of the border box, in painting order. */
export function boxFragments(style: ComputedStyle, box: Rectangle, sides: Sides): Fragment[] {
  return [...backgroundFragments(style, box, sides), ...borderFragments(style, box, sides)];
}

/** `sides` are those that the box has here: its corners between them may be round. Gradients fill `whole`, if it is a part of that. */
export function backgroundFragments(
  style: ComputedStyle,
  box: Rectangle,
  sides = ALL_SIDES,
  whole?: Rectangle,
): Fragment[] {
  const { backgroundColor: color, backgroundImage: images, visibility } = style;
  if (visibility !== 'visible' || box.width <= 0 || box.height <= 0) return [];
  if (color.a === 0 && images.length === 0) return [];
  const rounded = roundedBox(style, box, sides);
  const { x, y, width, height } = box;
  const painted: Fragment[] = [];
  if (color.a > 0 && !isRounded(rounded)) {
    painted.push({ kind: 'rect', owner: LAYOUT_ARTIFACT, x, y, width, height, color });
  } else if (color.a > 0) painted.push(filled(rounded, color));
  if (images.length === 0) return painted;
  // Gradients are as large as the padding box (§2.5); below borders their ends go on.
  const padding = whole ?? paddingBox(style, box, sides);
  const area = { ...padding, x: padding.x - x, y: padding.y - y };
  for (const image of images.toReversed()) painted.push(filled(rounded, gradientPaint(image, area)));
  return painted;
}

function filled(box: RoundedBox, fill: NonNullable<Extract<Fragment, { kind: 'path' }>['fill']>): Fragment {
  const { x, y } = box;
  return {
    kind: 'path',
    owner: LAYOUT_ARTIFACT,
    x,
    y,
    path: roundedPath(box, box),
    fill,
    fillRule: 'nonzero',
  };
}

/** What is within the borders that the box has here. */
export function paddingBox(style: ComputedStyle, box: Rectangle, sides: Sides): Rectangle {
  const width = (border: Border, isThere: boolean) => (isThere ? border.width : 0);
  const left = width(style.borderLeft, sides.left);
  const top = width(style.borderTop, sides.top);
  return {
    x: box.x + left,
    y: box.y + top,
    width: Math.max(0, box.width - left - width(style.borderRight, sides.right)),
    height: Math.max(0, box.height - top - width(style.borderBottom, sides.bottom)),
  };
}

export function borderFragments(style: ComputedStyle, box: Rectangle, sides: Sides): Fragment[] {
  if (style.visibility !== 'visible') return [];
  const rounded = roundedBox(style, box, sides);
  if (isRounded(rounded) || needsShape(style)) return shapedBorders(style, rounded, sides);
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
  if (!isVisibleBorder(border) || style === 'none' || style === 'hidden') return [];
  const line: LineFragment = { kind: 'line', owner: LAYOUT_ARTIFACT, x1, y1, x2, y2, width, style, color };
  return [line];
}
