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
  const last = { row: row + rowSpan, column: column + columnSpan };
  const insets = { top: 0, right: 0, bottom: 0, left: 0 };
  for (let at = column; at < last.column; at++) {
    insets.top = Math.max(insets.top, halfWidth(borders.horizontal(row, at)));
    insets.bottom = Math.max(insets.bottom, halfWidth(borders.horizontal(last.row, at)));
  }
  for (let at = row; at < last.row; at++) {
    insets.left = Math.max(insets.left, halfWidth(borders.vertical(at, column)));
    insets.right = Math.max(insets.right, halfWidth(borders.vertical(at, last.column)));
  }
  insets.top += toPoints(style.paddingTop, width);
  insets.right += toPoints(style.paddingRight, width);
  insets.bottom += toPoints(style.paddingBottom, width);
  insets.left += toPoints(style.paddingLeft, width);
  return insets;
}

/** What stands between the border edge of a table and its grid; `width` is that of its containing block. */
export function tableInsets(
  { style }: TableBox,
  grid: Grid,
  borders: CollapsedBorders | undefined,
  width: number,
): Insets {
  return borders === undefined ? insetsOf(style, width) : outerHalves(borders, grid);
}

/** The half of the outermost borders that is in the table's edges and not in its cells: §17.6.2. */
function outerHalves(borders: CollapsedBorders, { rows, columnCount }: Grid): Insets {
  const insets = { top: 0, right: 0, bottom: 0, left: 0 };
  for (let column = 0; column < columnCount; column++) {
    insets.top = Math.max(insets.top, halfWidth(borders.horizontal(0, column)));
    insets.bottom = Math.max(insets.bottom, halfWidth(borders.horizontal(rows.length, column)));
  }
  for (let row = 0; row < rows.length; row++) {
    insets.left = Math.max(insets.left, halfWidth(borders.vertical(row, 0)));
    insets.right = Math.max(insets.right, halfWidth(borders.vertical(row, columnCount)));
  }
  return insets;
}

function halfWidth(border: Border | undefined): number {
  return border === undefined ? 0 : border.width / 2;
}

const collapsed = new WeakMap<Grid, CollapsedBorders>();

/** Resolves every conflict, once for each grid; nothing where the table's borders are separate. */
export function collapseBorders(table: TableBox, grid: Grid): CollapsedBorders | undefined {
  if (table.style.borderCollapse !== 'collapse') return undefined;
  const known = collapsed.get(grid);
  if (known !== undefined) return known;
  const resolver = new BorderResolver(table, grid);
  const borders: CollapsedBorders = {
    horizontal: (row, column) => resolver.horizontal[row]?.[column],
    vertical: (row, column) => resolver.vertical[row]?.[column],
  };
  collapsed.set(grid, borders);
  return borders;
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
    for (const { cells } of grid.rows) for (const cell of cells) this.#clearInside(cell);
  }

  /** No border of a row or column goes through a cell that spans several. */
  #clearInside({ row, column, rowSpan, columnSpan }: GridCell): void {
    for (let at = row; at < row + rowSpan; at++) {
      for (let x = column; x < column + columnSpan; x++) {
        if (at > row) delete this.horizontal[at]?.[x];
        if (x > column) delete this.vertical[at]?.[x];
      }
    }
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
  if (border.style !== 'hidden' && border.width === 0) return;
  edges[row] ??= [];
  const line = edges[row];
  const other = line[column];
  if (other === undefined || isStronger(border, other)) line[column] = border;
}

const STRENGTH = { hidden: 5, double: 4, solid: 3, dashed: 2, dotted: 1, none: 0 } as const;

/** §17.6.2.1: one that hides all others, the wider, then the style that is more. */
function isStronger(border: Border, other: Border): boolean {
  if (border.style === 'hidden' || other.style === 'hidden') return other.style !== 'hidden';
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
