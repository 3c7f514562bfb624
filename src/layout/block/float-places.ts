/** What a paragraph asks of the floats around it: how much room there is, and where its own floats go. */
import type { BlockLevelBox } from '../boxes/types.ts';
import type { BlockPlace } from './block.ts';
import type { Floats } from './floats.ts';
import type { LaidOutFloat } from './flow-builder.ts';

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
  readonly #floats: Floats;
  readonly #place: BlockPlace;
  readonly #hang: number;
  readonly #laidOut: ReadonlyMap<BlockLevelBox, LaidOutFloat>;

  /** `laidOut` are the floats that stand in the paragraph; so far to the left hangs the marker of its list item. */
  constructor(
    floats: Floats,
    place: BlockPlace,
    laidOut: ReadonlyMap<BlockLevelBox, LaidOutFloat>,
    hang: number,
  ) {
    this.#hang = hang;
    this.#floats = floats;
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

  get #containing(): { readonly left: number; readonly right: number } {
    return { left: this.#place.x, right: this.#place.x + this.#place.width };
  }
}
