/** Turns the text of an inline formatting context into boxes, glue and penalties: all that does not depend on a width. */
import { error } from '../../diagnostic.ts';
import { lineBreakOpportunities } from '../../text/index.ts';
import type { ParagraphItem } from '../../text/types.ts';
import { layOutAtomic } from '../block/atomic.ts';
import type { InlineContent } from '../boxes/types.ts';
import type { LayoutContext } from '../context.ts';
import type { Atom, Scope } from './atoms.ts';
import { collectTokens, type TextSource, type Token } from './collect.ts';
import type { Line } from './line.ts';
import { reportMissingGlyphs } from './missing-glyphs.ts';
import { atomicRise, closeScope, openScope, rootScope } from './scopes.ts';
import type { TextStyle } from './text-style.ts';
import { keepsSpaces } from './white-space.ts';
import { shapeWord } from './words.ts';

/** Items and what they stand for, at the same indexes. */
export interface Items {
  readonly items: readonly ParagraphItem[];
  readonly atoms: readonly Atom[];
}

export interface PreparedParagraph extends Items {
  readonly root: Scope;
  readonly hasLeader: boolean;
  /** Whether there is anything to make a line of. */
  readonly isEmpty: boolean;
  /** It reads the same in every pass and at every width: it may be kept. */
  readonly isLasting: boolean;
  /** Its lines by their width. */
  readonly lines: Map<number, readonly Line[]>;
}

/** TeX's: `\exhyphenpenalty`, for breaks after a hyphen or a dash that is in the text. */
const EXPLICIT_HYPHEN_COST = 50;

/** The paragraph of earlier passes or widths, or a new one. `available` is the width that inline-blocks have. */
export function prepareParagraph(
  content: InlineContent,
  available: number,
  context: LayoutContext,
): PreparedParagraph {
  const known = context.paragraphs.get(content);
  if (known !== undefined) return known;
  const { tokens, pageDependent } = collectTokens(content, context);
  const builder = new ItemBuilder(content, available, context);
  builder.build(tokens);
  const hasAtomic = builder.atoms.some((atom) => atom.type === 'atomic');
  const prepared: PreparedParagraph = {
    items: builder.items,
    atoms: builder.atoms,
    root: builder.root,
    hasLeader: builder.atoms.some((atom) => atom.type === 'leader'),
    isEmpty: !builder.atoms.some(makesLine),
    isLasting: !pageDependent && !hasAtomic,
    lines: new Map(),
  };
  if (prepared.isLasting) context.paragraphs.set(content, prepared);
  return prepared;
}

/** CSS 2.2 §9.4.2: a line without text, kept white space, inline boxes with edges or anything else has no height. */
function makesLine(atom: Atom): boolean {
  if (atom.type === 'open' || atom.type === 'close') return atom.scope.left !== 0 || atom.scope.right !== 0;
  return atom.type !== 'none' && atom.type !== 'note' && atom.type !== 'space';
}

class ItemBuilder {
  readonly items: ParagraphItem[] = [];
  readonly atoms: Atom[] = [];
  readonly root: Scope;
  readonly #available: number;
  readonly #context: LayoutContext;
  #scope: Scope;
  /** Where the token at hand begins in the text of the whole paragraph. */
  #offset = 0;
  /** By offset in that text: 1 where a line may begin. */
  #opportunities = new Uint8Array();

  constructor({ style, link }: InlineContent, available: number, context: LayoutContext) {
    this.root = rootScope(style, link);
    this.#scope = this.root;
    this.#available = available;
    this.#context = context;
  }

  build(tokens: readonly Token[]): void {
    this.#opportunities = opportunitiesOf(tokens);
    for (const token of tokens) {
      this.#token(token);
      this.#offset += tokenText(token).length;
    }
    this.#finish();
  }

