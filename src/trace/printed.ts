/** On which pages a place of the facts is printed: every fragment of text knows what it was made from. */
import type { Span } from '../diagnostic.ts';
import type { Fragment, Layout } from '../layout/types.ts';

interface Piece {
  readonly span: Span;
  readonly pages: Set<number>;
}

export class Printed {
  /** By file, each place once. */
  readonly #pieces = new Map<string, Map<string, Piece>>();

  constructor({ pages }: Layout) {
    for (const { number, fragments } of pages) this.#take(fragments, number);
  }

  /** Pages with anything that was made from within `span`, by the numbers printed on them. */
  pagesWithin(span: Span): readonly number[] {
    return this.#pages(span.file, (piece) => contains(span, piece));
  }

  /** Pages with a piece of text that the place lies in: a line of a longer text, or all of a folded one. */
  pagesAt(place: Span): readonly number[] {
    return this.#pages(place.file, (piece) => contains(piece, place));
  }

  #pages(file: string, fits: (piece: Span) => boolean): readonly number[] {
    const pieces = [...(this.#pieces.get(file)?.values() ?? [])].filter(({ span }) => fits(span));
    return [...new Set(pieces.flatMap(({ pages }) => [...pages]))].sort((a, b) => a - b);
  }

  #take(fragments: readonly Fragment[], page: number): void {
    for (const fragment of fragments) {
      if (fragment.kind === 'group') this.#take(fragment.fragments, page);
      // Of the furniture in the margins nobody asks where it stands: it is on every page.
      else if (fragment.kind === 'text' && fragment.span !== undefined && 'structure' in fragment.owner)
        this.#piece(fragment.span).pages.add(page);
    }
  }

  #piece(span: Span): Piece {
    const pieces = this.#pieces.get(span.file) ?? new Map<string, Piece>();
    this.#pieces.set(span.file, pieces);
    const key = `${span.line}:${span.column}-${span.endLine}:${span.endColumn}`;
    const piece = pieces.get(key) ?? { span, pages: new Set() };
    pieces.set(key, piece);
    return piece;
  }
}

function contains(outer: Span, inner: Span): boolean {
  return (
    isBefore(outer.line, outer.column, inner.line, inner.column) &&
    isBefore(inner.endLine, inner.endColumn, outer.endLine, outer.endColumn)
  );
}

function isBefore(line: number, column: number, otherLine: number, otherColumn: number): boolean {
  return line < otherLine || (line === otherLine && column <= otherColumn);
}
