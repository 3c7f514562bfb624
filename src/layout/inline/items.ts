/** Builds the items of a paragraph from its tokens. Knuth and Plass's boxes, glue and penalties. */
import type { ComputedStyle } from '../../style/types.ts';
import type { GlueItem, ParagraphItem, PenaltyItem, ShapingContext } from '../../text/types.ts';
import { layOutAtomic } from '../block/atomic.ts';
import type { InlineContent } from '../boxes/types.ts';
import type { LayoutContext } from '../context.ts';
import type { Atom, Items, Scope } from './atoms.ts';
import { paragraphLevels } from './bidi.ts';
import type { TextSource, Token } from './collect.ts';
import { hangingEnd, hangingLast } from './hanging.ts';
import { indentOf } from './indent.ts';
import { Joining } from './joining.ts';
import { reportMissingFont, reportMissingGlyphs } from './missing-glyphs.ts';
import { breaksWithin, breaksWords, findOpportunities, tokenText } from './opportunities.ts';
import { makesLine } from './prepare.ts';
import { atomicRise, closeScope, endEdge, openScope, rootScope, startEdge } from './scopes.ts';
import { type Space, spaceOf, spacingAtEnd } from './spaces.ts';
import { lineSoFar, tabWidth } from './tabs.ts';
import type { TextStyle } from './text-style.ts';
import { keepsSpaces } from './white-space.ts';
import { joinWords } from './whole-words.ts';
import { clusterStarts, cutWord, shapeWord, type Word } from './words.ts';

/** TeX's `\exhyphenpenalty`, for breaks after a hyphen or a dash that is in the text. */
const EXPLICIT_HYPHEN_COST = 50;
/** Stretches before anything else does. */
const FILL: GlueItem = { type: 'glue', width: 0, stretch: 1e6, shrink: 0 };
const NO_BREAK: PenaltyItem = { type: 'penalty', width: 0, cost: Infinity, flagged: false };
const FORCED_BREAK: PenaltyItem = { type: 'penalty', width: 0, cost: -Infinity, flagged: false };
const OPPORTUNITY: PenaltyItem = { type: 'penalty', width: 0, cost: EXPLICIT_HYPHEN_COST, flagged: false };
const NOTHING: Atom = { type: 'none' };
/** The last line is not stretched: it ends in glue that fills it up. */
export const LAST_LINE: Items = {
  items: [NO_BREAK, FILL, FORCED_BREAK],
  atoms: [NOTHING, NOTHING, NOTHING],
};

const TAB = 0x09;
const SOFT_HYPHEN = 0xad;
const ZERO_WIDTH_SPACE = 0x200b;

export class ItemBuilder {
  readonly #items: ParagraphItem[] = [];
  readonly #atoms: Atom[] = [];
  readonly #root: Scope;
  readonly #available: number;
  readonly #context: LayoutContext;
  #scope: Scope;
  /** Where the token at hand begins in the text of the whole paragraph. */
  #offset = 0;
  /** By offset in that text: 1 where a line may begin. */
  #opportunities = new Uint8Array();
  /** By the same offset; absent where all runs from left to right. */
  #levels: Uint8Array | undefined;
  #joining: Joining | undefined;
  /** Of the paragraph. */
  #direction: ComputedStyle['direction'];
  #space: Space | undefined;

  constructor({ style, link }: InlineContent, available: number, context: LayoutContext) {
    this.#root = rootScope(style, link);
    this.#direction = style.direction;
    this.#scope = this.#root;
    this.#available = available;
    this.#context = context;
  }

