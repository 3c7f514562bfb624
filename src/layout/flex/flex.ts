/** Flex formatting: boxes side by side, in one line, become a slab of the flow. CSS Flexbox 1 §9. */
import { warning } from '../../diagnostic.ts';
import type { ComputedStyle } from '../../style/types.ts';
import type { BlockPlace } from '../block/block.ts';
import type { FlowBuilder } from '../block/flow-builder.ts';
import type { BlockBox, FlexContent } from '../boxes/types.ts';
import type { LayoutContext } from '../context.ts';
import { leastPart } from '../parallel/dividing.ts';
import { anchorFragment } from '../positioned/anchors.ts';
import { alignmentOf, isOnBaseline, measureLine, placeAcross, placeInLine } from './align.ts';
import { type FlexItem, gapOf, measureItem } from './items.ts';
import { resolveLengths } from './resolve-lengths.ts';
import { type Row, rowSlab } from './row.ts';
import { type SetItem, setItem, stretchItem, trackOf } from './set-items.ts';

/** As many lines as the items count for, when a heading asks for lines below it. */
const LINES_OF_ITEMS = 2;

/** The content box of the container, at least so high. */
export interface FlexPlace extends BlockPlace {
  readonly height: number;
}

export function layOutFlex(
  box: BlockBox,
  content: FlexContent,
  place: FlexPlace,
  flow: FlowBuilder,
  context: LayoutContext,
): void {
  if (content.items.length === 0 && content.absolutes.length === 0) return;
  const { style, page, span } = box;
  const items = content.items.map((item) => measureItem(item, place.width, context));
  const gap = gapOf(style, place.width);
  const room = place.width - gap * Math.max(0, items.length - 1);
  const widths = resolveLengths(items, room);
  warnOfOverflow(box, items, widths, room, context);
  const xs = placeInLine(items, widths, style, { gap, room });
  const line = setLine(box, items, widths, place, context);
  const row = {
    tracks: line.items.map((item, index) => trackOf(item, xs[index]!, line.ys[index]!)),
    height: line.height,
    ...(items.length === 0 ? {} : { baseline: lineBaseline(line) }),
    leading: leadingAbsolutes(content, style, place),
  };
  const area = context.areas(page).height;
  const frame = { x: place.x, area, leastPart: leastPart(style), ...(span === undefined ? {} : { span }) };
  flow.slab(rowSlab(row, frame), LINES_OF_ITEMS);
}

interface FlexLine {
  readonly height: number;
  readonly items: readonly SetItem[];
  /** Tops of their border boxes. */
  readonly ys: readonly number[];
}

/** §9.4: as high as its items, or as the container where that has a height. */
function setLine(
  { style }: BlockBox,
  items: readonly FlexItem[],
  widths: readonly number[],
  { width, height: least }: FlexPlace,
  context: LayoutContext,
): FlexLine {
  const container = { width, height: typeof style.height === 'number' ? least : undefined };
  const natural = items.map((item, index) =>
    setItem(item, alignmentOf(item, style), widths[index]!, container, context),
  );
  const own = measureLine(natural);
  const line = { ...own, height: Math.max(own.height, least) };
  const set = natural.map((item, index) =>
    stretchItem(item, line.height, widths[index]!, container, context),
  );
  return { height: line.height, items: set, ys: set.map((item) => placeAcross(item, line)) };
}

/** §8.5: that on which items stand, else that of the first one. */
function lineBaseline({ items, ys }: FlexLine): number {
  const index = Math.max(0, items.findIndex(isOnBaseline));
  return ys[index]! + items[index]!.baseline;
}

/** What is out of the flow would stand where the line begins: §4.1. */
function leadingAbsolutes(
  { absolutes }: FlexContent,
  { direction }: ComputedStyle,
  { width }: BlockPlace,
): Row['leading'] & object {
  const x = direction === 'rtl' ? width : 0;
  return {
    fragments: absolutes.map((box) => anchorFragment(box, x, 0)),
    notes: absolutes.flatMap(({ notes }) => notes).map((note) => ({ note, y: 0 })),
  };
}

const TOLERANCE = 0.01;

function warnOfOverflow(
  { span }: BlockBox,
  items: readonly FlexItem[],
  widths: readonly number[],
  room: number,
  { diagnostics }: LayoutContext,
): void {
  const missing = items.reduce((sum, { outside }, index) => sum + outside + widths[index]!, 0) - room;
  if (missing <= TOLERANCE) return;
  const hints = ['Give it fewer or narrower items, a smaller gap, or a wider page.'];
  const message = `The boxes side by side need ${Math.ceil(missing)} pt more than they have`;
  diagnostics.add(warning('overfull', message, span, { hints }));
}
