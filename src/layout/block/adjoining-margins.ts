/** Margins that collapse: CSS 2.2 §8.3.1. */

/** Adjoining margins: the largest positive and the smallest negative one. */
export class Margins {
  #largest = 0;
  #smallest = 0;

  add(margin: number): void {
    if (margin > this.#largest) this.#largest = margin;
    if (margin < this.#smallest) this.#smallest = margin;
  }

  get size(): number {
    return this.#largest + this.#smallest;
  }

  /** The size if this margin were among them. */
  with(margin: number): number {
    return Math.max(this.#largest, margin) + Math.min(this.#smallest, margin);
  }
}
