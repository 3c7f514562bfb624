/** One of several flows side by side that a page cuts together: CSS Fragmentation 3 §2, parallel flows. */
import { type CloseItem, COST, type FlowItem, heightOf, type SlabItem } from '../flow.ts';
import { heightAbove, TOLERANCE } from '../page/find-break.ts';
import { type FlowPart, type FlowStart, fillPart, isLastPart, startAfter } from '../page/flow-part.ts';

/** A flow, or what is left of it. */
export interface Track {
  readonly items: readonly FlowItem[];
  readonly start: FlowStart;
  /** Of its box below its content. */
  readonly edge: number;
  /** Where the box is in the flow and is as high as those beside it: its end, which is not among the items. */
  readonly closing?: CloseItem;
}

/** A track where it is cut. */
export interface CutTrack {
  readonly track: Track;
  /** What stands above the cut; absent where nothing of it has room there. */
  readonly now?: FlowPart;
  readonly cost: number;
  /** In less than so much more room it would be cut at the same place. */
  readonly shortage: number;
}

export function isDone({ items, start }: Track): boolean {
  return start.index >= items.length;
}

/** How high what is left of it is without any more breaks; what is sure to be cut in `area` need not be known exactly. */
export function trackHeight({ items, start, edge }: Track, area: number): number {
  const { index, rest, resumed, margin } = start;
  const first = rest === undefined ? 0 : restHeight(rest, area);
  const own = heightOf(items, rest === undefined ? index : index + 1, items.length);
  return margin + heightAbove(resumed) + first + own + edge;
}

function restHeight({ piece, divisible }: SlabItem, area: number): number {
  return divisible !== undefined && divisible.least > area ? divisible.least : piece.height;
}

/** `isForced`: something of it is set, whether it has room or not. */
export function cutTrack(track: Track, room: number, isForced: boolean): CutTrack {
  const { items, start, edge } = track;
  if (isDone(track)) return { track, now: wholePart(track), ...UNCUT };
  let now = fillPart(items, start, room);
  if (isLastPart(now) && now.height + edge > room + TOLERANCE) now = fillPart(items, start, room - edge);
  const isFresh = start.index === 0 && start.rest === undefined;
  const hasRoom = now.height <= room + TOLERANCE && !(isFresh && now.cost >= COST.lonelyLines);
  const { cost, shortage } = now;
  return hasRoom || isForced ? { track, now, cost, shortage } : { track, cost: 0, shortage };
}

/** What all of a track has where it is not cut. */
export const UNCUT = { cost: 0, shortage: Infinity } as const;

export function shortageOf(cuts: readonly CutTrack[]): number {
  return Math.min(...cuts.map(({ shortage }) => shortage));
}

/** What is left after the cut: of a box that reaches as far as those beside it perhaps its end alone. */
export function trackAfter({ track, now }: CutTrack): Track {
  if (now === undefined) return track;
  const start = startAfter(track.items, now);
  return { ...track, start: isLastPart(now) ? { ...start, index: track.items.length } : start };
}

/** All that is left of it. */
export function wholePart(track: Track): FlowPart {
  const { items, start, edge } = track;
  const replaced = new Map(start.rest === undefined ? [] : [[start.index, start.rest]]);
  return {
    start,
    end: items.length,
    height: trackHeight(track, Infinity) - edge,
    cost: 0,
    replaced,
    shortage: Infinity,
  };
}

/** Whether nothing of its content is left for another page. */
export function isComplete({ now }: CutTrack): boolean {
  return now !== undefined && isLastPart(now);
}

/** Of a cut through all of them: that of the worst break, or of `besides`. A break that somebody asks for costs nothing. */
export function costOf(cuts: readonly CutTrack[], besides: number): number {
  if (cuts.some(({ now }) => now?.gap?.forced !== undefined)) return 0;
  return Math.max(besides, ...cuts.map(({ cost }) => cost));
}
