/** Cells, laid out to the width of their columns. CSS 2.2 §17.5.3. */

import { fillContent } from '../block/block.ts';
import { FlowBuilder } from '../block/flow-builder.ts';
import type { LayoutContext } from '../context.ts';
import { type Flow, flowBaseline } from '../flow.ts';
import { contentSize, type Insets } from '../lengths.ts';
import { type CollapsedBorders, cellInsets } from './borders.ts';
import type { GridCell } from './grid.ts';

export interface LaidOutCell {
  readonly grid: GridCell;
  readonly insets: Insets;
  readonly flow: Flow;
  /** Of the border box, as its content needs it. */
  readonly contentHeight: number;
  /** The same, or what `height` asks for beyond it. */
  readonly height: number;
  /** From the top of the border box to the baseline of the first line. */
  readonly baseline: number;
  readonly align: 'top' | 'middle' | 'bottom' | 'baseline';
}

export function layOutCell(
  grid: GridCell,
  width: number,
  borders: CollapsedBorders | undefined,
  context: LayoutContext,
): LaidOutCell {
  const { box } = grid.cell;
  const insets = cellInsets(grid, borders, width);
  const builder = new FlowBuilder(box.page);
  const { direction } = box.style;
  const inner = { x: 0, width: Math.max(0, width - insets.left - insets.right), direction };
  fillContent(box, inner, builder, context);
  const flow = builder.finish();
  const inside = insets.top + insets.bottom;
  const content = flow.marginBefore + flow.height + flow.marginAfter;
  const given = typeof box.style.height === 'number' ? contentSize(box.style.height, inside, box.style) : 0;
  return {
    grid,
    insets,
    flow,
    contentHeight: content + inside,
    height: Math.max(content, given) + inside,
    baseline: insets.top + flow.marginBefore + (flowBaseline(flow, 'first') ?? flow.height),
    align: alignOf(box.style.verticalAlign),
  };
}

function alignOf(verticalAlign: unknown): LaidOutCell['align'] {
  return verticalAlign === 'top' || verticalAlign === 'middle' || verticalAlign === 'bottom'
    ? verticalAlign
    : 'baseline';
}
