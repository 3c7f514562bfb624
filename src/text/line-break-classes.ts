/** Characters as UAX #14 sees them. */
import { LINE_BREAK_CLASSES } from './line-break-classes.gen.ts';

/**
 * A character with the marks that follow it, which do not change how lines break (LB9 and LB10); or several letters of
 * ASCII, which are like one.
 */
export interface LineBreakUnit {
  /** A value of the Line_Break property, resolved as LB1 says. */
  readonly class: string;
  /** In UTF-16 code units. */
  readonly offset: number;
  readonly codePoint: number;
  /** Whether its last mark is U+200D ZERO WIDTH JOINER. */
  endsWithJoiner: boolean;
}

const WITHOUT_MARKS = new Set(['BK', 'CR', 'LF', 'NL', 'SP', 'ZW']);

/** How East Asian texts are broken: CSS Text 3 §5.3. */
export type Strictness = 'loose' | 'normal' | 'strict';

export function lineBreakUnits(
  text: string,
  strictnessAt?: (offset: number) => Strictness,
): readonly LineBreakUnit[] {
  const units: LineBreakUnit[] = [];
  let offset = 0;
  while (offset < text.length) {
    const codePoint = text.codePointAt(offset)!;
    const found = lineBreakClass(codePoint);
    const tailored = found === 'NS' && strictnessAt ? nonStarter(codePoint, strictnessAt(offset)) : found;
    addUnit(units, tailored, offset, codePoint);
    offset += codePoint > 0xffff ? 2 : 1;
    // Most of a text: letters between which no line ends.
    if (isAsciiLetter(codePoint)) while (isAsciiLetter(text.charCodeAt(offset))) offset++;
  }
  return units;
}

/** Small kana and the mark of long vowels (class CJ), and iteration marks: lines may begin with some of them. */
const SMALL_KANA =
  /[\u3041\u3043\u3045\u3047\u3049\u3063\u3083\u3085\u3087\u308e\u3095\u3096\u30fc\u31f0-\u31ff\uff67-\uff70]|[\u30a1\u30a3\u30a5\u30a7\u30a9\u30c3\u30e3\u30e5\u30e7\u30ee\u30f5\u30f6]/;
const ITERATION_MARK = /[\u3005\u303b\u309d\u309e\u30fd\u30fe]/;

function nonStarter(codePoint: number, strictness: Strictness): string {
  const character = String.fromCodePoint(codePoint);
  if (strictness !== 'strict' && SMALL_KANA.test(character)) return 'ID';
  return strictness === 'loose' && ITERATION_MARK.test(character) ? 'ID' : 'NS';
}

function addUnit(units: LineBreakUnit[], found: string, offset: number, codePoint: number): void {
  const isMark = found === 'CM' || found === 'ZWJ';
  const endsWithJoiner = found === 'ZWJ';
  const last = units.at(-1);
  if (isMark && last !== undefined && !WITHOUT_MARKS.has(last.class)) last.endsWithJoiner = endsWithJoiner;
  else units.push({ class: isMark ? 'AL' : found, offset, codePoint, endsWithJoiner });
}

function lineBreakClass(codePoint: number): string {
  if (isAsciiLetter(codePoint)) return 'AL';
  let [low, high] = [0, STARTS.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (STARTS[middle]! <= codePoint) low = middle;
    else high = middle - 1;
  }
  return CLASSES[low]!;
}

function isAsciiLetter(codePoint: number): boolean {
  return (codePoint >= 0x61 && codePoint <= 0x7a) || (codePoint >= 0x41 && codePoint <= 0x5a);
}

/** Where ranges begin, and their classes. */
const STARTS: number[] = [];
const CLASSES: string[] = [];
let start = 0;
for (const entry of LINE_BREAK_CLASSES.trim().split(/\s/)) {
  const at = entry.search(/[A-Z]/);
  start += Number.parseInt(entry.slice(0, at), 36);
  STARTS.push(start);
  CLASSES.push(entry.slice(at));
}
