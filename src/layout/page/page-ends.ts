/** Where pages end, for what stands beside their flow: it goes to the next one where it has no room. */
import type { Note } from '../boxes/types.ts';
import type { FlowItem } from '../flow.ts';

/** Pages that are made while the flow on them is being built. */
export interface Pages {
  /** The next items of the flow: they will not change, and more will come. `marginBefore` is that of the whole flow. */
  add(items: readonly FlowItem[], marginBefore: number): void;
  /** The page that is to be made next: after all that are full with what was added. */
  beginning(): PageBeginning;
}

export interface PageBeginning {
  /** Points from the top of the flow. */
  readonly top: number;
  /** What is left of its height, with the notes of all that was added, and these. */
  readonly room: (notes: readonly Note[]) => number;
  /** What is left of a page that has nothing but these. */
  readonly roomOfNext: (notes: readonly Note[]) => number;
}

/** A page that is being filled: points from the top of the flow. */
export interface PageEnd {
  readonly top: number;
  /** So far down there is room, if these notes are called on it beside those that are already. */
  readonly end: (notes: readonly Note[]) => number;
  /** The page after it, if that begins there. */
  readonly next: (top: number) => PageEnd;
}

export function pageEndOf({ top, room, roomOfNext }: PageBeginning): PageEnd {
  return {
    top,
    end: (notes) => top + room(notes),
    next: (below) => pageEndOf({ top: below, room: roomOfNext, roomOfNext }),
  };
}
