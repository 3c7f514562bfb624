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
  /** Offsets of the second halves of surrogate pairs: each pair is one character in two code units. */
  readonly #halves: readonly number[];
  /** The line last asked for, from 0: the next is mostly the same, or the one below. */
  #last = 0;

  constructor(file: SourceFile) {
    this.#file = file;
    this.#starts = lineStarts(file.text);
    this.#halves = /[\uDC00-\uDFFF]/.test(file.text)
      ? Array.from(file.text.matchAll(/[\uDC00-\uDFFF]/g), ({ index }) => index)
      : [];
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

  /** The offset of a place; that of the end of the text for a place behind it. */
  offset(line: number, column: number): number {
    const { text } = this.#file;
    let offset = this.#starts[line - 1] ?? text.length;
    for (let n = 1; n < column && offset < text.length; n++) {
      offset += (text.codePointAt(offset) ?? 0) > 0xffff ? 2 : 1;
    }
    return offset;
  }

  /** By search, not by counting from the start of the line: a whole file may stand on one. */
  #position(offset: number): { line: number; column: number } {
    const clamped = Math.min(Math.max(offset, 0), this.#file.text.length);
    const line = this.#line(clamped);
    const start = this.#starts[line - 1] ?? 0;
    const halves =
      this.#halves.length === 0 ? 0 : countBelow(this.#halves, clamped) - countBelow(this.#halves, start);
    return { line, column: clamped - start - halves + 1 };
  }

  #line(offset: number): number {
    const starts = this.#starts;
    let line = this.#last;
    if ((starts[line + 1] ?? Number.POSITIVE_INFINITY) <= offset) line++;
    const isIt = (starts[line] ?? 0) <= offset && offset < (starts[line + 1] ?? Number.POSITIVE_INFINITY);
    this.#last = isIt ? line : countBelow(starts, offset + 1) - 1;
    return this.#last + 1;
  }
}

/** How many of the numbers, which ascend, are less than `limit`. */
export function countBelow(numbers: ArrayLike<number>, limit: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

function lineStarts(text: string): number[] {
  const starts = [0];
  if (text.includes('\r')) {
    for (const match of text.matchAll(/\r\n|\n|\r/g)) starts.push(match.index + match[0].length);
  } else {
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  }
  return starts;
}
