/** The floats of one block formatting context, and the room that they leave beside them. CSS 2.2 §9.5.1. */
import type { ComputedStyle } from '../../style/types.ts';

export type FloatSide = 'left' | 'right';
/** Floats of which side are meant. */
export type FloatSides = Exclude<ComputedStyle['clear'], 'none'>;

/** From the left edge of the flow. */
export interface Span {
  readonly left: number;
  readonly right: number;
}

/** A margin box. */
interface FloatBox extends Span {
  readonly side: FloatSide;
  readonly top: number;
  readonly bottom: number;
  /** The lowest bottom of this float and all before it: where to stop looking for others. */
  readonly reach: number;
}

/** Heights are sums of many numbers. */
const TOLERANCE = 0.01;

export class Floats {
  readonly #boxes: FloatBox[] = [];
  readonly #bottom: Record<FloatSide, number> = { left: -Infinity, right: -Infinity };
  #lastTop = -Infinity;

  /** No float begins above those before it. */
  get lastTop(): number {
    return this.#lastTop;
  }

  /** How far down those of a side reach. */
  bottom(sides: FloatSides = 'both'): number {
    return sides === 'both' ? Math.max(this.#bottom.left, this.#bottom.right) : this.#bottom[sides];
  }

  /**
   * As high as there is room for it, but not above `top` nor a float before it; there as far to its side as others let
   * it. Where it stands on its own it may be too wide.
   */
  place(
    side: FloatSide,
    size: { readonly width: number; readonly height: number },
    containing: Span,
    top: number,
  ): { readonly x: number; readonly y: number } {
    const y = this.topOf(size.width, containing, top);
    const room = this.room(containing, y, 0);
    const x = side === 'left' ? room.left : room.right - size.width;
    const bottom = y + size.height;
    this.#lastTop = y;
    this.#bottom[side] = Math.max(this.#bottom[side], bottom);
    const reach = Math.max(bottom, this.#boxes.at(-1)?.reach ?? -Infinity);
    this.#boxes.push({ side, left: x, right: x + size.width, top: y, bottom, reach });
    return { x, y };
  }

  /** Where a float of this width would stand. */
  topOf(width: number, containing: Span, top: number): number {
    return this.firstFit(width, containing, Math.max(top, this.#lastTop), 0);
  }

  /** What is left of a containing block between the floats, from `top` on so far down. */
  room(containing: Span, top: number, height: number): Span {
    let { left, right } = containing;
    this.#each(top, height, (box) => {
      if (box.side === 'left') left = Math.max(left, box.right);
      else right = Math.min(right, box.left);
    });
    return { left, right };
  }

  /** The first place from `top` on that is wide enough; the first without any floats if none is. */
  firstFit(width: number, containing: Span, top: number, height: number): number {
    let y = top;
    for (;;) {
      const { left, right } = this.room(containing, y, height);
      const below = right - left >= width - TOLERANCE ? undefined : this.nextEdge(y, height);
      if (below === undefined) return y;
      y = below;
    }
  }

  /** Where the first of the floats ends that stand there; nothing where none do. */
  nextEdge(top: number, height: number): number | undefined {
    let edge = Infinity;
    this.#each(top, height, ({ bottom }) => {
      edge = Math.min(edge, bottom);
    });
    return edge === Infinity ? undefined : edge;
  }

  /** Tops never go up: only some in a row stand there. */
  #each(top: number, height: number, visit: (box: FloatBox) => void): void {
    for (
      let index = this.#countAbove(top + Math.max(height - TOLERANCE, TOLERANCE)) - 1;
      index >= 0;
      index--
    ) {
      const box = this.#boxes[index]!;
      if (box.reach <= top + TOLERANCE) return;
      if (box.bottom > top + TOLERANCE) visit(box);
    }
  }

  /** How many begin above that height. */
  #countAbove(y: number): number {
    let [low, high] = [0, this.#boxes.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#boxes[middle]!.top < y) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