  #token(token: Token): void {
    switch (token.type) {
      case 'text':
        this.#text(token.source, token.text);
        return;
      case 'open':
        this.#scope = openScope(token.box, this.#scope, this.#available, this.#context.textStyles);
        this.#box(this.#scope.left, { type: 'open', scope: this.#scope });
        return;
      case 'close':
        this.#box(this.#scope.right, { type: 'close', scope: this.#scope });
        this.#scope = closeScope(this.#scope);
        return;
      case 'break':
        this.#forcedBreak({ type: 'break' });
        return;
      case 'leader': {
        const { style, lang } = token.leader;
        const textStyle = this.#context.textStyles.get(style, lang);
        const word = shapeWord(token.leader.pattern, textStyle, this.#context.fonts);
        this.#box(word.width, { type: 'leader', leader: token.leader, word });
        return;
      }
      case 'atomic': {
        const piece = layOutAtomic(token.atomic.box, this.#available, this.#context);
        this.#opportunity(this.#offset);
        const rise = atomicRise(piece, this.#scope.style, this.#context.textStyles);
        this.#box(piece.width, { type: 'atomic', piece, scope: this.#scope, rise });
        this.#opportunity(this.#offset + 1);
        return;
      }
      case 'note':
        this.#box(0, { type: 'note', note: token.note });
        return;
    }
  }

  /** The last line is not stretched: it ends in glue that fills it up. A break at the very end makes no line after it. */
  #finish(): void {
    const last = this.atoms.findLastIndex((atom) => atom.type === 'break' || makesLine(atom));
    if (this.atoms[last]?.type !== 'break') {
      this.#forcedBreak({ type: 'none' });
      return;
    }
    this.items.push(...this.items.splice(last - 2, 3));
    this.atoms.push(...this.atoms.splice(last - 2, 3));
  }

  #forcedBreak(atom: Atom): void {
    this.#push({ type: 'penalty', width: 0, cost: Infinity, flagged: false }, { type: 'none' });
    this.#push({ type: 'glue', width: 0, stretch: FILL, shrink: 0 }, { type: 'none' });
    this.#push({ type: 'penalty', width: 0, cost: -Infinity, flagged: false }, atom);
  }

