/** Divides columns and rows where a page ends: with the notes that are called in them they fill what is left of it. */
import type { Note } from '../boxes/types.ts';
import type { Divisible, Division, FlowItem, Piece, SlabItem } from '../flow.ts';
import { type Room, TOLERANCE } from './find-break.ts';

/** What stands on the page already. */
interface Above {
  readonly height: number;
  /** What boxes that are open need at the end of the page. */
  readonly below: number;
  readonly notes: readonly Note[];
  /** Of the best break in it; undefined where there is none. */
  readonly cost: number | undefined;
}

interface DivisibleItem extends SlabItem {
  readonly divisible: Divisible;
}

export function isDivisible(item: FlowItem): item is DivisibleItem {
  return item.type === 'slab' && item.divisible !== undefined;
}

/** How columns or a row are set that have no room as they are; undefined where they have, or where a break above is better. */
export function divideAt(
  item: DivisibleItem,
  items: readonly FlowItem[],
  index: number,
  { height: most, notesHeight }: Room,
  above: Above,
): Division | undefined {
  const { divisible } = item;
  const isForced = above.cost === undefined;
  const left = most - above.height - above.below - notesHeight(above.notes);
  const below = heightBelow(items, index + 1);
  const fits = ({ height, notes }: Piece, edge = 0) => {
    const called = notes.length === 0 ? above.notes : [...above.notes, ...notes];
    return above.height + height + Math.max(edge, above.below) + notesHeight(called) <= most + TOLERANCE;
  };
  if (divisible.isForced !== true && divisible.least <= left && fits(item.piece, below)) return undefined;
  let division = divide(divisible, { height: left, fits }, isForced);
  // All of it would have room, but not the lower edges of its box.
  if (division !== undefined && division.later === undefined && !fits(division.now.piece, below))
    division = divide(divisible, { height: left - below, fits }, isForced);
  if (division === undefined) return undefined;
  const cost = division.cost + divisible.cost;
  return isForced || cost <= above.cost ? division : undefined;
}

/** What cannot be parted from the item before: edges of boxes that end. */
function heightBelow(items: readonly FlowItem[], start: number): number {
  let height = 0;
  for (let index = start; index < items.length; index++) {
    const item = items[index]!;
    if (item.type === 'gap' && item.cost < Infinity) break;
    if (item.type === 'gap') height += item.size;
    else if (item.type === 'close') height += item.height;
    else if (item.type !== 'mark' && item.type !== 'anchor') break;
  }
  return height;
}

interface RoomLeft {
  /** Of the page, without any more notes. */
  readonly height: number;
  fits(piece: Piece): boolean;
}

/** Undefined where nothing has room; a part of it is set all the same where it must be. */
function divide(divisible: Divisible, { height, fits }: RoomLeft, isForced: boolean): Division | undefined {
  if (height <= 0 && !isForced) return undefined;
  const division = divisible.divide(height);
  if (fits(division.now.piece)) return division;
  if (division.now.piece.notes.length === 0) return isForced ? division : undefined;
  return beforeNotes(divisible, { height, fits }) ?? (isForced ? divisible.divide(0) : undefined);
}

/** How often the height is halved in search of the notes that have room. */
const STEPS = 8;

/** As high as leaves room for its notes. */
function beforeNotes(divisible: Divisible, { height, fits }: RoomLeft): Division | undefined {
  let found: Division | undefined;
  let [low, high] = [0, height];
  for (let step = 0; step < STEPS; step++) {
    const tried = (low + high) / 2;
    const division = divisible.divide(tried);
    if (fits(division.now.piece)) {
      found = division;
      low = tried;
    } else high = tried;
  }
  return found;
}
