/** Offsets into the rendered HTML → places in the facts and templates. */
import type { Span } from '../diagnostic.ts';
import type { OriginRange, RenderedHtml } from '../origin.ts';
import { countBelow, LineIndex } from '../source.ts';
import type { ValueOrigin } from './types.ts';

/** Pieces of HTML that have one origin each, in their order; they do not overlap. There are hundreds on a page. */
interface Pieces {
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly origins: readonly OriginRange[];
}

interface Verbatim {
  readonly origin: OriginRange;
  readonly lines: LineIndex | undefined;
}

export class Origins {
  readonly #html: string;
  readonly #pieces: Pieces;
  /** Of the ranges asked for last; places are asked for mostly in their order. */
  readonly #verbatim: { facts?: Verbatim; template?: Verbatim } = {};
  /** Places in templates: of a loop's body they are the same each time. */
  readonly #inTemplates = new Map<Span, Map<number, Span>>();

  constructor({ html, origins }: RenderedHtml) {
    this.#html = html;
    this.#pieces = cut(origins);
  }

  /** The place of [start, end), or of its start where it runs on into another origin. */
  span(start: number, end: number = start): Span | undefined {
    const { ends, origins } = this.#pieces;
    const index = this.#indexAt(start);
    if (index < 0 || start >= ends[index]!) return undefined;
    return this.#spanIn(origins[index]!, start, Math.min(Math.max(start, end), ends[index]!));
  }

  /** The same, and whether it was written in the facts or in a template. */
  origin(start: number, end: number): ValueOrigin | undefined {
    const span = this.span(start, end);
    const origin = this.#pieces.origins[this.#indexAt(start)];
    return span && origin && { from: origin.from, span };
  }

  /** The pieces of [start, end), in order; what has no origin is a piece of its own. */
  split(start: number, end: number): { readonly start: number; readonly end: number }[] {
    const { starts, ends } = this.#pieces;
    const parts: { start: number; end: number }[] = [];
    let at = start;
    for (let index = Math.max(this.#indexAt(start), 0); at < end; index++) {
      const isPiece = index < starts.length;
      if (isPiece && ends[index]! <= at) continue;
      const from = isPiece ? Math.min(Math.max(starts[index]!, at), end) : end;
      if (from > at) parts.push({ start: at, end: from });
      if (!isPiece || from === end) break;
      at = Math.min(ends[index]!, end);
      parts.push({ start: from, end: at });
    }
    return parts;
  }

  /** Index of the last piece that starts at or before `offset`; -1 if there is none. */
  #indexAt(offset: number): number {
    return countBelow(this.#pieces.starts, offset + 1) - 1;
  }

  #spanIn(origin: OriginRange, start: number, end: number): Span {
    const { span } = origin;
    if (start === origin.start && end === origin.end) return span;
    const lines = this.#linesOf(origin);
    if (lines === undefined) return span;
    const place = () => {
      const inside = lines.span(start - origin.start, end - origin.start);
      return {
        file: span.file,
        line: span.line + inside.line - 1,
        column: columnAt(span, inside.line, inside.column),
        endLine: span.line + inside.endLine - 1,
        endColumn: columnAt(span, inside.endLine, inside.endColumn),
      };
    };
    return origin.from === 'facts' ? place() : this.#shared(origin, start, end, place);
  }

  #shared({ span, start: from }: OriginRange, start: number, end: number, place: () => Span): Span {
    let known = this.#inTemplates.get(span);
    if (known === undefined) {
      known = new Map();
      this.#inTemplates.set(span, known);
    }
    const key = (start - from) * LONGEST + end - from;
    let shared = known.get(key);
    if (shared === undefined) {
      shared = place();
      known.set(key, shared);
    }
    return shared;
  }

  /** A range is letter by letter what its span is if it ends where the span ends. */
  #linesOf(origin: OriginRange): LineIndex | undefined {
    let known = this.#verbatim[origin.from];
    if (known?.origin !== origin) {
      known = { origin, lines: this.#verbatimLines(origin) };
      this.#verbatim[origin.from] = known;
    }
    return known.lines;
  }

  #verbatimLines({ span, start, end }: OriginRange): LineIndex | undefined {
    const text = this.#html.slice(start, end);
    const lines = new LineIndex({ path: span.file, text });
    const { line, column } = lines.span(text.length);
    const isVerbatim =
      span.line + line - 1 === span.endLine && columnAt(span, line, column) === span.endColumn;
    return isVerbatim ? lines : undefined;
  }
}

/** More characters than a string has. */
const LONGEST = 2 ** 30;

/** The column in the file, of a place given by line and column (from 1) in a text that starts at `span`. */
function columnAt(span: Span, line: number, column: number): number {
  return line === 1 ? span.column + column - 1 : column;
}

/** Ranges of facts cut those of templates that they lie in. */
function cut(ranges: readonly OriginRange[]): Pieces {
  const starts: number[] = [];
  const ends: number[] = [];
  const origins: OriginRange[] = [];
  const add = (start: number, end: number, origin: OriginRange) => {
    if (end <= start) return;
    starts.push(start);
    ends.push(end);
    origins.push(origin);
  };
  let template: OriginRange | undefined;
  let at = 0;
  const templateUpTo = (end: number) => {
    if (template !== undefined) add(Math.max(at, template.start), Math.min(end, template.end), template);
  };
  for (const range of ranges) {
    templateUpTo(range.start);
    at = Math.max(at, range.start);
    if (range.from === 'template') template = range;
    else {
      add(range.start, range.end, range);
      at = range.end;
    }
  }
  templateUpTo(Number.POSITIVE_INFINITY);
  return { starts: Int32Array.from(starts), ends: Int32Array.from(ends), origins };
}
