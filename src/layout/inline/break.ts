/** Breaks a prepared paragraph into lines of a width: with as few hyphens as it needs. */
import type { ComputedStyle } from '../../style/types.ts';
import { breakLines, endInRunt, hyphenateWord } from '../../text/index.ts';
import type { BrokenLine, LineBreakOptions, ParagraphItem, Runt } from '../../text/types.ts';
import type { LayoutContext } from '../context.ts';
import type { Atom, Items } from './atoms.ts';
import type { TextSource } from './collect.ts';
import { allowsWrap, hyphenOf } from './items.ts';
import { clusterStarts, cutWord, type Word } from './words.ts';

/** The measure of each line, points. */
export type Measure = LineBreakOptions['lineWidth'];

export interface BrokenParagraph extends Items {
  readonly lines: readonly BrokenLine[];
}

type Alignment = LineBreakOptions['alignment'];

/** What a paragraph is broken to. */
export interface BreakSetting {
  readonly measure: Measure;
  readonly alignment: Alignment;
  /** `hyphenate-limit-lines`. */
  readonly hyphenLines: number;
  /** `hyphenate-limit-last: always` says no. */
  readonly hyphenBeforeLast: boolean;
  readonly textWrap: ComputedStyle['textWrap'];
}

/** TeX's `\pretolerance`: a paragraph whose lines stretch no more than this is set without hyphens. */
const PRETOLERANCE = 1;
/** What an empty end of a ragged line may be of its measure before hyphens are looked for. */
const RAGGED_TOLERANCE = 0.25;
/** In ragged text a hyphen saves less. */
const HYPHEN_COST: Readonly<Record<Alignment, number>> = { justified: 50, ragged: 120 };
/** Cutting a word where it must not be cut is a last resort. */
const ANYWHERE_COST = 5000;

/** What is different beside floats. */
interface BesideFloats {
  /** From this line on (from 0) all have the same measure. */
  readonly uniformFrom?: number;
  /** Words that do not fit there are not cut: there is more room below. */
  readonly keepsWords?: boolean;
}

export function breakParagraph(
  paragraph: Items,
  setting: BreakSetting,
  context: LayoutContext,
  { uniformFrom = 1, keepsWords = false }: BesideFloats = {},
): BrokenParagraph {
  const breakItems = (items: Items) => breakTo(items, setting, uniformFrom);
  const plain = breakItems(paragraph);
  if (isGood(plain, setting)) return plain;
  const hyphenated = hyphenateItems(paragraph, setting.alignment, context);
  const better = hyphenated === paragraph ? plain : breakItems(hyphenated);
  if (keepsWords || !better.lines.some((line) => line.overfull > 0)) return better;
  const cut = cutOverfullWords(better, context);
  return cut === undefined ? better : breakItems(cut);
}

function breakTo(
  paragraph: Items,
  { measure, alignment, hyphenLines, hyphenBeforeLast, textWrap }: BreakSetting,
  uniformFrom: number,
): BrokenParagraph {
  const single = singleLine(paragraph.items, measure(0, false));
  const options = {
    ...OPTIONS[alignment],
    maxConsecutiveHyphens: hyphenLines,
    hyphenBeforeLast,
    runt: RUNTS[textWrap],
    lineWidth: measure,
    alignment,
    uniformFrom,
  };
  return { ...paragraph, lines: single ?? breakLines(paragraph.items, options) };
}

const DEMERITS = {
  doubleHyphenDemerits: 10_000,
  fitnessDemerits: 10_000,
  looseness: 0,
};

/** Ragged lines have room to spare on nearly every line: the search is quicker where little of it is tolerated. */
const OPTIONS: Readonly<
  Record<Alignment, Omit<LineBreakOptions, 'lineWidth' | 'alignment' | 'maxConsecutiveHyphens'>>
> = {
  justified: { ...DEMERITS, tolerance: 2 },
  ragged: { ...DEMERITS, tolerance: 1 },
};

/** Most paragraphs of tables and headings are one line: they need no search. */
function singleLine(items: readonly ParagraphItem[], measure: number): readonly BrokenLine[] | undefined {
  const end = items.length - 1;
  let width = 0;
  for (let index = 0; index < end; index++) {
    const item = items[index]!;
    if (item.type !== 'penalty') width += item.width;
    else if (item.cost === -Infinity) return undefined;
    if (width > measure) return undefined;
  }
  return [{ start: 0, end, measure, isAfterBreak: false, adjustmentRatio: 0, width, overfull: 0 }];
}

/**
 * A short word that is the last line of a paragraph looks lost: that costs a little more than a hyphen does. `pretty`
 * asks for a third of a line, whatever the lines above have to give for it. CSS Text 4 §6.4.2.
 */
const MILD: Runt = { part: 1 / 8, demerits: 5000 };
const RUNTS: Readonly<Record<BreakSetting['textWrap'], Runt>> = {
  wrap: MILD,
  nowrap: MILD,
  balance: MILD,
  pretty: { part: 1 / 3, demerits: 100_000 },
};

