/** Whether a sentence repeats a phrase in other words: by the words that carry meaning. */
import type { Span } from '../diagnostic.ts';
import { contentOf, stem, wordsIn } from './sentences.ts';
import { FUNCTION_WORDS } from './words/function-words.ts';

export interface Phrase {
  readonly id: string;
  readonly text: string;
  readonly span: Span;
}

/** What a sentence has to have of the words of a phrase, names among them. */
const SHARE = 0.75;
/** And of those that are no names: two sentences on one place say different things by these. */
const SHARE_WITHOUT_NAMES = 0.8;
/** Of so few words a sentence has to have all. */
const FEW = 4;
/** How many other words may stand between the words of a phrase of so few. */
const LOOSE = 4;
/** Two clauses say two things. */
const CLAUSES = /[,;:]\s/;

interface Words {
  readonly all: ReadonlySet<string>;
  readonly withoutNames: ReadonlySet<string>;
}

/**
 * The phrases that a sentence may repeat. A sentence with at least k of a phrase's n words has one of any n − k + 1 of
 * them: a phrase is filed under that many only, its rarest, so that common words do not bring up every phrase.
 */
export class PhraseIndex {
  readonly #byWord = new Map<string, Phrase[]>();
  readonly #words = new Map<Phrase, Words>();

  constructor(phrases: readonly Phrase[]) {
    const uses = new Map<string, number>();
    for (const phrase of phrases) {
      const words = wordsOf(phrase.text);
      // Of a single word nothing can be said.
      if (words.all.size < 2) continue;
      this.#words.set(phrase, words);
      for (const word of words.all) uses.set(word, (uses.get(word) ?? 0) + 1);
    }
    for (const [phrase, { all }] of this.#words) {
      const rarest = [...all].sort((a, b) => (uses.get(a) ?? 0) - (uses.get(b) ?? 0));
      for (const word of rarest.slice(0, all.size - wanted(all.size, SHARE) + 1)) {
        const filed = this.#byWord.get(word);
        if (filed === undefined) this.#byWord.set(word, [phrase]);
        else filed.push(phrase);
      }
    }
  }

  /** The phrases that the sentence repeats, each with the part of the sentence from its first word to its last. */
  *in(sentence: string): Generator<{ phrase: Phrase; offset: number; length: number }> {
    const words = wordsIn(sentence)
      .map(({ text, offset }, n) => ({ stem: FUNCTION_WORDS.has(text) ? '' : stem(text), text, offset, n }))
      .filter((word) => word.stem !== '');
    const candidates = new Set(words.flatMap((word) => this.#byWord.get(word.stem) ?? []));
    for (const phrase of candidates) {
      const { all, withoutNames } = this.#words.get(phrase) as Words;
      const shared = words.filter((word) => all.has(word.stem));
      const [first, last] = [shared[0], shared.at(-1)];
      const stems = new Set(shared.map((word) => word.stem));
      if (first === undefined || last === undefined || !isEnough(stems, all, withoutNames)) continue;
      if (all.size < FEW && last.n - first.n >= wordsIn(phrase.text).length + LOOSE) continue;
      if (all.size < FEW && CLAUSES.test(sentence.slice(first.offset, last.offset))) continue;
      yield { phrase, offset: first.offset, length: last.offset + last.text.length - first.offset };
    }
  }
}

function isEnough(
  stems: ReadonlySet<string>,
  all: ReadonlySet<string>,
  withoutNames: ReadonlySet<string>,
): boolean {
  const plain = [...withoutNames].filter((word) => stems.has(word)).length;
  return stems.size >= wanted(all.size, SHARE) && plain >= wanted(withoutNames.size, SHARE_WITHOUT_NAMES);
}

function wordsOf(text: string): Words {
  const names = contentOf(text.match(/\p{Lu}[\p{L}'’-]*/gu)?.join(' ') ?? '');
  const all = contentOf(text);
  return { all, withoutNames: new Set([...all].filter((word) => !names.has(word))) };
}

function wanted(words: number, share: number): number {
  return words < FEW ? words : Math.ceil(words * share);
}
