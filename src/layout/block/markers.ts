/** Markers that stand outside of their list items: CSS Lists 3 §4. */
import type { InlineContent } from '../boxes/types.ts';
import type { LayoutContext } from '../context.ts';
import { inlineWidths, layOutLines } from '../inline/paragraph.ts';
import type { BlockPlace } from './block.ts';
import type { FlowBuilder } from './flow-builder.ts';

/** The marker ends where the item's border box begins; it is set with the item's first line. */
export function flowMarker(
  marker: InlineContent,
  { x, width }: BlockPlace,
  flow: FlowBuilder,
  context: LayoutContext,
): void {
  const own = Math.ceil(inlineWidths(marker, context).max * 64) / 64;
  const line = layOutLines(marker, own, context)[0];
  if (line === undefined) return;
  flow.markers.push({ line, x: marker.style.direction === 'rtl' ? x + width : x - own });
}

/** An item without any line is as high as its marker. */
export function flushMarkers(flow: FlowBuilder): void {
  for (const marker of flow.markers.splice(0)) {
    flow.slab({ type: 'slab', x: marker.x, piece: marker.line });
  }
}
