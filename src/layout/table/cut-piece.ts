/** Cuts a piece that is taller than a page where nothing stands in the way. */
import { boundsOf, rectanglePath } from '../../pictures/geometry.ts';
import type { Piece } from '../flow.ts';
import { isAnchor } from '../positioned/anchors.ts';
import { translateFragment } from '../translate.ts';
import type { Fragment, GroupFragment, PathFragment } from '../types.ts';

const TOLERANCE = 0.01;

/** The heights at which no solid thing would be cut through. */
export function cutPlaces(solids: readonly (readonly [number, number])[], height: number): readonly number[] {
  const sorted = solids.toSorted((a, b) => a[0] - b[0]);
  const places: number[] = [];
  let reached = 0;
  for (const [top, bottom] of sorted) {
    if (places.length + reached > 0 && top >= reached - TOLERANCE && top < height)
      places.push(Math.max(top, reached));
    reached = Math.max(reached, bottom);
  }
  return places.filter((place) => place > TOLERANCE && place < height - TOLERANCE);
}

/** The piece in parts from top to bottom. */
export function cutPiece(piece: Piece, places: readonly number[]): readonly Piece[] {
  const bounds = [0, ...places, piece.height];
  return bounds.slice(0, -1).map((top, index) => partBetween(piece, top, bounds[index + 1]!, index === 0));
}

function partBetween(piece: Piece, top: number, bottom: number, isFirst: boolean): Piece {
  const isWithin = (y: number) =>
    (isFirst || y >= top - TOLERANCE) && (y < bottom - TOLERANCE || bottom === piece.height);
  return {
    height: bottom - top,
    fragments: piece.fragments.flatMap((fragment) => cutFragment(fragment, top, bottom, isWithin)),
    marks: piece.marks.filter(({ y }) => isWithin(y)).map((mark) => ({ ...mark, y: mark.y - top })),
    notes: piece.notes.filter(({ y }) => isWithin(y)).map((note) => ({ ...note, y: note.y - top })),
  };
}

function cutFragment(
  fragment: Fragment,
  top: number,
  bottom: number,
  isWithin: (y: number) => boolean,
): readonly Fragment[] {
  if (fragment.kind === 'rect') {
    const y = Math.max(top, fragment.y);
    const height = Math.min(bottom, fragment.y + fragment.height) - y;
    return height > TOLERANCE ? [{ ...fragment, y: y - top, height }] : [];
  }
  if (fragment.kind === 'line' && fragment.x1 === fragment.x2) {
    const y1 = Math.max(top, Math.min(fragment.y1, fragment.y2));
    const y2 = Math.min(bottom, Math.max(fragment.y1, fragment.y2));
    return y2 > y1 ? [{ ...fragment, y1: y1 - top, y2: y2 - top }] : [];
  }
  if (fragment.kind === 'path' || fragment.kind === 'group') {
    const cut = cutShape(fragment, top, bottom, isWithin);
    if (cut !== undefined) return cut;
  }
  const middle =
    fragment.kind === 'line'
      ? fragment.y1
      : fragment.kind === 'text' || fragment.kind === 'path'
        ? fragment.y
        : fragment.y + fragment.height / 2;
  return isWithin(middle) ? [translateFragment(fragment, 0, -top)] : [];
}

/** Backgrounds and borders with round corners are clipped; a translucent box is cut as what is in it is. */
function cutShape(
  shape: PathFragment | GroupFragment,
  top: number,
  bottom: number,
  isWithin: (y: number) => boolean,
): readonly Fragment[] | undefined {
  if ('structure' in shape.owner || isAnchor(shape)) return undefined;
  if (shape.kind === 'group' && shape.clips === undefined) {
    const { y } = shape;
    const fragments = shape.fragments.flatMap((one) =>
      cutFragment(one, top - y, bottom - y, (at) => isWithin(at + y)),
    );
    return fragments.length > 0 ? [{ ...shape, y: 0, fragments }] : [];
  }
  const bounds = shape.kind === 'path' ? boundsOf(shape.path) : { ...shape, x: 0, y: 0 };
  if (bounds === undefined) return [];
  const room = { x: bounds.x, y: top - shape.y, width: bounds.width, height: bottom - top };
  if (bounds.y + bounds.height <= room.y || bounds.y >= room.y + room.height) return [];
  const { owner, x } = shape;
  const clips = [{ path: rectanglePath(room), rule: 'nonzero' as const }];
  const { width, height } = bounds;
  const fragments = [{ ...shape, x: 0, y: 0 }];
  return [{ kind: 'group', owner, x, y: shape.y - top, width, height, clips, fragments }];
}
