/** Hyphenation patterns by language, which the package `hyphen` has from CTAN: loaded when a brief uses them. */

import { type Diagnostic, warning } from '../diagnostic.ts';

/**
 * Levels of the places between the letters of a pattern, the patterns as a trie that gives indexes into these levels,
 * and words that the patterns get wrong, with their offsets.
 */
export type Patterns = readonly [
  levels: readonly (readonly number[])[],
  trie: Trie,
  exceptions?: Readonly<Record<string, readonly number[]>>,
];
export interface Trie {
  readonly [letter: string]: number | Trie | readonly [Trie, number];
}

interface Language {
  readonly load: () => Promise<{ readonly default: Patterns }>;
  /** Letters after the last hyphen that the patterns were made for: `\righthyphenmin`; 2 where not given. */
  readonly after?: number;
}

/** By BCP 47 tag, lower case. English is British unless it says otherwise. */
const LANGUAGES: Readonly<Record<string, Language>> = {
  bg: { load: () => import('hyphen/patterns/bg.js') },
  ca: { load: () => import('hyphen/patterns/ca.js') },
  cs: { load: () => import('hyphen/patterns/cs.js'), after: 3 },
  cy: { load: () => import('hyphen/patterns/cy.js'), after: 3 },
  da: { load: () => import('hyphen/patterns/da.js') },
  de: { load: () => import('hyphen/patterns/de-1996.js') },
  el: { load: () => import('hyphen/patterns/el-monoton.js') },
  en: { load: () => import('hyphen/patterns/en-gb.js'), after: 3 },
  'en-us': { load: () => import('hyphen/patterns/en-us.js'), after: 3 },
  es: { load: () => import('hyphen/patterns/es.js') },
  et: { load: () => import('hyphen/patterns/et.js'), after: 3 },
  fi: { load: () => import('hyphen/patterns/fi.js') },
  fr: { load: () => import('hyphen/patterns/fr.js'), after: 3 },
  ga: { load: () => import('hyphen/patterns/ga.js'), after: 3 },
  hr: { load: () => import('hyphen/patterns/hr.js') },
  hu: { load: () => import('hyphen/patterns/hu.js') },
  is: { load: () => import('hyphen/patterns/is.js') },
  it: { load: () => import('hyphen/patterns/it.js') },
  lt: { load: () => import('hyphen/patterns/lt.js') },
  lv: { load: () => import('hyphen/patterns/lv.js') },
  nb: { load: () => import('hyphen/patterns/nb.js') },
  nl: { load: () => import('hyphen/patterns/nl.js') },
  nn: { load: () => import('hyphen/patterns/nn.js') },
  no: { load: () => import('hyphen/patterns/nb.js') },
  pl: { load: () => import('hyphen/patterns/pl.js') },
  pt: { load: () => import('hyphen/patterns/pt.js'), after: 3 },
  ro: { load: () => import('hyphen/patterns/ro.js') },
  ru: { load: () => import('hyphen/patterns/ru.js') },
  sk: { load: () => import('hyphen/patterns/sk.js'), after: 3 },
  sl: { load: () => import('hyphen/patterns/sl.js') },
  sv: { load: () => import('hyphen/patterns/sv.js') },
  tr: { load: () => import('hyphen/patterns/tr.js') },
  uk: { load: () => import('hyphen/patterns/uk.js') },
};

/** Patterns that were loaded, and what was found in them. */
export interface LoadedPatterns {
  readonly patterns: Patterns;
  readonly after: number;
  /** Offsets by word. */
  readonly words: Map<string, readonly number[]>;
}

const loaded = new Map<string, LoadedPatterns>();

/** The patterns for `lang`, if they were loaded. */
export function patternsFor(lang: string): LoadedPatterns | undefined {
  const known = byTag.get(lang);
  if (known !== undefined) return known;
  const key = keyOf(lang);
  const found = key === undefined ? undefined : loaded.get(key);
  if (found !== undefined) byTag.set(lang, found);
  return found;
}

/** The same by tags as they were asked for: `en-GB`. */
const byTag = new Map<string, LoadedPatterns>();

/** Languages that are written without hyphens at the ends of lines, or without spaces. */
const UNHYPHENATED = new Set(
  'ar bn dv fa gu he hi ja km kn ko lo ml mr my or pa ps sd ta te th ug und ur vi yi zh'.split(' '),
);

/** Makes the patterns of these languages ready for `hyphenateWord`. Says which languages have none. */
export async function loadHyphenation(langs: Iterable<string>): Promise<readonly Diagnostic[]> {
  const found: Diagnostic[] = [];
  for (const lang of langs) {
    const key = keyOf(lang);
    if (key !== undefined && !loaded.has(key)) loaded.set(key, await loadPatterns(LANGUAGES[key]!));
    if (key === undefined && lang !== '' && !UNHYPHENATED.has(lang.toLowerCase().split('-')[0]!))
      found.push(noPatterns(lang));
  }
  return found;
}

function noPatterns(lang: string): Diagnostic {
  return warning(
    'hyphenation-missing',
    `Words in "${lang}" are not hyphenated: there are no patterns for it`,
    undefined,
    {
      hints: ['Put soft hyphens (U+00AD) into words that may be broken.'],
    },
  );
}

async function loadPatterns({ load, after = 2 }: Language): Promise<LoadedPatterns> {
  const { default: patterns } = await load();
  return { patterns, after, words: new Map() };
}

/** RFC 4647 §3.4, lookup: `de-CH-1996` → `de-CH` → `de`. */
function keyOf(lang: string): string | undefined {
  const parts = lang.toLowerCase().split('-');
  for (let count = parts.length; count > 0; count--) {
    const key = parts.slice(0, count).join('-');
    if (Object.hasOwn(LANGUAGES, key)) return key;
  }
  return undefined;
}
