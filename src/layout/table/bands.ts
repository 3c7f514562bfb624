/** Bands: rows that cells spanning several of them hold together. What breaks, breaks between bands. */
import type { ComputedStyle } from '../../style/types.ts';
import type { LayoutContext } from '../context.ts';
import type { CollapsedBorders } from './borders.ts';
import { type LaidOutCell, layOutCell } from './cells.ts';
import type { Grid, GridCell, GridRow } from './grid.ts';

export interface Band {
  readonly firstRow: number;
  readonly rows: readonly GridRow[];
  readonly cells: readonly LaidOutCell[];
  /** Of each row. */
  readonly heights: readonly number[];
  /** By row: how far below its top the baseline of its cells is. */
  readonly baselines: readonly number[];
}

/** The horizontal place of the columns: points from the table's border edge. */
export interface ColumnPlaces {
  readonly x: readonly number[];
  readonly widths: readonly number[];
  readonly spacing: { readonly x: number; readonly y: number };
}

/** The width of a cell over its columns. */
export function cellWidth({ column, columnSpan }: GridCell, { widths, spacing }: ColumnPlaces): number {
  let width = spacing.x * (columnSpan - 1);
  for (let at = column; at < column + columnSpan; at++) width += widths[at] ?? 0;
  return width;
}

export function layOutBands(
  grid: Grid,
  columns: ColumnPlaces,
  borders: CollapsedBorders | undefined,
  context: LayoutContext,
): readonly Band[] {
  const bands: Band[] = [];
  for (let row = 0; row < grid.rows.length; ) {
    const end = bandEnd(grid, row);
    const rows = grid.rows.slice(row, end);
    const cells = rows.flatMap((own) =>
      own.cells.map((cell) => layOutCell(cell, cellWidth(cell, columns), borders, context)),
    );
    bands.push({ firstRow: row, rows, cells, ...rowHeights(row, rows, cells, columns.spacing.y) });
    row = end;
  }
  return bands;
}

/** The first row after `start` that no cell reaches into from above. */
function bandEnd({ rows }: Grid, start: number): number {
  let end = start + 1;
  for (let row = start; row < end; row++) {
    for (const { rowSpan } of rows[row]?.cells ?? []) end = Math.max(end, row + rowSpan);
  }
  return end;
}

/** §17.5.3: first the rows' own cells, on their baselines; then those that span several, which heighten the last row. */
function rowHeights(
  firstRow: number,
  rows: readonly GridRow[],
  cells: readonly LaidOutCell[],
  spacing: number,
): { readonly heights: readonly number[]; readonly baselines: readonly number[] } {
  const baselines = rows.map((_, index) => baselineOf(cells, firstRow + index));
  const heights = rows.map(({ box }, index) => {
    const own = cells.filter((cell) => cell.grid.row === firstRow + index && cell.grid.rowSpan === 1);
    return Math.max(givenHeight(box.style), ...own.map((cell) => neededHeight(cell, baselines[index] ?? 0)));
  });
  for (const cell of cells.toSorted((a, b) => a.grid.rowSpan - b.grid.rowSpan)) {
    const { row, rowSpan } = cell.grid;
    if (rowSpan === 1) continue;
    const first = row - firstRow;
    const last = first + rowSpan - 1;
    const spanned = heights.slice(first, last + 1).reduce((all, one) => all + one, spacing * (rowSpan - 1));
    const missing = neededHeight(cell, baselines[first] ?? 0) - spanned;
    if (missing > 0) heights[last] = (heights[last] ?? 0) + missing;
  }
  return { heights, baselines };
}

function baselineOf(cells: readonly LaidOutCell[], row: number): number {
  let baseline = 0;
  for (const cell of cells) {
    if (cell.grid.row === row && cell.align === 'baseline') baseline = Math.max(baseline, cell.baseline);
  }
  return baseline;
}

/** A cell that is moved down to the row's baseline needs so much more. */
function neededHeight(cell: LaidOutCell, baseline: number): number {
  return cell.height + (cell.align === 'baseline' ? Math.max(0, baseline - cell.baseline) : 0);
}

function givenHeight({ height }: ComputedStyle): number {
  return typeof height === 'number' ? height : 0;
}
