/** Breaks a prepared paragraph into lines of a width: with as few hyphens as it needs. */
import type { ComputedStyle } from '../../style/types.ts';
import { breakLines, endInRunt } from '../../text/index.ts';
import type { BrokenLine, LineBreakOptions, ParagraphItem, Runt } from '../../text/types.ts';
import type { LayoutContext } from '../context.ts';
import type { Atom, Items, WordAtom } from './atoms.ts';
import { hyphenationPoints } from './hyphenate.ts';
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
    const { source, style, word } = atom;
    const points = hyphenationPoints(atom, context);
    const pieces = points.length === 0 ? [] : cutWord(word, points);
    const mayBreakAfter = points.at(-1) === word.text.length;
    if (pieces.length < 2 && !mayBreakAfter) return undefined;
    const hyphen = hyphenOf(source, style, context);
    return {
      pieces,
      mayBreakAfter,
      penalty: {
        type: 'penalty',
        width: hyphen.width - style.letterSpacing,
        cost: HYPHEN_COST[alignment],
        flagged: true,
      },
      atom: { type: 'hyphen', source, word: hyphen },
    };
  });
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
  const cut = cutWords(paragraph, ({ source, style, word }, index) => {
    const mayBreak = (breaksWords || source.style.overflowWrap !== 'normal') && allowsWrap(source);
    if (!isOverfull.has(index) || !mayBreak) return undefined;
    return {
      pieces: cutWord(word, clusterStarts(word)),
      isApart: true,
      penalty: { type: 'penalty', width: -style.letterSpacing, cost: ANYWHERE_COST, flagged: false },
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
  /** Also after it, where the inline boxes end that end with it: CSS Text 3 §5.1. */
  readonly mayBreakAfter?: boolean;
}

/** The items with words replaced by their pieces; the same object where no word is cut. */
function cutWords(paragraph: Items, cut: (atom: WordAtom, index: number) => Cut | undefined): Items {
  const items: ParagraphItem[] = [];
  const atoms: Atom[] = [];
  const origins: number[] = [];
  const push = (item: ParagraphItem, atom: Atom, origin: number) => {
    items.push(item);
    atoms.push(atom);
    origins.push(origin);
  };
  let isCut = false;
  let after: Cut | undefined;
  for (const [index, atom] of paragraph.atoms.entries()) {
    if (after !== undefined && atom.type !== 'close') {
      push(after.penalty, after.atom, origins.at(-1)!);
      after = undefined;
    }
    const pieces = atom.type === 'word' ? cut(atom, index) : undefined;
    const origin = paragraph.origins?.[index] ?? index;
    if (atom.type !== 'word' || pieces === undefined) {
      push(paragraph.items[index]!, atom, origin);
      continue;
    }
    isCut = true;
    for (const [place, word] of pieces.pieces.entries()) {
      if (place > 0 || (pieces.isApart && items.at(-1)?.type === 'box'))
        push(pieces.penalty, pieces.atom, origin);
      push({ type: 'box', width: word.width }, { ...atom, word, isPiece: true }, origin);
    }
    if (pieces.mayBreakAfter) after = pieces;
  }
  return isCut ? { ...paragraph, items, atoms, origins } : paragraph;
}