  /** Words, spaces and soft hyphens of one text. */
  #text(source: TextSource, text: string): void {
    const style = this.#context.textStyles.get(source.style, source.lang);
    let start = 0;
    const endWord = (end: number) => {
      if (end > start) this.#word(source, style, text.slice(start, end));
      start = end;
    };
    for (let index = 0; index < text.length; index++) {
      if (index > start && this.#allows(index) && !isSpace(text.charCodeAt(index))) {
        endWord(index);
        this.#opportunity(this.#offset + index, source);
      }
      const code = text.charCodeAt(index);
      if (!isSpace(code) && code !== SOFT_HYPHEN && code !== ZERO_WIDTH_SPACE) continue;
      endWord(index);
      start = index + 1;
      if (code === SOFT_HYPHEN) this.#softHyphen(source, style);
      else if (isSpace(code)) this.#space(source, style, text.charAt(index), this.#offset + index);
      else this.#opportunity(this.#offset + index + 1, source);
    }
    endWord(text.length);
    if (this.#allows(text.length) && !isSpace(text.charCodeAt(text.length - 1))) {
      this.#opportunity(this.#offset + text.length, source);
    }
  }

  #allows(index: number): boolean {
    return this.#opportunities[this.#offset + index] === 1;
  }

  #word(source: TextSource, style: TextStyle, text: string): void {
    const word = shapeWord(text, style, this.#context.fonts);
    if (style.face === undefined) this.#context.diagnostics.push(noFont(source));
    if (word.missing.length > 0) reportMissingGlyphs(word, source.span, this.#context.diagnostics);
    this.#box(word.width, { type: 'word', source, style, word });
  }

  /** Spaces stretch by a half and shrink by a third: what TeX's text fonts say. */
  #space(source: TextSource, style: TextStyle, text: string, offset: number): void {
    const word = shapeWord(text, style, this.#context.fonts);
    const width = word.width + source.style.wordSpacing;
    const isKept = keepsSpaces(source.style);
    const isBreak = text === ' ' && allowsWrap(source) && this.#opportunities[offset + 1] === 1;
    // Glue is a break opportunity only after a box; and only boxes keep what begins a line from being dropped.
    if ((isBreak || isKept) && this.items.at(-1)?.type !== 'box') this.#box(0, { type: 'none' });
    if (!isBreak) this.#push({ type: 'penalty', width: 0, cost: Infinity, flagged: false }, { type: 'none' });
    const stretch = isKept ? 0 : width / 2;
    const shrink = isKept ? 0 : width / 3;
    this.#push({ type: 'glue', width, stretch, shrink }, { type: 'space', source, word, width });
  }

  #softHyphen(source: TextSource, style: TextStyle): void {
    if (source.style.hyphens === 'none' || !allowsWrap(source)) return;
    const word = hyphenOf(style, this.#context);
    this.#push(
      { type: 'penalty', width: word.width, cost: EXPLICIT_HYPHEN_COST, flagged: true },
      { type: 'hyphen', source, word },
    );
  }

  /** A break opportunity without a space. */
  #opportunity(offset: number, source?: TextSource): void {
    const { whiteSpace, textWrap } = source?.style ?? this.#scope.style;
    if (this.#opportunities[offset] !== 1 || whiteSpace === 'nowrap' || whiteSpace === 'pre') return;
    if (textWrap === 'nowrap') return;
    this.#push({ type: 'penalty', width: 0, cost: EXPLICIT_HYPHEN_COST, flagged: false }, { type: 'none' });
  }

  #box(width: number, atom: Atom): void {
    this.#push({ type: 'box', width }, atom);
  }

  #push(item: ParagraphItem, atom: Atom): void {
    this.items.push(item);
    this.atoms.push(atom);
  }
}

/** Stretches before anything else does. */
const FILL = 1e6;
const SOFT_HYPHEN = 0xad;
const ZERO_WIDTH_SPACE = 0x200b;

/** Spaces that justification stretches; others are as wide as they are. */
function isSpace(code: number): boolean {
  return code === 0x20 || code === 0xa0;
}

export function allowsWrap({ style }: TextSource): boolean {
  return style.whiteSpace !== 'nowrap' && style.whiteSpace !== 'pre' && style.textWrap !== 'nowrap';
}

/** The hyphen of a style: U+2010 where the face has it, CSS Text 4 §6.1.1. */
export function hyphenOf(style: TextStyle, { fonts }: Pick<LayoutContext, 'fonts'>) {
  return shapeWord(style.face?.has(0x2010) ? '\u2010' : '-', style, fonts);
}

function tokenText(token: Token): string {
  if (token.type === 'text') return token.text;
  if (token.type === 'break') return '\n';
  return token.type === 'atomic' || token.type === 'leader' ? '\uFFFC' : '';
}

/** UAX #14 over the whole paragraph; never before the call of a note. */
function opportunitiesOf(tokens: readonly Token[]): Uint8Array<ArrayBuffer> {
  const texts: string[] = [];
  const forbidden: number[] = [];
  let length = 0;
  for (const token of tokens) {
    if (token.type === 'note') forbidden.push(length);
    const text = tokenText(token);
    texts.push(text);
    length += text.length;
  }
  const opportunities = new Uint8Array(length + 1);
  for (const { offset } of lineBreakOpportunities(texts.join(''))) opportunities[offset] = 1;
  for (const offset of forbidden) opportunities[offset] = 0;
  return opportunities;
}

function noFont({ style, span }: TextSource) {
  return error('font-not-found', `No font is known for "${style.fontFamily.join(', ')}"`, span, {
    hints: ['Name it in an @font-face rule, or use a family that has one.'],
  });
}
