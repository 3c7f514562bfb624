/**
 * What layout finds, each thing once at its place: a word is looked at in each pass and width that it is tried in, and
 * again in running heads, which have no place of their own.
 */
import type { Diagnostic, Span } from '../diagnostic.ts';

export class Diagnostics {
  readonly #found = new Map<string, Diagnostic>();

  add(diagnostic: Diagnostic): void {
    const { code, message, span } = diagnostic;
    // A family that no font has is one mistake, in the stylesheet, however many texts it is asked for.
    const key = code === 'font-not-found' ? message : `${message} ${placeOf(span)}`;
    if (!this.#found.has(key)) this.#found.set(key, diagnostic);
  }

  get all(): readonly Diagnostic[] {
    const all = [...this.#found.values()];
    const placed = new Set(all.flatMap(({ span, message }) => (span === undefined ? [] : [message])));
    return all.filter(({ span, message }) => span !== undefined || !placed.has(message));
  }
}

function placeOf(span: Span | undefined): string {
  return span === undefined ? '' : `${span.file}:${span.line}:${span.column}`;
}
