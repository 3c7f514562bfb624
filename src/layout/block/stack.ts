/** A box that is set as a whole: its flow stacked without breaks. Cells, inline-blocks, notes in one piece. */
import type { BlockBox } from '../boxes/types.ts';
import type { LayoutContext } from '../context.ts';
import type { Flow, Piece } from '../flow.ts';
import { insetsOf } from '../lengths.ts';
import type { PageEnds } from '../page/page-ends.ts';
import { placeItems } from '../page/place.ts';
import { type BlockPlace, fillBox } from './block.ts';
import { FlowBuilder } from './flow-builder.ts';

/** The flow of a border box whose width is known; margins of its content do not leave it. `pages` are those that it fills. */
export function flowBox(
  box: BlockBox,
  border: BlockPlace,
  reference: number,
  context: LayoutContext,
  pages?: PageEnds,
): Flow {
  const flow = new FlowBuilder(box.firstPage, pages === undefined ? {} : { pages });
  fillBox(box, border, insetsOf(box.style, reference), flow, context, reference);
  return flow.finish();
}

/** With the margins at its ends as room. */
export function stackFlow(flow: Flow): Piece {
  const { fragments, marks, notes } = placeItems(flow.items, { x: 0, y: flow.marginBefore });
  return { height: flow.marginBefore + flow.height + flow.marginAfter, fragments, marks, notes };
}
