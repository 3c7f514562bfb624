/** The rules of UAX #14, revision for Unicode 16: https://www.unicode.org/reports/tr14/#Algorithm */
import type { LineBreakUnit } from './line-break-classes.ts';

export type LineBreak = 'required' | 'allowed' | 'forbidden';
type Units = readonly LineBreakUnit[];

const classes = (names: string) => new Set(names.split(' '));
const LINE_ENDS = classes('BK CR LF NL');
/** LB13, without those that may begin a number. */
const CLOSERS = classes('CL CP EX SY');
const LETTERS = classes('AL HL');
const HYPHENS = classes('HY HH');
const AFFIXES = classes('PO PR');
const BEFORE_OPENING_QUOTE = classes('BK CR LF NL OP QU GL SP ZW');
const AFTER_CLOSING_QUOTE = classes('SP GL WJ CL QU CP EX IS SY BK CR LF NL ZW');
const BEFORE_PREFIX_HYPHEN = classes('BK CR LF NL SP ZW CB GL');
/** LB21 and LB22. */
const TRAILING = classes('BA HH HY NS IN');

/** LB23 to LB30: pairs of classes that stay together, as `before after`. */
const PAIRS = new Set([
  ...pairs('AL HL', 'NU'),
  ...pairs('NU', 'AL HL'),
  ...pairs('PR', 'ID EB EM'),
  ...pairs('ID EB EM', 'PO'),
  ...pairs('PR PO', 'AL HL'),
  ...pairs('AL HL', 'PR PO'),
  ...pairs('PO PR HY IS', 'NU'),
  ...pairs('JL', 'JL JV H2 H3'),
  ...pairs('JV H2', 'JV JT'),
  ...pairs('JT H3', 'JT'),
  ...pairs('JL JV JT H2 H3', 'PO'),
  ...pairs('PR', 'JL JV JT H2 H3'),
  ...pairs('AL HL', 'AL HL'),
  ...pairs('IS', 'AL HL'),
  ...pairs('EB', 'EM'),
]);

function pairs(before: string, after: string): readonly string[] {
  return before.split(' ').flatMap((a) => after.split(' ').map((b) => `${a} ${b}`));
}

/** Whether a line may end before the unit at `index`, which is not the first. */
export function lineBreakBefore(units: Units, index: number): LineBreak {
  const before = units[index - 1]!.class;
  const after = units[index]!.class;
  if (before === 'AL' && after === 'AL') return 'forbidden';
  const atEnd = breakAtLineEnd(before, after);
  if (atEnd !== undefined) return atEnd;
  let last = index - 1;
  while (last >= 0 && units[last]!.class === 'SP') last--;
  return last < index - 1 ? breakAfterSpaces(units, last, index) : breakBetween(units, index);
}

/** LB4 to LB7. */
function breakAtLineEnd(before: string, after: string): LineBreak | undefined {
  if (before === 'CR' && after === 'LF') return 'forbidden';
  if (LINE_ENDS.has(before)) return 'required';
  return LINE_ENDS.has(after) || after === 'SP' || after === 'ZW' ? 'forbidden' : undefined;
}

/** LB8 to LB18, where spaces stand between the units at `last` and `index`. */
function breakAfterSpaces(units: Units, last: number, index: number): LineBreak {
  const before = units[last]?.class;
  const after = units[index]!.class;
  if (before === 'ZW') return 'allowed';
  if (after === 'WJ' || CLOSERS.has(after) || before === 'OP') return 'forbidden';
  if (after === 'IS') return units[index + 1]?.class === 'NU' ? 'allowed' : 'forbidden';
  if (isOpeningQuote(units, last) || isClosingQuote(units, index)) return 'forbidden';
  if ((before === 'CL' || before === 'CP') && after === 'NS') return 'forbidden';
  return before === 'B2' && after === 'B2' ? 'forbidden' : 'allowed';
}

/** LB8 to LB31, where nothing stands between. */
function breakBetween(units: Units, index: number): LineBreak {
  const [before, after] = [units[index - 1]!, units[index]!];
  const [a, b] = [before.class, after.class];
  if (a === 'ZW') return 'allowed';
  if (before.endsWithJoiner || a === 'WJ' || b === 'WJ' || a === 'GL') return 'forbidden';
  if (b === 'GL') return a === 'BA' || HYPHENS.has(a) ? 'allowed' : 'forbidden';
  if (CLOSERS.has(b) || b === 'IS' || a === 'OP' || a === 'QU' || b === 'QU') return 'forbidden';
  if (((a === 'CL' || a === 'CP') && b === 'NS') || (a === 'B2' && b === 'B2')) return 'forbidden';
  if (a === 'CB' || b === 'CB') return 'allowed';
  if (TRAILING.has(b) || a === 'BB' || PAIRS.has(`${a} ${b}`)) return 'forbidden';
  const isTogether =
    staysWithHyphen(units, index) ||
    isNumber(units, index) ||
    isBracketed(before, after) ||
    isSequence(units, index) ||
    isSyllable(units, index);
  return isTogether ? 'forbidden' : 'allowed';
}

