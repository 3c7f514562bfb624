/** A part of a flow: in one column, in one cell's part of a page. It ends where a page would, by the same rules. */
import type { Note } from '../boxes/types.ts';
import type { Division, FlowBox, FlowItem, GapItem, SlabItem } from '../flow.ts';
import { findBreak, heightAbove, type PageBreak } from './find-break.ts';
import { openAfter } from './open-after.ts';
import { type Origin, type Placement, placeItems, type Stretch } from './place.ts';

/** Where in a flow a part begins, and what stands at its top. */
export interface FlowStart {
  readonly index: number;
  /** What is left of the item that it begins with, if that one is divided. */
  readonly rest?: SlabItem;
  /** Boxes that have begun before, outermost first. */
  readonly resumed: readonly FlowBox[];
  /** What a forced break leaves, or the beginning of the flow. */
  readonly margin: number;
}

export interface FlowPart {
  readonly start: FlowStart;
  /** Items before this one are in it. */
  readonly end: number;
  /** Without what boxes that go on need below. */
  readonly height: number;
  /** Of the break at its end. */
  readonly cost: number;
  /** The gap that it ends at; absent at the end of the flow, and where an item is divided. */
  readonly gap?: GapItem;
  /** Of the item at its end. */
  readonly division?: Required<Division>;
  /** Items that are set otherwise than in the flow. */
  readonly replaced: ReadonlyMap<number, SlabItem>;
  /** In less than so much more room it would end at the same place. */
  readonly shortage: number;
}

/** As much as has room, and at least something. */
export function fillPart(items: readonly FlowItem[], start: FlowStart, room: number): FlowPart {
  const { index, resumed, rest, margin } = start;
  const found = findBreak(items, index, {
    taken: margin + heightAbove(resumed),
    resumed,
    height: room,
    notesHeight: () => 0,
    isDividing: true,
    ...(rest === undefined ? {} : { first: rest }),
  });
  const { end, height, gap, division, shortage = Infinity } = found;
  return {
    start,
    end,
    height,
    cost: division?.cost ?? (gap === undefined || gap.forced !== undefined ? 0 : gap.cost),
    ...(gap === undefined ? {} : { gap }),
    ...(division === undefined ? {} : { division }),
    replaced: replacedIn(found, start),
    shortage,
  };
}

function replacedIn({ end, reset = [] }: PageBreak, { index, rest }: FlowStart): FlowPart['replaced'] {
  const replaced = new Map<number, SlabItem>();
  if (rest !== undefined && index < end) replaced.set(index, rest);
  for (const { index: at, slab } of reset) replaced.set(at, slab);
  return replaced;
}

/** Whether all of the flow is in it, or in parts before it. */
export function isLastPart({ gap, division }: FlowPart): boolean {
  return gap === undefined && division === undefined;
}

/** Where the flow goes on after it. */
export function startAfter(items: readonly FlowItem[], part: FlowPart): FlowStart {
  const { end, gap, division } = part;
  return {
    index: division === undefined ? end + 1 : end,
    ...(division === undefined ? {} : { rest: division.later }),
    resumed: openAfter(items, { ...part.start, start: part.start.index, end }),
    margin: gap?.forced === undefined ? 0 : gap.sizeAfterBreak,
  };
}

/** That are called in it, in order; nothing is painted for them. */
export function notesIn(
  items: readonly FlowItem[],
  { start, end, division, replaced }: FlowPart,
): readonly Note[] {
  const notes: Note[] = [];
  for (let index = start.index; index < end; index++) {
    const item = replaced.get(index) ?? items[index]!;
    if ('piece' in item) notes.push(...item.piece.notes);
  }
  if (division !== undefined) notes.push(...division.now.piece.notes);
  return notes;
}

/** `y` is its upper end: the margin that stands there is below it. */
export function placePart(
  items: readonly FlowItem[],
  { start, end, division, replaced }: FlowPart,
  { x, y }: Origin,
  stretch: Pick<Stretch, 'reach' | 'last'> = {},
): Placement {
  const { index, resumed, margin } = start;
  const last = division === undefined ? {} : { last: division.now };
  return placeItems(
    items,
    { x, y: y + margin },
    { ...stretch, start: index, end, resumed, replaced, ...last },
  );
}
