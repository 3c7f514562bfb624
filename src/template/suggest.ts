/** "Did you mean …?" */
import { closest, distance } from 'fastest-levenshtein';

/** A hint that names the word that comes nearest, where one is near enough to be what was meant. */
export function didYouMean(word: string, known: readonly string[]): string[] {
  if (known.length === 0) return [];
  const best = closest(word, known);
  return distance(word, best) <= (word.length < 5 ? 1 : Math.max(2, Math.floor(word.length / 3)))
    ? [`Did you mean "${best}"?`]
    : [];
}

/** A hint that lists what there is, for short lists. */
export function listKnown(what: string, known: readonly string[]): string[] {
  return known.length === 0 || known.length > 20 ? [] : [`${what}: ${known.join(', ')}.`];
}
