/** "Did you mean …?": hints that every stage gives in the same words. */
import { closest, distance } from 'fastest-levenshtein';

/** A hint that names the word that comes nearest, where one is near enough to be what was meant. */
export function didYouMean(word: string, known: readonly string[]): string[] {
  if (known.length === 0 || word === '') return [];
  const best = closest(word.toLowerCase(), known);
  return isNear(word, best) ? [`Did you mean "${best}"?`] : [];
}

/** The word that was meant, where only one is near enough. */
export function onlyNearest(word: string, known: readonly string[]): string | undefined {
  const near = known.filter((other) => isNear(word, other));
  return near.length === 1 ? near[0] : undefined;
}

function isNear(word: string, other: string): boolean {
  const letters = word.replace(/^-+/, '').length;
  const near = letters < 2 ? 0 : letters < 5 ? 1 : Math.max(2, Math.floor(letters / 3));
  return distance(word.toLowerCase(), other.toLowerCase()) <= near;
}

/** A hint that lists what there is, for short lists. */
export function listKnown(what: string, known: readonly string[]): string[] {
  return known.length === 0 || known.length > 20 ? [] : [`${what}: ${known.join(', ')}.`];
}
