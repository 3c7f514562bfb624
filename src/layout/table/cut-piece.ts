/** Cuts a piece that is taller than a page where nothing stands in the way. */
import { boundsOf, rectanglePath } from '../../pictures/geometry.ts';
import type { ComputedStyle } from '../../style/types.ts';
import { COST, type Flow, type Piece } from '../flow.ts';
import { isAnchor } from '../positioned/anchors.ts';
import { translateFragment } from '../translate.ts';
import type { Fragment, GroupFragment, PathFragment } from '../types.ts';

const TOLERANCE = 0.01;
/** What is cut has as many lines as this above and below the cut. */
const LINES_AT_CUT = 6;

/** Top and bottom of a line or another thing that must not be cut through. */
export type Solid = readonly [number, number];

/** A part of a piece, and what a break before it costs. */
export interface PiecePart {
  readonly piece: Piece;
  readonly cost: number;
}

/** The solid things of a flow that is set from `top`. */
export function solidsOf({ items }: Flow, top: number): readonly Solid[] {
  const solids: Solid[] = [];
  let y = top;
  for (const item of items) {
    if (item.type === 'mark') continue;
    if (item.type === 'float') {
      solids.push([y + item.y, y + item.y + item.piece.height]);
      continue;
    }
    const height = item.type === 'slab' ? item.piece.height : item.type === 'gap' ? item.size : item.height;
    if (item.type === 'slab') solids.push([y, y + height]);
    y += height;
  }
  return solids;
}

/** The piece whole, or in parts where it is taller than the page area; `style` says how high its lines are. */
export function partsOf(
  piece: Piece,
  solids: readonly Solid[],
  area: number,
  style: ComputedStyle,
): readonly PiecePart[] {
  const places = piece.height > area ? cutPlaces(solids, piece.height) : [];
  const line = typeof style.lineHeight === 'number' ? style.lineHeight : style.fontSize * 1.2;
  const least = LINES_AT_CUT * line;
  return cutPiece(piece, places).map((part, index) => {
    const place = places[index - 1] ?? 0;
    return { piece: part, cost: place < least || piece.height - place < least ? COST.lonelyLines : 0 };
  });
}

/** The heights at which no solid thing would be cut through. */
function cutPlaces(solids: readonly Solid[], height: number): readonly number[] {
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
function cutPiece(piece: Piece, places: readonly number[]): readonly Piece[] {
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