function isGood({ lines }: BrokenParagraph, { alignment, textWrap }: BreakSetting): boolean {
  if (textWrap === 'pretty' && endInRunt(lines, { runt: RUNTS.pretty })) return false;
  return lines.every(({ width, measure, adjustmentRatio, overfull }, index) => {
    if (overfull > 0) return false;
    if (alignment === 'justified') return adjustmentRatio <= PRETOLERANCE;
    const isLast = index === lines.length - 1;
    return isLast || measure - width <= measure * RAGGED_TOLERANCE;
  });
}

/** The same items with the points at which words of `hyphens: auto` may be hyphenated. */
function hyphenateItems(paragraph: Items, alignment: Alignment, context: LayoutContext): Items {
  return cutWords(paragraph, (atom) => {
    const { source, style, word, isPiece } = atom;
    if (isPiece || source.style.hyphens !== 'auto' || !allowsWrap(source)) return undefined;
    const pieces = cutWord(word, hyphenationPoints(word.text, source, context));
    if (pieces.length < 2) return undefined;
    const hyphen = hyphenOf(source, style, context);
    return {
      pieces,
      penalty: { type: 'penalty', width: hyphen.width, cost: HYPHEN_COST[alignment], flagged: true },
      atom: { type: 'hyphen', source, word: hyphen },
    };
  });
}

/** Offsets in a word that may have quotation marks and full stops around it, or be two with a hyphen between. */
function hyphenationPoints(
  text: string,
  { lang, style: { hyphenateLimitChars: limits, textTransform } }: TextSource,
  { hyphenationExceptions }: LayoutContext,
): readonly number[] {
  const points: number[] = [];
  if (text.length < limits.word || text.includes('://')) return points;
  const exceptions = hyphenationExceptions(lang);
  for (const { 0: letters, index } of text.matchAll(/[\p{L}\p{M}]+/gu)) {
    const word = textTransform === 'none' ? letters : inLowerCase(letters);
    for (const offset of hyphenateWord(word, lang, limits, exceptions)) points.push(index + offset);
  }
  return points;
}

/** Capitals of `text-transform` say nothing of a word. */
function inLowerCase(letters: string): string {
  const lower = letters.toLowerCase();
  return lower.length === letters.length ? lower : letters;
}

/** Words in overfull lines, cut anywhere where that is allowed; nothing where none can be. CSS Text 3 §5.5. */
function cutOverfullWords(
  paragraph: BrokenParagraph,
  { breaksWords = false }: LayoutContext,
): Items | undefined {
  const isOverfull = new Set<number>();
  for (const { start, end, overfull } of paragraph.lines) {
    if (overfull > 0) for (let index = start; index < end; index++) isOverfull.add(index);
  }
  const cut = cutWords(paragraph, ({ source, word }, index) => {
    const mayBreak = (breaksWords || source.style.overflowWrap !== 'normal') && allowsWrap(source);
    if (!isOverfull.has(index) || !mayBreak) return undefined;
    return {
      pieces: cutWord(word, clusterStarts(word)),
      isApart: true,
      penalty: { type: 'penalty', width: 0, cost: ANYWHERE_COST, flagged: false },
      atom: { type: 'none' },
    };
  });
  return cut === paragraph ? undefined : cut;
}

interface Cut {
  readonly pieces: readonly Word[];
  /** Between each two pieces. */
  readonly penalty: ParagraphItem;
  readonly atom: Atom;
  /** Also between the word and what it would otherwise hang together with. */
  readonly isApart?: boolean;
}

type WordAtom = Extract<Atom, { type: 'word' }>;

/** The items with words replaced by their pieces; the same object where no word is cut, which is so of most paragraphs. */
function cutWords(paragraph: Items, cut: (atom: WordAtom, index: number) => Cut | undefined): Items {
  let draft: CutItems | undefined;
  for (let index = 0; index < paragraph.atoms.length; index++) {
    const atom = paragraph.atoms[index]!;
    const pieces = atom.type === 'word' ? cut(atom, index) : undefined;
    if (pieces !== undefined) draft ??= itemsBefore(paragraph, index);
    if (draft === undefined) continue;
    if (atom.type !== 'word' || pieces === undefined)
      add(draft, paragraph.items[index]!, atom, originOf(paragraph, index));
    else addPieces(draft, pieces, atom, originOf(paragraph, index));
  }
  return draft === undefined ? paragraph : { ...paragraph, ...draft };
}

interface CutItems {
  readonly items: ParagraphItem[];
  readonly atoms: Atom[];
  readonly origins: number[];
}

function itemsBefore(paragraph: Items, end: number): CutItems {
  return {
    items: paragraph.items.slice(0, end),
    atoms: paragraph.atoms.slice(0, end),
    origins: Array.from({ length: end }, (_, index) => originOf(paragraph, index)),
  };
}

function originOf({ origins }: Items, index: number): number {
  return origins === undefined ? index : origins[index]!;
}

function addPieces(
  draft: CutItems,
  { pieces, penalty, atom: between, isApart }: Cut,
  atom: WordAtom,
  origin: number,
): void {
  for (const [place, word] of pieces.entries()) {
    if (place > 0 || (isApart && draft.items.at(-1)?.type === 'box')) add(draft, penalty, between, origin);
    add(draft, word.item, { ...atom, word, isPiece: true }, origin);
  }
}

function add({ items, atoms, origins }: CutItems, item: ParagraphItem, atom: Atom, origin: number): void {
  items.push(item);
  atoms.push(atom);
  origins.push(origin);
}
