/** A line box: CSS 2.2 §9.4.2, its height by §10.8. */
import type { BrokenLine, ParagraphItem } from '../../text/types.ts';
import type { Piece } from '../flow.ts';
import type { Atom, FloatAtom, Items, Scope } from './atoms.ts';
import { isLineAligned } from './scopes.ts';
import type { Extent, TextStyles } from './text-style.ts';

export interface Line extends Piece {
  /** From the top of the line box. */
  readonly baseline: number;
  /** Where its content ends, from the left edge of the paragraph. */
  readonly right: number;
  /** Whether its last word goes on in the next line. */
  readonly isHyphenated: boolean;
  /** Floats that are met in it, and after how many of its fragments. */
  readonly floats?: readonly { readonly atom: FloatAtom; readonly index: number }[];
}

/** A line as it was broken, with what stands in it. */
export interface LineContent {
  readonly atoms: readonly Atom[];
  /** Their items, at the same indexes. */
  readonly items: readonly ParagraphItem[];
  /** Spaces that the break swallowed; they are copied out all the same. */
  readonly swallowed: readonly Atom[];
  /** Without those. */
  readonly width: number;
  readonly stretch: number;
  readonly shrink: number;
  /** How wide the mark is that hangs at its end: not in the width. */
  readonly hanging: number;
  /** Whether its last word goes on in the next line. */
  readonly isHyphenated: boolean;
  /** Whether the break after it was forced: the last line, or one before a `br`. */
  readonly isLast: boolean;
}

/** What stands between two breaks; `next` is where the following line begins. */
export function lineContent({ items, atoms }: Items, line: BrokenLine, next: number): LineContent {
  const inLine: Atom[] = [];
  const inLineItems: ParagraphItem[] = [];
  let width = 0;
  let stretch = 0;
  let shrink = 0;
  for (let index = line.start; index < line.end; index++) {
    const item = items[index]!;
    const atom = atoms[index]!;
    if (item.type === 'penalty' || atom.type === 'none') continue;
    inLine.push(atom);
    inLineItems.push(item);
    width += item.width;
    if (item.type === 'glue') {
      stretch += item.stretch;
      shrink += item.shrink;
    }
  }
  const end = items[line.end];
  const atEnd = atoms[line.end];
  if (end?.type === 'penalty') width += end.width;
  const isHyphenated = end?.type === 'penalty' && atEnd?.type === 'hyphen';
  if (isHyphenated) {
    // In the boxes that the word before it is in.
    const place = inLine.findLastIndex(({ type }) => type !== 'close') + 1;
    inLine.splice(place, 0, atEnd);
    inLineItems.splice(place, 0, end);
  }
  const swallowed = atoms.slice(line.end, next).filter((atom) => atom.type === 'space');
  const isLast = end === undefined || (end.type === 'penalty' && end.cost === -Infinity);
  const hanging = atEnd?.type === 'none' ? (atEnd.hanging ?? 0) : 0;
  return {
    atoms: inLine,
    items: inLineItems,
    swallowed,
    width,
    stretch,
    shrink,
    hanging,
    isHyphenated,
    isLast,
  };
}

/** A line's height, and where in it stands what is aligned with its edges. */
export interface LineExtent extends Extent {
  /** How far above the line's baseline that of an inline box is. */
  readonly riseOf: (scope: Scope) => number;
}

interface Growing {
  ascent: number;
  descent: number;
}

/**
 * The tallest of the strut, the inline boxes and what stands in the line; `scope` is open when the line begins. Boxes
 * that are aligned with the line's edges, each with all that is in it, only make it as high as they need: §10.8.
 */
export function lineExtent(atoms: readonly Atom[], scope: Scope, styles: TextStyles): LineExtent {
  const line: Growing = { ascent: -Infinity, descent: -Infinity };
  // Seldom is there any: lines are many.
  let subtrees: Map<Scope, Growing> | undefined;
  const extentOf = ({ aligned }: Scope): Growing => {
    if (aligned === undefined) return line;
    subtrees ??= new Map();
    const known = subtrees.get(aligned) ?? { ascent: -Infinity, descent: -Infinity };
    subtrees.set(aligned, known);
    return known;
  };
  const aligned: (Extent & Pick<Scope, 'style'>)[] = [];
  for (let open: Scope | undefined = scope; open !== undefined; open = open.parent)
    include(extentOf(open), open, styles);
  for (const atom of atoms) {
    if (atom.type === 'open') include(extentOf(atom.scope), atom.scope, styles);
    else if (atom.type === 'atomic') {
      const { style, height, baseline } = atom.piece;
      if (isLineAligned(style)) aligned.push({ style, ascent: baseline, descent: height - baseline });
      else grow(extentOf(atom.scope), baseline, height - baseline, atomRise(atom));
    }
  }
  for (const [{ style }, extent] of subtrees ?? []) aligned.push({ style, ...extent });
  for (const { style, ascent, descent } of aligned) makeRoom(line, ascent + descent, style);
  if (subtrees === undefined) return { ...line, riseOf };
  const shifts = new Map([...subtrees].map(([root, own]) => [root, shiftOf(root, own, line)]));
  return { ...line, riseOf: ({ rise, aligned: root }) => rise + ((root && shifts.get(root)) ?? 0) };
}

function riseOf({ rise }: Scope): number {
  return rise;
}

function include(extent: Growing, scope: Scope, styles: TextStyles): void {
  const { ascent, descent } = styles.lineExtent(scope.style);
  grow(extent, ascent, descent, scope.rise);
}

function grow(extent: Growing, ascent: number, descent: number, rise: number): void {
  extent.ascent = Math.max(extent.ascent, rise + ascent);
  extent.descent = Math.max(extent.descent, descent - rise);
}

/** A line that is too low grows at the other edge. */
function makeRoom(line: Growing, height: number, { verticalAlign }: Scope['style']): void {
  if (verticalAlign === 'top') line.descent = Math.max(line.descent, height - line.ascent);
  else line.ascent = Math.max(line.ascent, height - line.descent);
}

function shiftOf({ style }: Scope, own: Extent, line: Extent): number {
  return style.verticalAlign === 'top' ? line.ascent - own.ascent : own.descent - line.descent;
}

/** How far the baseline of an inline-block is above that of the line, or of the aligned box that it is in. */
function atomRise({ scope, rise }: Extract<Atom, { type: 'atomic' }>): number {
  return scope.rise + rise;
}

/** Glue stretches or shrinks, leaders fill up, all else is as wide as it is. */
export function atomWidth(
  atom: Atom,
  item: ParagraphItem,
  { adjustmentRatio: ratio, leaderRoom }: { readonly adjustmentRatio: number; readonly leaderRoom: number },
): number {
  if (atom.type === 'leader') return item.width + leaderRoom;
  if (item.type !== 'glue') return item.width;
  return item.width + ratio * (ratio > 0 ? item.stretch : item.shrink);
}
