/** Flex formatting: boxes side by side, in one line, become a slab of the flow. CSS Flexbox 1 §9. */
import { warning } from '../../diagnostic.ts';
import type { BlockPlace } from '../block/block.ts';
import type { FlowBuilder } from '../block/flow-builder.ts';
import type { BlockBox, FlexContent } from '../boxes/types.ts';
import type { LayoutContext } from '../context.ts';
import type { Piece } from '../flow.ts';
import { placeItems } from '../page/place.ts';
import { anchorFragment } from '../positioned/anchors.ts';
import { partsOf, solidsOf } from '../table/cut-piece.ts';
import { alignmentOf, isOnBaseline, measureLine, placeAcross, placeInLine } from './align.ts';
import { type FlexItem, gapOf, measureItem } from './items.ts';
import { resolveLengths } from './resolve-lengths.ts';
import { type SetItem, setItem, stretchItem } from './set-items.ts';

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
  const whole = withAbsolutes(pieceOf(line, xs), content, box, place);
  const solids = line.items.flatMap(({ flow: own }, index) => solidsOf(own, line.ys[index]!));
  const parts = partsOf(whole, solids, context.areas(page).height, style);
  for (const [index, { piece, cost }] of parts.entries()) {
    if (index > 0) flow.boundary('auto', page, cost);
    const slab = { type: 'slab', x: place.x, piece, ...(span === undefined ? {} : { span }) } as const;
    flow.slab(slab, LINES_OF_ITEMS);
  }
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

/** Items are painted one after the other, as they come in the document. */
function pieceOf({ height, items, ys }: FlexLine, xs: readonly number[]): Piece {
  const placed = items.map(({ flow }, index) => placeItems(flow.items, { x: xs[index]!, y: ys[index]! }));
  return {
    height,
    ...(items.length === 0 ? {} : { baseline: lineBaseline(items, ys) }),
    fragments: placed.flatMap(({ fragments }) => fragments),
    marks: placed.flatMap(({ marks }) => marks),
    notes: placed.flatMap(({ notes }) => notes),
  };
}

/** §8.5: that on which items stand, else that of the first one. */
function lineBaseline(items: readonly SetItem[], ys: readonly number[]): number {
  const index = Math.max(0, items.findIndex(isOnBaseline));
  return ys[index]! + items[index]!.baseline;
}

/** What is out of the flow would stand where the line begins: §4.1. */
function withAbsolutes(
  piece: Piece,
  { absolutes }: FlexContent,
  { style }: BlockBox,
  { width }: BlockPlace,
): Piece {
  if (absolutes.length === 0) return piece;
  const x = style.direction === 'rtl' ? width : 0;
  const called = absolutes.flatMap(({ notes }) => notes).map((note) => ({ note, y: 0 }));
  return {
    ...piece,
    fragments: [...absolutes.map((box) => anchorFragment(box, x, 0)), ...piece.fragments],
    notes: [...called, ...piece.notes],
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
