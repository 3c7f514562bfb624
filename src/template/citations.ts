/** Notes and what they cite, in the order in which the brief says them. */

/** One source in one note. */
export interface Citation {
  readonly id: string;
  /** Whether the brief has cited the source before this note. */
  readonly again: boolean;
}

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

  /** Opens the next note; the number is its own. */
  open(ids: readonly string[]): { readonly number: number; readonly citations: readonly Citation[] } {
    this.#count += 1;
    const number = this.#count;
    return { number, citations: ids.map((id) => this.#cite(id, number)) };
  }

  #cite(id: string, number: number): Citation {
    const notes = this.#notes.get(id);
    if (notes === undefined) this.#notes.set(id, [number]);
    else if (notes.at(-1) !== number) notes.push(number);
    return { id, again: notes !== undefined };
  }

  has(id: string): boolean {
    return this.#notes.has(id);
  }

  cited(): CitedSource[] {
    return [...this.#notes].map(([id, notes], index) => ({ number: index + 1, id, notes }));
  }
}
