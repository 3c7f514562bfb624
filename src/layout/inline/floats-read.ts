/** Where the floats of a paragraph are read: as near to where they are met as pages allow, and in no word. */
import type { PlacedFloat } from '../block/float-places.ts';
import { FLOAT_LEVEL, type Piece } from '../flow.ts';
import { translateFragment } from '../translate.ts';
import type { FloatAtom } from './atoms.ts';
import type { Line } from './line.ts';

export interface SetLine {
  readonly line: Line;
  /** From the top of the flow. */
  readonly y: number;
  /** Of its room, from the left edge of the paragraph. */
  readonly x: number;
  /** Whether its last word does not go on in the next one. */
  readonly endsWord: boolean;
}

export interface SetFloat {
  readonly placed: PlacedFloat;
  /** The first line that it stands beside, and where that would have been without it. */
  readonly beside: number;
  readonly from: number;
  /** Where it is met; absent where it comes from above the paragraph. */
  readonly atom?: FloatAtom;
}

export interface FloatBeside {
  readonly placed: PlacedFloat;
  readonly from: number;
}

export interface LineBeside extends Omit<SetLine, 'endsWord'> {
  /** Those that stand beside it and the lines that follow, or above it. What is read in a line has no content of its own. */
  readonly floats: readonly FloatBeside[];
  /** No page may end above it: what is read in it stands beside lines above. */
  readonly isJoined: boolean;
  /** Whether none of those beside it are read in it. */
  readonly isApart: boolean;
}

type Draft = { -readonly [Key in keyof LineBeside]: LineBeside[Key] } & { readonly floats: FloatBeside[] };

/** `left` is the left edge of the paragraph. */
export function readFloats(
  set: readonly SetLine[],
  floats: readonly SetFloat[],
  left: number,
): readonly LineBeside[] {
  if (floats.length === 0) return set.map(({ line, y, x }) => ({ line, y, x, ...ALONE }));
  const met = linesOfAtoms(set);
  const lines = set.map(({ line, y, x }): Draft => ({ line, y, x, ...ALONE, floats: [] }));
  /** Those that are read in each line, and after how many of its fragments. */
  const read = set.map((): ReadFloat[] => []);
  for (const { placed, from, beside, atom } of floats) {
    const first = lines[beside]!;
    const place = atom && placeOfReading(set, met.get(atom), beside);
    if (place === undefined) first.floats.push({ placed, from });
    else {
      first.floats.push({ placed: withoutContent(placed), from });
      first.isApart = false;
      read[place.line]!.push({ placed, index: place.index });
      for (let line = beside + 1; line <= place.line; line++) lines[line]!.isJoined = true;
    }
  }
  for (const [index, draft] of lines.entries()) {
    draft.line = withFloats(draft.line, read[index]!, { x: left, y: draft.y });
  }
  return lines;
}

const ALONE = { floats: [], isJoined: false, isApart: true };

/** A line, and after how many of its fragments. */
interface ReadingPlace {
  readonly line: number;
  readonly index: number;
}

interface ReadFloat {
  readonly placed: PlacedFloat;
  readonly index: number;
}

function linesOfAtoms(set: readonly SetLine[]): ReadonlyMap<FloatAtom, ReadingPlace> {
  const places = new Map<FloatAtom, ReadingPlace>();
  for (const [
    line,
    {
      line: { floats = [] },
    },
  ] of set.entries()) {
    for (const { atom, index } of floats) places.set(atom, { line, index });
  }
  return places;
}

/** Nothing where it is read before the line that it stands beside; where a word would be parted, after that word. */
function placeOfReading(
  set: readonly SetLine[],
  met: ReadingPlace | undefined,
  beside: number,
): ReadingPlace | undefined {
  const isAfterWord = set[beside - 1]?.endsWord !== false;
  if (met !== undefined && met.line > beside) {
    // Between two lines it is read with the first.
    const isBetween = met.index === 0 && set[met.line - 1]!.endsWord;
    return isBetween ? endOf(set, met.line - 1) : met;
  }
  if (met !== undefined && met.line === beside && met.index > 0) return met;
  if (isAfterWord) return undefined;
  return endOf(
    set,
    set.findIndex(({ endsWord }, index) => index >= beside && endsWord),
  );
}

function endOf(set: readonly SetLine[], line: number): ReadingPlace {
  return { line, index: set[line]!.line.fragments.length };
}

/** Its room alone. */
function withoutContent(placed: PlacedFloat): PlacedFloat {
  const { float } = placed;
  return { ...placed, float: { ...float, piece: { ...float.piece, fragments: [], marks: [], notes: [] } } };
}

function withFloats(
  line: Line,
  floats: readonly ReadFloat[],
  { x, y }: { readonly x: number; readonly y: number },
): Line {
  if (floats.length === 0) return line;
  const fragments = [...line.fragments];
  const marks = [...line.marks];
  const notes = [...line.notes];
  // From the last on: the places of the others stay where they are.
  for (const { placed, index } of floats.toSorted((a, b) => a.index - b.index).toReversed()) {
    const piece = movedPiece(placed.float.piece, placed.x - x, placed.y - y);
    fragments.splice(index, 0, ...piece.fragments);
    marks.push(...piece.marks);
    notes.push(...piece.notes);
  }
  return { ...line, fragments, marks, notes };
}

function movedPiece({ fragments, marks, notes }: Piece, dx: number, dy: number): Omit<Piece, 'height'> {
  return {
    fragments: fragments.map((fragment) => ({
      ...translateFragment(fragment, dx, dy),
      level: Math.max(FLOAT_LEVEL, fragment.level ?? 0),
    })),
    marks: marks.map((mark) => ({ ...mark, x: mark.x + dx, y: mark.y + dy })),
    notes,
  };
}
