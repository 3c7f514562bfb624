/** Divides columns and rows where a page ends: with the notes that are called in them they fill what is left of it. */
import { optional } from '../boxes/parts.ts';
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

export interface Divided {
  /** Absent where all of it has room, or where a break above is better. */
  readonly division?: Division;
  /** On a page that is less than so much higher it would be the same. */
  readonly shortage: number;
}

const WHOLE: Divided = { shortage: Infinity };

/** How columns or a row are set that have no room as they are. */
export function divideAt(
  slab: SlabItem,
  divisible: Divisible,
  below: number,
  { height: most, notesHeight }: Room,
  above: Above,
): Divided {
  const isForced = above.cost === undefined;
  const left = most - above.height - above.below - notesHeight(above.notes);
  const missing = ({ height, notes }: Piece, edge = 0) => {
    const called = notes.length === 0 ? above.notes : [...above.notes, ...notes];
    return above.height + height + Math.max(edge, above.below) + notesHeight(called) - most;
  };
  const { isForced: isApart = false, least } = divisible;
  const ofLeast = isApart ? Infinity : least - left;
  const ofWhole = ofLeast > TOLERANCE ? ofLeast : missing(slab.piece, below);
  if (ofWhole <= TOLERANCE) return WHOLE;
  const fits = (piece: Piece) => missing(piece) <= TOLERANCE;
  let divided = divide(divisible, { height: left, fits }, isForced);
  const { division } = divided;
  // All of it would have room, but not the lower edges of its box.
  const isAll = division !== undefined && division.later === undefined;
  if (isAll && missing(division.now.piece, below) > TOLERANCE)
    divided = divide(divisible, { height: left - below, fits }, isForced);
  const shortage = Math.min(divided.shortage, ofWhole);
  const cost = (divided.division?.cost ?? 0) + divisible.cost;
  if (divided.division === undefined || (!isForced && cost > above.cost)) return { shortage };
  return { ...divided, shortage };
}

/** What cannot be parted from the item before: edges of boxes that end. */
export function heightOfEnds(items: readonly FlowItem[], start: number): number {
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

/** Without a division where nothing has room; a part of it is set all the same where it must be. */
function divide(divisible: Divisible, { height, fits }: RoomLeft, isForced: boolean): Divided {
  if (height <= 0 && !isForced) return { shortage: -height };
  const division = divisible.divide(height);
  const { now, shortage } = division;
  if (fits(now.piece)) return { division, shortage };
  if (now.piece.height > height + TOLERANCE || now.piece.notes.length === 0)
    return isForced ? { division, shortage } : { shortage };
  const found = beforeNotes(divisible, { height, fits }) ?? (isForced ? divisible.divide(0) : undefined);
  return { ...optional('division', found), shortage: 0 };
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
