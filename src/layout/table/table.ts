import type { BlockPlace } from '../block/block.ts';
import { layOutBlockLevel } from '../block/block.ts';
import type { FlowBuilder } from '../block/flow-builder.ts';
import type { TableBox } from '../boxes/types.ts';
import type { LayoutContext } from '../context.ts';

export function layOutTable(
  box: TableBox,
  place: BlockPlace,
  flow: FlowBuilder,
  context: LayoutContext,
): void {
  for (const group of box.groups)
    for (const row of group.rows)
      for (const cell of row.cells) {
        layOutBlockLevel(cell.box, place, flow, context);
        flow.boundary('auto', box.page);
      }
}
