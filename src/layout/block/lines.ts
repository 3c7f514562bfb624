/** Puts the lines of a paragraph into a flow, with orphans and widows kept. CSS Fragmentation 3 §3.3. */
import type { BlockLevelBox, InlineContent } from '../boxes/types.ts';
import type { LayoutContext } from '../context.ts';
import { COST, type Piece } from '../flow.ts';
import type { LineBeside } from '../inline/floats-read.ts';
import type { Line } from '../inline/line.ts';
import { LinesBeside } from '../inline/lines-beside.ts';
import { layOutLines } from '../inline/paragraph.ts';
import { type PreparedParagraph, prepareParagraph } from '../inline/prepare.ts';
import { isAnchor } from '../positioned/anchors.ts';
import { translateFragment } from '../translate.ts';
import { type BlockPlace, type ContainingBlock, layOutBlockLevel } from './block.ts';
import { flowFloat, layOutFloat } from './float.ts';
import { FloatPlaces } from './float-places.ts';
import type { FlowBuilder, PendingMarker } from './flow-builder.ts';
import type { LaidOutFloat } from './later-floats.ts';
import { withTallBoxes } from './tall-boxes.ts';

export function flowLines(
  content: InlineContent,
  place: BlockPlace,
  page: string,
  flow: FlowBuilder,
  context: LayoutContext,
): void {
  if (flow.hasFloats || content.hasFloats) {
    const containing = { ...place, direction: content.style.direction };
    const paragraph = prepareParagraph(content, place.width, context);
    if (!paragraph.isEmpty) {
      if (paragraph.isPageDependent) context.referring?.fixed(content);
      flowLinesBeside(paragraph, content, containing, page, flow, context);
      return;
    }
    for (const atom of paragraph.atoms)
      if (atom.type === 'float') flowFloat(atom.box, containing, flow, context);
  }
  const lines = layOutLines(content, place.width, context);
  if (lines.some(({ height }) => height > context.areas(page).height)) {
    const split = withTallBoxes(content, place.width, page, context);
    if (split !== undefined) {
      layOutBlockLevel(split, { ...place, direction: content.style.direction }, flow, context);
      return;
    }
  }
  if (lines.length === 1 && lines[0] !== undefined && isOutOfFlow(lines[0])) {
    flow.anchor(place.x, lines[0].fragments);
    return;
  }
  for (const [index, line] of lines.entries()) {
    if (index > 0) flow.boundary('auto', page, costBetween(lines[index - 1]!, index, lines.length, content));
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

/** How bad a break is between two lines, of which the second has this index. */
function costBetween(before: Line, index: number, count: number, { style }: InlineContent): number {
  const { orphans, widows, hyphenateLimitLast } = style;
  const isLonely = index < orphans || count - index < widows;
  const isWithinWord = before.isHyphenated && hyphenateLimitLast !== 'none';
  return (isLonely ? COST.lonelyLines : 0) + (isWithinWord ? COST.withinWord : 0);
}

/** Heights are sums of many numbers. */
const TOLERANCE = 0.01;

function flowLinesBeside(
  paragraph: PreparedParagraph,
  content: InlineContent,
  place: ContainingBlock,
  page: string,
  flow: FlowBuilder,
  context: LayoutContext,
): void {
  const floats = layOutFloats(paragraph, place, page, flow, context);
  const top = flow.settle();
  const hang = Math.max(0, ...flow.markers.map((marker) => place.x - marker.x));
  const places = new FloatPlaces(flow, place, floats, hang);
  const { lines, after } = new LinesBeside(paragraph, content, top, places, context).set();
  for (const [index, beside] of lines.entries()) {
    const { line, x, isJoined } = beside;
    const above = lines[index - 1]?.line;
    const own = above === undefined ? 0 : costBetween(above, index, lines.length, content);
    flowFloatsBeside(beside, { page, cost: isJoined ? Infinity : own }, index === 0, flow);
    const piece = index === 0 ? withMarkers(line, place.x, flow.markers.splice(0), x) : line;
    flow.slab({ type: 'slab', x: place.x, piece });
  }
  for (const float of after) flow.float(float, { left: place.x, right: place.x + place.width });
}

/** The floats that stand beside a line. Where it has to go down, the page may end above what goes down with it. */
function flowFloatsBeside(
  { y, floats, isApart }: LineBeside,
  { page, cost }: { readonly page: string; readonly cost: number },
  isFirst: boolean,
  flow: FlowBuilder,
): void {
  const goDown = (to: number, mayBreak: boolean) => {
    if (to <= flow.height + TOLERANCE) return;
    if (mayBreak) flow.boundary('auto', page, cost);
    flow.dropTo(to);
  };
  if (!isFirst) flow.boundary('auto', page, cost);
  for (const [index, { placed, from }] of floats.entries()) {
    goDown(from, index > 0 ? isApart : isFirst);
    flow.settle();
    flow.placedFloat(placed.float, placed);
  }
  goDown(y, floats.length > 0 && isApart);
}

/** The floats that stand in the paragraph. Those that no page could hold are set above it: in parts they would not be read in one. */
function layOutFloats(
  { atoms }: PreparedParagraph,
  place: ContainingBlock,
  page: string,
  flow: FlowBuilder,
  context: LayoutContext,
): ReadonlyMap<BlockLevelBox, LaidOutFloat> {
  const floats = new Map<BlockLevelBox, LaidOutFloat>();
  for (const atom of atoms) {
    if (atom.type !== 'float') continue;
    const float = layOutFloat(atom.box, place.width, context);
    if (float !== undefined) floats.set(atom.box, float);
    else {
      layOutBlockLevel(atom.box, place, flow, context);
      flow.boundary('auto', page);
    }
  }
  return floats;
}

/** A list item's marker stands on the baseline of its first line, which is moved by so much. CSS Lists 3 §4.1. */
function withMarkers(line: Line, x: number, markers: readonly PendingMarker[], moved = 0): Piece {
  if (markers.length === 0) return line;
  const fragments = markers.flatMap((marker) => {
    const dy = line.baseline - marker.line.baseline;
    return marker.line.fragments.map((fragment) => translateFragment(fragment, marker.x + moved - x, dy));
  });
  return { ...line, fragments: [...fragments, ...line.fragments] };
}
