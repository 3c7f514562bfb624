/** Flex formatting: boxes side by side, in one line or several, or stacked. CSS Flexbox 1 §9. */
import { warning } from '../../diagnostic.ts';
import type { BreakBetween, ComputedStyle } from '../../style/types.ts';
import type { BlockPlace } from '../block/block.ts';
import type { FlowBuilder } from '../block/flow-builder.ts';
import { combineBreaks } from '../boxes/breaks.ts';
import type { BlockBox, FlexContent } from '../boxes/types.ts';
import type { LayoutContext } from '../context.ts';
import { leastPart } from '../parallel/dividing.ts';
import { anchorFragment } from '../positioned/anchors.ts';
import { type Distribution, distribute } from './align.ts';
import { layOutColumn } from './column.ts';
import { gapOf, isColumn, measureItem } from './items.ts';
import { type FlexLine, heightenLine, lineBaseline, linesOf, setLine } from './lines.ts';
import { type Row, type RowFrame, rowSlab } from './row.ts';
import { trackOf } from './set-items.ts';

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
  const leading = leadingAbsolutes(content, box.style, place);
  if (isColumn(box.style)) layOutColumn(box, content, leading, place, flow, context);
  else layOutLines(box, content, leading, place, flow, context);
}

function layOutLines(
  box: BlockBox,
  content: FlexContent,
  leading: Row['leading'] & object,
  place: FlexPlace,
  flow: FlowBuilder,
  context: LayoutContext,
): void {
  const { style, page, span } = box;
  const items = content.items.map((item) => measureItem(item, place.width, context));
  const gap = gapOf(style.columnGap, place.width);
  const inOrder = linesOf(items, style, { gap, width: place.width }).map((own) =>
    setLine(box, own, { ...place, gap }, context),
  );
  const lines = style.flexWrap === 'wrap-reverse' ? inOrder.toReversed() : inOrder;
  for (const { missing } of lines) if (missing > 0) warnOfOverflow(box, missing, context);
  const rowGap = gapOf(style.rowGap, place.height);
  const { before, between, more } = spread(style, lines, place.height, rowGap);
  const area = context.areas(page).height;
  const frame = { x: place.x, area, leastPart: leastPart(style), ...(span === undefined ? {} : { span }) };
  if (before > 0) flow.margin(before);
  for (const [index, line] of lines.entries()) {
    const above = lines[index - 1];
    if (above !== undefined) {
      flow.margin(rowGap + between);
      flow.boundary(breakBetween(above, line), page);
    }
    const whole = heightenLine(box, line, line.height + more, place, context);
    flowLine(whole, style, index === 0 ? leading : undefined, frame, flow);
  }
}

function flowLine(
  line: FlexLine,
  style: ComputedStyle,
  leading: Row['leading'],
  frame: RowFrame,
  flow: FlowBuilder,
): void {
  const row = {
    tracks: line.set.map((item, index) => trackOf(item, line.xs[index]!, line.ys[index]!)),
    height: line.height,
    ...(line.set.length === 0 ? {} : { baseline: lineBaseline(line, style) }),
    ...(leading === undefined ? {} : { leading }),
  };
  flow.slab(rowSlab(row, frame), LINES_OF_ITEMS);
}

/** What items say of breaks holds for their line. */
function breakBetween(above: FlexLine, below: FlexLine): BreakBetween {
  const after = above.items.map(({ box }) => box.breakAfter).reduce(combineBreaks, 'auto');
  return below.items.map(({ box }) => box.breakBefore).reduce(combineBreaks, after);
}

/** What is left of the container's height goes to its only line, or where `align-content` says: §9.4 and §9.6. */
function spread(
  { flexWrap, alignContent }: ComputedStyle,
  lines: readonly FlexLine[],
  least: number,
  rowGap: number,
): { readonly before: number; readonly between: number; readonly more: number } {
  const none = { before: 0, between: 0, more: 0 };
  const taken = lines.reduce((all, { height }) => all + height, rowGap * (lines.length - 1));
  const rest = least - taken;
  if (rest <= 0) return none;
  if (flexWrap === 'nowrap' || alignContent === 'stretch') return { ...none, more: rest / lines.length };
  const isReversed = flexWrap === 'wrap-reverse';
  const { before, between } = distribute(fromStart(alignContent, isReversed), rest, lines.length);
  const after = rest - before - between * (lines.length - 1);
  return { before: isReversed ? after : before, between, more: 0 };
}

/** By the side where the first line stands: that of `start`, or with `wrap-reverse` the other one. */
function fromStart(value: ComputedStyle['justifyContent'], isReversed: boolean): Distribution {
  switch (value) {
    case 'start':
    case 'left':
    case 'right':
      return isReversed ? 'flex-end' : 'flex-start';
    case 'end':
      return isReversed ? 'flex-start' : 'flex-end';
    default:
      return value;
  }
}

/** What is out of the flow would stand where the first line begins: §4.1. */
function leadingAbsolutes(
  { absolutes }: FlexContent,
  { direction }: ComputedStyle,
  { width }: BlockPlace,
): Row['leading'] & object {
  const x = direction === 'rtl' ? width : 0;
  return {
    fragments: absolutes.map((box) => anchorFragment(box, x, 0)),
    notes: absolutes.flatMap(({ notes }) => notes),
  };
}

function warnOfOverflow({ span }: BlockBox, missing: number, { diagnostics }: LayoutContext): void {
  const hints = ['Give it fewer or narrower items, a smaller gap, "flex-wrap: wrap", or a wider page.'];
  const message = `The boxes side by side need ${Math.ceil(missing)} pt more than they have`;
  diagnostics.add(warning('overfull', message, span, { hints }));
}
