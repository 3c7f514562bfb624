/** A band, or what is left of it after a page: rows with their cells, each of which goes on by itself. */
import type { Track } from '../parallel/track.ts';
import type { Band, ColumnPlaces } from './bands.ts';
import type { LaidOutCell } from './cells.ts';
import type { GridRow } from './grid.ts';

/** A cell in these rows. */
export interface BandCell {
  readonly cell: LaidOutCell;
  /** Its content. */
  readonly track: Track;
  /** From the top of its border box to its content. */
  readonly top: number;
  /** Among those of the part. */
  readonly row: number;
  readonly rowSpan: number;
  readonly hasBegun: boolean;
}

export interface BandPart {
  /** In the grid. */
  readonly firstRow: number;
  readonly rows: readonly GridRow[];
  /** Whether a part of its first row stands on the page before. */
  readonly hasBegun: boolean;
  readonly heights: readonly number[];
  readonly cells: readonly BandCell[];
}

/** All of it. */
export function wholeBand(band: Band, { spacing }: ColumnPlaces): BandPart {
  const { firstRow, rows, heights } = band;
  const cells = band.cells.map((cell): BandCell => {
    const { grid, insets, flow } = cell;
    const row = grid.row - firstRow;
    const { rowSpan } = grid;
    const room = spannedHeight(heights, row, rowSpan, spacing.y);
    const top = insets.top + alignedBy(cell, band.baselines[row] ?? 0, room);
    const start = { index: 0, resumed: [], margin: flow.marginBefore };
    const edge = flow.marginAfter + insets.bottom;
    return { cell, track: { items: flow.items, start, edge }, top, row, rowSpan, hasBegun: false };
  });
  return { firstRow, rows, hasBegun: false, heights, cells };
}

/** How far `vertical-align` moves the content down. CSS 2.2 §17.5.3. */
function alignedBy({ align, contentHeight, baseline }: LaidOutCell, ofRow: number, room: number): number {
  switch (align) {
    case 'top':
      return 0;
    case 'middle':
      return (room - contentHeight) / 2;
    case 'bottom':
      return room - contentHeight;
    case 'baseline':
      return Math.max(0, ofRow - baseline);
  }
}

export function spannedHeight(
  heights: readonly number[],
  row: number,
  rowSpan: number,
  spacing: number,
): number {
  let height = spacing * (rowSpan - 1);
  for (let at = row; at < row + rowSpan; at++) height += heights[at] ?? 0;
  return height;
}

/** The top of each row, and the bottom of the last. */
export function topsOf(heights: readonly number[], spacing: number): readonly number[] {
  const ys = [0];
  for (const [index, height] of heights.entries()) {
    ys.push(ys[index]! + height + (index === heights.length - 1 ? 0 : spacing));
  }
  return ys;
}
