/** Heights of rows: CSS 2.2 §17.5.3; what is shared out between several follows CSS Tables 3 §3.10. */
import type { LaidOutCell } from './cells.ts';
import type { GridRow } from './grid.ts';

export interface RowHeights {
  readonly heights: readonly number[];
  /** By row: how far below its top the baseline of its cells is. */
  readonly baselines: readonly number[];
}

/** A row while its height is worked out. */
export interface RowMeasure {
  height: number;
  /** Whether a height is given for it or for one of its cells: others grow before it. */
  readonly isGiven: boolean;
  /** Whether a cell begins in it that spans more rows. */
  readonly hasSpan: boolean;
}

/** Of the rows of one band. First the rows' own cells, on their baselines; then those that span several. */
export function rowHeights(
  firstRow: number,
  rows: readonly GridRow[],
  cells: readonly LaidOutCell[],
  spacing: number,
): RowHeights {
  const baselines = rows.map((_, index) => baselineOf(cells, firstRow + index));
  const measures = rows.map((row, index) =>
    measureRow(
      row,
      cells.filter(({ grid }) => grid.row === firstRow + index),
      baselines[index]!,
    ),
  );
  for (const cell of cells.toSorted((a, b) => a.grid.rowSpan - b.grid.rowSpan)) {
    const { row, rowSpan } = cell.grid;
    if (rowSpan === 1) continue;
    const first = row - firstRow;
    const spanned = measures.slice(first, first + rowSpan);
    growSpanned(spanned, neededHeight(cell, baselines[first]!) - spacing * (rowSpan - 1));
  }
  return { heights: measures.map(({ height }) => height), baselines };
}

function measureRow(row: GridRow, cells: readonly LaidOutCell[], baseline: number): RowMeasure {
  const own = cells.filter(({ grid }) => grid.rowSpan === 1);
  const given = typeof row.box.style.height === 'number' ? row.box.style.height : 0;
  return {
    height: Math.max(given, ...own.map((cell) => neededHeight(cell, baseline))),
    isGiven: isGivenHeight(row),
    hasSpan: own.length < cells.length,
  };
}

/** Whether a length is given for it or for one of its cells. */
export function isGivenHeight({ box, cells }: GridRow): boolean {
  const own = cells.filter(({ rowSpan }) => rowSpan === 1).map(({ cell }) => cell.box);
  return [box, ...own].some(({ style }) => typeof style.height === 'number');
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

/** Rows that are too low for a cell that spans them. */
function growSpanned(rows: readonly RowMeasure[], wanted: number): void {
  const missing = wanted - sumOf(rows);
  if (missing <= 0) return;
  const beginning = rows.slice(1).filter(({ hasSpan }) => hasSpan);
  if (beginning.length > 0) share(beginning, missing, () => 1);
  else if (rows.every(({ height }) => height === 0)) share(rows.slice(-1), missing, () => 1);
  else growRows(rows, missing);
}

/** Rows without a height of their own grow first, in proportion to what they are. */
export function growRows(rows: readonly RowMeasure[], missing: number): void {
  const filled = rows.filter(({ height }) => height > 0);
  const free = filled.filter(({ isGiven }) => !isGiven);
  if (filled.length === 0) share(rows, missing, () => 1);
  else share(free.length > 0 ? free : filled, missing, ({ height }) => height);
}

function share(rows: readonly RowMeasure[], missing: number, weight: (row: RowMeasure) => number): void {
  const weights = rows.map(weight);
  const total = weights.reduce((all, one) => all + one, 0);
  for (const [index, row] of rows.entries()) row.height += (missing * weights[index]!) / total;
}

function sumOf(rows: readonly RowMeasure[]): number {
  return rows.reduce((all, { height }) => all + height, 0);
}
