/** Rows and columns with `visibility: collapse`: CSS 2.2 §17.5.5. They count for the widths of columns and the heights of rows alone. */
import type { ComputedStyle } from '../../style/types.ts';
import type { ContainingBlock } from '../block/block.ts';
import type { LayoutContext } from '../context.ts';
import { type ColumnPlaces, cellWidth } from './bands.ts';
import type { CollapsedBorders } from './borders.ts';
import { type LaidOutCell, layOutCell } from './cells.ts';
import type { TableFrame } from './frame.ts';
import type { Grid, GridCell } from './grid.ts';

/** The grid of what is seen; mostly the whole one. */
export function visibleGrid(grid: Grid): Grid {
  const { rows, columnStyles, columnCount } = grid;
  const rowPlaces = placesOf(rows.map(({ box }) => box.style.visibility === 'collapse'));
  const columnPlaces = placesOf(columnsOf(grid));
  if (rowPlaces.at(-1) === rows.length && columnPlaces.at(-1) === columnCount) return grid;
  const placed = (cell: GridCell): readonly GridCell[] => {
    const row = rowPlaces[cell.row]!;
    const column = columnPlaces[cell.column]!;
    const rowSpan = rowPlaces[cell.row + cell.rowSpan]! - row;
    const columnSpan = columnPlaces[cell.column + cell.columnSpan]! - column;
    return columnSpan === 0 ? [] : [{ ...cell, row, column, rowSpan, columnSpan }];
  };
  const isSeen = (places: readonly number[]) => (_: unknown, at: number) => places[at + 1] !== places[at];
  return {
    rows: rows.filter(isSeen(rowPlaces)).map((row) => ({ ...row, cells: row.cells.flatMap(placed) })),
    columnCount: columnPlaces.at(-1)!,
    columnStyles: columnStyles.filter(isSeen(columnPlaces)),
  };
}

/** Without the columns that are not seen: the table is so much narrower, where it stands. */
export function visibleColumns(
  frame: TableFrame,
  grid: Grid,
  { marginLeft, marginRight }: ComputedStyle,
  { direction }: ContainingBlock,
): TableFrame {
  const isCollapsed = columnsOf(grid);
  if (!isCollapsed.includes(true)) return frame;
  const { x, widths, spacing } = frame.columns;
  const kept = widths.filter((_, column) => !isCollapsed[column]);
  let at = x[0]!;
  const xs = kept.map((width) => {
    const left = at;
    at += width + spacing.x;
    return left;
  });
  const taken = widths.reduce((sum, width, column) => sum + (isCollapsed[column] ? width + spacing.x : 0), 0);
  const isAtEnd = marginLeft === 'auto' || (marginRight !== 'auto' && direction === 'rtl');
  const before = isAtEnd ? taken / (marginRight === 'auto' ? 2 : 1) : 0;
  return {
    ...frame,
    x: frame.x + before,
    width: frame.width - taken,
    columns: { x: xs, widths: kept, spacing },
  };
}

/** The cells of such columns, laid out: their rows are as high as they need, as if they were seen. None that spans rows. */
export function unseenCells(
  grid: Grid,
  columns: ColumnPlaces,
  borders: CollapsedBorders | undefined,
  context: LayoutContext,
): readonly LaidOutCell[] {
  const isCollapsed = columnsOf(grid);
  if (!isCollapsed.includes(true)) return [];
  const rows = placesOf(grid.rows.map(({ box }) => box.style.visibility === 'collapse'));
  const isUnseen = ({ row, rowSpan, column, columnSpan }: GridCell) =>
    rowSpan === 1 &&
    rows[row + 1] !== rows[row] &&
    isCollapsed.slice(column, column + columnSpan).every((collapsed) => collapsed);
  return grid.rows
    .flatMap(({ cells }) => cells.filter(isUnseen))
    .map((cell) => {
      const laidOut = layOutCell(cell, cellWidth(cell, columns), borders, context);
      return { ...laidOut, grid: { ...cell, row: rows[cell.row]! } };
    });
}

function columnsOf({ columnCount, columnStyles }: Grid): readonly boolean[] {
  return Array.from({ length: columnCount }, (_, at) => columnStyles[at]?.visibility === 'collapse');
}

/** For each, and for the end, how many that are seen come before it. */
function placesOf(areCollapsed: readonly boolean[]): readonly number[] {
  const places = [0];
  for (const isCollapsed of areCollapsed) places.push(places.at(-1)! + (isCollapsed ? 0 : 1));
  return places;
}
