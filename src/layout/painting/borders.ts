/** Borders along round corners, and those of two lines: CSS Backgrounds 3 §4.2, §5.2 and §5.3. */
import { PathBuilder } from '../../pictures/geometry.ts';
import type { Path, Stroke } from '../../pictures/types.ts';
import type { Border, ComputedStyle } from '../../style/types.ts';
import { LAYOUT_ARTIFACT } from '../generated/index.ts';
import { type Insets, isVisibleBorder } from '../lengths.ts';
import type { Fragment, GroupFragment, PathFragment } from '../types.ts';
import { bandPath, middlePath } from './border-paths.ts';
import type { RoundedBox, Sides } from './corners.ts';

type Side = keyof Sides;
const SIDES = ['top', 'right', 'bottom', 'left'] as const;
type Borders = Readonly<Record<Side, Border>>;

/** Borders of one look go around the box; each side of several looks is cut off at its corners. */
export function shapedBorders(style: ComputedStyle, box: RoundedBox, sides: Sides): Fragment[] {
  const borders = bordersOf(style);
  const there = SIDES.filter((side) => sides[side] && borders[side].width > 0);
  const [first, ...others] = there;
  if (first === undefined) return [];
  const widthOf = (side: Side) => (there.includes(side) ? borders[side].width : 0);
  const widths = {
    top: widthOf('top'),
    right: widthOf('right'),
    bottom: widthOf('bottom'),
    left: widthOf('left'),
  };
  if (others.every((side) => looksLike(borders[side], borders[first]))) {
    return isVisibleBorder(borders[first]) ? drawn(borders[first], box, widths) : [];
  }
  return there
    .filter((side) => isVisibleBorder(borders[side]))
    .map((side) => clipped(side, drawn(borders[side], box, widths), box, widths));
}

/** Whether straight lines would show their ends: two lines that cross, colours that add up. */
export function needsShape(style: ComputedStyle): boolean {
  return Object.values(bordersOf(style)).some(
    (border) => isVisibleBorder(border) && (border.style === 'double' || border.color.a < 1),
  );
}

function bordersOf(style: ComputedStyle): Borders {
  return {
    top: style.borderTop,
    right: style.borderRight,
    bottom: style.borderBottom,
    left: style.borderLeft,
  };
}

function looksLike(a: Border, b: Border): boolean {
  const isSame =
    a.style === b.style && (['r', 'g', 'b', 'a'] as const).every((name) => a.color[name] === b.color[name]);
  return isSame && (a.width === b.width || !isStroked(a));
}

function isStroked({ style }: Border): boolean {
  return style === 'dashed' || style === 'dotted';
}

/** All around the box, as wide as each side is. */
function drawn(border: Border, box: RoundedBox, widths: Insets): PathFragment[] {
  if (isStroked(border)) return [stroked(border, box, widths)];
  const bands =
    border.style === 'double'
      ? ([
          [0, 1 / 3],
          [2 / 3, 1],
        ] as const)
      : ([[0, 1]] as const);
  return bands.map(([from, to]) => ({
    ...placed(box, bandPath(box, widths, from, to)),
    fill: border.color,
    fillRule: 'evenodd',
  }));
}

function placed({ x, y }: RoundedBox, path: Path) {
  return { kind: 'path', owner: LAYOUT_ARTIFACT, x, y, path, fillRule: 'nonzero' } as const;
}

/** Dashes and dots along the middle of the border, so many that they go around without a remainder. */
function stroked(border: Border, box: RoundedBox, widths: Insets): PathFragment {
  const { path, length } = middlePath(box, widths);
  const isDotted = border.style === 'dotted';
  const period = border.width * (isDotted ? 2 : 6);
  const step = length / Math.max(1, Math.round(length / period));
  const stroke: Stroke = {
    paint: border.color,
    width: border.width,
    cap: isDotted ? 'round' : 'butt',
    join: 'miter',
    miterLimit: 4,
    dashes: isDotted ? [0, step] : [step / 2, step / 2],
    dashOffset: 0,
  };
  return { ...placed(box, path), stroke };
}

/** From the outer corners inwards through the inner ones, as far as the corner is round: §5.3 leaves it to engines. */
function clipped(side: Side, fragments: readonly Fragment[], box: RoundedBox, widths: Insets): GroupFragment {
  const { x, y, width, height, corners } = box;
  const inward = (right: 0 | 1, bottom: 0 | 1): readonly [number, number] => {
    const corner = corners[bottom === 0 ? right : 3 - right] ?? { x: 0, y: 0 };
    const [w, h] = [right === 1 ? widths.right : widths.left, bottom === 1 ? widths.bottom : widths.top];
    const wanted = Math.max(1, w > 0 ? corner.x / w : 0, h > 0 ? corner.y / h : 0);
    const most = Math.min(w > 0 ? width / 2 / w : Infinity, h > 0 ? height / 2 / h : Infinity);
    const factor = Math.min(wanted, most);
    return [right * width + (1 - 2 * right) * factor * w, bottom * height + (1 - 2 * bottom) * factor * h];
  };
  const [start, end] = ENDS[side];
  const path = new PathBuilder()
    .move(start[0] * width, start[1] * height)
    .line(end[0] * width, end[1] * height)
    .line(...inward(...end))
    .line(...inward(...start))
    .close()
    .finish();
  const moved = fragments.map((fragment) => ({ ...fragment, x: 0, y: 0 }) as Fragment);
  const clips = [{ path, rule: 'nonzero' as const }];
  return { kind: 'group', owner: LAYOUT_ARTIFACT, x, y, width, height, clips, fragments: moved };
}

/** The two corners of each side, as parts of the box's width and height. */
const ENDS: Readonly<Record<Side, readonly [readonly [0 | 1, 0 | 1], readonly [0 | 1, 0 | 1]]>> = {
  top: [
    [0, 0],
    [1, 0],
  ],
  right: [
    [1, 0],
    [1, 1],
  ],
  bottom: [
    [1, 1],
    [0, 1],
  ],
  left: [
    [0, 1],
    [0, 0],
  ],
};
