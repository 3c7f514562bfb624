/** Text of both directions: UAX #9, https://www.unicode.org/reports/tr9/ */
import bidiFactory from 'bidi-js';

/** Letters that run from right to left, and the controls that make others do so. */
const RIGHT_TO_LEFT =
  /[\u0590-\u08ff\u200f\u202b\u202e\u2067\ufb1d-\ufdff\ufe70-\ufefc]|[\ud802\ud803\ud83a\ud83b][\udc00-\udfff]/;

let bidi: ReturnType<typeof bidiFactory> | undefined;

/** Most texts have none, and need no levels. */
export function hasRightToLeft(text: string): boolean {
  return RIGHT_TO_LEFT.test(text);
}

export interface BidiLevels {
  /** Of the paragraph: 1 where it runs from right to left. */
  readonly base: number;
  /** For each UTF-16 code unit; odd ones run from right to left. */
  readonly levels: Uint8Array;
}

/** UAX #9 up to rule L1: `auto` takes the direction of the first strong letter (P2, P3). */
export function bidiLevels(text: string, direction: 'ltr' | 'rtl' | 'auto'): BidiLevels {
  bidi ??= bidiFactory();
  const { levels, paragraphs } = bidi.getEmbeddingLevels(text, direction);
  return { base: paragraphs[0]?.level ?? (direction === 'rtl' ? 1 : 0), levels };
}

/** Rule L2: the order from left to right of things of these levels, as their indexes. */
export function visualOrder(levels: readonly number[]): readonly number[] {
  const order = levels.map((_, index) => index);
  const highest = Math.max(0, ...levels);
  for (let level = highest; level > 0; level--) {
    for (let start = 0; start < order.length; start++) {
      let end = start;
      while (end < order.length && levels[order[end]!]! >= level) end++;
      if (end > start + 1) order.splice(start, end - start, ...order.slice(start, end).reverse());
      start = end;
    }
  }
  return order;
}
