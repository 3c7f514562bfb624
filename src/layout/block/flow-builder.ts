/** Builds a flow: collapses margins (CSS 2.2 §8.3.1) and notes where it may break (CSS Fragmentation 3 §4). */
import type { BreakBetween } from '../../style/types.ts';
import { combineBreaks, isForced } from '../boxes/breaks.ts';
import type { Mark } from '../boxes/types.ts';
import { type AnchorItem, COST, type Flow, type FlowBox, type FlowItem, type SlabItem } from '../flow.ts';
import type { Line } from '../inline/line.ts';
import type { PageEnd, Pages } from '../page/page-ends.ts';
import type { Fragment } from '../types.ts';
import { fitToPage, placeFloat, topOf } from './cut-float.ts';
import { type FloatSides, Floats, type Span } from './floats.ts';
import { FlowItems } from './flow-items.ts';
import type { KeptTogether } from './kept-together.ts';
import { type LaidOutFloat, LaterFloats, type WaitingFloat } from './later-floats.ts';
import { type GapDraft, newPending, type Pending, withinMargin } from './pending.ts';

/** A box that is being filled. */
interface Entered {
  /** As many times content had been set when it began: as long as none was added, its place is not settled. */
  readonly flushes: number;
  /** Of the formatting context around it, where it has one of its own. */
  readonly outer: Floats | undefined;
}

/** A marker that waits for the first line of its list item. */
export interface PendingMarker {
  readonly line: Line;
  readonly x: number;
}

export class FlowBuilder {
  readonly #items: FlowItems;
  #pending: Pending;
  readonly #firstPage: string;
  /** The page name of what was set last. */
  #page: string;
  #floats = new Floats();
  /** Of all floats of all formatting contexts. */
  #floatBottom = -Infinity;
  #flushes = 0;
  readonly #entered: Entered[] = [];
  /** Markers of list items that have no line yet. */
  readonly markers: PendingMarker[] = [];
  /** Floats that the page has no room for. */
  readonly later = new LaterFloats();
  /** Whether it is the text of columns. */
  readonly isInColumns: boolean;

  constructor(
    page: string,
    { isInColumns = false, pages }: { readonly isInColumns?: boolean; readonly pages?: Pages } = {},
  ) {
    this.isInColumns = isInColumns;
    this.#items = new FlowItems(pages);
    this.#firstPage = page;
    this.#page = page;
    this.#pending = newPending(page);
  }

  /** How high the flow is so far, with the margin that is pending. */
  get height(): number {
    const { marginBefore, height } = this.#items;
    if (marginBefore === undefined) return height;
    const { all, settled, floor } = this.#pending;
    return Math.max(height + all.size - settled, floor);
  }

  /** Of the formatting context at hand. */
  get floats(): Floats {
    return this.#floats;
  }

  /** Whether there are floats that what comes next may stand beside. */
  get hasFloats(): boolean {
    const { floats } = this.#pending;
    return floats.length > 0 || this.#floats.bottom() > this.height || this.later.has(this.#floats);
  }

  /** Whether it is known where pages end: what is kept together may go to the next one. */
  get hasPages(): boolean {
    return this.#items.hasPages;
  }

  /** The page on which the flow goes on; asked for when something of it is set. */
  pageEnd(): PageEnd | undefined {
    return this.#items.pageEnd();
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
    pending.cost += cost + this.kept.headingCost();
    pending.page = page;
    const { boxes } = this.kept;
    if (pending.kept === undefined || boxes.length < pending.kept.length) pending.kept = [...boxes];
  }

  /** What is to be kept together. */
  get kept(): KeptTogether {
    return this.#items.kept;
  }

  /** A box begins: floats are placed in relation to it, and stay in it if it is the root of a formatting context. */
  enter(isRoot: boolean): void {
    this.#entered.push({ flushes: this.#flushes, outer: isRoot ? this.#floats : undefined });
    if (isRoot) this.#floats = new Floats();
  }

  /** Roots are as high as their floats are: CSS 2.2 §10.6.7. */
  leave(): void {
    const isEmpty = this.#isUnsettled;
    const outer = this.#entered.pop()?.outer;
    if (outer !== undefined) {
      this.#containFloats();
      this.#floats = outer;
    } else if (isEmpty && !this.#isUnsettled && this.#pending.floats.length > 0) {
      // Margins that come after the box do not move it: CSS 2.2 §8.3.1.
      this.#settle();
    }
  }

