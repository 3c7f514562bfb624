/** Hyphenation: Franklin Liang, "Word Hy-phen-a-tion by Com-put-er" (1983). https://tug.org/docs/liang/ */
import type { HyphenationExceptions } from './hyphenation-exceptions.ts';
import { type LoadedPatterns, type Patterns, patternsFor, type Trie } from './hyphenation-patterns.ts';

/** CSS Text 4 §6.3, `hyphenate-limit-chars`: letters in the word, before and after the hyphen. */
export interface HyphenationLimits {
  readonly word: number;
  readonly before: number;
  readonly after: number;
}

const SOFT_HYPHEN = '\u00AD';
const NONE: readonly number[] = [];
/** `\lefthyphenmin`: what the patterns of all languages were made for. */
const LETTERS_BEFORE = 2;
/** Languages that write all nouns with a capital. */
const CAPITAL_NOUNS = /^de\b/i;

/**
 * Offsets in `word` (UTF-16 code units) where a hyphen may be put, by the exceptions or else the patterns of `lang`;
 * none where these were not loaded. A word with a soft hyphen of its own is left to it, and what looks like a name is
 * broken as exceptions say and not otherwise. Patterns know nothing of pieces that are shorter than those of
 * `\lefthyphenmin` and `\righthyphenmin`, so that these hold beside `limits`.
 */
export function hyphenateWord(
  word: string,
  lang: string,
  limits: HyphenationLimits,
  exceptions?: HyphenationExceptions,
): readonly number[] {
  if (word.length < limits.word || word.includes(SOFT_HYPHEN)) return NONE;
  const exception = exceptions?.get(word.toLowerCase());
  if (exception !== undefined) return within(limits, word, exception);
  const loaded = isName(word, lang) ? undefined : patternsFor(lang);
  if (loaded === undefined) return NONE;
  const before = Math.max(limits.before, LETTERS_BEFORE);
  const after = Math.max(limits.after, loaded.after);
  return within({ before, after }, word, patternOffsets(word, loaded));
}

/**
 * As browsers have it: patterns know few names, and readers do not know where one ends that they see the half of. The
 * first word of a sentence is kept whole with them, for it may be one.
 */
function isName(word: string, lang: string): boolean {
  return /^[\p{Lu}\p{Lt}]/u.test(word) && !CAPITAL_NOUNS.test(lang);
}

function within(
  { before, after }: Pick<HyphenationLimits, 'before' | 'after'>,
  word: string,
  offsets: readonly number[],
): readonly number[] {
  return offsets.filter((offset) => offset >= before && offset <= word.length - after);
}

function patternOffsets(word: string, { words, patterns }: LoadedPatterns): readonly number[] {
  let offsets = words.get(word);
  if (offsets === undefined) {
    offsets = offsetsOf(word, patterns);
    words.set(word, offsets);
  }
  return offsets;
}

/** A hyphen may stand where the highest level of all patterns that match around a place is odd. */
function offsetsOf(word: string, [levels, trie, exceptions = {}]: Patterns): readonly number[] {
  const lower = word.toLowerCase();
  if (lower.length !== word.length) return NONE;
  if (Object.hasOwn(exceptions, lower)) return exceptions[lower]!;
  const highest = new Uint8Array(word.length + 1);
  const dotted = `.${lower}.`;
  // The dot before the word has no place of its own: patterns that begin with it and with the first letter begin at 0.
  for (let start = 0; start < dotted.length; start++)
    raise(highest, Math.max(0, start - 1), dotted, start, levels, trie);
  return Array.from(highest.keys()).filter((offset) => (highest[offset]! & 1) === 1);
}

/** Takes up the levels of the patterns that begin at `start`, whose first level is for `place`. */
function raise(
  highest: Uint8Array,
  place: number,
  dotted: string,
  start: number,
  levels: Patterns[0],
  trie: Trie,
): void {
  let node = trie;
  for (let at = start; at < dotted.length; at++) {
    const next = node[dotted[at]!];
    if (next === undefined) return;
    const index = isPair(next) ? next[1] : next;
    if (typeof index === 'number') raiseTo(highest, place, levels[index]!);
    if (typeof next === 'number') return;
    node = isPair(next) ? next[0] : next;
  }
}

function raiseTo(highest: Uint8Array, place: number, levels: readonly number[]): void {
  for (let i = 0; i < levels.length; i++)
    if (levels[i]! > highest[place + i]!) highest[place + i] = levels[i]!;
}

/** A pattern that others begin with. */
function isPair(node: Trie[string]): node is readonly [Trie, number] {
  return Array.isArray(node);
}
