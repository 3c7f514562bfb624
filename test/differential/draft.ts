/** What a generator writes on: random choices from a seed, words of which no two are the same, styles under class names. */
import { randomIndexes } from '../support/random.ts';

/** One document of the comparison. */
export interface Sample {
  readonly family: string;
  readonly seed: number;
  readonly css: string;
  readonly body: string;
  /** The words of the text, in document order. */
  readonly words: readonly string[];
}

const CONSONANTS = 'bdfgklmnprstvz';
const VOWELS = 'aeiou';

export class Draft {
  readonly words: string[] = [];
  readonly #rules: string[] = [];
  readonly #index: (below: number) => number;

  constructor(seed: number) {
    this.#index = randomIndexes(seed * 7919 + 11);
  }

  get css(): string {
    return this.#rules.join('\n');
  }

  below(limit: number): number {
    return this.#index(limit);
  }

  pick<T>(...choices: readonly [T, ...T[]]): T {
    return choices[this.below(choices.length)] ?? choices[0];
  }

  /** True once in `times`. */
  oneIn(times: number): boolean {
    return this.below(times) === 0;
  }

  /** Whole CSS pixels: Chromium rounds borders and table cells to them. */
  px(most: number, least = 0): string {
    return `${least + this.below(most - least + 1)}px`;
  }

  repeat(count: number, make: (index: number) => string): string {
    return Array.from({ length: count }, (_, index) => make(index)).join('');
  }

  word(): string {
    let number = this.words.length + 1 + CONSONANTS.length * VOWELS.length * this.below(4);
    let word = '';
    for (const letters of [CONSONANTS, VOWELS, CONSONANTS, VOWELS]) {
      word += letters.charAt(number % letters.length);
      number = Math.floor(number / letters.length);
    }
    // The number of the word makes it the only one of its kind.
    word += [...String(this.words.length)].map((digit) => 'aeioubdgln'.charAt(Number(digit))).join('');
    this.words.push(word);
    return word;
  }

  /** Up to `most` words. Few, so that it does not matter how lines are broken. */
  text(most = 4, least = 1): string {
    return Array.from({ length: least + this.below(most - least + 1) }, () => this.word()).join(' ');
  }

  rule(selector: string, ...declarations: readonly (string | false | undefined)[]): void {
    this.#rules.push(`${selector} { ${declarations.filter(Boolean).join('; ')} }`);
  }

  /** ` class="…"` for an element that has these declarations. */
  style(...declarations: readonly (string | false | undefined)[]): string {
    const name = `c${this.#rules.length}`;
    this.rule(`.${name}`, ...declarations);
    return ` class="${name}"`;
  }
}

export interface Family {
  readonly name: string;
  /** Gives the body. */
  readonly write: (draft: Draft) => string;
}

export function draw({ name, write }: Family, seed: number): Sample {
  const draft = new Draft(seed);
  const body = write(draft);
  return { family: name, seed, css: draft.css, body, words: draft.words };
}
