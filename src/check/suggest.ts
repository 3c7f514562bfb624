import { closest, distance } from 'fastest-levenshtein';

/** "Did you mean …?" where one of the known words is near enough to be what was meant. */
export function suggest(word: string, known: readonly string[]): string[] {
  if (known.length === 0) return [];
  const best = closest(word.toLowerCase(), [...known]);
  return distance(word.toLowerCase(), best.toLowerCase()) <= Math.max(2, word.length / 3)
    ? [`Did you mean "${best}"?`]
    : [];
}
