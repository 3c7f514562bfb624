/** Finds where a page ends: as late as there is room, at the place where a break costs least. CSS Fragmentation 3 §4.4. */
import { optional } from '../boxes/parts.ts';
import type { Note } from '../boxes/types.ts';
import type { Divisible, Division, FlowBox, FlowItem, GapItem, SlabItem } from '../flow.ts';
import { type Divided, divideAt, heightOfEnds } from './divide.ts';

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
  /** On a page that is less than so much higher it would be the same; absent where it would be on any. */
  readonly shortage?: number;
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
  return new BreakSearch(items, start, room).run();
}

/** Goes down a page until something has no room on it. */
class BreakSearch {
  readonly #items: readonly FlowItem[];
  readonly #start: number;
  readonly #room: Room;
  readonly #notes: Note[] = [];
  readonly #reset: Reset[] = [];
  #notesHeight: number;
  #height: number;
  /** What boxes that are open need below what is in them, if the page ends there. */
  #below: number;
  /** How far down floats come. */
  #floats = 0;
  #best: Candidate | undefined;
  #overflow: PageBreak['overflow'];
  #shortage = Infinity;

  constructor(items: readonly FlowItem[], start: number, room: Room) {
    this.#items = items;
    this.#start = start;
    this.#room = room;
    this.#notesHeight = room.notesHeight(this.#notes);
    this.#height = room.taken;
    this.#below = heightBelow(room.resumed ?? []);
  }

  run(): PageBreak {
    for (let index = this.#start; index < this.#items.length; index++) {
      const item = this.#itemAt(index);
      const found = item.type === 'gap' ? this.#gap(item, index) : this.#set(item, index);
      if (found !== undefined) return found;
    }
    return this.#found(this.#items.length, Math.max(this.#height, this.#floats));
  }

  #itemAt(index: number): FlowItem {
    const { first } = this.#room;
    return index === this.#start && first !== undefined ? first : this.#items[index]!;
  }

  #gap({ cost, forced, size }: GapItem, index: number): PageBreak | undefined {
    const candidate = { index, cost, height: this.#bottom };
    if (forced !== undefined && this.#overflow === undefined) return this.#breakAt(candidate);
    if (cost < Infinity && (this.#best === undefined || cost <= this.#best.cost)) this.#best = candidate;
    // Nothing fits before it: the first place after what is too high.
    if (this.#overflow !== undefined && this.#best !== undefined) return this.#breakAt(this.#best);
    this.#height += size;
    return undefined;
  }

  #set(item: Exclude<FlowItem, GapItem>, index: number): PageBreak | undefined {
    switch (item.type) {
      case 'mark':
      case 'anchor':
        return undefined;
      case 'space':
        this.#height = Math.max(this.#height, Math.min(this.#height + item.height, this.#left - this.#below));
        return undefined;
      case 'slab':
        return this.#slab(item, index);
      case 'float':
        this.#floats = Math.max(this.#floats, this.#height + item.y + item.piece.height);
        break;
      case 'open':
        this.#below += bottomOf(item.box);
        this.#height += item.height;
        break;
      case 'close':
        this.#below -= bottomOf(item.box);
        this.#height += item.height;
    }
    return this.#checkRoom(item, index);
  }

  #slab(slab: SlabItem, index: number): PageBreak | undefined {
    let set = slab;
    if (slab.divisible !== undefined && this.#room.isDividing === true) {
      const { division, shortage } = this.#divide(slab, slab.divisible, index);
      this.#lack(shortage);
      if (division?.later !== undefined) return this.#breakWithin(division, index);
      if (division !== undefined) {
        set = division.now;
        this.#reset.push({ index, slab: set });
      }
    }
    this.#height += set.piece.height;
    return this.#checkRoom(set, index);
  }

  #divide(slab: SlabItem, divisible: Divisible, index: number): Divided {
    const above = { height: this.#height, below: this.#below, notes: this.#notes, cost: this.#best?.cost };
    return divideAt(slab, divisible, heightOfEnds(this.#items, index + 1), this.#room, above);
  }

  /** Of what has been set now: where it has no room, the best break above it is taken. */
  #checkRoom(item: FlowItem, index: number): PageBreak | undefined {
    const bottom = this.#bottom;
    let left = this.#left;
    const isNotes = bottom <= left + TOLERANCE;
    if ('piece' in item && item.piece.notes.length > 0) {
      this.#notes.push(...item.piece.notes);
      this.#notesHeight = this.#room.notesHeight(this.#notes);
      left = this.#left;
    }
    if (this.#overflow !== undefined || bottom <= left + TOLERANCE) return undefined;
    this.#overflow = { index, isNotes };
    this.#lack(bottom - left);
    return this.#best && this.#breakAt(this.#best);
  }

  /** How far down the page there is something. */
  get #bottom(): number {
    return Math.max(this.#height, this.#floats) + this.#below;
  }

  /** The page without the notes on it. */
  get #left(): number {
    return this.#room.height - this.#notesHeight;
  }

  #lack(shortage: number): void {
    this.#shortage = Math.min(this.#shortage, shortage);
  }

  #breakAt({ index, height }: Candidate): PageBreak {
    const gap = this.#items[index];
    return { ...this.#found(index, height), ...(gap?.type === 'gap' ? { gap } : {}) };
  }

  /** A break within columns, or a row. */
  #breakWithin({ now, later, cost, shortage }: Division, index: number): PageBreak {
    const height = Math.max(this.#height + now.piece.height, this.#floats) + this.#below;
    const missing = height - this.#room.height;
    if (missing > TOLERANCE) {
      this.#overflow = { index, isNotes: false };
      this.#lack(missing);
    }
    const found = this.#found(index, height);
    return later === undefined ? found : { ...found, division: { now, later, cost, shortage } };
  }

  #found(end: number, height: number): PageBreak {
    const reset = this.#reset.filter(({ index }) => index < end);
    return {
      end,
      height,
      ...optional('overflow', this.#overflow),
      ...(reset.length === 0 ? {} : { reset }),
      ...(this.#shortage < Infinity ? { shortage: this.#shortage } : {}),
    };
  }
}

/** What boxes that go on begin with: headers that are set again, edges that each part of them has. */
export function heightAbove(resumed: readonly FlowBox[]): number {
  return resumed.reduce((sum, { repeated, cloned }) => sum + (repeated?.height ?? 0) + (cloned?.top ?? 0), 0);
}

/** What they end with where they are cut: footers that are set again, such edges. */
export function heightBelow(open: readonly FlowBox[]): number {
  return open.reduce((sum, box) => sum + bottomOf(box), 0);
}

function bottomOf({ repeatedBelow, cloned }: FlowBox): number {
  return (repeatedBelow?.height ?? 0) + (cloned?.bottom ?? 0);
}
