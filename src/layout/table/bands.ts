/** Bands: rows that cells spanning several of them hold together. What breaks, breaks between bands. */
import type { LayoutContext } from '../context.ts';
import type { CollapsedBorders } from './borders.ts';
import { type LaidOutCell, layOutCell } from './cells.ts';
import type { Grid, GridCell, GridRow } from './grid.ts';
import { rowHeights } from './row-heights.ts';

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

/** `unseen` cells make their rows higher, and are in no band. */
export function layOutBands(
  grid: Grid,
  columns: ColumnPlaces,
  borders: CollapsedBorders | undefined,
  unseen: readonly LaidOutCell[],
  context: LayoutContext,
): readonly Band[] {
  const bands: Band[] = [];
  for (let row = 0; row < grid.rows.length; ) {
    const end = bandEnd(grid, row);
    const rows = grid.rows.slice(row, end);
    const cells = rows.flatMap((own) =>
      own.cells.map((cell) => layOutCell(cell, cellWidth(cell, columns), borders, context)),
    );
    const measured = unseen.length === 0 ? cells : [...cells, ...unseen];
    bands.push({ firstRow: row, rows, cells, ...rowHeights(row, rows, measured, columns.spacing.y) });
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
