/** Finds where a page ends: as late as there is room, at the place where a break costs least. CSS Fragmentation 3 §4.4. */
import type { Note } from '../boxes/types.ts';
import type { FlowBox, FlowItem, GapItem } from '../flow.ts';

export interface PageBreak {
  /** Items before this one are on the page. */
  readonly end: number;
  /** The gap that is broken at; absent at the end of the flow. */
  readonly gap?: GapItem;
  /** How far down the content comes, without the notes. */
  readonly height: number;
  /** The first item that had no room, if there was one; with `notesOverflow` because of its notes only. */
  readonly overflow?: { readonly index: number; readonly isNotes: boolean };
}

export interface Room {
  /** What is taken at the top: repeated headers, margins after a forced break. */
  readonly taken: number;
  readonly height: number;
  /** Boxes that go on from the page before. */
  readonly resumed?: readonly FlowBox[];
  /** What the area of notes takes up with these notes of the page. */
  readonly notesHeight: (notes: readonly Note[]) => number;
}

/** Rounding: heights are sums of many numbers. */
const TOLERANCE = 0.01;

interface Candidate {
  readonly index: number;
  readonly cost: number;
  readonly height: number;
}

/** The break after the items from `start` on. There is at least one item on the page, whether it has room or not. */
export function findBreak(items: readonly FlowItem[], start: number, room: Room): PageBreak {
  const notes: Note[] = [];
  let notesHeight = room.notesHeight(notes);
  let height = room.taken;
  // What boxes that are open need below what is in them, if the page ends there.
  let below = (room.resumed ?? []).reduce((sum, box) => sum + bottomOf(box), 0);
  /** How far down floats come. */
  let floats = 0;
  let best: Candidate | undefined;
  let overflow: PageBreak['overflow'];
  for (let index = start; index < items.length; index++) {
    const item = items[index]!;
    if (item.type === 'mark' || item.type === 'anchor') continue;
    if (item.type === 'gap') {
      const candidate = { index, cost: item.cost, height: Math.max(height, floats) + below };
      if (item.forced !== undefined && overflow === undefined) return breakAt(candidate, items);
      if (item.cost < Infinity && (best === undefined || candidate.cost <= best.cost)) best = candidate;
      // Nothing fits before it: the first place after what is too high.
      if (overflow !== undefined && best !== undefined) return breakAt(best, items, overflow);
      height += item.size;
      continue;
    }
    if (item.type === 'space') {
      height = Math.max(height, Math.min(height + item.height, room.height - notesHeight - below));
      continue;
    }
    if (item.type === 'float') floats = Math.max(floats, height + item.y + item.piece.height);
    else height += item.type === 'slab' ? item.piece.height : item.height;
    if (item.type === 'open') below += bottomOf(item.box);
    else if (item.type === 'close') below -= bottomOf(item.box);
    const bottom = Math.max(height, floats) + below;
    const fitsAlone = bottom + notesHeight <= room.height + TOLERANCE;
    if ('piece' in item && item.piece.notes.length > 0) {
      for (const { note } of item.piece.notes) notes.push(note);
      notesHeight = room.notesHeight(notes);
    }
    if (overflow === undefined && bottom + notesHeight > room.height + TOLERANCE) {
      overflow = { index, isNotes: fitsAlone };
      if (best !== undefined) return breakAt(best, items, overflow);
    }
  }
  return {
    end: items.length,
    height: Math.max(height, floats),
    ...(overflow === undefined ? {} : { overflow }),
  };
}

function bottomOf({ cloned }: FlowBox): number {
  return cloned?.bottom ?? 0;
}

function breakAt(
  { index, height }: Candidate,
  items: readonly FlowItem[],
  overflow?: PageBreak['overflow'],
): PageBreak {
  const gap = items[index];
  return {
    end: index,
    height,
    ...(gap?.type === 'gap' ? { gap } : {}),
    ...(overflow === undefined ? {} : { overflow }),
  };
}
