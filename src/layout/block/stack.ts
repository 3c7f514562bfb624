/** A box that is set as a whole: its flow stacked without breaks. Cells, inline-blocks, notes in one piece. */
import type { BlockBox } from '../boxes/types.ts';
import type { LayoutContext } from '../context.ts';
import type { Flow, Piece } from '../flow.ts';
import { insetsOf } from '../lengths.ts';
import { placeItems } from '../page/place.ts';
import { type BlockPlace, fillBox } from './block.ts';
import { FlowBuilder, type Outlet } from './flow-builder.ts';

/**
 * The flow of a border box whose width is known; margins of its content do not leave it. With an `outlet` that takes
 * the flow in parts it gives the last of them.
 */
export function flowBox(
  box: BlockBox,
  border: BlockPlace,
  reference: number,
  context: LayoutContext,
  outlet?: Outlet,
): Flow {
  const flow = new FlowBuilder(box.firstPage, outlet && { outlet });
  fillBox(box, border, insetsOf(box.style, reference), flow, context, reference);
  return flow.finish();
}

/** With the margins at its ends as room. */
export function stackFlow(flow: Flow): Piece {
  const { fragments, marks, notes } = placeItems(flow.items, { x: 0, y: flow.marginBefore });
  return { height: flow.marginBefore + flow.height + flow.marginAfter, fragments, marks, notes };
}
