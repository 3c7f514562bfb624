/** What the items of a paragraph stand for: the line breaker sees widths, the line boxes see these. */
import type { ComputedStyle } from '../../style/types.ts';
import type { ParagraphItem } from '../../text/types.ts';
import type {
  AbsoluteBox,
  BlockBox,
  BlockLevelBox,
  InlineBox,
  LeaderLeaf,
  Link,
  Note,
} from '../boxes/types.ts';
import type { Piece } from '../flow.ts';
import type { Shift } from '../positioned/relative.ts';
import type { TextSource } from './collect.ts';
import type { TextStyle } from './text-style.ts';
import type { Word } from './words.ts';

/** An inline box as lines see it: the box itself, and where its baseline is. */
export interface Scope {
  readonly style: ComputedStyle;
  /** Absent for the root inline box of the paragraph. */
  readonly box: InlineBox | undefined;
  readonly parent: Scope | undefined;
  /** Of its baseline above that of `aligned`, or of the paragraph's root inline box: points. */
  readonly rise: number;
  /** The box around it, or itself, that `vertical-align` sets to the top or bottom of its line. */
  readonly aligned: Scope | undefined;
  /** The link that it is in, if any. */
  readonly link: Link | undefined;
  /** How far it is moved by relative positioning, with its parents. */
  readonly shift: Shift;
  /** Left and right edges: margin, border and padding. */
  readonly left: number;
  readonly right: number;
}

/** An inline-block, laid out. */
export interface AtomicPiece extends Piece {
  /** Of the margin box. */
  readonly width: number;
  /** From the top of the margin box to its baseline. */
  readonly baseline: number;
  readonly style: ComputedStyle;
}

/** The embedding level of UAX #9; absent where all of the paragraph runs from left to right. */
interface Levelled {
  readonly level?: number;
}

export type WordAtom = {
  readonly type: 'word';
  readonly source: TextSource;
  readonly style: TextStyle;
  readonly word: Word;
  /** Of a word that was cut: it has no hyphens of its own. */
  readonly isPiece?: true;
  /** Of a word that goes over several inline boxes. */
  readonly whole?: WholeWord;
} & Levelled;

/** The word that a piece of text belongs to: as it is written, and where in it the piece begins. */
export interface WholeWord {
  readonly text: string;
  readonly start: number;
  /** Whether a hyphen may stand between the piece and what comes next. */
  readonly mayBreakAfter: boolean;
}

export type Atom =
  | WordAtom
  /** As glue; `text` is what is copied out. */
  | ({
      readonly type: 'space';
      readonly source: TextSource;
      readonly word: Word;
      readonly width: number;
    } & Levelled)
  /** As a penalty: the hyphen that stands there if the line breaks. */
  | { readonly type: 'hyphen'; readonly source: TextSource; readonly word: Word }
  | { readonly type: 'open'; readonly scope: Scope }
  | { readonly type: 'close'; readonly scope: Scope }
  | ({ readonly type: 'leader'; readonly leader: LeaderLeaf; readonly word: Word } & Levelled)
  | ({
      readonly type: 'atomic';
      readonly box: BlockBox;
      readonly piece: AtomicPiece;
      /** The inline box that it stands in, and how far `vertical-align` raises it there. */
      readonly scope: Scope;
      readonly rise: number;
    } & Levelled)
  /** Not in the line itself. */
  | { readonly type: 'float'; readonly box: BlockLevelBox }
  | { readonly type: 'note'; readonly note: Note }
  | { readonly type: 'absolute'; readonly box: AbsoluteBox }
  /** The end of a line, forced. */
  | { readonly type: 'break' }
  /** Other penalties, and glue that fills up; how wide the mark is that hangs where the line ends there. */
  | { readonly type: 'none'; readonly hanging?: number };

export type FloatAtom = Extract<Atom, { type: 'float' }>;

/** Items and what they stand for, at the same indexes. */
export interface Items {
  readonly items: readonly ParagraphItem[];
  readonly atoms: readonly Atom[];
  /** Where words are in pieces: of which of the items that they were cut from each one is, or is a piece. */
  readonly origins?: readonly number[];
}