  /** `base` is the embedding level of the paragraph: absent where all of it runs from left to right. */
  build(tokens: readonly Token[]): Items & { readonly root: Scope; readonly base?: number } {
    this.#opportunities = findOpportunities(tokens);
    const bidi = paragraphLevels(tokens, this.#root.style);
    this.#levels = bidi?.levels;
    if (bidi !== undefined) {
      this.#direction = bidi.base % 2 === 1 ? 'rtl' : 'ltr';
      this.#joining = new Joining(tokens);
    }
    for (const token of tokens) {
      this.#token(token);
      this.#offset += tokenText(token).length;
    }
    this.#finish();
    const built = { items: this.#items, atoms: joinWords(this.#atoms), root: this.#root };
    return bidi === undefined ? built : { ...built, base: bidi.base };
  }

  #token(token: Token): void {
    switch (token.type) {
      case 'text':
        this.#text(token.source, token.text);
        return;
      case 'open':
        this.#scope = openScope(token.box, this.#scope, this.#available, this.#context.textStyles);
        this.#box(startEdge(this.#scope), { type: 'open', scope: this.#scope });
        return;
      case 'close':
        this.#close();
        return;
      case 'break':
        this.#forcedBreak({ type: 'break' });
        return;
      case 'leader':
        this.#leader(token);
        return;
      case 'atomic':
        this.#atomic(token);
        return;
      case 'float':
      case 'note':
      case 'absolute':
        this.#box(0, token);
    }
  }

  /** Where a line may end at the end of a box, it ends after it: CSS Text 3 §5.1. */
  #close(): void {
    const last = this.#items.at(-1);
    const isOpportunity = last?.type === 'penalty' && Math.abs(last.cost) < Infinity;
    const items = isOpportunity ? this.#items.splice(-1) : [];
    const atoms = isOpportunity ? this.#atoms.splice(-1) : [];
    this.#box(endEdge(this.#scope), { type: 'close', scope: this.#scope });
    this.#items.push(...items);
    this.#atoms.push(...atoms);
    this.#scope = closeScope(this.#scope);
  }

  /** The last line is not stretched: it ends in glue that fills it up. A break at the very end makes no line after it. */
  #finish(): void {
    const last = this.#atoms.findLastIndex((atom) => atom.type === 'break' || makesLine(atom));
    if (this.#atoms[last]?.type !== 'break') {
      const hang = hangingLast(this.#atoms[last], this.#root.style, this.#direction);
      this.#forcedBreak(hang > 0 ? { type: 'none', hanging: hang } : NOTHING, hang);
      return;
    }
    this.#items.push(...this.#items.splice(last - 2, 3));
    this.#atoms.push(...this.#atoms.splice(last - 2, 3));
  }

  #forcedBreak(atom: Atom, hang = 0): void {
    const trimmed = hang > 0 ? hang : spacingAtEnd(this.#atoms);
    this.#push(NO_BREAK, NOTHING);
    this.#push(FILL, NOTHING);
    this.#push(trimmed === 0 ? FORCED_BREAK : { ...FORCED_BREAK, width: -trimmed }, atom);
  }

  #leader({ leader }: Extract<Token, { type: 'leader' }>): void {
    const style = this.#context.textStyles.get(leader.style, leader.lang);
    const word = shapeWord(leader.pattern, style, this.#context.fonts);
    this.#box(word.width, { type: 'leader', leader, word, ...this.#levelAt(this.#offset) });
  }

  #atomic({ atomic }: Extract<Token, { type: 'atomic' }>): void {
    const piece = layOutAtomic(atomic.box, this.#available, this.#context);
    const rise = atomicRise(piece, this.#scope.style, this.#context.textStyles);
    this.#opportunity(this.#offset, this.#scope);
    const level = this.#levelAt(this.#offset);
    this.#box(piece.width, { type: 'atomic', box: atomic.box, piece, scope: this.#scope, rise, ...level });
    this.#opportunity(this.#offset + 1, this.#scope);
  }

  /** Words, spaces and soft hyphens of one text. */
  #text(source: TextSource, text: string): void {
    const style = this.#context.textStyles.get(source.style, source.lang);
    let start = 0;
    const endWord = (end: number) => {
      if (end > start) this.#words(source, text, start, end);
      start = end;
    };
    for (let index = 0; index < text.length; index++) {
      const code = text.charCodeAt(index);
      if (index > start && this.#opportunities[this.#offset + index] === 1 && !isSpace(code)) {
        endWord(index);
        this.#opportunity(this.#offset + index, source);
      }
      if (!isSpace(code) && code !== SOFT_HYPHEN && code !== ZERO_WIDTH_SPACE && code !== TAB) continue;
      endWord(index);
      start = index + 1;
      if (code === SOFT_HYPHEN) this.#softHyphen(source, style);
      else if (isSpace(code)) this.#spaceAt(source, style, text.charAt(index), this.#offset + index);
      else if (code === TAB) this.#tab(source, style, this.#offset + index);
      else this.#opportunity(this.#offset + index + 1, source);
    }
    endWord(text.length);
    const last = text.charCodeAt(text.length - 1);
    if (!isSpace(last) && last !== TAB && last !== SOFT_HYPHEN)
      this.#opportunity(this.#offset + text.length, source);
  }