  /** A float as a child of the box at hand. Where that is does not depend on margins that come after it. */
  float(float: LaidOutFloat, containing: Span): void {
    const waiting = { float, containing, floats: this.#floats };
    if (this.#isUnsettled) {
      this.#pending.floats.push(waiting);
      return;
    }
    this.#settle();
    this.#placeFloat(waiting);
  }

  /** A float that has its place already. */
  placedFloat(float: LaidOutFloat, { x, y }: { readonly x: number; readonly y: number }): void {
    const { piece, span } = float;
    const item: FlowItem = { type: 'float', x, y: y - this.#items.height, piece };
    this.#items.add(span === undefined ? item : { ...item, span });
    this.#floatBottom = Math.max(this.#floatBottom, y + piece.height);
  }

  /** The place of what comes next is settled, with that of the floats before it. */
  settle(): number {
    this.#flush();
    return this.#items.height;
  }

  /** The place of all floats so far is settled; gives that of what comes next, as far as it is known. */
  settleFloats(): number {
    if (this.#pending.floats.length > 0) this.#flush();
    return this.height;
  }

  /** What comes next stands no higher. */
  dropTo(y: number): void {
    this.#pending.floor = Math.max(this.#pending.floor, y);
  }

  /** A box that has this margin comes next, and stands below floats. CSS 2.2 §9.5.2. */
  clear(sides: FloatSides, margin: number): void {
    const { floats, all } = this.#pending;
    if (floats.some(({ float }) => sides === 'both' || float.side === sides)) this.#flush();
    this.#placeLater(this.#floats);
    const bottom = this.#floats.bottom(sides);
    if (bottom <= this.#items.height + all.with(margin) - this.#pending.settled) return;
    // Clearance keeps its margin from joining that of the box around it.
    if (this.#isUnsettled) this.#flush();
    this.dropTo(bottom);
  }

  /** Begins a box; with a height, or where it is `fenced`, margins do not collapse through its edge. */
  open(box: FlowBox, height: number, isFenced: boolean): void {
    const item: FlowItem = { type: 'open', box, height };
    if (height === 0 && !isFenced) {
      this.#pending.opened.push(item);
      return;
    }
    this.#flush();
    this.#items.add(item);
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
      this.#items.add(...this.#pending.opened.splice(0));
    }
    this.#items.add(item);
  }

  mark(mark: Mark, x: number): void {
    this.#pending.opened.push({ type: 'mark', mark, x });
  }

  /** Boxes that are out of the flow go with what is above them; with what follows where nothing is, or a break is. */
  anchor(x: number, fragments: readonly Fragment[]): void {
    const pending = this.#pending;
    const y = pending.all.size - pending.settled;
    const item: AnchorItem = { type: 'anchor', x, y, height: 0, fragments };
    const isForcedApart = pending.between !== undefined && isForced(pending.between);
    const isWithin = pending.opened.some(({ type }) => type === 'open');
    if (this.#items.marginBefore === undefined || isForcedApart || isWithin) pending.opened.push(item);
    else this.#items.add(item);
  }

  slab(slab: SlabItem, lines = 1): void {
    this.#flush();
    if (slab.divisible === undefined) this.#items.add(slab);
    else this.#items.addPlace(slab, slab.divisible);
    this.kept.addLines(lines);
  }

  space(height: number): void {
    this.#flush();
    this.#items.add({ type: 'space', height });
  }

  /** From here to `release` the flow should not break, unless it comes to be higher than `limit`. */
  keep(limit: number): void {
    this.#items.keep(this.height, limit);
  }

  release(): void {
    this.kept.end(this.height);
  }

  /** All of it, or what its pages have not been given. */
  finish(): Flow {
    this.#containFloats();
    const { marginBefore, height } = this.#items;
    const pending = this.#pending;
    const { size } = pending.all;
    const isStarted = marginBefore !== undefined;
    this.#items.add(...(isStarted ? pending.opened : withinMargin(pending)));
    return {
      items: this.#items.left,
      marginBefore: marginBefore ?? size,
      marginAfter: isStarted ? size - pending.settled : 0,
      height,
      page: this.#firstPage,
    };
  }

  /** Whether the box at hand begins where the next content does. */
  get #isUnsettled(): boolean {
    return this.#entered.at(-1)?.flushes === this.#flushes;
  }

  #containFloats(): void {
    if (this.#pending.floats.length > 0) this.#flush();
    this.#placeLater(this.#floats);
    const missing = this.#floats.bottom() - this.height;
    if (missing > 0) this.space(missing);
  }

  /** No float stands above one that was before it. */
  #placeFloat(waiting: WaitingFloat): void {
    if (this.later.has(waiting.floats)) this.later.add(waiting);
    else this.#placeOnPage(waiting, this.pageEnd());
  }

  /** What of it has room; the rest, or all of it, waits. */
  #placeOnPage(waiting: WaitingFloat, page: PageEnd | undefined): void {
    const { now, later } = fitToPage(waiting, this.#items.height, page);
    if (now !== undefined) this.#placeHere({ ...waiting, float: now });
    if (later !== undefined) this.later.addFirst({ ...waiting, float: later });
  }

  #placeHere(waiting: WaitingFloat): void {
    if (this.#items.isAfterFloat) this.#gapBetweenFloats();
    this.placedFloat(waiting.float, placeFloat(waiting, this.#items.height));
  }

  /** There is no text that could go on without them: they stand here, and the page ends above them. */
  #placeLater(floats?: Floats): void {
    for (let first = this.later.next(floats); first; first = this.later.next(floats)) {
      const page = this.pageEnd();
      if (page === undefined || fitToPage(first, this.#items.height, page).now !== undefined) {
        this.#placeOnPage(first, page);
        continue;
      }
      this.boundary('auto', this.#page);
      this.dropTo(Math.max(topOf(first, this.#items.height), page.end([])));
      this.#flush();
      this.#placeOnPage(first, page.next(this.#items.height));
    }
  }

  /** Where a page has room for no more of them, and no better place to end. */
  #gapBetweenFloats(): void {
    const gap: GapDraft = {
      type: 'gap',
      size: 0,
      sizeAfterBreak: 0,
      cost: COST.besideFloat,
      page: this.#page,
    };
    this.#items.addPlace(gap, gap);
  }

  /** Sets the pending space as far as it is known, for a float: margins that follow may still make it larger. */
  #settle(): void {
    const { all } = this.#pending;
    const isFirst = this.#items.marginBefore === undefined;
    this.#flush();
    if (isFirst) return;
    this.#pending.all = all;
    this.#pending.settled = all.size;
  }

  /** Sets the pending space, and begins what begins after it. */
  #flush(): void {
    const pending = this.#pending;
    this.#pending = newPending(pending.page);
    this.#flushes++;
    if (pending.between !== undefined && isForced(pending.between)) this.#placeLater();
    if (this.#items.marginBefore === undefined) this.#items.begin(pending.all.size);
    else this.#gap(pending);
    this.#items.add(...withinMargin(pending));
    this.#page = pending.page;
    for (const waiting of pending.floats) this.#placeFloat(waiting);
  }

  #gap({ all, afterBreak, between, cost, page, kept, settled, floor }: Pending): void {
    // What is on the next page does not stand beside floats of this one.
    const isHere = between !== 'column' || this.isInColumns;
    const isBreak = between !== undefined && isHere && isForced(between);
    const least = Math.max(floor, isBreak ? this.#floatBottom : -Infinity) - this.#items.height;
    const size = Math.max(all.size - settled, least);
    if (between === undefined && size === 0) return;
    const isBeside = this.#floatBottom > this.#items.height + size + TOLERANCE;
    const gap: GapDraft = {
      type: 'gap',
      size,
      sizeAfterBreak: afterBreak.size,
      cost: between === undefined ? Infinity : cost + (isBeside ? COST.besideFloat : 0),
      page,
    };
    if (isBreak) gap.forced = between;
    else if (between === 'avoid') gap.cost += COST.betweenAvoid;
    this.#items.gap(gap, kept ?? []);
  }
}

/** Heights are sums of many numbers. */
const TOLERANCE = 0.01;
