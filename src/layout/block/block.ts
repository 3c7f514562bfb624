/** Block formatting: a block container becomes part of a flow. CSS 2.2 §9.4.1 and §10.6. */
import type { ComputedStyle } from '../../style/types.ts';
import { combineBreaks, isOutOfFlow } from '../boxes/breaks.ts';
import { isFloating } from '../boxes/parts.ts';
import type { BlockBox, BlockContent, BlockLevelBox } from '../boxes/types.ts';
import { flowColumns } from '../columns/columns.ts';
import { isMulticol } from '../columns/used.ts';
import type { LayoutContext } from '../context.ts';
import { layOutFlex } from '../flex/flex.ts';
import type { FlowBox } from '../flow.ts';
import { type Insets, insetsOf, isDecorated, marginPoints } from '../lengths.ts';
import { relativeShift } from '../positioned/relative.ts';
import { flowPicture } from '../replaced/replaced.ts';
import { layOutTable } from '../table/table.ts';
import { besideFloats } from './beside-floats.ts';
import { withBounds } from './bounds.ts';
import { flowFloat } from './float.ts';
import type { FlowBuilder } from './flow-builder.ts';
import { givenHeight, inHeight, leastHeight } from './heights.ts';
import { flowLines } from './lines.ts';
import { flowMarker, flushMarkers } from './markers.ts';
import { shrunkWidth } from './shrunk.ts';
import { blockWidth } from './widths.ts';

/** Where a box stands in its flow. */
export interface BlockPlace {
  /** Left edge of the containing block, points from the left edge of the flow. */
  readonly x: number;
  /** Of the containing block. */
  readonly width: number;
}

/** Which edge of it a box stands at that does not fill it, depends on its direction: CSS 2.2 §10.3.3. */
export interface ContainingBlock extends BlockPlace {
  readonly direction: ComputedStyle['direction'];
}

export function layOutBlockLevel(
  box: BlockLevelBox,
  place: ContainingBlock,
  flow: FlowBuilder,
  context: LayoutContext,
): void {
  const { style } = box;
  if (style.clear !== 'none') flow.clear(style.clear, marginPoints(style.marginTop, place.width));
  if (box.kind === 'table') layOutTable(box, place, flow, context);
  else layOutBlock(box, place, flow, context);
}

function layOutBlock(
  given: BlockBox,
  around: ContainingBlock,
  flow: FlowBuilder,
  context: LayoutContext,
): void {
  const box = withBounds(given, around.width, context);
  const { style } = box;
  flow.margin(marginPoints(style.marginTop, around.width));
  const place = isFormattingRoot(box) ? besideFloats(box, around, flow, context) : around;
  const insets = insetsOf(style, place.width);
  const shrunk = shrunkWidth(box, place.width, context);
  const { x, width } = blockWidth(style, insets, place, shrunk);
  const border = { x: place.x + x, width: width + insets.left + insets.right };
  fillBox(box, border, insets, flow, context, place.width);
  flow.margin(marginPoints(style.marginBottom, place.width));
}

/** Whether no margin leaves the box and no float either. CSS 2.2 §9.4.1. */
function isFencing(box: BlockBox): boolean {
  const { display } = box.style;
  return (display !== 'block' && display !== 'list-item') || isFloating(box) || isMulticol(box);
}

