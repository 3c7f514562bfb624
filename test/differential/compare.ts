/** Compares where the words of a document stand in two PDFs. */
import type { Sample } from './draft.ts';
import type { Word } from './words.ts';

/** Points. */
const TOLERANCE = 1.5;

export interface Misplaced {
  readonly text: string;
  /** Of the engine, of the browser; what is missing in one of them is undefined. */
  readonly ours?: Word | undefined;
  readonly theirs?: Word | undefined;
}

export interface Comparison {
  readonly words: number;
  /** Those up to the first line that is broken elsewhere: the others stand elsewhere for that alone. */
  readonly compared: number;
  readonly misplaced: readonly Misplaced[];
}

export function compare(sample: Sample, ours: readonly Word[], theirs: readonly Word[]): Comparison {
  const pairs = pairWords(ours, theirs);
  const byText = new Map(pairs.map((pair) => [pair.text, pair]));
  const inOrder = sample.words.map((text) => byText.get(text) ?? { text });
  const end = firstOtherBreak(inOrder);
  const after = new Set(inOrder.slice(end).map(({ text }) => text));
  // Generated words have no place in the order: with lines broken elsewhere they are not compared.
  const generated = new Set(sample.words);
  const compared = pairs.filter(
    ({ text }) => !after.has(text) && (end === inOrder.length || generated.has(text)),
  );
  return {
    words: pairs.length,
    compared: compared.length,
    misplaced: compared.filter((pair) => !isInPlace(pair)),
  };
}

/** Words of the same text are paired in the order of pages, and from top to bottom. */
function pairWords(ours: readonly Word[], theirs: readonly Word[]): Misplaced[] {
  const [a, b] = [byText(ours), byText(theirs)];
  return [...new Set([...a.keys(), ...b.keys()])].flatMap((text) => {
    const [mine, other] = [a.get(text) ?? [], b.get(text) ?? []];
    const count = Math.max(mine.length, other.length);
    return Array.from({ length: count }, (_, index) => ({ text, ours: mine[index], theirs: other[index] }));
  });
}

function byText(words: readonly Word[]): Map<string, Word[]> {
  const found = new Map<string, Word[]>();
  const ordered = words.toSorted((a, b) => a.page - b.page || Math.round(a.y - b.y) || a.x - b.x);
  for (const word of ordered) {
    const same = found.get(word.text);
    if (same === undefined) found.set(word.text, [word]);
    else same.push(word);
  }
  return found;
}

/** Of the first word that begins a line on one side and not on the other. */
function firstOtherBreak(pairs: readonly Misplaced[]): number {
  const found = pairs.findIndex(({ ours, theirs }, index) => {
    const before = pairs[index - 1];
    if (!ours || !theirs || !before?.ours || !before.theirs) return false;
    return beginsLine(before.ours, ours) !== beginsLine(before.theirs, theirs);
  });
  return found < 0 ? pairs.length : found;
}

function beginsLine(before: Word, word: Word): boolean {
  return word.page !== before.page || word.x <= before.x || Math.abs(word.y - before.y) > 12;
}

function isInPlace({ ours, theirs }: Misplaced): boolean {
  if (ours === undefined || theirs === undefined || ours.page !== theirs.page) return false;
  return Math.abs(ours.x - theirs.x) <= TOLERANCE && Math.abs(ours.y - theirs.y) <= TOLERANCE;
}
