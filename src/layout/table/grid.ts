/** The grid of a table: which cell covers which slots. CSS 2.2 §17.5, HTML §4.9.12.1. */
import type { ComputedStyle } from '../../style/types.ts';
import type { CellBox, RowBox, RowGroupBox, TableBox } from '../boxes/types.ts';

export interface GridCell {
  readonly cell: CellBox;
  readonly row: number;
  /** From the left. */
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

export interface GridRow {
  readonly box: RowBox;
  readonly group: RowGroupBox;
  /** Those that begin in it. */
  readonly cells: readonly GridCell[];
}

export interface Grid {
  readonly rows: readonly GridRow[];
  readonly columnCount: number;
  /** Styles of `col` elements, by column. */
  readonly columnStyles: readonly (ComputedStyle | undefined)[];
}

const grids = new WeakMap<TableBox, Grid>();

/** Worked out once for each table. */
export function gridOf(table: TableBox): Grid {
  let grid = grids.get(table);
  if (grid === undefined) {
    grid = buildGrid(table);
    grids.set(table, grid);
  }
  return grid;
}

function buildGrid({ groups, columns, style: { direction } }: TableBox): Grid {
  const columnStyles = columns.flatMap(({ style, span }) => Array.from({ length: span }, () => style));
  const rows: GridRow[] = [];
  let columnCount = columnStyles.length;
  for (const group of groups) {
    const placed = placeGroup(group, rows.length);
    rows.push(...placed);
    for (const { cells } of placed) {
      for (const { column, columnSpan } of cells) columnCount = Math.max(columnCount, column + columnSpan);
    }
  }
  const grid = { rows, columnCount, columnStyles };
  return direction === 'rtl' ? mirrored(grid) : grid;
}

/** From right to left the first column is the rightmost one: §17.5. Cells stay in the order in which they are read. */
function mirrored({ rows, columnCount, columnStyles }: Grid): Grid {
  const mirror = (cell: GridCell) => ({ ...cell, column: columnCount - cell.column - cell.columnSpan });
  const styles = Array.from({ length: columnCount }, (_, column) => columnStyles[columnCount - 1 - column]);
  return {
    rows: rows.map((row) => ({ ...row, cells: row.cells.map(mirror) })),
    columnCount,
    columnStyles: styles,
  };
}

/** Cells go to the first slots that no cell of a row above covers; none reaches out of its row group. */
function placeGroup(group: RowGroupBox, firstRow: number): readonly GridRow[] {
  /** For each column how many more rows, from the one at hand, are covered from above. */
  const covered: number[] = [];
  return group.rows.map((box, index) => {
    const cells: GridCell[] = [];
    let column = 0;
    for (const cell of box.cells) {
      while ((covered[column] ?? 0) > 0) column++;
      const rowSpan = Math.min(cell.rowSpan, group.rows.length - index);
      cells.push({ cell, row: firstRow + index, column, rowSpan, columnSpan: cell.columnSpan });
      for (let at = column; at < column + cell.columnSpan; at++) {
        covered[at] = Math.max(covered[at] ?? 0, rowSpan);
      }
      column += cell.columnSpan;
    }
    for (let at = 0; at < covered.length; at++) covered[at] = Math.max(0, (covered[at] ?? 0) - 1);
    return { box, group, cells };
  });
}
