/** Finds where a page ends: as late as there is room, at the place where a break costs least. CSS Fragmentation 3 §4.4. */
import type { Note } from '../boxes/types.ts';
import type { Division, FlowBox, FlowItem, GapItem, SlabItem } from '../flow.ts';
import { divideAt, isDivisible } from './divide.ts';

export interface PageBreak {
  /** Items before this one are on the page. */
  readonly end: number;
  /** The gap that is broken at; absent at the end of the flow. */
  readonly gap?: GapItem;
  /** How far down the content comes, without the notes. */
  readonly height: number;
  /** The first item that had no room, if there was one; with `notesOverflow` because of its notes only. */
  readonly overflow?: { readonly index: number; readonly isNotes: boolean };
  /** The item at the end is divided: its first part is on the page, the rest goes on. */
  readonly division?: Required<Division>;
  /** What was set otherwise to have room on the page. */
  readonly reset?: readonly Reset[];
}

export interface Room {
  /** What is taken at the top: repeated headers, margins after a forced break. */
  readonly taken: number;
  readonly height: number;
  /** Boxes that go on from the page before. */
  readonly resumed?: readonly FlowBox[];
  /** What the area of notes takes up with these notes of the page. */
  readonly notesHeight: (notes: readonly Note[]) => number;
  /** Whether columns, and rows that are too high, may go on after it. */
  readonly isDividing?: boolean;
  /** Stands for the item that it begins with: what is left of that one. */
  readonly first?: SlabItem;
}

/** Rounding: heights are sums of many numbers. */
export const TOLERANCE = 0.01;

interface Reset {
  readonly index: number;
  readonly slab: SlabItem;
}

interface Candidate {
  readonly index: number;
  readonly cost: number;
  readonly height: number;
}

/** The break after the items from `start` on. There is at least one item on the page, whether it has room or not. */
export function findBreak(items: readonly FlowItem[], start: number, room: Room): PageBreak {
  const reset: Reset[] = [];
  const found = searchBreak(items, start, room, reset);
  const kept = reset.filter(({ index }) => index < found.end);
  return kept.length === 0 ? found : { ...found, reset: kept };
}

function searchBreak(items: readonly FlowItem[], start: number, room: Room, reset: Reset[]): PageBreak {
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
    let item = itemAt(items, index, start, room);
    if (item.type === 'mark' || item.type === 'anchor') continue;
    if (item.type === 'gap') {
      const isForced = item.forced !== undefined && overflow === undefined;
      if (isForced || isNoWorse(item, best))
        best = { index, cost: item.cost, height: Math.max(height, floats) + below };
      // Nothing fits before it: the first place after what is too high.
      if (best !== undefined && (isForced || overflow !== undefined)) return breakAt(best, items, overflow);
      height += item.size;
      continue;
    }
    if (item.type === 'space') {
      height = Math.max(height, Math.min(height + item.height, room.height - notesHeight - below));
      continue;
    }
    if (isDivisible(item) && room.isDividing === true) {
      const above = { height, below, notes, cost: best?.cost };
      const division = divideAt(item, items, index, room, above);
      if (division?.later !== undefined) return breakWithin(division, index, { height, floats, below }, room);
      if (division !== undefined) {
        item = division.now;
        reset.push({ index, slab: item });
      }
    }
    if (item.type === 'float') floats = Math.max(floats, height + item.y + item.piece.height);
    else height += item.type === 'slab' ? item.piece.height : item.height;
    if (item.type === 'open') below += bottomOf(item.box);
    else if (item.type === 'close') below -= bottomOf(item.box);
    const bottom = Math.max(height, floats) + below;
    const fitsAlone = bottom + notesHeight <= room.height + TOLERANCE;
    if ('piece' in item && item.piece.notes.length > 0) {
      notes.push(...item.piece.notes);
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

function itemAt(items: readonly FlowItem[], index: number, start: number, { first }: Room): FlowItem {
  return index === start && first !== undefined ? first : items[index]!;
}

function isNoWorse({ cost }: GapItem, best: Candidate | undefined): boolean {
  return cost < Infinity && (best === undefined || cost <= best.cost);
}

interface Reached {
  readonly height: number;
  readonly floats: number;
  readonly below: number;
}

/** A break within columns, or a row. */
function breakWithin(
  { now, later, cost }: Division,
  index: number,
  { height: above, floats, below }: Reached,
  room: Room,
): PageBreak {
  const height = Math.max(above + now.piece.height, floats) + below;
  const isTooHigh = height > room.height + TOLERANCE;
  return {
    end: index,
    height,
    ...(later === undefined ? {} : { division: { now, later, cost } }),
    ...(isTooHigh ? { overflow: { index, isNotes: false } } : {}),
  };
}

/** What boxes that go on begin with: headers that are set again, edges that each part of them has. */
export function heightAbove(resumed: readonly FlowBox[]): number {
  return resumed.reduce((sum, { repeated, cloned }) => sum + (repeated?.height ?? 0) + (cloned?.top ?? 0), 0);
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