/** LB15a: « bonjour */
function isOpeningQuote(units: Units, index: number): boolean {
  const unit = units[index];
  if (unit?.class !== 'QU' || !/\p{Pi}/u.test(String.fromCodePoint(unit.codePoint))) return false;
  return index === 0 || BEFORE_OPENING_QUOTE.has(units[index - 1]!.class);
}

/** LB15b: bonjour » */
function isClosingQuote(units: Units, index: number): boolean {
  const unit = units[index]!;
  if (unit.class !== 'QU' || !/\p{Pf}/u.test(String.fromCodePoint(unit.codePoint))) return false;
  return index === units.length - 1 || AFTER_CLOSING_QUOTE.has(units[index + 1]!.class);
}

/** LB20a, a hyphen at the start of a word; LB21a, after a Hebrew letter; LB21b. */
function staysWithHyphen(units: Units, index: number): boolean {
  const [a, b] = [units[index - 1]!.class, units[index]!.class];
  const first = units[index - 2]?.class;
  if (a === 'SY') return b === 'HL';
  if (HYPHENS.has(a) && LETTERS.has(b)) {
    if (first === undefined || BEFORE_PREFIX_HYPHEN.has(first)) return true;
  }
  return first === 'HL' && b !== 'HL' && (a === 'BA' || HYPHENS.has(a));
}

/** LB25: (−1,234.50) % and what stands before it. */
function isNumber(units: Units, index: number): boolean {
  const [a, b] = [units[index - 1]!.class, units[index]!.class];
  if (AFFIXES.has(a) && b === 'OP') {
    const next = units[index + 1]?.class;
    return next === 'NU' || (next === 'IS' && units[index + 2]?.class === 'NU');
  }
  if (b !== 'NU' && !AFFIXES.has(b)) return false;
  let at = index - 1;
  if (b !== 'NU' && (a === 'CL' || a === 'CP')) at--;
  while (units[at]?.class === 'SY' || units[at]?.class === 'IS') at--;
  return units[at]?.class === 'NU';
}

/** LB30: letters and brackets that touch them, as in person(s), but not those of East Asian texts. */
function isBracketed(before: LineBreakUnit, after: LineBreakUnit): boolean {
  const isText = (unit: LineBreakUnit) => unit.class === 'NU' || LETTERS.has(unit.class);
  if (after.class === 'OP') return isText(before) && !isWide(after.codePoint);
  return before.class === 'CP' && isText(after) && !isWide(before.codePoint);
}

/** Brackets whose East_Asian_Width is F, W or H. */
function isWide(codePoint: number): boolean {
  return (codePoint >= 0x2e80 && codePoint <= 0xffef) || codePoint === 0x2329 || codePoint === 0x232a;
}

/** LB30a, the two letters of a flag; LB30b, signs that are going to be emoji. */
function isSequence(units: Units, index: number): boolean {
  const [before, after] = [units[index - 1]!, units[index]!];
  if (after.class === 'EM')
    return /^(?=\p{Extended_Pictographic})\p{Cn}/u.test(String.fromCodePoint(before.codePoint));
  if (after.class !== 'RI') return false;
  let first = index;
  while (units[first - 1]?.class === 'RI') first--;
  return (index - first) % 2 === 1;
}

/** LB28a: the syllables of Brahmic scripts. */
function isSyllable(units: Units, index: number): boolean {
  const [a, b, c] = [units[index - 1], units[index], units[index + 1]].map(brahmicClass);
  if (a === 'AP') return isBase(b);
  if (a === 'VI') return isBase(brahmicClass(units[index - 2])) && (b === 'AK' || b === 'DOTTED');
  return isBase(a) && (b === 'VF' || b === 'VI' || (isBase(b) && c === 'VF'));
}

function isBase(kind: string | undefined): boolean {
  return kind === 'AK' || kind === 'AS' || kind === 'DOTTED';
}

/** U+25CC DOTTED CIRCLE stands for a letter. */
function brahmicClass(unit: LineBreakUnit | undefined): string | undefined {
  return unit?.codePoint === 0x25cc ? 'DOTTED' : unit?.class;
}
