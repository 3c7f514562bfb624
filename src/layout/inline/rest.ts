/** What is left of a paragraph whose lines are broken some at a time: to break it anew costs no more where it is long. */
import type { Items } from './atoms.ts';
import { LAST_LINE } from './items.ts';

/** So much is broken at a time: some ten lines. */
const LENGTH = 240;

/** A stretch of a paragraph, which ends as one. */
export interface Window extends Items {
  /** Whether nothing comes after it. */
  readonly isLast: boolean;
}

const NOTHING: Items = { items: [], atoms: [] };

export class Rest {
  readonly #all: Items;
  /** Pieces of a word that was cut, and then what comes from here on. */
  #pieces: Items = NOTHING;
  #at = 0;

  constructor(all: Items) {
    this.#all = all;
  }

  /** From the next line on; all of it where it need not be broken anew. */
  window(isAll: boolean): Window {
    const { items, atoms } = this.#all;
    const end = isAll ? items.length : this.#end();
    const window = join(this.#pieces, {
      items: items.slice(this.#at, end),
      atoms: atoms.slice(this.#at, end),
    });
    return end === items.length ? { ...window, isLast: true } : { ...join(window, LAST_LINE), isLast: false };
  }

  /** The next line begins with this item of the window: of what that was broken to, where words may be in pieces. */
  goOn({ items, atoms, origins }: Items, start: number): void {
    const origin = origins?.[start] ?? start;
    let next = start;
    // What is left of a word.
    if (origins !== undefined && origins[start - 1] === origin) {
      while (origins[next] === origin) next++;
    }
    const pieces = { items: items.slice(start, next), atoms: atoms.slice(start, next) };
    const consumed = origins?.[next] ?? next;
    const before = this.#pieces.items.length;
    const left = {
      items: this.#pieces.items.slice(consumed),
      atoms: this.#pieces.atoms.slice(consumed),
    };
    this.#pieces = join(pieces, left);
    this.#at += Math.max(0, consumed - before);
  }

  /** At a place where a line may be broken. */
  #end(): number {
    const { items } = this.#all;
    for (let end = this.#at + LENGTH; end < items.length; end++) {
      const item = items[end]!;
      const mayBreak = item.type === 'penalty' && Math.abs(item.cost) < Infinity;
      if (mayBreak || (item.type === 'glue' && items[end - 1]!.type === 'box')) return end;
    }
    return items.length;
  }
}

function join(first: Items, second: Items): Items {
  if (first.items.length === 0) return second;
  return { items: [...first.items, ...second.items], atoms: [...first.atoms, ...second.atoms] };
}
