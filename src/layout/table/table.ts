/** Table formatting: a table becomes part of a flow, row by row. CSS 2.2 §17. */
import type { ComputedStyle } from '../../style/types.ts';
import { besideFloats } from '../block/beside-floats.ts';
import { type BlockPlace, type ContainingBlock, layOutBlockLevel } from '../block/block.ts';
import type { FlowBuilder } from '../block/flow-builder.ts';
import type { TableBox } from '../boxes/types.ts';
import type { LayoutContext } from '../context.ts';
import { marginPoints } from '../lengths.ts';
import { relativeShift } from '../positioned/relative.ts';
import { layOutBands } from './bands.ts';
import { collapseBorders, tableInsets } from './borders.ts';
import { unseenCells, visibleColumns, visibleGrid } from './collapsed.ts';
import { flowBands } from './flow-bands.ts';
import { tableFrame } from './frame.ts';
import { gridOf } from './grid.ts';
import { stretchRows } from './stretch-rows.ts';

export function layOutTable(
  table: TableBox,
  around: ContainingBlock,
  flow: FlowBuilder,
  context: LayoutContext,
): void {
  const { style, mark } = table;
  flow.margin(marginPoints(style.marginTop, around.width));
  const place = besideFloats(table, around, flow, context);
  const whole = gridOf(table);
  const allBorders = collapseBorders(table, whole);
  const insets = tableInsets(table, whole, allBorders, place.width);
  const wholeFrame = tableFrame(table, whole, allBorders, insets, place, context);
  const frame = visibleColumns(wholeFrame, whole, style, place);
  const grid = visibleGrid(whole);
  const borders = collapseBorders(table, grid);
  const border = { x: place.x + frame.x, width: frame.width + insets.left + insets.right };

  if (style.breakInside === 'avoid') flow.keep(context.areas(table.page).height);
  if (mark !== undefined) flow.mark(mark, border.x);
  layOutCaptions(table, 'top', border, flow, context);
  const shift = relativeShift(style, place.width);
  const inside = frame.isNarrow ? { ...context, breaksWords: true } : context;
  const unseen = unseenCells(whole, wholeFrame.columns, allBorders, inside);
  const natural = layOutBands(grid, frame.columns, borders, unseen, inside);
  const bands = stretchRows(table, natural, insets, frame.columns.spacing.y);
  flowBands(
    table,
    bands,
    { grid, columns: frame.columns, borders },
    { border, shift, insets },
    flow,
    context,
  );
  layOutCaptions(table, 'bottom', border, flow, context);
  if (style.breakInside === 'avoid') flow.release();
  flow.margin(marginPoints(style.marginBottom, place.width));
}

function layOutCaptions(
  { captions, page, style: { direction } }: TableBox,
  side: ComputedStyle['captionSide'],
  place: BlockPlace,
  flow: FlowBuilder,
  context: LayoutContext,
): void {
  const own = captions.filter((box) => box.style.captionSide === side);
  if (own.length === 0) return;
  // The box around a table and its captions keeps their margins in: §17.4.
  if (side === 'top') flow.settle();
  for (const caption of own) {
    if (side === 'bottom') flow.boundary('avoid', page);
    layOutBlockLevel(caption, { ...place, direction }, flow, context);
    if (side === 'top') flow.boundary('avoid', page);
  }
  if (side === 'bottom') flow.settle();
}
