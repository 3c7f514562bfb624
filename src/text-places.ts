/** Places in a text of the facts: from offsets into its value to lines and columns of its file. */
import type { Span } from './diagnostic.ts';
import type { FactScalar, Fold } from './facts/types.ts';

/** Finds places in a text; where they cannot be told, the place is that of the whole text. */
export class TextPlaces {
  readonly #node: FactScalar;
  readonly #text: string;
  #found: readonly Fold[] | undefined;

  constructor(node: FactScalar, text: string) {
    this.#node = node;
    this.#text = text;
  }

  get #folds(): readonly Fold[] {
    this.#found ??= this.#node.folds ?? foldsOfLines(this.#node, this.#text);
    return this.#found;
  }

  /** The place of `length` UTF-16 code units from `offset` on; it may run over several lines. */
  span(offset: number, length: number): Span {
    const first = lastUpTo(this.#folds, offset);
    if (first === undefined) return this.#node.span;
    const { line, column } = this.#start(first, offset);
    const end = length === 0 ? { line, column } : this.#end(offset, offset + length);
    return { file: this.#node.span.file, line, column, endLine: end.line, endColumn: end.column };
  }

  #start(fold: Fold, offset: number): { readonly line: number; readonly column: number } {
    return { line: fold.line, column: fold.column + countCharacters(this.#text, fold.at, offset) };
  }

  /** The end of the character before `end`: what follows may stand on another line. */
  #end(offset: number, end: number): { readonly line: number; readonly column: number } {
    const last = lastUpTo(this.#folds, Math.max(offset, end - 1)) as Fold;
    if (last.written !== undefined) return { line: last.line, column: last.column + last.written };
    return this.#start(last, end);
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
  for (let i = start; i < end; i++) if (!isSecondHalf(text.charCodeAt(i))) count++;
  return count;
}

function isSecondHalf(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}
