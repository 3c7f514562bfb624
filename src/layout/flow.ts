/**
 * The flow: what a formatting context makes of a box, as a list from top to bottom. It is TeX's main vertical list:
 * pieces of known height, space between them, and the places at which a page may end. The paginator knows nothing else.
 */
import type { Span } from '../diagnostic.ts';
import type { ComputedStyle } from '../style/types.ts';
import type { Mark, Note } from './boxes/types.ts';
import type { Shift } from './positioned/relative.ts';
import type { Fragment } from './types.ts';

/** Points from the left edge of the flow and the top of the piece. */
export interface PlacedMark {
  readonly mark: Mark;
  readonly x: number;
  readonly y: number;
}

/** Something that is set as a whole: a line, a table row. Fragments are placed within it and moved to their page later. */
export interface Piece {
  readonly height: number;
  /** From its top; absent where there is none. */
  readonly baseline?: number;
  readonly fragments: readonly Fragment[];
  readonly marks: readonly PlacedMark[];
  /** Footnotes that are called in it, in order. */
  readonly notes: readonly Note[];
}

export interface SlabItem {
  readonly type: 'slab';
  /** Added to the x of all that is in the piece. */
  readonly x: number;
  readonly piece: Piece;
  /** Painted unless the flow breaks before it: the rule between two rows of a table. */
  readonly topFragments?: readonly Fragment[];
  /** Painted if the flow breaks after it, from its lower edge: the rule below the last row on a page. */
  readonly bottomFragments?: readonly Fragment[];
  readonly divisible?: Divisible;
  readonly span?: Span;
}

/** Of a slab that need not be on one page: columns, cells and items side by side are filled with what has room there. */
export interface Divisible {
  /** It is no lower, however it is set. */
  readonly least: number;
  /** Whether it is to be divided at a break in it, even where all of it has room. */
  readonly isForced?: boolean;
  /** Of dividing it at all, beside the cost of the place. */
  readonly cost: number;
  divide(room: number): Division;
}

export interface Division {
  /** For this page. Higher than the room only if nothing less can be set. */
  readonly now: SlabItem;
  /** For the next ones; absent where all of it has room here. */
  readonly later?: SlabItem;
  readonly cost: number;
  /** In less than so much more room it would be the same. */
  readonly shortage: number;
}

/** Space between siblings, and what happens if the flow breaks there. CSS Fragmentation 3 §4. */
export interface GapItem {
  readonly type: 'gap';
  /** The collapsed margins. None of it is left at an unforced break (§5.2). */
  readonly size: number;
  /** What stays after a forced break. */
  readonly sizeAfterBreak: number;
  /** How bad a break is here: 0 where nothing speaks against it. Infinite where it is no break opportunity. */
  readonly cost: number;
  /** `column` in the flow of columns alone. */
  readonly forced?: 'page' | 'left' | 'right' | 'column';
  /** The page name of what follows. */
  readonly page: string;
}

/** How a box is painted whose content is between an open and a close item, and so may be on several pages. */
export interface FlowBox {
  /** Of the border box. */
  readonly x: number;
  readonly width: number;
  readonly style: ComputedStyle;
  /** Border and padding that each of its parts has: `box-decoration-break: clone`. CSS Fragmentation 3 §5.4. */
  readonly cloned?: { readonly top: number; readonly bottom: number };
  /** How far a relatively positioned box is moved, with all that is in it. */
  readonly shift?: Shift;
  /** Set again at the top of each page on which the box goes on: a table's header rows, as artifacts. */
  readonly repeated?: Piece;
  /** Set again at the foot of each page after which the box goes on: the footer rows of a table. In such a box are only slabs. */
  readonly repeatedBelow?: Piece;
  readonly span?: Span;
}

export interface OpenItem {
  readonly type: 'open';
  readonly box: FlowBox;
  /** Border and padding. */
  readonly height: number;
}

export interface CloseItem {
  readonly type: 'close';
  readonly box: FlowBox;
  readonly height: number;
}

/** Empty room inside of a box with a `height`; what is left of it at the end of a page is dropped. */
export interface SpaceItem {
  readonly type: 'space';
  readonly height: number;
}

/** The place of a box somebody asks for. */
export interface MarkItem {
  readonly type: 'mark';
  readonly mark: Mark;
  readonly x: number;
}

/** Set beside the flow: it takes no room in it, what stands there makes way. CSS 2.2 §9.5. */
export interface FloatItem {
  readonly type: 'float';
  /** From the left edge of the flow. */
  readonly x: number;
  /** How far below this point of the flow its top is. */
  readonly y: number;
  readonly piece: Piece;
  readonly span?: Span;
}

/** Boxes out of the flow: they take no room, and no margin ends at them. */
export interface AnchorItem {
  readonly type: 'anchor';
  readonly x: number;
  /** From here downwards: of margins that have not collapsed with all others yet. */
  readonly y: number;
  readonly height: 0;
  readonly fragments: readonly Fragment[];
}

export type FlowItem =
  | SlabItem
  | GapItem
  | OpenItem
  | CloseItem
  | SpaceItem
  | MarkItem
  | AnchorItem
  | FloatItem;

/** A finished list. The margins at its ends are not in it: they may collapse with others. */
export interface Flow {
  readonly items: readonly FlowItem[];
  readonly marginBefore: number;
  readonly marginAfter: number;
  /** Without any breaks, and without the margins at its ends: from its beginning, if it is a part. */
  readonly height: number;
  /** The page name of its beginning. */
  readonly page: string;
}

/** Floats are above the backgrounds of blocks that come after them, and below positioned boxes. CSS 2.2 appendix E. */
export const FLOAT_LEVEL = 0.5;

/** Costs of breaking against a wish; what is worse outweighs all that is less bad. CSS Fragmentation 3 §4.4. */
export const COST = {
  /** Within a word: `hyphenate-limit-last`. */
  withinWord: 1,
  /** Fewer lines than `orphans` or `widows`. */
  lonelyLines: 1e3,
  /** Inside of a box with `break-inside: avoid`. */
  insideAvoid: 1e6,
  /** Between boxes with `break-before` or `break-after: avoid`: a heading and its text. */
  betweenAvoid: 1e9,
  /** Beside a float that goes on: only if there is no other place on the page. */
  besideFloat: 1e12,
} as const;

/** Of the first or last line in a flow, from its start without the margin before it. CSS Inline 3 §4.2. */
export function flowBaseline({ items }: Flow, which: 'first' | 'last'): number | undefined {
  let y = 0;
  let found: number | undefined;
  for (const item of items) {
    if (item.type === 'slab') {
      if (item.piece.baseline !== undefined) found = y + item.piece.baseline;
      if (found !== undefined && which === 'first') return found;
      y += item.piece.height;
    } else if (item.type === 'gap') y += item.size;
    else if (item.type !== 'mark' && item.type !== 'float') y += item.height;
  }
  return found;
}

/** What an item adds to the height of the flow without any breaks. */
export function heightInFlow(item: FlowItem): number {
  if (item.type === 'slab') return item.piece.height;
  if (item.type === 'gap') return item.size;
  return item.type === 'mark' || item.type === 'float' ? 0 : item.height;
}

/** Of the items from `start` to before `end` without any breaks, with the floats that stand there. */
export function heightOf(items: readonly FlowItem[], start: number, end: number): number {
  let height = 0;
  let floats = 0;
  for (let index = start; index < end; index++) {
    const item = items[index]!;
    if (item.type === 'float') floats = Math.max(floats, height + item.y + item.piece.height);
    height += heightInFlow(item);
  }
  return Math.max(height, floats);
}
