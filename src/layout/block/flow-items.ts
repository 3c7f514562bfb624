/** The items of a flow so far. Those that will not change any more are given to the pages that it fills. */
import { type FlowItem, heightInFlow } from '../flow.ts';
import { type PageEnd, type Pages, pageEndOf } from '../page/page-ends.ts';
import { type BreakPlace, type KeptBox, KeptTogether } from './kept-together.ts';
import type { GapDraft } from './pending.ts';

/** Pages are given so many items at once, at least. */
const PART = 64;

export class FlowItems {
  /** What is to be kept together. */
  readonly kept = new KeptTogether();
  readonly #pages: Pages | undefined;
  readonly #items: FlowItem[] = [];
  #height = 0;
  #marginBefore: number | undefined;
  /** After the last item that is a break opportunity. */
  #lastBreak = 0;
  #isAfterFloat = false;

  constructor(pages: Pages | undefined) {
    this.#pages = pages;
  }

  /** Those that no page has been given. */
  get left(): readonly FlowItem[] {
    return this.#items;
  }

  /** Of all of them, with those that pages have been given. */
  get height(): number {
    return this.#height;
  }

  /** Of the whole flow; undefined as long as none has been added. */
  get marginBefore(): number | undefined {
    return this.#marginBefore;
  }

  get isAfterFloat(): boolean {
    return this.#isAfterFloat;
  }

  /** Whether it is known where pages end: what is kept together may go to the next one. */
  get hasPages(): boolean {
    return this.#pages !== undefined && this.kept.boxes.length === 0;
  }

  /** The page on which the flow goes on; asked for when something of it is set. */
  pageEnd(): PageEnd | undefined {
    if (this.#pages === undefined || !this.hasPages) return undefined;
    this.#handOver(this.#items.length);
    return pageEndOf(this.#pages.beginning());
  }

  begin(marginBefore: number): void {
    this.#marginBefore = marginBefore;
  }

  add(...items: readonly FlowItem[]): void {
    for (const item of items) {
      this.#items.push(item);
      this.#height += heightInFlow(item);
      this.#isAfterFloat = item.type === 'float';
    }
  }

  /** A place at which boxes that are to be kept together may be cut. */
  addPlace(item: FlowItem, place: BreakPlace, kept: readonly KeptBox[] = this.kept.boxes): void {
    for (const box of kept) box.places.push(place);
    this.add(item);
  }

  gap(gap: GapDraft, kept: readonly KeptBox[]): void {
    this.addPlace(gap, gap, kept);
    if (gap.cost === Infinity) return;
    this.#lastBreak = this.#items.length;
    const done = this.kept.settledTo(this.#height) ?? this.#lastBreak;
    if (done >= PART) this.#handOver(done);
  }

  /** From here on, at a height that is known, the flow should not break, unless it comes to be higher than `limit`. */
  keep(height: number, limit: number): void {
    this.kept.begin(height, this.#lastBreak, limit);
  }

  /** Gives the first of them to the pages. */
  #handOver(count: number): void {
    if (this.#pages === undefined || count === 0) return;
    this.#lastBreak = Math.max(0, this.#lastBreak - count);
    this.kept.letGo(count);
    this.#pages.add(this.#items.splice(0, count), this.#marginBefore ?? 0);
  }
}
