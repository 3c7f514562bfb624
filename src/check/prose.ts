/** Markdown as far as it names other facts, and where in the file it does. */
import type { Reference } from './schema.ts';

export interface Named {
  readonly kind: Reference;
  readonly id: string;
  /** Of the id in the text, in UTF-16 code units. */
  readonly offset: number;
}

/**
 * `[@id, locator; @id2]`, `{fact:id}`, `{claim:id}`: `data/README.md`. What comes first is passed over: a character
 * after a backslash, and code, in which they are only text (CommonMark 0.31 §2.4, §6.1).
 */
const NAMING = /\\[\s\S]|(?<!`)(`+)(?!`)[\s\S]*?(?<!`)\1(?!`)|\[@[^[\]]*\]|\{(fact|claim):([^{}\s]+)\}/g;
const CITATION = /(?<=^\[\s*|;\s*)@([\p{L}\p{N}_](?:[\p{L}\p{N}_:./-]*[\p{L}\p{N}_])?)(?=\s*[,;\]])/gu;

/** In the order of the text. Citations that cannot be read are for the render stage to report. */
export function* namedIn(text: string): Generator<Named> {
  for (const { 0: whole, 2: kind, 3: id, index } of text.matchAll(NAMING)) {
    if (id !== undefined) {
      yield { kind: kind === 'fact' ? 'fact' : 'claim', id, offset: index + whole.length - 1 - id.length };
    } else if (whole.startsWith('[@')) {
      for (const { 1: source = '', index: at } of whole.matchAll(CITATION)) {
        yield { kind: 'source', id: source, offset: index + at + 1 };
      }
    }
  }
}
