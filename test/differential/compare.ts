/** Compares where the words of a document stand in two PDFs. */
import type { Sample } from './draft.ts';
import type { Word } from './words.ts';

/** Points. */
const TOLERANCE = 1.5;
/** Points: the sides of the page area of `COMMON`. What hangs out of it is cut off by browsers, and not by the engine. */
const AREA = { left: 24, right: 426 };

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
  const pairs = pairWords(ours, theirs).filter((pair) => !isCutOff(pair));
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

function isCutOff({ ours, theirs }: Misplaced): boolean {
  if (ours !== undefined && theirs !== undefined) return false;
  const x = (ours ?? theirs)?.x ?? AREA.left;
  return x < AREA.left || x > AREA.right;
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

/**
 * Of the first line that ends elsewhere on one side: where the first word is that begins a line there alone, the line
 * before it is stretched, centred or filled otherwise.
 */
function firstOtherBreak(pairs: readonly Misplaced[]): number {
  const found = pairs.findIndex(({ ours, theirs }, index) => {
    const before = pairs[index - 1];
    if (!ours || !theirs || !before?.ours || !before.theirs) return false;
    return beginsLine(before.ours, ours) !== beginsLine(before.theirs, theirs);
  });
  if (found < 0) return pairs.length;
  const start = pairs.slice(0, found).findLastIndex(({ ours }, index) => {
    const before = pairs[index - 1]?.ours;
    return !ours || !before || beginsLine(before, ours);
  });
  return Math.max(0, start);
}

function beginsLine(before: Word, word: Word): boolean {
  return word.page !== before.page || word.x <= before.x || Math.abs(word.y - before.y) > 12;
}

function isInPlace({ ours, theirs }: Misplaced): boolean {
  if (ours === undefined || theirs === undefined || ours.page !== theirs.page) return false;
  return Math.abs(ours.x - theirs.x) <= TOLERANCE && Math.abs(ours.y - theirs.y) <= TOLERANCE;
}
