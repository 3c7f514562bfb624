/** Finding words of a list in a text, each whole. */
import type { Text } from './text.ts';

export interface FoundTerm {
  /** As it stands in the list. */
  readonly term: string;
  /** As it stands in the text. */
  readonly written: string;
  readonly offset: number;
}

/** Of terms that contain each other the longest; `flags` are those of a regular expression. */
export function termPattern(terms: readonly string[], flags: string): RegExp | undefined {
  if (terms.length === 0) return undefined;
  const longestFirst = [...terms].sort((a, b) => b.length - a.length);
  const escaped = longestFirst.map((term) =>
    term.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&').replace(/\s+/g, '\\s+'),
  );
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${escaped.join('|')})(?![\\p{L}\\p{N}])`, `g${flags}u`);
}

/** In what the brief says in words of its own. */
export function* termsIn(text: Text, pattern: RegExp): Generator<FoundTerm> {
  for (const { 0: written, index } of text.own.matchAll(pattern)) {
    yield { term: written.replace(/\s+/g, ' '), written, offset: index };
  }
}