  /** A text without opportunities is one word for each direction that it runs in. */
  #words(source: TextSource, text: string, start: number, end: number): void {
    const levels = this.#levels;
    if (levels === undefined) {
      this.#word(source, text.slice(start, end), {});
      return;
    }
    let from = start;
    for (let index = start + 1; index <= end; index++) {
      const isSame = index < end && levels[this.#offset + index] === levels[this.#offset + from];
      if (isSame) continue;
      const context = this.#joining?.contextOf(this.#offset + from, this.#offset + index);
      this.#word(source, text.slice(from, index), this.#levelAt(this.#offset + from), context);
      from = index;
    }
  }

  #levelAt(offset: number): { readonly level?: number } {
    return this.#levels === undefined ? {} : { level: this.#levels[offset] ?? 0 };
  }

  #word(
    source: TextSource,
    text: string,
    levelled: { readonly level?: number },
    context?: ShapingContext,
  ): void {
    const style = this.#context.textStyles.get(source.style, source.lang, directionOf(levelled));
    const word = shapeWord(text, style, this.#context.fonts, context);
    const { diagnostics } = this.#context;
    if (style.face === undefined) reportMissingFont(source, diagnostics);
    else if (word.missing.length > 0) reportMissingGlyphs(word, source.span, diagnostics);
    const atom = { type: 'word', source, style, word, ...levelled } as const;
    if (breaksWords(source.style) && allowsWrap(source)) this.#pieces(atom);
    else this.#push(word.item, atom);
  }

  /** A word whose lines may end between its letters. */
  #pieces(atom: Extract<Atom, { type: 'word' }>): void {
    const { word: whole, source } = atom;
    const pieces = cutWord(whole, breaksWithin(whole.text, clusterStarts(whole), source.style));
    for (const [index, word] of pieces.entries()) {
      if (index > 0) this.#push(opportunityAfter(this.#atoms), NOTHING);
      this.#push(word.item, { ...atom, word });
    }
  }

  #spaceAt(source: TextSource, style: TextStyle, text: string, offset: number): void {
    if (source.style.whiteSpace === 'break-spaces' && text === ' ') {
      const { item, atom } = this.#spaceOf(source, style, text);
      this.#box(item.width, { ...atom, ...this.#levelAt(offset) });
      this.#opportunityAfterSpace(source);
      return;
    }
    const isBreak = text === ' ' && allowsWrap(source) && this.#opportunities[offset + 1] === 1;
    const hang = isBreak ? hangingEnd(this.#atoms.at(-1), source.style, this.#direction) : 0;
    const isKept = keepsSpaces(source.style);
    const spacing = isBreak && !isKept ? spacingAtEnd(this.#atoms) : 0;
    if (hang > 0) {
      this.#push({ ...OPPORTUNITY, width: -hang, cost: 0 }, { type: 'none', hanging: hang });
      // What only may hang stays in the line where there is room for it.
      if (source.style.hangingPunctuation.includes('allow-end'))
        this.#push({ ...OPPORTUNITY, width: -spacing, cost: 0 }, NOTHING);
    } else if (spacing !== 0) this.#push({ ...OPPORTUNITY, width: -spacing, cost: 0 }, NOTHING);
    else if ((isBreak || isKept) && this.#items.at(-1)?.type !== 'box') {
      // Glue is a break opportunity only after a box; and only boxes keep what begins a line from being dropped.
      this.#box(0, NOTHING);
    }
    if (!isBreak || hang > 0 || spacing !== 0) this.#push(NO_BREAK, NOTHING);
    const { item, atom } = this.#spaceOf(source, style, text);
    this.#push(item, this.#levels === undefined ? atom : { ...atom, ...this.#levelAt(offset) });
  }

  /** A box, so that it is there where it begins a line; it is copied out as a space. */
  #tab(source: TextSource, style: TextStyle, offset: number): void {
    const { fonts } = this.#context;
    const { isFirst, width: before } = lineSoFar(this.#items);
    const at = before + indentOf(this.#root.style, this.#available)(isFirst, !isFirst);
    const space = this.#spaceOf(source, style, ' ');
    const measures = { space: space.item.width, least: shapeWord('0', style, fonts).width / 2 };
    const width = tabWidth(at, source.style.tabSize, measures);
    this.#box(width, { ...space.atom, width, ...this.#levelAt(offset) });
    if (source.style.whiteSpace === 'break-spaces') this.#opportunityAfterSpace(source);
    else this.#opportunity(offset + 1, source);
  }

  /** `break-spaces`: each is as wide as it is, and a line may end after it. CSS Text 3 §3. */
  #opportunityAfterSpace(source: TextSource): void {
    if (allowsWrap(source)) this.#push({ ...OPPORTUNITY, cost: 0 }, NOTHING);
  }

  #spaceOf(source: TextSource, style: TextStyle, text: string): Space {
    if (this.#space?.source === source && this.#space.text === text) return this.#space;
    this.#space = spaceOf(source, style, text, this.#context.fonts);
    return this.#space;
  }

  #softHyphen(source: TextSource, style: TextStyle): void {
    if (source.style.hyphens === 'none' || !allowsWrap(source)) return;
    const word = hyphenOf(source, style, this.#context);
    this.#push(
      { type: 'penalty', width: word.width - style.letterSpacing, cost: EXPLICIT_HYPHEN_COST, flagged: true },
      { type: 'hyphen', source, word },
    );
  }

  /** A break opportunity without a space, where there is one. */
  #opportunity(offset: number, where: Pick<TextSource, 'style'>): void {
    // A break after the space would leave it at the end of the line, and stretch it.
    if (this.#breaksBeforeSpace()) return;
    if (this.#opportunities[offset] === 1 && allowsWrap(where))
      this.#push(opportunityAfter(this.#atoms), NOTHING);
  }

  /** Whether there is a space, and it is an opportunity itself or comes after one. */
  #breaksBeforeSpace(): boolean {
    if (this.#items.at(-1)?.type !== 'glue') return false;
    if (this.#items.at(-2)?.type === 'box') return true;
    const before = this.#items.at(-3);
    return before?.type === 'penalty' && before.cost < Infinity;
  }

  #box(width: number, atom: Atom): void {
    this.#push({ type: 'box', width }, atom);
  }

  #push(item: ParagraphItem, atom: Atom): void {
    this.#items.push(item);
    this.#atoms.push(atom);
  }
}

