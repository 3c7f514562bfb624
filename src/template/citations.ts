/** Notes and what they cite, in the order in which the brief says them. */

export interface CitedSource {
  /** From 1, in order of first citation. */
  readonly number: number;
  readonly id: string;
  /** Numbers of the notes that cite it. */
  readonly notes: readonly number[];
}

export class Citations {
  readonly #notes = new Map<string, number[]>();
  #count = 0;

  /** Opens the next note; the number is its own. `cite` tells whether the brief, this note included, has cited a source before. */
  open(): { readonly number: number; readonly cite: (id: string) => boolean } {
    this.#count += 1;
    const number = this.#count;
    return { number, cite: (id) => this.#cite(id, number) };
  }

  #cite(id: string, number: number): boolean {
    const notes = this.#notes.get(id);
    if (notes === undefined) this.#notes.set(id, [number]);
    else if (notes.at(-1) !== number) notes.push(number);
    return notes !== undefined;
  }

  has(id: string): boolean {
    return this.#notes.has(id);
  }

  cited(): CitedSource[] {
    return [...this.#notes].map(([id, notes], index) => ({ number: index + 1, id, notes }));
  }
}
