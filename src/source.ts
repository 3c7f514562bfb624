/** Source texts and places in them: offsets to lines and columns, and back. Shared by every stage that parses. */
import type { Span } from './diagnostic.ts';

/** A text file as it was read. */
export interface SourceFile {
  /** As shown in diagnostics (see `Span.file`). */
  readonly path: string;
  readonly text: string;
}

/** Turns offsets into a text (UTF-16 code units) into spans. Lines end at LF, CRLF or CR, as in YAML and CSS. */
export class LineIndex {
  readonly #file: SourceFile;
  readonly #starts: readonly number[];

  constructor(file: SourceFile) {
    this.#file = file;
    this.#starts = lineStarts(file.text);
  }

  /** The span from `start` to `end` (exclusive), both clamped to the text. */
  span(start: number, end: number = start): Span {
    const from = this.#position(start);
    const to = this.#position(Math.max(start, end));
    return {
      file: this.#file.path,
      line: from.line,
      column: from.column,
      endLine: to.line,
      endColumn: to.column,
    };
  }

  #position(offset: number): { line: number; column: number } {
    const { text } = this.#file;
    const clamped = Math.min(Math.max(offset, 0), text.length);
    const line = this.#lineOf(clamped);
    return { line: line + 1, column: countCodePoints(text, this.#starts[line] ?? 0, clamped) + 1 };
  }

  #lineOf(offset: number): number {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (const match of text.matchAll(/\r\n|\n|\r/g)) starts.push(match.index + match[0].length);
  return starts;
}

function countCodePoints(text: string, start: number, end: number): number {
  let count = 0;
  for (let i = start; i < end; i++) {
    const unit = text.charCodeAt(i);
    if (unit < 0xdc00 || unit > 0xdfff) count++;
  }
  return count;
}
