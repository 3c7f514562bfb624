/** The box tree: what the styled tree becomes before anything is measured. CSS Display 3, CSS 2.2 §9.2 and §17.2. */
import type { Span } from '../../diagnostic.ts';
import type { Picture } from '../../pictures/types.ts';
import type { BreakBetween, ComputedStyle, StyledElement } from '../../style/types.ts';
import type { PseudoName } from '../generated/index.ts';
import type { LinkFragment, Owner } from '../types.ts';

/** An element whose place in the pages somebody wants to know: a link's target, a heading, the owner of a string. */
export interface Mark {
  readonly element: number;
  /** Names in `Layout.destinations`. */
  readonly destinations: readonly string[];
}

export interface Link {
  readonly target: LinkFragment['target'];
  readonly contents: string;
  readonly owner: Owner;
  readonly span?: Span;
}

/** Where a box or a text comes from. */
interface Sourced {
  readonly style: ComputedStyle;
  readonly owner: Owner;
  readonly span?: Span;
  readonly lang: string;
}

export interface TextLeaf extends Sourced {
  readonly kind: 'text';
  readonly text: string;
}

/** Generated content: it may read otherwise once pages are known, so it is resolved when its paragraph is prepared. */
export interface GeneratedLeaf extends Sourced {
  readonly kind: 'generated';
  readonly styled: StyledElement;
  readonly part: PseudoName;
}

/** Fills up what is left of its line. */
export interface LeaderLeaf extends Sourced {
  readonly kind: 'leader';
  readonly pattern: string;
}

export interface LineBreakLeaf {
  readonly kind: 'line-break';
  readonly style: ComputedStyle;
}

export interface InlineBox {
  readonly kind: 'inline';
  readonly style: ComputedStyle;
  readonly children: readonly InlineNode[];
  /** False for a part that begins (or ends) where a block inside the inline box splits it: CSS 2.2 §9.2.1.1. */
  readonly opens: boolean;
  readonly closes: boolean;
  readonly mark?: Mark;
  readonly link?: Link;
}

/** An inline-block: a box of its own that stands in a line like a letter. */
export interface AtomicInline {
  readonly kind: 'atomic';
  readonly box: BlockBox;
  readonly span?: Span;
}

/** A float where it is met among text: CSS 2.2 §9.5. */
export interface FloatNode {
  readonly kind: 'float';
  readonly box: BlockLevelBox;
}

/** Where the call of a footnote stands; the call's text follows as an inline box. */
export interface NoteReference {
  readonly kind: 'note';
  readonly note: Note;
}

/** The body of a footnote, set in the area of notes of the page of its call. */
export interface Note {
  readonly element: number;
  readonly box: BlockBox;
}

/** A box that is out of the flow, where it would stand in it: CSS 2.2 §9.6.1. */
export interface AbsoluteBox {
  readonly kind: 'absolute';
  readonly box: BlockBox;
  /** Whether it would stand in a line. */
  readonly isInline: boolean;
  /** Footnotes that are called in it. */
  readonly notes: readonly Note[];
}

export type InlineNode =
  | TextLeaf
  | GeneratedLeaf
  | LeaderLeaf
  | LineBreakLeaf
  | InlineBox
  | AtomicInline
  | FloatNode
  | NoteReference
  | AbsoluteBox;

/** A block container's lines: an inline formatting context. */
export interface InlineContent {
  readonly type: 'inline';
  readonly nodes: readonly InlineNode[];
  /** Whether there are floats among them. */
  readonly hasFloats?: boolean;
  /** Of the block container. */
  readonly style: ComputedStyle;
  /** Of a block-level `a` around it: each line is a part of the link. */
  readonly link?: Link;
}

export interface BlockContent {
  readonly type: 'blocks';
  /** Those with a `float` of `left` or `right` are out of flow. Where there are many, each is made anew whenever it is asked for. */
  readonly children: Iterable<BlockLevelBox>;
}

/** A child of a flex container. */
export interface FlexItemBox extends BlockBox {
  /** The box around a table is what is flexed: CSS 2.2 §17.4. */
  readonly isTable?: true;
}

/** Boxes side by side: CSS Flexbox 1 §4. */
export interface FlexContent {
  readonly type: 'flex';
  readonly items: readonly FlexItemBox[];
  /** Children that are out of the flow: they are no items. */
  readonly absolutes: readonly AbsoluteBox[];
}

/** A picture: the box is as large as it is, or as its style wants it. CSS 2.2 §10.3.2. */
export interface ReplacedContent {
  readonly type: 'replaced';
  readonly picture: Picture;
  readonly owner: Owner;
  readonly lang: string;
  /** Of a block-level `a` around it. */
  readonly link?: Link;
  /** Where its `src` was written. */
  readonly span?: Span;
}

/** What every block-level box says to the fragmentation of its container. */
interface Fragmented {
  readonly style: ComputedStyle;
  readonly mark?: Mark;
  readonly span?: Span;
  /** With what the first and last children say: CSS Fragmentation 3 §3.1. */
  readonly breakBefore: BreakBetween;
  readonly breakAfter: BreakBetween;
  /** The used `page`: CSS Paged Media 3 §7.1. */
  readonly page: string;
  /** Of its first in-flow content, which decides on which kind of page the box begins. */
  readonly firstPage: string;
  readonly lastPage: string;
}

export interface BlockBox extends Fragmented {
  readonly kind: 'block';
  readonly content: InlineContent | BlockContent | FlexContent | ReplacedContent;
  /** The marker of a list item, where it stands outside of the box. */
  readonly marker?: InlineContent;
}

export interface ColumnBox {
  readonly style: ComputedStyle;
  readonly span: number;
}

export interface CellBox {
  readonly box: BlockBox;
  readonly columnSpan: number;
  readonly rowSpan: number;
}

export interface RowBox {
  readonly style: ComputedStyle;
  readonly mark?: Mark;
  readonly cells: readonly CellBox[];
}

export interface RowGroupBox {
  readonly type: 'header' | 'body' | 'footer';
  readonly style: ComputedStyle;
  readonly mark?: Mark;
  readonly rows: readonly RowBox[];
}

export interface TableBox extends Fragmented {
  readonly kind: 'table';
  readonly captions: readonly BlockBox[];
  readonly columns: readonly ColumnBox[];
  /** In the order in which they are set: the header first, the footer last. */
  readonly groups: readonly RowGroupBox[];
  /** So much higher than its rows need it to be: as a flex item it is as high as its line. */
  readonly more?: number;
  /** As a flex item: what widths that are given for it are of. Here it fills the box around it. */
  readonly givenSizing?: ComputedStyle['boxSizing'];
}

export type BlockLevelBox = BlockBox | TableBox;
