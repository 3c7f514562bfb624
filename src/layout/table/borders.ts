/** Borders of a table's grid where they collapse: CSS 2.2 §17.6.2. */
import type { Border, ComputedStyle } from '../../style/types.ts';
import type { TableBox } from '../boxes/types.ts';
import { type Insets, insetsOf, toPoints } from '../lengths.ts';
import { strokeFragments } from '../paint-box.ts';
import type { Fragment } from '../types.ts';
import type { Grid, GridCell } from './grid.ts';

/** Borders between the slots of the grid, resolved. */
export interface CollapsedBorders {
  /** Above row `row` (or below the last one) in a column. */
  horizontal(row: number, column: number): Border | undefined;
  /** To the left of a column (or to the right of the last one) in a row. */
  vertical(row: number, column: number): Border | undefined;
}

/** What padding and borders take of a cell: half of each collapsed border is in the cell. */
export function cellInsets(
  { cell, row, column, rowSpan, columnSpan }: GridCell,
  borders: CollapsedBorders | undefined,
  width: number,
): Insets {
  const { style } = cell.box;
  if (borders === undefined) return insetsOf(style, width);
  const half = (border: Border | undefined) => (border?.width ?? 0) / 2;
  const columns = range(column, columnSpan);
  const rows = range(row, rowSpan);
  return {
    top:
      toPoints(style.paddingTop, width) + Math.max(...columns.map((at) => half(borders.horizontal(row, at)))),
    bottom:
      toPoints(style.paddingBottom, width) +
      Math.max(...columns.map((at) => half(borders.horizontal(row + rowSpan, at)))),
    left:
      toPoints(style.paddingLeft, width) + Math.max(...rows.map((at) => half(borders.vertical(at, column)))),
    right:
      toPoints(style.paddingRight, width) +
      Math.max(...rows.map((at) => half(borders.vertical(at, column + columnSpan)))),
  };
}

function range(start: number, length: number): readonly number[] {
  return Array.from({ length }, (_, index) => start + index);
}

/** Resolves every conflict; nothing where the table's borders are separate. */
export function collapseBorders(table: TableBox, grid: Grid): CollapsedBorders | undefined {
  if (table.style.borderCollapse !== 'collapse') return undefined;
  const resolver = new BorderResolver(table, grid);
  return {
    horizontal: (row, column) => resolver.horizontal[row]?.[column],
    vertical: (row, column) => resolver.vertical[row]?.[column],
  };
}

class BorderResolver {
  /** By row, then column. */
  readonly horizontal: (Border | undefined)[][] = [];
  readonly vertical: (Border | undefined)[][] = [];
  readonly #table: TableBox;
  readonly #grid: Grid;

  constructor(table: TableBox, grid: Grid) {
    this.#table = table;
    this.#grid = grid;
    // From the strongest to the weakest: where two are equal, the first that was put there stays.
    for (const { cells } of grid.rows) for (const cell of cells) this.#cell(cell);
    for (const [row, { box }] of grid.rows.entries()) this.#rows(row, 1, box.style);
    this.#groups();
    this.#columns();
    this.#rows(0, grid.rows.length, table.style);
  }

  #cell({ cell, row, column, rowSpan, columnSpan }: GridCell): void {
    this.#outline(row, column, rowSpan, columnSpan, cell.box.style);
  }

  #rows(row: number, count: number, style: ComputedStyle): void {
    this.#outline(row, 0, count, this.#grid.columnCount, style);
  }

  #groups(): void {
    let row = 0;
    for (const group of this.#table.groups) {
      this.#rows(row, group.rows.length, group.style);
      row += group.rows.length;
    }
  }

  #columns(): void {
    for (const [column, style] of this.#grid.columnStyles.entries()) {
      if (style !== undefined) this.#outline(0, column, this.#grid.rows.length, 1, style);
    }
  }

  /** Enters the four borders of a box that covers these slots. */
  #outline(row: number, column: number, rows: number, columns: number, style: ComputedStyle): void {
    for (let at = column; at < column + columns; at++) {
      enter(this.horizontal, row, at, style.borderTop);
      enter(this.horizontal, row + rows, at, style.borderBottom);
    }
    for (let at = row; at < row + rows; at++) {
      enter(this.vertical, at, column, style.borderLeft);
      enter(this.vertical, at, column + columns, style.borderRight);
    }
  }
}

function enter(edges: (Border | undefined)[][], row: number, column: number, border: Border): void {
  if (border.style === 'none' || border.width === 0) return;
  edges[row] ??= [];
  const line = edges[row];
  const other = line[column];
  if (other === undefined || isStronger(border, other)) line[column] = border;
}

const STRENGTH = { double: 4, solid: 3, dashed: 2, dotted: 1, none: 0 } as const;

/** §17.6.2.1: the wider, then the style that is more. */
function isStronger(border: Border, other: Border): boolean {
  if (border.width !== other.width) return border.width > other.width;
  return STRENGTH[border.style] > STRENGTH[other.style];
}

/** Where the lines of the grid are; `xs` has one more than there are columns, `ys` one more than there are rows. */
export interface GridLines {
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  /** The row that `ys` begins with. */
  readonly firstRow: number;
}

/** The line above a row, one stroke for each stretch of equal borders. */
export function paintHorizontal(
  row: number,
  borders: CollapsedBorders,
  { xs }: GridLines,
  y: number,
): Fragment[] {
  const fragments: Fragment[] = [];
  const count = xs.length - 1;
  for (let start = 0; start < count; ) {
    const border = borders.horizontal(row, start);
    let end = start + 1;
    while (end < count && isSame(borders.horizontal(row, end), border)) end++;
    if (border !== undefined) fragments.push(...strokeFragments(border, xs[start]!, y, xs[end]!, y));
    start = end;
  }
  return fragments;
}

/** All lines between columns in the rows of `ys`. */
export function paintVertical(borders: CollapsedBorders, { xs, ys, firstRow }: GridLines): Fragment[] {
  const fragments: Fragment[] = [];
  const count = ys.length - 1;
  for (let column = 0; column < xs.length; column++) {
    for (let start = 0; start < count; ) {
      const border = borders.vertical(firstRow + start, column);
      let end = start + 1;
      while (end < count && isSame(borders.vertical(firstRow + end, column), border)) end++;
      if (border !== undefined) {
        fragments.push(...strokeFragments(border, xs[column]!, ys[start]!, xs[column]!, ys[end]!));
      }
      start = end;
    }
  }
  return fragments;
}

function isSame(one: Border | undefined, other: Border | undefined): boolean {
  if (one === other) return true;
  if (one === undefined || other === undefined) return false;
  const { r, g, b, a } = one.color;
  const { color } = other;
  const isSameColor = r === color.r && g === color.g && b === color.b && a === color.a;
  return isSameColor && one.width === other.width && one.style === other.style;
}
