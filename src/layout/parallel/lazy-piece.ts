/** A piece of known height that is painted when it is asked for: most of it may be cut off before. */
import type { Piece } from '../flow.ts';

type Painted = Pick<Piece, 'fragments' | 'marks' | 'notes'>;

export function lazyPiece(height: number, paint: () => Painted, baseline?: number): Piece {
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
      return known().notes;
    },
  };
}
