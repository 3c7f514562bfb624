/** Sentences and words of English prose, found simply: a rule would rather miss something than cry wolf. */
import { ABBREVIATIONS } from './words/abbreviations.ts';
import { FUNCTION_WORDS } from './words/function-words.ts';

export interface Part {
  readonly start: number;
  readonly end: number;
}

/** The end of a sentence and what closes it; or an empty line, or a line that begins an item of a list. */
const BOUNDARY = /[.!?…]+[”"’)\]]*(?=\s+[^\p{Ll}\s])|\n\s*\n|\n(?=\s*(?:[-*+]|\d+[.)])\s)/gu;

export function sentencesIn(text: string): readonly Part[] {
  const parts: Part[] = [];
  let start = 0;
  for (const { 0: mark, index } of text.matchAll(BOUNDARY)) {
    if (mark === '.' && endsWithAbbreviation(text, index)) continue;
    parts.push({ start, end: index + mark.length });
    start = index + mark.length;
  }
  return [...parts, { start, end: text.length }];
}

/** “Mr.”, and the initial of a name. */
function endsWithAbbreviation(text: string, end: number): boolean {
  const word = /[\p{L}.]+$/u.exec(text.slice(Math.max(0, end - 12), end))?.[0] ?? '';
  return /^(?:\p{L}\.)*\p{Lu}$/u.test(word) || ABBREVIATIONS.has(word.toLowerCase());
}

export interface Word {
  /** In small letters, without an ending “’s”. */
  readonly text: string;
  readonly offset: number;
}

const WORD = /[\p{L}\p{N}]+(?:[-'’][\p{L}\p{N}]+)*/gu;

export function wordsIn(text: string): readonly Word[] {
  return Array.from(text.matchAll(WORD), ({ 0: word, index }) => ({
    text: word.toLowerCase().replace(/['’]s$/, ''),
    offset: index,
  }));
}

export function countWords(text: string): number {
  return text.match(WORD)?.length ?? 0;
}

/** The stems of the words that carry meaning, each once. */
export function contentOf(text: string): ReadonlySet<string> {
  const words = wordsIn(text).map((word) => word.text);
  return new Set(words.filter((word) => !FUNCTION_WORDS.has(word)).map(stem));
}

/** The stem of the word that a phrase is about: “minister” of “Minister of the Sea”, “vessel” of “licensed vessels”. */
export function headOf(phrase: string): string | undefined {
  const [head = phrase] = phrase.split(/,|\s(?:of|for|to|at|in|on|by|with|from|and)\s/);
  return [...contentOf(head)].at(-1);
}

/** Good enough to find “closed” for “closes”; not a stem of grammar. */
export function stem(word: string): string {
  const singular =
    word.length > 4 && word.endsWith('ies')
      ? `${word.slice(0, -3)}y`
      : word.length > 3 && /[^suix]s$/.test(word)
        ? word.slice(0, -1)
        : word;
  const bare = singular.replace(/(?<=\p{L}{3})(?:ing|ed)$/u, '');
  return bare.replace(/(?<=\p{L}{3})e$/u, '').replace(/([bdgmnprt])\1$/, '$1');
}
