/** Hyphenation by Liang's patterns, which the package `hyphen` has from CTAN. */

type HyphenateSync = (
  text: string,
  options: { hyphenChar: string; minWordLength: number; exceptions?: readonly string[] },
) => string;
type Load = () => Promise<{ default: { hyphenateSync: HyphenateSync } }>;

/** By BCP 47 tag, the most exact first: a tag falls back to its shorter forms. Loaded when a brief uses them. */
const PATTERNS: Readonly<Record<string, Load>> = {
  cs: () => import('hyphen/cs/index.js'),
  da: () => import('hyphen/da/index.js'),
  de: () => import('hyphen/de/index.js'),
  el: () => import('hyphen/el/index.js'),
  en: () => import('hyphen/en-gb/index.js'),
  'en-us': () => import('hyphen/en-us/index.js'),
  es: () => import('hyphen/es/index.js'),
  et: () => import('hyphen/et/index.js'),
  fi: () => import('hyphen/fi/index.js'),
  fr: () => import('hyphen/fr/index.js'),
  ga: () => import('hyphen/ga/index.js'),
  hr: () => import('hyphen/hr/index.js'),
  hu: () => import('hyphen/hu/index.js'),
  it: () => import('hyphen/it/index.js'),
  lt: () => import('hyphen/lt/index.js'),
  lv: () => import('hyphen/lv/index.js'),
  nb: () => import('hyphen/nb/index.js'),
  nl: () => import('hyphen/nl/index.js'),
  pl: () => import('hyphen/pl/index.js'),
  pt: () => import('hyphen/pt/index.js'),
  ro: () => import('hyphen/ro/index.js'),
  ru: () => import('hyphen/ru/index.js'),
  sk: () => import('hyphen/sk/index.js'),
  sl: () => import('hyphen/sl/index.js'),
  sv: () => import('hyphen/sv/index.js'),
  tr: () => import('hyphen/tr/index.js'),
  uk: () => import('hyphen/uk/index.js'),
};

/** CSS Text 4 §6.3, `hyphenate-limit-chars`: letters in the word, before and after the hyphen. */
export interface HyphenationLimits {
  readonly word: number;
  readonly before: number;
  readonly after: number;
}

const loaded = new Map<string, HyphenateSync>();
/** Offsets before limits, by pattern language and word. */
const remembered = new Map<string, Map<string, readonly number[]>>();
const MARK = '\u00AD';

/** Makes the patterns of these languages ready for `hyphenateWord`. Gives the languages that have none. */
export async function loadHyphenation(langs: Iterable<string>): Promise<readonly string[]> {
  const without: string[] = [];
  for (const lang of langs) {
    const key = patternKey(lang);
    if (key === undefined) without.push(lang);
    else if (!loaded.has(key)) loaded.set(key, (await (PATTERNS[key] as Load)()).default.hyphenateSync);
  }
  return without;
}

/**
 * Offsets in `word` (UTF-16 code units) where a hyphen may be put, by the patterns of `lang`; none where these were
 * not loaded. A word with a soft hyphen of its own is left to it.
 */
export function hyphenateWord(word: string, lang: string, limits: HyphenationLimits): readonly number[] {
  const { word: shortest, before, after } = limits;
  if (word.length < shortest || word.includes(MARK)) return [];
  return offsetsOf(word, lang).filter((offset) => offset >= before && word.length - offset >= after);
}

function offsetsOf(word: string, lang: string): readonly number[] {
  const key = patternKey(lang);
  const hyphenate = key === undefined ? undefined : loaded.get(key);
  if (key === undefined || hyphenate === undefined) return [];
  const words = remembered.get(key) ?? new Map<string, readonly number[]>();
  remembered.set(key, words);
  const known = words.get(word);
  if (known !== undefined) return known;
  const offsets: number[] = [];
  let length = 0;
  for (const part of hyphenate(word, { hyphenChar: MARK, minWordLength: 1 }).split(MARK).slice(0, -1)) {
    length += part.length;
    offsets.push(length);
  }
  words.set(word, offsets);
  return offsets;
}

/** RFC 4647 §3.4, lookup: `de-CH-1901` → `de-ch` → `de`. */
function patternKey(lang: string): string | undefined {
  const parts = lang.toLowerCase().split('-');
  for (let n = parts.length; n > 0; n--) {
    const key = parts.slice(0, n).join('-');
    if (key in PATTERNS) return key;
  }
  return undefined;
}
