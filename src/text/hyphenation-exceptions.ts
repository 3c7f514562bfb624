/** Words that a project hyphenates itself, where the patterns of a language get them wrong: names above all. */

/** By BCP 47 tag: words with a hyphen wherever they may be broken, as in `exam-ple`; one without hyphens never is. */
export type HyphenatedWords = ReadonlyMap<string, readonly string[]>;

/** Places in words, by the word in lower case; they stand in place of what the patterns say. */
export type HyphenationExceptions = ReadonlyMap<string, readonly number[]>;

/** The exceptions for a language: those of `en` are for `en-GB` too, which may have others. */
export function hyphenationExceptions(words: HyphenatedWords): (lang: string) => HyphenationExceptions {
  const byTag = new Map([...words].map(([tag, listed]) => [tag.toLowerCase(), listed]));
  const known = new Map<string, HyphenationExceptions>();
  return (lang) => {
    let exceptions = known.get(lang);
    if (exceptions === undefined) {
      exceptions = new Map(tagsOf(lang).flatMap((tag) => (byTag.get(tag) ?? []).map(placesIn)));
      known.set(lang, exceptions);
    }
    return exceptions;
  };
}

/** From the widest to the narrowest: `de`, `de-ch`. */
function tagsOf(lang: string): readonly string[] {
  const parts = lang.toLowerCase().split('-');
  return parts.map((_, index) => parts.slice(0, index + 1).join('-'));
}

function placesIn(hyphenated: string): readonly [word: string, places: readonly number[]] {
  const places: number[] = [];
  let word = '';
  for (const piece of hyphenated.split('-')) {
    if (word !== '') places.push(word.length);
    word += piece;
  }
  return [word.toLowerCase(), places];
}
