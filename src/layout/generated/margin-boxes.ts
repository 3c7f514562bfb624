/** Page-margin boxes: where they stand and how wide and high they are. CSS Paged Media 3 §5. */
import type { ComputedStyle, MarginBoxName, PageStyle } from '../../style/types.ts';
import { toPointsOrAuto } from '../lengths.ts';
import type { ContentPiece } from './content.ts';
import {
  type AxisSize,
  type AxisStyle,
  axisStyle,
  fixedSize,
  type Side,
  type VariableBox,
  variableSizes,
} from './margin-box-sizes.ts';

/** A margin box with what it holds; boxes without content are not generated. */
export interface MarginBox {
  readonly name: MarginBoxName;
  readonly style: ComputedStyle;
  readonly pieces: readonly ContentPiece[];
}

/** How the caller measures inline content. Points, of the content box. */
export interface MeasureContent {
  minContentWidth(box: MarginBox): number;
  maxContentWidth(box: MarginBox): number;
  /** Height of the content when it is set to `width`. */
  height(box: MarginBox, width: number): number;
}

export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Points from the top left corner of the page. */
export interface PlacedMarginBox extends MarginBox {
  readonly borderBox: Rectangle;
  readonly contentBox: Rectangle;
  /** Where the content stands in the box; base.css says it for each of them. */
  readonly verticalAlign: 'top' | 'middle' | 'bottom';
  /** Boxes of the upper half of the page are its header, the others its footer. */
  readonly artifact: 'pagination-header' | 'pagination-footer';
}

interface Boxes {
  readonly get: (name: MarginBoxName) => MarginBox | undefined;
  readonly measure: MeasureContent;
}

type Direction = 'horizontal' | 'vertical';
type PageSide = 'top' | 'right' | 'bottom' | 'left';

/** A stretch of the page along one axis. */
interface Band {
  readonly start: number;
  readonly length: number;
}

/** One axis of a box that has been sized: `start` is where its margin begins. */
interface PlacedAxis {
  readonly start: number;
  readonly axis: AxisStyle;
  readonly used: AxisSize;
}

const CORNERS = [
  { name: 'top-left-corner', x: 'left', y: 'top' },
  { name: 'top-right-corner', x: 'right', y: 'top' },
  { name: 'bottom-right-corner', x: 'right', y: 'bottom' },
  { name: 'bottom-left-corner', x: 'left', y: 'bottom' },
] as const;

/** Each with its boxes from the start of its axis to the end. */
const SIDES = [
  { side: 'top', direction: 'horizontal', names: ['top-left', 'top-center', 'top-right'] },
  { side: 'right', direction: 'vertical', names: ['right-top', 'right-middle', 'right-bottom'] },
  { side: 'bottom', direction: 'horizontal', names: ['bottom-left', 'bottom-center', 'bottom-right'] },
  { side: 'left', direction: 'vertical', names: ['left-top', 'left-middle', 'left-bottom'] },
] as const;

/** Places the margin boxes of one page: the corners, then those of each side. */
export function placeMarginBoxes(
  page: PageStyle,
  boxes: readonly MarginBox[],
  measure: MeasureContent,
): readonly PlacedMarginBox[] {
  const byName = new Map(boxes.map((box) => [box.name, box]));
  const generated: Boxes = { get: (name) => byName.get(name), measure };
  return [
    ...CORNERS.flatMap((corner) => placeCorner(corner, page, generated)),
    ...SIDES.flatMap((side) => placeSide(side, page, generated)),
  ];
}

function placeCorner(
  { name, x, y }: (typeof CORNERS)[number],
  page: PageStyle,
  { get }: Boxes,
): PlacedMarginBox[] {
  const box = get(name);
  if (box === undefined) return [];
  const across = fixedAxis(box, 'horizontal', marginBand(page, x), x === 'left');
  const down = fixedAxis(box, 'vertical', marginBand(page, y), y === 'top');
  return [place(box, across, down)];
}