/** Letter-spacing comes between letters, not after the last of a line: CSS Text 3 §8.2. */
function opportunityAfter(atoms: readonly Atom[]): PenaltyItem {
  const spacing = spacingAtEnd(atoms);
  return spacing === 0 ? OPPORTUNITY : { ...OPPORTUNITY, width: -spacing };
}

function directionOf({ level = 0 }: { readonly level?: number }): 'ltr' | 'rtl' {
  return level % 2 === 1 ? 'rtl' : 'ltr';
}

/** Spaces that justification stretches; others are as wide as they are. */
function isSpace(code: number): boolean {
  return code === 0x20 || code === 0xa0;
}

export function allowsWrap({ style }: Pick<TextSource, 'style'>): boolean {
  return style.whiteSpace !== 'nowrap' && style.whiteSpace !== 'pre' && style.textWrap !== 'nowrap';
}

/** The hyphen of a style: U+2010 where the face has it, CSS Text 4 §6.1.1. */
export function hyphenOf(
  { style: { hyphenateCharacter } }: Pick<TextSource, 'style'>,
  style: TextStyle,
  { fonts }: Pick<LayoutContext, 'fonts'>,
): Word {
  const own = style.face?.has(0x2010) ? '\u2010' : '-';
  return shapeWord(hyphenateCharacter === 'auto' ? own : hyphenateCharacter.text, style, fonts);
}