/** Whether it stands beside floats, not under them. CSS 2.2 §9.5. */
function isFormattingRoot(box: BlockBox): boolean {
  return isFencing(box) || box.content.type === 'replaced';
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
  const isFenced = isFencing(box);
  const isPositioned = style.position !== 'static';
  const isApart = isFenced || isPositioned || style.opacity < 1;
  const hasEdges = insets.top > 0 || insets.bottom > 0 || isApart || isDecorated(style);
  const shift = isPositioned ? { shift: relativeShift(style, reference) } : {};
  const cloned = style.boxDecorationBreak === 'clone' ? { cloned: insets } : {};
  const painted: FlowBox | undefined = hasEdges
    ? { ...border, style, ...shift, ...cloned, ...(span === undefined ? {} : { span }) }
    : undefined;
  if (style.breakInside === 'avoid') flow.keep(context.areas(box.page).height);
  if (mark !== undefined) flow.mark(mark, border.x);
  flow.enter(isFenced);
  if (painted !== undefined) flow.open(painted, insets.top, isFenced);
  const start = flow.height;
  const { direction } = style;
  const inner = { x: border.x + insets.left, width: border.width - insets.left - insets.right, direction };
  const least = leastHeight(box.style, insets);
  if (box.marker !== undefined) flowMarker(box.marker, border, flow, context);
  fillContent(box, inner, flow, context, { least, given: givenHeight(style, insets) });
  if (box.marker !== undefined) flushMarkers(flow);
  flow.leave();
  const missing = least - (flow.height - start);
  if (missing > 0) flow.space(missing);
  if (painted !== undefined) flow.close(painted, insets.bottom, isFenced);
  if (style.breakInside === 'avoid') flow.release();
}

interface ContentHeight {
  /** It is at least so high where it can stretch. */
  readonly least: number;
  /** Of this percentages in it are. */
  readonly given?: number | undefined;
}

/** The content of a box alone, between the content edges. */
export function fillContent(
  box: BlockBox,
  inner: BlockPlace,
  flow: FlowBuilder,
  context: LayoutContext,
  { least, given }: ContentHeight = { least: 0 },
): void {
  if (isMulticol(box)) {
    flowColumns(box, inner, flow, context);
    return;
  }
  const { content } = box;
  if (content.type === 'replaced') flowPicture(box, content, inner, flow, context);
  else if (content.type === 'inline') flowLines(content, inner, box.page, flow, context);
  else if (content.type === 'flex') layOutFlex(box, content, { ...inner, height: least }, flow, context);
  else
    flowChildren(
      content,
      inner,
      { page: box.page, height: given, direction: box.style.direction },
      flow,
      context,
    );
}

/** What children are told of the box that they are in. */
interface ContentOf {
  readonly page: string;
  readonly height: number | undefined;
  readonly direction: ComputedStyle['direction'];
}

function flowChildren(
  { children }: BlockContent,
  inner: BlockPlace,
  { page, height, direction }: ContentOf,
  flow: FlowBuilder,
  context: LayoutContext,
): void {
  const area = context.areas(page).width;
  /** The last one in the flow, and what comes after it. */
  let previous: BlockLevelBox | undefined;
  let isAfterFloat = false;
  flow.kept.nest(() => {
    for (const child of children) {
      const width = inner.width + context.areas(child.page).width - area;
      const place = { x: inner.x, width, direction };
      if (isFloating(child)) {
        if (previous !== undefined && !isAfterFloat) flow.boundary(previous.breakAfter, previous.lastPage);
        flowFloat(child, place, flow, context);
        isAfterFloat = true;
        continue;
      }
      if (!isOutOfFlow(child)) {
        betweenChildren(previous, child, isAfterFloat, flow);
        previous = child;
        isAfterFloat = false;
      }
      const sized = height === undefined ? child : inHeight(child, place.width, height);
      layOutBlockLevel(sized, place, flow, context);
    }
  });
}

/** What asks to be kept with what follows is a heading: the text below it is not to be left alone either. */
export function betweenChildren(
  previous: BlockLevelBox | undefined,
  child: BlockLevelBox,
  isAfterFloat: boolean,
  flow: FlowBuilder,
): void {
  if (child.breakAfter === 'avoid') flow.kept.endSection();
  if (previous === undefined && !isAfterFloat) return;
  // The float has come between it and this one.
  const breakAfter = previous === undefined || isAfterFloat ? 'auto' : previous.breakAfter;
  const between = combineBreaks(breakAfter, previous === undefined ? 'auto' : child.breakBefore);
  const isSamePage = previous === undefined || previous.lastPage === child.firstPage;
  const isOnSide = between === 'left' || between === 'right';
  flow.boundary(isSamePage || isOnSide ? between : 'page', child.firstPage);
  if (previous?.breakAfter === 'avoid') flow.kept.belowHeading();
}
