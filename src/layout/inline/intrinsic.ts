/** The narrowest and the widest that a paragraph wants to be: CSS Sizing 3 §5.1. */
import type { BlockLevelBox } from '../boxes/types.ts';
import type { Items } from './atoms.ts';
import type { Indent } from './indent.ts';
import { widestCluster } from './words.ts';

export interface ContentWidths {
  readonly min: number;
  readonly max: number;
}

/** `min` keeps words whole, but where `overflow-wrap: anywhere` says otherwise; hyphenation does not count. `widthsOf` is for inline-blocks and floats. */
export function paragraphWidths(
  { items, atoms }: Items,
  indent: Indent,
  widthsOf: (box: BlockLevelBox) => ContentWidths,
): ContentWidths {
  let min = 0;
  let max = 0;
  let line = indent(true, false);
  let chunk = line;
  /** Spaces that a break swallows are in no line. */
  let isBegun = false;
  for (let index = 0; index < items.length; index++) {
    const item = items[index]!;
    const isBreak =
      item.type === 'glue'
        ? items[index - 1]?.type === 'box'
        : item.type === 'penalty' && item.cost < Infinity;
    const atom = atoms[index];
    if (atom?.type === 'float') {
      const own = widthsOf(atom.box);
      line += own.max;
      min = Math.max(min, own.min);
    } else if (item.type === 'box') {
      // It was laid out in a room of no width: what it would have in others is another matter.
      const own = atom?.type === 'atomic' ? widthsOf(atom.box) : undefined;
      line += own?.max ?? item.width;
      chunk += own?.min ?? unbreakableWidth(atom, item.width);
      isBegun = true;
    } else if (isBreak) {
      min = Math.max(min, chunk + (item.type === 'penalty' ? item.width : 0));
      chunk = indent(false, false);
      isBegun = false;
      if (item.type === 'glue') line += item.width;
    } else if (item.type === 'glue') {
      line += item.width;
      if (isBegun) chunk += item.width;
    }
    if (item.type === 'penalty' && item.cost === -Infinity) {
      max = Math.max(max, line + item.width);
      line = indent(false, true);
      chunk = line;
    }
  }
  return { min: Math.max(min, 0), max: Math.max(max, 0) };
}

function unbreakableWidth(atom: Items['atoms'][number] | undefined, width: number): number {
  if (atom?.type !== 'word' || atom.source.style.overflowWrap !== 'anywhere') return width;
  return widestCluster(atom.word);
}
