/** Floats where pages end: what stands there, and what goes on on the next page. CSS Fragmentation 3 §4. */
import type { Note } from '../boxes/types.ts';
import { COST, type Flow, type FlowBox } from '../flow.ts';
import { findBreak, heightAbove } from '../page/find-break.ts';
import type { PageEnd } from '../page/page-ends.ts';
import { placeItems } from '../page/place.ts';
import type { Floats } from './floats.ts';
import type { LaidOutFloat, WaitingFloat } from './later-floats.ts';

/** The parts of a float for this page and for those after it; one of them at least. */
export interface FittedFloat {
  readonly now?: LaidOutFloat;
  readonly later?: LaidOutFloat;
}

/** From the left edge of the flow and its top. */
interface Place {
  readonly x: number;
  readonly y: number;
}

/** Heights are sums of many numbers. */
const TOLERANCE = 0.01;

/** Where a float stands that is to be no higher than `top`. */
export function topOf({ float, containing, floats }: WaitingFloat, top: number): number {
  return floats.topOf(float.piece.width, containing, highest(float, floats, top));
}

/** Puts it there. */
export function placeFloat({ float, containing, floats }: WaitingFloat, top: number): Place {
  return floats.place(float.side, float.piece, containing, highest(float, floats, top));
}

function highest({ clear, from = -Infinity }: LaidOutFloat, floats: Floats, top: number): number {
  return Math.max(top, from, clear === 'none' ? -Infinity : floats.bottom(clear));
}

/** A float with its top no higher than that, and these notes on the page already. Only one that is too high for any page is cut. */
export function fitToPage(
  waiting: WaitingFloat,
  top: number,
  page: PageEnd | undefined,
  notes: readonly Note[] = [],
): FittedFloat {
  const { float } = waiting;
  if (page === undefined) return { now: float };
  const y = topOf(waiting, top);
  const room = (called: readonly Note[]) => page.end([...notes, ...called]) - y;
  const fits = float.piece.height <= room(float.piece.notes) + TOLERANCE;
  const isAtTop = y <= page.top + TOLERANCE;
  if (fits || (float.cut === undefined && isAtTop)) return { now: float };
  const parts = float.cut?.(room, isAtTop) ?? { later: float };
  if (parts.now === undefined || parts.later === undefined) return parts;
  return { now: parts.now, later: { ...parts.later, from: y + parts.now.piece.height } };
}

/** What of a float has been set: the rest of its flow goes on from there. */
export interface FloatRest {
  readonly flow: Flow;
  /** Its margins. */
  readonly top: number;
  readonly bottom: number;
  readonly start: number;
  readonly resumed: readonly FlowBox[];
}

/** A float that can be cut. */
export function cuttable(float: Omit<LaidOutFloat, 'cut'>, rest: FloatRest): LaidOutFloat {
  return { ...float, cut: (room, isForced) => cutFloat(float, rest, room, isForced) };
}

/** Nothing where too little of it has room, unless it must. */
function cutFloat(
  float: Omit<LaidOutFloat, 'cut'>,
  { flow, top, bottom, start, resumed }: FloatRest,
  room: (notes: readonly Note[]) => number,
  isForced: boolean,
): FittedFloat | undefined {
  const { items } = flow;
  const margin = start === 0 ? top + flow.marginBefore : 0;
  const height = room([]);
  const found = findBreak(items, start, {
    taken: margin + heightAbove(resumed),
    height,
    resumed,
    notesHeight: (notes) => height - room(notes),
  });
  const isBad =
    found.height > height + TOLERANCE || (found.gap !== undefined && found.gap.cost >= COST.lonelyLines);
  if (isBad && !isForced) return undefined;
  const { width } = float.piece;
  const stretch = { start, end: found.end, resumed, limit: height };
  const placed = placeItems(items, { x: 0, y: margin }, stretch);
  const { fragments, marks, notes } = placed;
  const now = { ...float, piece: { width, height: found.height, fragments, marks, notes } };
  if (found.gap === undefined) return { now };
  const next = { flow, top, bottom, start: found.end + 1, resumed: placed.open };
  return { now, later: wholeRest(float, next) };
}

/** All that is left, as if it had room. */
function wholeRest(float: Omit<LaidOutFloat, 'cut'>, rest: FloatRest): LaidOutFloat {
  const { flow, bottom, start, resumed } = rest;
  const {
    fragments,
    marks,
    notes,
    bottom: reached,
  } = placeItems(flow.items, { x: 0, y: 0 }, { start, resumed });
  const height = reached + flow.marginAfter + bottom;
  const { width } = float.piece;
  return cuttable({ ...float, clear: 'none', piece: { width, height, fragments, marks, notes } }, rest);
}
