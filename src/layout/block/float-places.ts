/** What a paragraph asks of the floats around it: how much room there is, and where its own floats go. */
import type { BlockLevelBox, Note } from '../boxes/types.ts';
import type { PageEnd } from '../page/page-ends.ts';
import type { BlockPlace } from './block.ts';
import { fitToPage, placeFloat } from './cut-float.ts';
import type { Floats, Span } from './floats.ts';
import type { FlowBuilder } from './flow-builder.ts';
import type { LaidOutFloat } from './later-floats.ts';

/** Beside floats, from the left edge of the paragraph. */
export interface LineRoom {
  readonly x: number;
  readonly width: number;
  /** Where there may be more room; absent where no float is beside it. */
  readonly below?: number;
}

export interface PlacedFloat {
  readonly float: LaidOutFloat;
  /** From the left edge of the flow and its top. */
  readonly x: number;
  readonly y: number;
}

/** Sizes are sums of many numbers. */
const TOLERANCE = 0.01;

export class FloatPlaces {
  /** Of the paragraph. */
  readonly width: number;
  readonly #flow: FlowBuilder;
  readonly #floats: Floats;
  readonly #place: BlockPlace;
  readonly #hang: number;
  readonly #laidOut: ReadonlyMap<BlockLevelBox, LaidOutFloat>;

  /** `laidOut` are the floats that stand in the paragraph; so far to the left hangs the marker of its list item. */
  constructor(
    flow: FlowBuilder,
    place: BlockPlace,
    laidOut: ReadonlyMap<BlockLevelBox, LaidOutFloat>,
    hang: number,
  ) {
    this.#hang = hang;
    this.#flow = flow;
    this.#floats = flow.floats;
    this.#place = place;
    this.#laidOut = laidOut;
    this.width = place.width;
  }

  /** The paragraph's left edge. */
  get x(): number {
    return this.#place.x;
  }

  /** Where the lowest float ends. */
  get bottom(): number {
    return this.#floats.bottom();
  }

  room(top: number, height: number): LineRoom {
    const { left: start, right: end } = this.#containing;
    const { left, right } = this.#floats.room({ left: start - this.#hang, right: end }, top, height);
    const isBeside = left > start - this.#hang || right < end;
    const below = isBeside ? this.#floats.nextEdge(top, height) : undefined;
    const x = left + this.#hang - start;
    const room = { x, width: Math.max(0, right - start - x) };
    return below === undefined ? room : { ...room, below };
  }

  /** The page that the paragraph begins on. */
  get pageEnd(): PageEnd | undefined {
    return this.#flow.pageEnd;
  }

  /** Whether floats from above the paragraph wait for the next page. */
  get hasLater(): boolean {
    return this.#flow.later.has(this.#floats);
  }

  /** The first of those that wait stands here, or a part of it; nothing where the page has no room for it. */
  placeLater(top: number, page: PageEnd | undefined, notes: readonly Note[]): PlacedFloat | undefined {
    const waiting = this.#flow.later.first(this.#floats);
    if (waiting === undefined) return undefined;
    const { now, later } = fitToPage(waiting, top, page, notes);
    if (now === undefined) return undefined;
    this.#flow.later.next(this.#floats);
    if (later !== undefined) this.#flow.later.addFirst({ ...waiting, float: later });
    return { float: now, ...placeFloat({ ...waiting, float: now }, top) };
  }

  /** The float, not placed; nothing where it has been set above the paragraph. */
  laidOut(box: BlockLevelBox): LaidOutFloat | undefined {
    return this.#laidOut.get(box);
  }

  /** Whether it can stand beside a line, in what room is left there, with its top no lower than the line's. */
  fits(box: BlockLevelBox, top: number, room: number): boolean {
    const float = this.#laidOut.get(box);
    if (float === undefined) return true;
    const highest = Math.max(this.#floats.lastTop, this.#clearance(float));
    return highest <= top + TOLERANCE && float.piece.width <= room + TOLERANCE;
  }

  /** Nothing where it has to go to the next page. So many notes of the paragraph are on this one. */
  place(
    float: LaidOutFloat,
    top: number,
    page: PageEnd | undefined,
    notes: readonly Note[],
  ): PlacedFloat | undefined {
    const waiting = { float, containing: this.#containing, floats: this.#floats };
    const { now } = fitToPage(waiting, top, page, notes);
    return now && { float: now, ...placeFloat({ ...waiting, float: now }, top) };
  }

  #clearance({ clear }: LaidOutFloat): number {
    return clear === 'none' ? -Infinity : this.#floats.bottom(clear);
  }

  get #containing(): Span {
    return { left: this.#place.x, right: this.#place.x + this.#place.width };
  }
}
