/** Multi-column layout: rows of columns, and boxes across them, become parts of a flow. CSS Multi-column 1. */
import { type BlockPlace, fillBox, layOutBlockLevel } from '../block/block.ts';
import { FlowBuilder } from '../block/flow-builder.ts';
import { flushMarkers } from '../block/markers.ts';
import { combineBreaks } from '../boxes/breaks.ts';
import type { BlockBox } from '../boxes/types.ts';
import type { LayoutContext } from '../context.ts';
import type { Flow, FlowItem, SlabItem } from '../flow.ts';
import { contentSize, insetsOf } from '../lengths.ts';
import type { FlowStart } from '../page/flow-part.ts';
import { type ColumnText, fillColumns, isPageBreak } from './fill.ts';
import { type ColumnFrame, columnRow } from './row.ts';
import { type Segment, segmentsOf } from './spanners.ts';
import { columnWidths } from './used.ts';

/** As many lines as columns count for, when a heading asks for lines below it. */
const LINES_OF_ROW = 2;

/** The content of a multi-column container. */
export function flowColumns(
  box: BlockBox,
  inner: BlockPlace,
  flow: FlowBuilder,
  context: LayoutContext,
): void {
  const { style, span } = box;
  const widths = columnWidths(style, inner.width);
  const segments = segmentsOf(box);
  const height = limitOf(box, inner.width);
  const top = flow.height;
  for (const [index, segment] of segments.entries()) {
    const above = segments[index - 1];
    if (above !== undefined) betweenSegments(above, segment, flow);
    if (segment.type === 'spanner') {
      layOutBlockLevel(segment.box, { ...inner, direction: style.direction }, flow, context);
      continue;
    }
    const frame: ColumnFrame = {
      ...widths,
      style,
      x: inner.x,
      outer: inner.width,
      limit: height - (flow.height - top),
      isBalanced: style.columnFill === 'balance' || index < segments.length - 1,
      ...(span === undefined ? {} : { span }),
    };
    flowRows(columnFlow(segment.box, frame, flow, context), frame, flow);
  }
}

/** The text as it stands in columns; a marker that waits for its first line goes with it. */
function columnFlow(
  box: BlockBox,
  { x, width }: ColumnFrame,
  { markers }: FlowBuilder,
  context: LayoutContext,
): Flow {
  const flow = new FlowBuilder(box.firstPage, { isInColumns: true });
  for (const marker of markers.splice(0)) flow.markers.push({ ...marker, x: marker.x - x });
  fillBox(box, { x: 0, width }, insetsOf(box.style, width), flow, context, width);
  flushMarkers(flow);
  return flow.finish();
}

function betweenSegments(above: Segment, below: Segment, flow: FlowBuilder): void {
  const isSamePage = above.box.lastPage === below.box.firstPage;
  const between = combineBreaks(above.box.breakAfter, below.box.breakBefore);
  flow.boundary(isSamePage ? between : 'page', below.box.firstPage);
}

/** What a height, or the bound of one, leaves to the columns: §7.1. */
function limitOf({ style }: BlockBox, width: number): number {
  const insets = insetsOf(style, width);
  const size = (length: number) => contentSize(length, insets.top + insets.bottom, style);
  const { height, maxHeight } = style;
  const most = typeof maxHeight === 'number' ? size(maxHeight) : Infinity;
  return Math.min(typeof height === 'number' ? size(height) : Infinity, most);
}

/** One row; after a forced break to a page, or more breaks between columns than there are columns, another. */
function flowRows(text: Flow, frame: ColumnFrame, flow: FlowBuilder): void {
  const items = text.items.map(withRoom);
  const solid = solidHeights(items);
  const { count } = frame;
  let start: FlowStart = { index: 0, resumed: [], margin: text.marginBefore };
  for (;;) {
    const all: ColumnText = { items, end: items.length, count, solid };
    const { columns, next } = fillColumns(all, start, Infinity);
    const end = columns.at(-1)?.end ?? items.length;
    const row = columnRow(frame, { ...all, end }, start);
    flow.slab(row, LINES_OF_ROW);
    if (next?.gap === undefined) return;
    const { forced, page } = next.gap;
    if (forced !== undefined && isPageBreak(next.gap)) flow.boundary(forced, page);
    else {
      flow.margin(frame.gap);
      flow.boundary('auto', page);
    }
    start = next.start;
  }
}

/** Empty room is kept: columns would be balanced by leaving it out. */
function withRoom(item: FlowItem): FlowItem {
  if (item.type !== 'space') return item;
  const room: SlabItem = {
    type: 'slab',
    x: 0,
    piece: { height: item.height, fragments: [], marks: [], notes: [] },
  };
  return room;
}

function solidHeights(items: readonly FlowItem[]): readonly number[] {
  let height = 0;
  const heights = items.map((item) => {
    const before = height;
    if (item.type === 'slab') height += item.piece.height;
    else if (item.type === 'open' || item.type === 'close') height += item.height;
    return before;
  });
  return [...heights, height];
}
