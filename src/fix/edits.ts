/** Replacing pieces of a text: what `--fix` does to a file. */
import type { Edit } from '../diagnostic.ts';
import { LineIndex, type SourceFile } from '../source.ts';

/** An edit by offsets into the text, in UTF-16 code units. */
export interface Replacement {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The replacements that the edits of one file come to, in the order of the text. */
export function replacementsOf(file: SourceFile, edits: readonly Edit[]): readonly Replacement[] {
  const index = new LineIndex(file);
  return edits
    .map(({ span, text }) => ({
      start: index.offset(span.line, span.column),
      end: index.offset(span.endLine, span.endColumn),
      text,
    }))
    .sort((a, b) => a.start - b.start || a.end - b.end);
}

/** Whether no two of them, in the order of the text, want the same characters or stand at the same place. */
export function areApart(replacements: readonly Replacement[]): boolean {
  return replacements.every((one, n) => {
    const next = replacements[n + 1];
    return next === undefined || (one.end <= next.start && one.start < next.start);
  });
}

/** The text with all replacements made. */
export function applyReplacements(text: string, replacements: readonly Replacement[]): string {
  const pieces: string[] = [];
  let at = 0;
  for (const replacement of replacements) {
    pieces.push(text.slice(at, replacement.start), replacement.text);
    at = replacement.end;
  }
  return [...pieces, text.slice(at)].join('');
}
