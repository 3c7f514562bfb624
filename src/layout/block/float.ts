/** Floats: CSS 2.2 §9.5, their widths by §10.3.5. */
import { warning } from '../../diagnostic.ts';
import type { BlockLevelBox } from '../boxes/types.ts';
import type { LayoutContext } from '../context.ts';
import { layOutTable } from '../table/table.ts';
import { type ShrunkFlow, shrunkFlow, shrunkPiece } from './atomic.ts';
import { type ContainingBlock, layOutBlockLevel } from './block.ts';
import { cuttable } from './cut-float.ts';
import { FlowBuilder } from './flow-builder.ts';
import { outerWidths } from './intrinsic.ts';
import type { LaidOutFloat } from './later-floats.ts';

/** A float among blocks. One that no page could hold is set in the flow where it is not known how pages would cut it. */
export function flowFloat(
  box: BlockLevelBox,
  place: ContainingBlock,
  flow: FlowBuilder,
  context: LayoutContext,
): void {
  const float = layOutFloat(box, place.width, context, flow.hasPages);
  if (float === undefined) layOutBlockLevel(box, place, flow, context);
  else flow.float(float, { left: place.x, right: place.x + place.width });
}

/** The margin box, as wide as its content needs; nothing where it is higher than its page and may not be cut. */
export function layOutFloat(
  box: BlockLevelBox,
  available: number,
  context: LayoutContext,
  mayBeCut = false,
): LaidOutFloat | undefined {
  const { style, span, page } = box;
  const shrunk =
    box.kind === 'table' ? shrunkTable(box, available, context) : shrunkFlow(box, available, context);
  const piece = shrunkPiece(shrunk);
  const isTooHigh = piece.height > context.areas(page).height + TOLERANCE;
  if (isTooHigh && !mayBeCut) {
    warnOfHeight(box, context);
    return undefined;
  }
  if (piece.width > available + TOLERANCE) warnOfWidth(box, piece.width - available, context);
  const side = style.float === 'right' ? 'right' : 'left';
  const float = { side, clear: style.clear, piece, ...(span === undefined ? {} : { span }) } as const;
  return isTooHigh ? cuttable(float, { ...shrunk, start: 0, resumed: [] }) : float;
}

/** Sizes are sums of many numbers. */
const TOLERANCE = 0.01;

function shrunkTable(
  table: Extract<BlockLevelBox, { kind: 'table' }>,
  available: number,
  context: LayoutContext,
): ShrunkFlow {
  const { min, max } = outerWidths(table, context);
  const width = Math.min(Math.max(min, available), max);
  const flow = new FlowBuilder(table.page);
  layOutTable(table, { x: 0, width, direction: table.style.direction }, flow, context);
  return { flow: flow.finish(), width, top: 0, bottom: 0 };
}

function warnOfWidth({ span }: BlockLevelBox, points: number, { diagnostics }: LayoutContext): void {
  const message = `The float is ${Math.ceil(points)} pt wider than the box that it is in`;
  diagnostics.add(warning('overfull', message, span, { hints: ['Make it narrower.'] }));
}

function warnOfHeight({ span }: BlockLevelBox, { diagnostics }: LayoutContext): void {
  diagnostics.add(
    warning('overfull', 'The float is higher than its page; it is set in the flow', span, {
      hints: ['Make it wider or shorter, or let it be a block.'],
    }),
  );
}
