/** Which of the document's fonts a drawing is lettered with. */
import type { FontSet } from './types.ts';

/** What the generic families of CSS are likely to be called in the name of a font. CSS Fonts 4 §2.1.1. */
const GENERIC: ReadonlyMap<string, RegExp> = new Map([
  ['sans-serif', /\bsans\b/i],
  ['system-ui', /\bsans\b/i],
  ['serif', /\bserif\b(?!.*\bsans\b)/i],
  ['monospace', /\b(?:mono|code|courier)\b/i],
]);

/**
 * The families that the document has; then, for a generic one that the drawing asks for in the end, one of the
 * document's that is named so; then those of the text around it. What drawing programs name is seldom there.
 */
export function chooseFamilies(
  wanted: readonly string[],
  around: readonly string[],
  { families }: Pick<FontSet, 'families'>,
): readonly string[] {
  const known = new Map(families.map((family) => [family.toLowerCase(), family]));
  const chosen = wanted.flatMap((family) => known.get(family.toLowerCase()) ?? []);
  const generic = wanted
    .map((family) => GENERIC.get(family.toLowerCase()))
    .find((found) => found !== undefined);
  const named = generic === undefined ? [] : families.filter((family) => generic.test(family));
  return [...new Set([...chosen, ...named, ...around])];
}
