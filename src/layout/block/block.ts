/** Block formatting: a block container becomes part of a flow. CSS 2.2 §9.4.1 and §10.6. */
import { combineBreaks, isOutOfFlow } from '../boxes/breaks.ts';
import type { BlockBox, BlockContent, BlockLevelBox } from '../boxes/types.ts';
import { flowColumns } from '../columns/columns.ts';
import { isMulticol } from '../columns/used.ts';
import type { LayoutContext } from '../context.ts';
import type { FlowBox } from '../flow.ts';
import { contentSize, type Insets, insetsOf, isDecorated, marginPoints } from '../lengths.ts';
import { relativeShift } from '../positioned/relative.ts';
import { flowPicture, pictureWidth } from '../replaced/replaced.ts';
import { layOutTable } from '../table/table.ts';
import type { FlowBuilder } from './flow-builder.ts';
import { flowLines } from './lines.ts';
import { flowMarker, flushMarkers } from './markers.ts';
import { blockWidth } from './widths.ts';

/** Where a box stands in its flow. */
export interface BlockPlace {
  /** Left edge of the containing block, points from the left edge of the flow. */
  readonly x: number;
  /** Of the containing block. */
  readonly width: number;
}

export function layOutBlockLevel(
  box: BlockLevelBox,
  place: BlockPlace,
  flow: FlowBuilder,
  context: LayoutContext,
): void {
  if (box.kind === 'table') layOutTable(box, place, flow, context);
  else layOutBlock(box, place, flow, context);
}

function layOutBlock(box: BlockBox, place: BlockPlace, flow: FlowBuilder, context: LayoutContext): void {
  const { style } = box;
  const insets = insetsOf(style, place.width);
  const { content } = box;
  const shrunk = content.type === 'replaced' ? pictureWidth(box, content, place.width, context) : undefined;
  const { x, width } = blockWidth(style, insets, place.width, shrunk);
  const border = { x: place.x + x, width: width + insets.left + insets.right };
  flow.margin(marginPoints(style.marginTop, place.width));
  fillBox(box, border, insets, flow, context, place.width);
  flow.margin(marginPoints(style.marginBottom, place.width));
}

/** The border box of a block with its content: what is between its margins. `reference` is of percentages. */
export function fillBox(
  box: BlockBox,
  border: BlockPlace,
  insets: Insets,
  flow: FlowBuilder,
  context: LayoutContext,
  reference: number,
): void {
  const { style, mark, span } = box;
  const isFenced = (style.display !== 'block' && style.display !== 'list-item') || isMulticol(box);
  const isPositioned = style.position !== 'static';
  const hasEdges = insets.top > 0 || insets.bottom > 0 || isFenced || isPositioned || isDecorated(style);
  const shift = isPositioned ? { shift: relativeShift(style, reference) } : {};
  const painted: FlowBox | undefined = hasEdges
    ? { ...border, style, ...shift, ...(span === undefined ? {} : { span }) }
    : undefined;
  if (style.breakInside === 'avoid') flow.keep();
  if (mark !== undefined) flow.mark(mark, border.x);
  if (painted !== undefined) flow.open(painted, insets.top, isFenced);
  const start = flow.height;
  const inner = { x: border.x + insets.left, width: border.width - insets.left - insets.right };
  fillContent(box, inner, flow, context);
  const missing = missingHeight(box, insets, flow.height - start);
  if (missing > 0) flow.space(missing);
  if (painted !== undefined) flow.close(painted, insets.bottom, isFenced);
  if (style.breakInside === 'avoid') flow.release(context.areas(box.page).height);
}

/** The content of a box alone, between the content edges. */
export function fillContent(
  box: BlockBox,
  inner: BlockPlace,
  flow: FlowBuilder,
  context: LayoutContext,
): void {
  if (isMulticol(box)) {
    flowColumns(box, inner, flow, context);
    return;
  }
  if (box.marker !== undefined) flowMarker(box.marker, inner, flow, context);
  const { content } = box;
  if (content.type === 'replaced') flowPicture(box, content, inner, flow, context);
  else if (content.type === 'inline') flowLines(content, inner, box.page, flow, context);
  else flowChildren(content, inner, box, flow, context);
  if (box.marker !== undefined) flushMarkers(flow);
}

function flowChildren(
  { children }: BlockContent,
  inner: BlockPlace,
  { page }: BlockBox,
  flow: FlowBuilder,
  context: LayoutContext,
): void {
  const area = context.areas(page).width;
  flow.nest(() => {
    let previous: BlockLevelBox | undefined;
    for (const child of children) {
      if (!isOutOfFlow(child)) {
        betweenChildren(previous, child, flow);
        previous = child;
      }
      const width = inner.width + context.areas(child.page).width - area;
      layOutBlockLevel(child, { x: inner.x, width }, flow, context);
    }
  });
}

/** What asks to be kept with what follows is a heading: the text below it is not to be left alone either. */
function betweenChildren(previous: BlockLevelBox | undefined, child: BlockLevelBox, flow: FlowBuilder): void {
  if (child.breakAfter === 'avoid') flow.endSection();
  if (previous === undefined) return;
  const between = combineBreaks(previous.breakAfter, child.breakBefore);
  const isSamePage = previous.lastPage === child.firstPage;
  const isOnSide = between === 'left' || between === 'right';
  flow.boundary(isSamePage || isOnSide ? between : 'page', child.firstPage);
  if (previous.breakAfter === 'avoid') flow.belowHeading();
}

/**
 * What a height, between its bounds, asks for beyond the content's. A height that the content exceeds gives way:
 * nothing is cut off on paper. CSS 2.2 §10.7.
 */
function missingHeight({ style }: BlockBox, insets: Insets, content: number): number {
  // Percentages are of a height that is not known: they are as good as `auto`, or as no bound. §10.5.
  const size = (length: number) => contentSize(length, insets.top + insets.bottom, style);
  const { height, minHeight, maxHeight } = style;
  const most = typeof maxHeight === 'number' ? size(maxHeight) : Infinity;
  const wanted = Math.min(typeof height === 'number' ? size(height) : 0, most);
  return Math.max(wanted, typeof minHeight === 'number' ? size(minHeight) : 0) - content;
}
