/** Floats that wait for the next page: the rest of this one has no room for them, and the text goes on without them. */
import type { Span as SourceSpan } from '../../diagnostic.ts';
import type { ComputedStyle } from '../../style/types.ts';
import type { Note } from '../boxes/types.ts';
import type { Piece } from '../flow.ts';
import type { FittedFloat } from './cut-float.ts';
import type { FloatSide, Floats, Span } from './floats.ts';

/** A float, laid out. */
export interface LaidOutFloat {
  readonly side: FloatSide;
  readonly clear: ComputedStyle['clear'];
  /** Its margin box. */
  readonly piece: Piece & { readonly width: number };
  readonly span?: SourceSpan;
  /** It stands no higher than there: the rest of one that is cut. From the top of the flow. */
  readonly from?: number;
  /** Of one that is higher than a page. What has room; nothing where too little has, unless it must. */
  readonly cut?: (room: (notes: readonly Note[]) => number, isForced: boolean) => FittedFloat | undefined;
}

/** Its place is not known yet. */
export interface WaitingFloat {
  readonly float: LaidOutFloat;
  readonly containing: Span;
  readonly floats: Floats;
}

export class LaterFloats {
  #waiting: WaitingFloat[] = [];

  /** Of one formatting context. */
  has(floats: Floats): boolean {
    return this.#waiting.some((waiting) => waiting.floats === floats);
  }

  add(waiting: WaitingFloat): void {
    this.#waiting.push(waiting);
  }

  /** Before all others: the rest of the first of them. */
  addFirst(waiting: WaitingFloat): void {
    this.#waiting.unshift(waiting);
  }

  /** The first, or the first of one formatting context. */
  first(floats?: Floats): WaitingFloat | undefined {
    return this.#waiting.find((waiting) => floats === undefined || waiting.floats === floats);
  }

  /** It waits no more. */
  next(floats?: Floats): WaitingFloat | undefined {
    const first = this.first(floats);
    this.#waiting = this.#waiting.filter((waiting) => waiting !== first);
    return first;
  }
}
