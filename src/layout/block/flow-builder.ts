/** Builds a flow: collapses margins (CSS 2.2 §8.3.1) and notes where it may break (CSS Fragmentation 3 §4). */
import type { BreakBetween } from '../../style/types.ts';
import { combineBreaks, isForced } from '../boxes/breaks.ts';
import type { Mark } from '../boxes/types.ts';
import {
  type AnchorItem,
  COST,
  type Flow,
  type FlowBox,
  type FlowItem,
  type GapItem,
  type SlabItem,
} from '../flow.ts';
import type { Line } from '../inline/line.ts';
import type { Fragment } from '../types.ts';

/** Adjoining margins: the largest positive and the smallest negative one. */
class Margins {
  #largest = 0;
  #smallest = 0;

  add(margin: number): void {
    if (margin > this.#largest) this.#largest = margin;
    if (margin < this.#smallest) this.#smallest = margin;
  }

  get size(): number {
    return this.#largest + this.#smallest;
  }
}

/** A box with `break-inside: avoid` that is being filled. */
interface Kept {
  readonly start: number;
  /** What it would be divided at: gaps, and slabs that can be. */
  readonly places: { cost: number }[];
}

type GapDraft = { -readonly [Key in keyof GapItem]: GapItem[Key] };

/** The space that the next content will be set after, while margins still may join it. */
interface Pending {
  readonly all: Margins;
  /** Of boxes that begin after the break opportunity. */
  readonly afterBreak: Margins;
  between: BreakBetween | undefined;
  cost: number;
  page: string;
  kept: readonly Kept[];
  /** Boxes and marks that begin where the next content does. */
  readonly opened: FlowItem[];
}

/** A marker that waits for the first line of its list item. */
export interface PendingMarker {
  readonly line: Line;
  readonly x: number;
}

/** So many lines of a section stay with its heading. */
const LINES_BELOW_HEADING = 2;

/** A heading whose section has begun: lines below it are counted, at this depth and deeper. */
interface Heading {
  readonly depth: number;
  lines: number;
}

export class FlowBuilder {
  readonly #items: FlowItem[] = [];
  #pending: Pending;
  #position = 0;
  #isStarted = false;
  #marginBefore = 0;
  readonly #kept: Kept[] = [];
  readonly #firstPage: string;
  #depth = 0;
  #heading: Heading | undefined;
  /** Markers of list items that have no line yet. */
  readonly markers: PendingMarker[] = [];

  readonly #isInColumns: boolean;

  constructor(page: string, isInColumns = false) {
    this.#isInColumns = isInColumns;
    this.#firstPage = page;
    this.#pending = newPending(page);
  }

  /** How high the flow is so far, with the margin that is pending. */
  get height(): number {
    return this.#position + (this.#isStarted ? this.#pending.all.size : 0);
  }

  /** A margin that adjoins those before and after it. */
  margin(size: number): void {
    const { all, afterBreak, between } = this.#pending;
    all.add(size);
    if (between !== undefined) afterBreak.add(size);
  }

  /** A break opportunity between siblings. */
  boundary(between: BreakBetween, page: string, cost = 0): void {
    const pending = this.#pending;
    pending.between = combineBreaks(pending.between ?? 'auto', between);
    pending.cost += cost;
    if (this.#heading !== undefined && this.#depth < this.#heading.depth) this.#heading = undefined;
    if (this.#heading !== undefined && this.#heading.lines < LINES_BELOW_HEADING)
      pending.cost += COST.lonelyLines;
    pending.page = page;
    if (pending.kept.length === 0 || this.#kept.length < pending.kept.length) pending.kept = [...this.#kept];
  }

  /** What comes next, between siblings, is the text below a heading. */
  belowHeading(): void {
    this.#heading = { depth: this.#depth, lines: 0 };
  }

  /** The section of the last heading is over: the next one is a sibling. */
  endSection(): void {
    this.#heading = undefined;
  }

  /** Children follow, then the box that holds them goes on. */
  nest(children: () => void): void {
    this.#depth++;
    children();
    this.#depth--;
  }

  /** Begins a box; with a height, or where it is `fenced`, margins do not collapse through its edge. */
  open(box: FlowBox, height: number, isFenced: boolean): void {
    const item: FlowItem = { type: 'open', box, height };
    if (height === 0 && !isFenced) {
      this.#pending.opened.push(item);
      return;
    }
    this.#flush();
    this.#push(item, height);
  }

  close(box: FlowBox, height: number, isFenced: boolean): void {
    if (height > 0 || isFenced) this.#flush();
    const item: FlowItem = { type: 'close', box, height };
    const isEmpty = this.#pending.opened.some((opened) => opened.type === 'open' && opened.box === box);
    if (isEmpty) {
      this.#pending.opened.push(item);
      return;
    }
    // What is out of the flow stays in the box that it stands in.
    if (this.#pending.opened.some(({ type }) => type === 'anchor')) {
      this.#items.push(...this.#pending.opened.splice(0));
    }
    this.#push(item, height);
  }

  mark(mark: Mark, x: number): void {
    this.#pending.opened.push({ type: 'mark', mark, x });
  }

  /** Boxes that are out of the flow go with what is above them; with what follows where nothing is, or a break is. */
  anchor(x: number, fragments: readonly Fragment[]): void {
    const pending = this.#pending;
    const item: AnchorItem = { type: 'anchor', x, y: pending.all.size, height: 0, fragments };
    const isForcedApart = pending.between !== undefined && isForced(pending.between);
    const isWithin = pending.opened.some(({ type }) => type === 'open');
    if (!this.#isStarted || isForcedApart || isWithin) pending.opened.push(item);
    else this.#items.push(item);
  }

  slab(slab: SlabItem, lines = 1): void {
    this.#flush();
    this.#push(slab, slab.piece.height);
    if (slab.divisible !== undefined) for (const box of this.#kept) box.places.push(slab.divisible);
    if (this.#heading !== undefined) this.#heading.lines += lines;
  }

  space(height: number): void {
    this.#flush();
    this.#push({ type: 'space', height }, height);
  }

  /** From here to `release` the flow should not break. */
  keep(): void {
    this.#kept.push({ start: this.height, places: [] });
  }

  /** Unless it is higher than `limit`: then nothing could keep it together. */
  release(limit: number): void {
    const kept = this.#kept.pop();
    if (kept === undefined || this.height - kept.start > limit) return;
    for (const place of kept.places) place.cost += COST.insideAvoid;
  }

  finish(): Flow {
    const marginAfter = this.#isStarted ? this.#pending.all.size : 0;
    if (!this.#isStarted) this.#marginBefore = this.#pending.all.size;
    this.#items.push(...(this.#isStarted ? this.#pending.opened : withinMargin(this.#pending)));
    return {
      items: this.#items,
      marginBefore: this.#marginBefore,
      marginAfter,
      height: this.#position,
      page: this.#firstPage,
    };
  }

  #push(item: FlowItem, height: number): void {
    this.#items.push(item);
    this.#position += height;
  }

  /** Sets the pending space, and begins what begins after it. */
  #flush(): void {
    const pending = this.#pending;
    this.#pending = newPending(pending.page);
    if (!this.#isStarted) this.#marginBefore = pending.all.size;
    else if (pending.between !== undefined || pending.all.size !== 0) this.#gap(pending);
    this.#isStarted = true;
    this.#items.push(...withinMargin(pending));
  }

  #gap({ all, afterBreak, between, cost, page, kept }: Pending): void {
    const gap: GapDraft = {
      type: 'gap',
      size: all.size,
      sizeAfterBreak: afterBreak.size,
      cost: between === undefined ? Infinity : cost,
      page,
    };
    const isForcedHere = between !== undefined && (between !== 'column' || this.#isInColumns);
    if (isForcedHere && isForced(between)) gap.forced = between;
    else if (between === 'avoid') gap.cost += COST.betweenAvoid;
    for (const box of kept) box.places.push(gap);
    this.#push(gap, gap.size);
  }
}

/** Items come after the whole margin; boxes out of the flow after the part that there was when they came. */
function withinMargin({ opened, all }: Pending): readonly FlowItem[] {
  return opened.map((item) => (item.type === 'anchor' ? { ...item, y: item.y - all.size } : item));
}

function newPending(page: string): Pending {
  return {
    all: new Margins(),
    afterBreak: new Margins(),
    between: undefined,
    cost: 0,
    page,
    kept: [],
    opened: [],
  };
}
