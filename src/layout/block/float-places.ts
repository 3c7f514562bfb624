/** What a paragraph asks of the floats around it: how much room there is, and where its own floats go. */
import type { BlockLevelBox, Note } from '../boxes/types.ts';
import type { PageEnd } from '../page/page-ends.ts';
import type { BlockPlace } from './block.ts';
import type { Floats, Span } from './floats.ts';
import type { FlowBuilder } from './flow-builder.ts';
import { isBeyond, type LaidOutFloat } from './later-floats.ts';

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

  /** Whether the first of those that wait has room on the page. */
  canPlaceLater(top: number, page: PageEnd | undefined, notes: readonly Note[]): boolean {
    const waiting = this.#flow.later.first(this.#floats);
    if (waiting === undefined) return false;
    const { float, containing } = waiting;
    return page === undefined || !this.#isBeyond(float, containing, top, page, notes);
  }

  /** The first of those that wait stands here. */
  placeLater(top: number): PlacedFloat | undefined {
    const waiting = this.#flow.later.next(this.#floats);
    if (waiting === undefined) return undefined;
    const { float, containing } = waiting;
    const from = Math.max(top, this.#clearance(float));
    return { float, ...this.#floats.place(float.side, float.piece, containing, from) };
  }

  /** The float, not placed; nothing where it has been set above the paragraph. */
  laidOut(box: BlockLevelBox): LaidOutFloat | undefined {
    return this.#laidOut.get(box);
  }

  /** Whether it would have to go to the next page; so many notes of the paragraph are on this one already. */
  isBeyond(box: BlockLevelBox, top: number, page: PageEnd, notes: readonly Note[]): boolean {
    const float = this.#laidOut.get(box);
    return float !== undefined && this.#isBeyond(float, this.#containing, top, page, notes);
  }

  #isBeyond(
    float: LaidOutFloat,
    containing: Span,
    top: number,
    page: PageEnd,
    notes: readonly Note[],
  ): boolean {
    const from = Math.max(top, this.#clearance(float));
    return isBeyond(page, this.#floats.topOf(float.piece.width, containing, from), float.piece, notes);
  }

  /** Whether it can stand beside a line, in what room is left there, with its top no lower than the line's. */
  fits(box: BlockLevelBox, top: number, room: number): boolean {
    const float = this.#laidOut.get(box);
    if (float === undefined) return true;
    const highest = Math.max(this.#floats.lastTop, this.#clearance(float));
    return highest <= top + TOLERANCE && float.piece.width <= room + TOLERANCE;
  }

  place(box: BlockLevelBox, top: number): PlacedFloat | undefined {
    const float = this.#laidOut.get(box);
    if (float === undefined) return undefined;
    const from = Math.max(top, this.#clearance(float));
    return { float, ...this.#floats.place(float.side, float.piece, this.#containing, from) };
  }

  #clearance({ clear }: LaidOutFloat): number {
    return clear === 'none' ? -Infinity : this.#floats.bottom(clear);
  }

  get #containing(): Span {
    return { left: this.#place.x, right: this.#place.x + this.#place.width };
  }
}
