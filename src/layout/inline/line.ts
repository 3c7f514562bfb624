/** A line box: CSS 2.2 §9.4.2, its height by §10.8. */
import type { BrokenLine, ParagraphItem } from '../../text/types.ts';
import type { Piece } from '../flow.ts';
import type { Atom, FloatAtom, Items, Scope } from './atoms.ts';
import type { Extent, TextStyles } from './text-style.ts';

export interface Line extends Piece {
  /** From the top of the line box. */
  readonly baseline: number;
  /** Where its content ends, from the left edge of the paragraph. */
  readonly right: number;
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
  if (end?.type === 'penalty' && atEnd?.type === 'hyphen') {
    inLine.push(atEnd);
    inLineItems.push(end);
  }
  const swallowed = atoms.slice(line.end, next).filter((atom) => atom.type === 'space');
  const isLast = end === undefined || (end.type === 'penalty' && end.cost === -Infinity);
  return { atoms: inLine, items: inLineItems, swallowed, width, stretch, shrink, isLast };
}

/** The tallest of the strut, the inline boxes and what stands in the line. `scope` is open when the line begins. */
export function lineExtent(atoms: readonly Atom[], scope: Scope, styles: TextStyles): Extent {
  const extent = { ascent: -Infinity, descent: -Infinity };
  for (let open: Scope | undefined = scope; open !== undefined; open = open.parent)
    include(extent, open, styles);
  const aligned: number[] = [];
  for (const atom of atoms) {
    if (atom.type === 'open') include(extent, atom.scope, styles);
    else if (atom.type === 'atomic') {
      const { style, height, baseline } = atom.piece;
      if (style.verticalAlign === 'top' || style.verticalAlign === 'bottom') aligned.push(height);
      else {
        const rise = atomRise(atom);
        extent.ascent = Math.max(extent.ascent, rise + baseline);
        extent.descent = Math.max(extent.descent, height - baseline - rise);
      }
    }
  }
  // §10.8: boxes that are aligned with the line's edges only make it as high as they need.
  for (const height of aligned) extent.descent = Math.max(extent.descent, height - extent.ascent);
  return extent;
}

function include(extent: { ascent: number; descent: number }, scope: Scope, styles: TextStyles): void {
  const { ascent, descent } = styles.lineExtent(scope.style);
  extent.ascent = Math.max(extent.ascent, scope.rise + ascent);
  extent.descent = Math.max(extent.descent, descent - scope.rise);
}

/** How far the baseline of an inline-block is above the line's. */
export function atomRise({ scope, rise }: Extract<Atom, { type: 'atomic' }>): number {
  return scope.rise + rise;
}
