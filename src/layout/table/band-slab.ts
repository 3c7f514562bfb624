/** A band, or what is left of it, as a slab of the flow: with the collapsed borders along its edges. */
import type { Span } from '../../diagnostic.ts';
import { optional } from '../boxes/parts.ts';
import type { SlabItem } from '../flow.ts';
import { dividing } from '../parallel/dividing.ts';
import { lazyPiece, type Painted } from '../parallel/lazy-piece.ts';
import { wholePart } from '../parallel/track.ts';
import { translateFragment } from '../translate.ts';
import type { Fragment } from '../types.ts';
import { type BandPart, topsOf } from './band-part.ts';
import { type BandCut, cutBand } from './cut-band.ts';
import { type BandGrid, borderAbove, notesOfBand, paintBand } from './paint-band.ts';

/** What all parts of a band have in common. */
export interface BandFrame {
  readonly table: BandGrid;
  /** Of the table's border box. */
  readonly x: number;
  /** What a page has for rows. */
  readonly area: number;
  /** No part of a row is lower, if it can be. */
  readonly leastPart: number;
  /** Whether it is the last one of its table. */
  readonly isLast: boolean;
  readonly span?: Span;
}

/** `before`: what of its table stands above it. */
export function bandSlab(
  part: BandPart,
  frame: BandFrame,
  before: 'nothing' | 'rows' | 'page',
  baseline?: number,
): SlabItem {
  const { table, area } = frame;
  const height = topsOf(part.heights, table.columns.spacing.y).at(-1)!;
  const cells = part.cells.map((cell) => ({ cell, now: wholePart(cell.track), isEnd: true }));
  const cut: BandCut = { part, height, cells };
  const tracks = part.cells.map(({ track }) => track);
  const divisible = dividing(tracks, height, area, (room) => {
    const { now, later, cost, shortage } = cutBand(part, frame, room);
    const slab = cutSlab(now, frame, before, true, baseline);
    return { now: slab, cost, shortage, ...optional('later', later && bandSlab(later, frame, 'page')) };
  });
  const slab = cutSlab(cut, frame, before, divisible !== undefined, baseline);
  return divisible === undefined ? slab : { ...slab, divisible };
}

/** Of the borders along its edges those at the edges of the table are always there. What is never cut is painted at once. */
function cutSlab(
  { part, height, cells, isWithinRow }: BandCut,
  { table, x, isLast, span }: BandFrame,
  before: 'nothing' | 'rows' | 'page',
  isLazy: boolean,
  baseline: number | undefined,
): SlabItem {
  const next = part.firstRow + part.rows.length;
  const isEdge = isLast && next === table.grid.rows.length;
  const top = before === 'page' ? [] : borderAbove(part.firstRow, table);
  const bottom = isWithinRow === true ? [] : borderAbove(next, table);
  const paint = (): Painted => {
    const painted = paintBand(part, cells, table);
    const edges: Fragment[] = [
      ...(before === 'nothing' ? top : []),
      ...(isEdge ? bottom.map((fragment) => translateFragment(fragment, 0, height)) : []),
    ];
    return { marks: painted.marks, fragments: [...painted.fragments, ...edges] };
  };
  const callNotes = () => notesOfBand(cells);
  const own = baseline === undefined ? {} : { baseline };
  return {
    type: 'slab',
    x,
    piece: isLazy
      ? lazyPiece(height, paint, callNotes, baseline)
      : { height, ...own, notes: callNotes(), ...paint() },
    ...(before === 'rows' && top.length > 0 ? { topFragments: top } : {}),
    ...(!isEdge && bottom.length > 0 ? { bottomFragments: bottom } : {}),
    ...(span === undefined ? {} : { span }),
  };
}
