/** Puts the lines of a paragraph into a flow, with orphans and widows kept. CSS Fragmentation 3 §3.3. */
import type { InlineContent } from '../boxes/types.ts';
import type { LayoutContext } from '../context.ts';
import { COST, type Piece } from '../flow.ts';
import type { Line } from '../inline/line.ts';
import { layOutLines } from '../inline/paragraph.ts';
import { isAnchor } from '../positioned/anchors.ts';
import { translateFragment } from '../translate.ts';
import type { BlockPlace } from './block.ts';
import type { FlowBuilder, PendingMarker } from './flow-builder.ts';

export function flowLines(
  content: InlineContent,
  place: BlockPlace,
  page: string,
  flow: FlowBuilder,
  context: LayoutContext,
): void {
  const lines = layOutLines(content, place.width, context);
  const { orphans, widows } = content.style;
  if (lines.length === 1 && lines[0] !== undefined && isOutOfFlow(lines[0])) {
    flow.anchor(place.x, lines[0].fragments);
    return;
  }
  for (const [index, line] of lines.entries()) {
    if (index > 0) {
      const isLonely = index < orphans || lines.length - index < widows;
      flow.boundary('auto', page, isLonely ? COST.lonelyLines : 0);
    }
    const piece = index === 0 ? withMarkers(line, place.x, flow.markers.splice(0)) : line;
    flow.slab({ type: 'slab', x: place.x, piece });
  }
}

/** Nothing but boxes that are placed elsewhere. */
function isOutOfFlow({ height, fragments, marks, notes }: Line): boolean {
  return (
    height === 0 &&
    fragments.length > 0 &&
    marks.length === 0 &&
    notes.length === 0 &&
    fragments.every(isAnchor)
  );
}

/** A list item's marker stands on the baseline of its first line. CSS Lists 3 §4.1. */
export function withMarkers(line: Line, x: number, markers: readonly PendingMarker[]): Piece {
  if (markers.length === 0) return line;
  const fragments = markers.flatMap((marker) => {
    const dy = line.baseline - marker.line.baseline;
    return marker.line.fragments.map((fragment) => translateFragment(fragment, marker.x - x, dy));
  });
  return { ...line, fragments: [...fragments, ...line.fragments] };
}
