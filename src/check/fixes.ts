/** The one way to mend a finding, where there is only one. */
import type { Fix, Span } from '../diagnostic.ts';

/** Another word in the place of the one that is found. */
export function replacement(span: Span, text: string): Fix {
  return { message: `Write "${text}"`, edits: [{ span, text }] };
}

/** With a capital where the word that it replaces has one. */
export function likeCase(word: string, model: string): string {
  const first = model[0] ?? '';
  const isCapital = first !== first.toLowerCase();
  return isCapital ? (word[0] ?? '').toUpperCase() + word.slice(1) : word;
}
