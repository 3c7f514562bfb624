/** A piece of known height that is painted when it is asked for: most of it may be cut off before. Its notes are known sooner. */
import type { Note } from '../boxes/types.ts';
import type { Piece } from '../flow.ts';

export type Painted = Pick<Piece, 'fragments' | 'marks'>;

export function lazyPiece(
  height: number,
  paint: () => Painted,
  callNotes: () => readonly Note[],
  baseline?: number,
): Piece {
  let notes: readonly Note[] | undefined;
  let painted: Painted | undefined;
  const known = () => {
    painted ??= paint();
    return painted;
  };
  return {
    height,
    ...(baseline === undefined ? {} : { baseline }),
    get fragments() {
      return known().fragments;
    },
    get marks() {
      return known().marks;
    },
    get notes() {
      notes ??= callNotes();
      return notes;
    },
  };
}
