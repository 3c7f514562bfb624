/** Floats that wait for the next page: the rest of this one has no room for them, and the text goes on without them. */
import type { Span as SourceSpan } from '../../diagnostic.ts';
import type { ComputedStyle } from '../../style/types.ts';
import type { Note } from '../boxes/types.ts';
import type { Piece } from '../flow.ts';
import type { PageEnd } from '../page/page-ends.ts';
import type { FloatSide, Floats, Span } from './floats.ts';

/** A float, laid out. */
export interface LaidOutFloat {
  readonly side: FloatSide;
  readonly clear: ComputedStyle['clear'];
  /** Its margin box. */
  readonly piece: Piece & { readonly width: number };
  readonly span?: SourceSpan;
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

/** Whether what stands there, with its notes and others, has no room on the page, but may have on the next one. */
export function isBeyond(
  { top, end }: PageEnd,
  y: number,
  { height, notes }: Piece,
  others: readonly Note[] = [],
): boolean {
  return y > top + TOLERANCE && y + height > end([...others, ...notes.map(({ note }) => note)]) + TOLERANCE;
}

/** Heights are sums of many numbers. */
const TOLERANCE = 0.01;