function placeSide(
  { side, direction, names }: (typeof SIDES)[number],
  page: PageStyle,
  boxes: Boxes,
): PlacedMarginBox[] {
  const isHorizontal = direction === 'horizontal';
  const margin = marginBand(page, side);
  const along = contentBand(page, direction);
  const [start, center, end] = names.map((name) => {
    const box = boxes.get(name);
    if (box === undefined) return undefined;
    const fixed = fixedAxis(
      box,
      isHorizontal ? 'vertical' : 'horizontal',
      margin,
      side === 'top' || side === 'left',
    );
    return { box, fixed, ...variableBox(box, direction, along.length, fixed.used.size, boxes.measure) };
  });
  const members: Side<NonNullable<typeof start>> = { start, center, end };
  const sizes = variableSizes(members, along.length);
  return PLACES.flatMap((key) => {
    const member = members[key];
    if (member === undefined) return [];
    const variable = variableAxis(member.axis, sizes[key] ?? 0, along, key);
    return [
      isHorizontal ? place(member.box, variable, member.fixed) : place(member.box, member.fixed, variable),
    ];
  });
}

const PLACES = ['start', 'center', 'end'] as const;

/** Along a horizontal side content has widths; along a vertical one its height, which follows from its fixed width. */
function variableBox(
  box: MarginBox,
  direction: Direction,
  room: number,
  fixedWidth: number,
  measure: MeasureContent,
): VariableBox {
  const axis = axisStyle(box.style, direction, room);
  if (direction === 'vertical') {
    const height = () => measure.height(box, Math.max(0, fixedWidth));
    return { axis, minContent: height, maxContent: height };
  }
  return {
    axis,
    minContent: () => measure.minContentWidth(box),
    maxContent: () => measure.maxContentWidth(box),
  };
}

function fixedAxis(box: MarginBox, direction: Direction, band: Band, isOuterFirst: boolean): PlacedAxis {
  const axis = axisStyle(box.style, direction, band.length);
  return { start: band.start, axis, used: fixedSize(axis, band.length, isOuterFirst) };
}

/** §5.3.2: the first box stands at the start of the side, the last at its end, the middle one in its middle. */
function variableAxis(axis: AxisStyle, size: number, along: Band, place: keyof Side<unknown>): PlacedAxis {
  const marginStart = axis.marginStart === 'auto' ? 0 : axis.marginStart;
  const marginEnd = axis.marginEnd === 'auto' ? 0 : axis.marginEnd;
  const rest = along.length - (marginStart + axis.insideStart + size + axis.insideEnd + marginEnd);
  const offset = place === 'start' ? 0 : place === 'end' ? rest : rest / 2;
  return { start: along.start + offset, axis, used: { marginStart, size, marginEnd } };
}

function place(box: MarginBox, across: PlacedAxis, down: PlacedAxis): PlacedMarginBox {
  const x = across.start + across.used.marginStart;
  const y = down.start + down.used.marginStart;
  const width = across.used.size;
  const height = down.used.size;
  return {
    ...box,
    borderBox: {
      x,
      y,
      width: across.axis.insideStart + width + across.axis.insideEnd,
      height: down.axis.insideStart + height + down.axis.insideEnd,
    },
    contentBox: { x: x + across.axis.insideStart, y: y + down.axis.insideStart, width, height },
    verticalAlign: verticalAlign(box.style),
    artifact: /^(top|left-top|left-middle|right-top|right-middle)/.test(box.name)
      ? 'pagination-header'
      : 'pagination-footer',
  };
}

function verticalAlign({ verticalAlign: value }: ComputedStyle): 'top' | 'middle' | 'bottom' {
  return value === 'top' || value === 'bottom' ? value : 'middle';
}

/** One margin of the page, across it. */
function marginBand(page: PageStyle, side: PageSide): Band {
  const length = pageMargin(page, side);
  if (side === 'left' || side === 'top') return { start: 0, length };
  return { start: (side === 'right' ? page.width : page.height) - length, length };
}

/** What is between two corners. */
function contentBand(page: PageStyle, direction: Direction): Band {
  const isHorizontal = direction === 'horizontal';
  const start = pageMargin(page, isHorizontal ? 'left' : 'top');
  const end = pageMargin(page, isHorizontal ? 'right' : 'bottom');
  return { start, length: (isHorizontal ? page.width : page.height) - start - end };
}

/** `auto` is 0, as on any box that is not sized by its margins. */
function pageMargin({ style, width, height }: PageStyle, side: PageSide): number {
  const points = {
    top: toPointsOrAuto(style.marginTop, height),
    right: toPointsOrAuto(style.marginRight, width),
    bottom: toPointsOrAuto(style.marginBottom, height),
    left: toPointsOrAuto(style.marginLeft, width),
  }[side];
  return points === 'auto' ? 0 : points;
}
