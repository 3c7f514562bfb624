/** Markdown as far as it names other facts, and where in the file it does. */
import type { Span } from '../diagnostic.ts';
import type { FactScalar, Fold } from '../facts/types.ts';
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

/** Finds places in a text; the whole text where escapes make them unknown. */
export class TextPlaces {
  readonly #node: FactScalar;
  readonly #text: string;
  readonly #folds: readonly Fold[];

  constructor(node: FactScalar, text: string) {
    this.#node = node;
    this.#text = text;
    this.#folds = node.folds ?? foldsOfLines(node, text);
  }

  /** The place of `length` code units at `offset`, which stand on one line. */
  span(offset: number, length: number): Span {
    const fold = lastUpTo(this.#folds, offset);
    if (fold === undefined) return this.#node.span;
    const column = fold.column + countCharacters(this.#text, fold.at, offset);
    const endColumn = column + countCharacters(this.#text, offset, offset + length);
    return { file: this.#node.span.file, line: fold.line, column, endLine: fold.line, endColumn };
  }
}

function foldsOfLines({ lines = [] }: FactScalar, text: string): readonly Fold[] {
  let at = 0;
  return text.split('\n').flatMap((line, n) => {
    const start = at;
    at += line.length + 1;
    const place = lines[n];
    return place === undefined ? [] : [{ at: start, line: place.line, column: place.column }];
  });
}

function lastUpTo(folds: readonly Fold[], offset: number): Fold | undefined {
  let low = 0;
  let high = folds.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((folds[middle]?.at ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return folds[low - 1];
}

/** Columns are counted in characters, each in one or two code units. */
function countCharacters(text: string, start: number, end: number): number {
  let count = 0;
  for (let i = start; i < end; i++) if (!/[\uDC00-\uDFFF]/.test(text[i] ?? '')) count++;
  return count;
}
