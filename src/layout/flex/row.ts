/** A line of items as one slab of the flow, which a page may cut: each item goes on by itself. */
import type { Span } from '../../diagnostic.ts';
import type { Note } from '../boxes/types.ts';
import { COST, type Division, type FlowItem, type SlabItem } from '../flow.ts';
import { notesIn, placePart } from '../page/flow-part.ts';
import type { Placement } from '../page/place.ts';
import { dividing } from '../parallel/dividing.ts';
import { lazyPiece, type Painted } from '../parallel/lazy-piece.ts';
import {
  type CutTrack,
  costOf,
  cutTrack,
  isComplete,
  isDone,
  shortageOf,
  type Track,
  trackAfter,
  trackHeight,
  UNCUT,
  wholePart,
} from '../parallel/track.ts';
import type { Fragment } from '../types.ts';

/** An item, its border box as far down and to the right in the line. */
export interface RowTrack extends Track {
  readonly x: number;
  readonly y: number;
  /** Its margin below. */
  readonly below: number;
}

/** What all parts of a line have in common. */
export interface RowFrame {
  /** Of the container's content box. */
  readonly x: number;
  /** Of a page. */
  readonly area: number;
  /** No part is lower, if it can be. */
  readonly leastPart: number;
  readonly span?: Span;
}

/** A line, or what is left of it. */
export interface Row {
  readonly tracks: readonly RowTrack[];
  readonly height: number;
  readonly baseline?: number;
  /** What is out of the flow where it begins. */
  readonly leading?: { readonly fragments: readonly Fragment[]; readonly notes: readonly Note[] };
}

export function rowSlab(row: Row, frame: RowFrame): SlabItem {
  const { x, area, span } = frame;
  const { height, baseline } = row;
  const divisible = dividing(row.tracks, height, area, (room) => divideRow(row, room, frame));
  const cuts = wholeCuts(row);
  const paint = () => paintRow(row, cuts, height, true);
  // What is never cut is painted at once: its flows are not needed any more.
  const piece =
    divisible === undefined
      ? { height, ...(baseline === undefined ? {} : { baseline }), notes: notesOf(row, cuts), ...paint() }
      : lazyPiece(height, paint, () => notesOf(row, cuts), baseline);
  return {
    type: 'slab',
    x,
    piece,
    ...(divisible === undefined ? {} : { divisible }),
    ...(span === undefined ? {} : { span }),
  };
}

function divideRow(row: Row, room: number, frame: RowFrame): Division {
  const { tracks } = row;
  const cutAll = (isForced: boolean) => tracks.map((track) => cutAt(track, room, isForced));
  const tried = cutAll(false);
  const isSet = tried.some(({ track, now }) => now !== undefined && !isDone(track));
  const cuts = isSet ? tried : cutAll(true);
  const slab = {
    type: 'slab',
    x: frame.x,
    ...(frame.span === undefined ? {} : { span: frame.span }),
  } as const;
  const paintedLater = (height: number, isEnd: boolean) =>
    lazyPiece(
      height,
      () => paintRow(row, cuts, height, isEnd),
      () => notesOf(row, cuts),
    );
  const shortage = Math.min(shortageOf(tried), shortageOf(cuts));
  const bottoms = cuts.map(({ track: { y }, now }) => (now === undefined ? 0 : y + now.height));
  if (cuts.every(isComplete)) {
    const ends = cuts.map(({ track }, index) => bottoms[index]! + track.edge + track.below);
    const height = Math.max(...ends, Math.min(row.height, room));
    return { now: { ...slab, piece: paintedLater(height, true) }, cost: 0, shortage };
  }
  const height = Math.max(...bottoms);
  const now = { ...slab, piece: paintedLater(height, false) };
  const rest = restOf(cuts, room, frame.area);
  const isLonely = height < frame.leastPart || rest.height < frame.leastPart;
  const cost = costOf(cuts, isLonely ? COST.lonelyLines : 0);
  return { now, later: rowSlab(rest, frame), cost, shortage };
}

type CutAt = CutTrack & { readonly track: RowTrack };

function cutAt(track: RowTrack, room: number, isForced: boolean): CutAt {
  if (track.y >= room && !isForced) return { track, cost: 0, shortage: track.y - room };
  return { ...cutTrack(track, room - track.y, isForced), track };
}

/** Items that are over are not in it, but for the boxes of those that are as high as the line. */
function restOf(cuts: readonly CutAt[], room: number, area: number): Row {
  const left = cuts.filter((cut) => !isComplete(cut) || cut.track.closing !== undefined);
  const tracks = left.map((cut) => {
    const { track } = cut;
    return { ...track, ...trackAfter(cut), y: cut.now === undefined ? Math.max(0, track.y - room) : 0 };
  });
  return {
    tracks,
    height: Math.max(...tracks.map((track) => track.y + trackHeight(track, area) + track.below)),
  };
}

function wholeCuts({ tracks }: Row): readonly CutAt[] {
  return tracks.map((track) => ({ track, now: wholePart(track), ...UNCUT }));
}

function notesOf({ leading }: Row, cuts: readonly CutAt[]): readonly Note[] {
  const own = cuts.flatMap(({ track, now }) => (now === undefined ? [] : notesIn(track.items, now)));
  return [...(leading?.notes ?? []), ...own];
}

/** Items are painted one after the other, as they come in the document. */
function paintRow({ leading }: Row, cuts: readonly CutAt[], height: number, isEnd: boolean): Painted {
  const placed = cuts.flatMap((cut) => placeTrack(cut, height, isEnd) ?? []);
  return {
    fragments: [...(leading?.fragments ?? []), ...placed.flatMap(({ fragments }) => fragments)],
    marks: placed.flatMap(({ marks }) => marks),
  };
}

function placeTrack({ track, now }: CutAt, height: number, isEnd: boolean): Placement | undefined {
  if (now === undefined) return undefined;
  const { items, closing, edge, x, y, below } = track;
  if (closing === undefined) return placePart(items, now, { x, y });
  if (!isEnd) return placePart(items, now, { x, y }, { reach: height });
  const missing = Math.max(0, height - y - now.height - edge - below);
  const end: readonly FlowItem[] = [{ type: 'space', height: missing }, closing];
  return placePart(items, now, { x, y }, { last: end });
}
