/** Offsets into the rendered HTML → places in the facts and templates. */
import type { Span } from '../diagnostic.ts';
import type { OriginRange, RenderedHtml } from '../origin.ts';
import { LineIndex } from '../source.ts';
import type { ValueOrigin } from './types.ts';

/** A piece of HTML with one origin. Pieces do not overlap. */
export interface Piece {
  readonly start: number;
  readonly end: number;
  readonly origin: OriginRange;
}

export class Origins {
  readonly #html: string;
  readonly #pieces: readonly Piece[];
  /** Lines of a range's HTML, where it stands in its file letter by letter; else `undefined`. */
  readonly #verbatim = new Map<OriginRange, LineIndex | undefined>();

  constructor({ html, origins }: RenderedHtml) {
    this.#html = html;
    this.#pieces = cut(origins);
  }

  /** The place of [start, end), or of its start where it runs on into another origin. */
  span(start: number, end: number = start): Span | undefined {
    const piece = this.#pieces[this.#indexAt(start)];
    if (piece === undefined || start >= piece.end) return undefined;
    return this.#spanIn(piece.origin, start, Math.min(Math.max(start, end), piece.end));
  }

  /** The same, and whether it was written in the facts or in a template. */
  origin(start: number, end: number): ValueOrigin | undefined {
    const span = this.span(start, end);
    const piece = this.#pieces[this.#indexAt(start)];
    return span && piece && { from: piece.origin.from, span };
  }

  /** The pieces of [start, end), in order; what has no origin is a piece of its own. */
  split(start: number, end: number): { readonly start: number; readonly end: number }[] {
    const parts: { start: number; end: number }[] = [];
    let at = start;
    for (let index = Math.max(this.#indexAt(start), 0); at < end; index++) {
      const piece = this.#pieces[index];
      if (piece !== undefined && piece.end <= at) continue;
      const starts = piece === undefined ? end : Math.min(Math.max(piece.start, at), end);
      if (starts > at) parts.push({ start: at, end: starts });
      if (piece === undefined || starts === end) break;
      at = Math.min(piece.end, end);
      parts.push({ start: starts, end: at });
    }
    return parts;
  }

  /** Index of the last piece that starts at or before `offset`; -1 if there is none. */
  #indexAt(offset: number): number {
    let low = -1;
    let high = this.#pieces.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#pieces[middle]?.start ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  #spanIn(origin: OriginRange, start: number, end: number): Span {
    const { span } = origin;
    if (start === origin.start && end === origin.end) return span;
    const lines = this.#linesOf(origin);
    if (lines === undefined) return span;
    const inside = lines.span(start - origin.start, end - origin.start);
    return {
      file: span.file,
      line: span.line + inside.line - 1,
      column: columnAt(span, inside.line, inside.column),
      endLine: span.line + inside.endLine - 1,
      endColumn: columnAt(span, inside.endLine, inside.endColumn),
    };
  }

  /** A range is letter by letter what its span is if it ends where the span ends. */
  #linesOf(origin: OriginRange): LineIndex | undefined {
    if (this.#verbatim.has(origin)) return this.#verbatim.get(origin);
    const { span } = origin;
    const text = this.#html.slice(origin.start, origin.end);
    const lines = new LineIndex({ path: span.file, text });
    const { line, column } = lines.span(text.length);
    const isVerbatim =
      span.line + line - 1 === span.endLine && columnAt(span, line, column) === span.endColumn;
    this.#verbatim.set(origin, isVerbatim ? lines : undefined);
    return isVerbatim ? lines : undefined;
  }
}

/** The column in the file, of a place given by line and column (from 1) in a text that starts at `span`. */
function columnAt(span: Span, line: number, column: number): number {
  return line === 1 ? span.column + column - 1 : column;
}

/** Ranges of facts cut those of templates that they lie in. */
function cut(origins: readonly OriginRange[]): Piece[] {
  const pieces: Piece[] = [];
  let template: OriginRange | undefined;
  let at = 0;
  const templateUpTo = (end: number) => {
    if (template === undefined) return;
    const start = Math.max(at, template.start);
    const until = Math.min(end, template.end);
    if (until > start) pieces.push({ start, end: until, origin: template });
  };
  for (const origin of origins) {
    templateUpTo(origin.start);
    at = Math.max(at, origin.start);
    if (origin.from === 'template') template = origin;
    else {
      pieces.push({ start: origin.start, end: origin.end, origin });
      at = origin.end;
    }
  }
  templateUpTo(Number.POSITIVE_INFINITY);
  return pieces;
}
