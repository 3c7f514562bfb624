/** Widths of columns: CSS 2.2 §17.5.2; how width is shared out is CSS Tables 3 §4.5. */
import { boundedStyle } from '../block/bounds.ts';
import { contentWidths } from '../block/intrinsic.ts';
import type { TableBox } from '../boxes/types.ts';
import type { LayoutContext } from '../context.ts';
import { contentSize, toPoints } from '../lengths.ts';
import { type CollapsedBorders, cellInsets } from './borders.ts';
import type { Grid, GridCell } from './grid.ts';

/** What a column asks for, points with the padding and borders of its cells. */
export interface ColumnMeasure {
  min: number;
  max: number;
  /** Whether a width is given for it. */
  isFixed: boolean;
  /** Of the table's width. */
  percent: number;
  /** Whether cells begin in it. */
  hasCells?: boolean;
}

export function measureColumns(
  table: TableBox,
  grid: Grid,
  borders: CollapsedBorders | undefined,
  context: LayoutContext,
): readonly ColumnMeasure[] {
  let columns = context.columns.get(table);
  if (columns === undefined) {
    columns = measure(table, grid, borders, context);
    context.columns.set(table, columns);
  }
  return columns;
}

function measure(
  table: TableBox,
  grid: Grid,
  borders: CollapsedBorders | undefined,
  context: LayoutContext,
): readonly ColumnMeasure[] {
  const columns = Array.from(
    { length: grid.columnCount },
    (): ColumnMeasure => ({
      min: 0,
      max: 0,
      isFixed: false,
      percent: 0,
    }),
  );
  for (const [index, style] of grid.columnStyles.entries())
    applyWidth(columns[index]!, style?.width ?? 'auto');
  const cells = grid.rows.flatMap((row) => row.cells).toSorted((a, b) => a.columnSpan - b.columnSpan);
  for (const { column, columnSpan } of cells) {
    columns[table.style.direction === 'rtl' ? column + columnSpan - 1 : column]!.hasCells = true;
  }
  const spacing = table.style.borderCollapse === 'separate' ? table.style.borderSpacing.x : 0;
  for (const cell of cells) {
    const wanted = measureCell(cell, borders, context);
    const spanned = columns.slice(cell.column, cell.column + cell.columnSpan);
    if (spanned.length === 1) widen(spanned[0]!, wanted);
    else spread(spanned, wanted, spacing * (spanned.length - 1));
  }
  return columns;
}

function measureCell(
  cell: GridCell,
  borders: CollapsedBorders | undefined,
  context: LayoutContext,
): ColumnMeasure {
  const { box } = cell.cell;
  const insets = cellInsets(cell, borders, 0);
  const inside = insets.left + insets.right;
  const content = contentWidths(box, context);
  const style = boundedStyle(box.style, inside, Infinity, () => content);
  const isFixed = typeof style.width === 'number';
  // CSS Tables 3 §4.3: bounds hold for what a cell wants, but not below its longest word.
  const wanted = typeof style.width === 'number' ? contentSize(style.width, inside, style) : content.max;
  const least = typeof style.minWidth === 'number' ? contentSize(style.minWidth, inside, style) : 0;
  const most = typeof style.maxWidth === 'number' ? contentSize(style.maxWidth, inside, style) : Infinity;
  const min = Math.max(content.min, least);
  const max = Math.max(min, Math.min(most, wanted));
  const measure = { min: min + inside, max: max + inside, isFixed, percent: 0 };
  return typeof style.width === 'object' ? { ...measure, percent: style.width.percent } : measure;
}

function applyWidth(column: ColumnMeasure, width: GridCell['cell']['box']['style']['width']): void {
  if (typeof width === 'number') Object.assign(column, { max: width, isFixed: true });
  else if (typeof width === 'object') column.percent = width.percent;
}

function widen(column: ColumnMeasure, cell: ColumnMeasure): void {
  column.min = Math.max(column.min, cell.min);
  // A column that has a width keeps to it, whatever its other cells would like.
  if (cell.isFixed && !column.isFixed) column.max = cell.max;
  else if (cell.isFixed || !column.isFixed) column.max = Math.max(column.max, cell.max);
  column.isFixed ||= cell.isFixed;
  column.max = Math.max(column.max, column.min);
  column.percent = Math.max(column.percent, cell.percent);
}

/** A cell over several columns widens them as a table of its width would: CSS Tables 3 §4.3. */
function spread(columns: readonly ColumnMeasure[], cell: ColumnMeasure, spacing: number): void {
  for (const key of ['min', 'max'] as const) {
    const wanted = cell[key] - spacing;
    if (wanted <= sum(columns, (column) => column[key])) continue;
    const widths = shareWidth(columns, wanted);
    for (const [index, column] of columns.entries()) column[key] = Math.max(column[key], widths[index]!);
    for (const column of columns) column.max = Math.max(column.max, column.min);
  }
  const percent = cell.percent - sum(columns, (column) => column.percent);
  if (percent > 0)
    spreadPercent(
      columns.filter((column) => column.percent === 0),
      percent,
    );
}

/** What a cell asks for beyond the percentages of its columns goes to those that have none. */
function spreadPercent(columns: readonly ColumnMeasure[], percent: number): void {
  const total = sum(columns, (column) => column.max);
  for (const column of columns) {
    column.percent = percent * (total > 0 ? column.max / total : 1 / columns.length);
  }
}

/** Of a table whose width is `auto`, without its spacing and edges. */
export function preferredWidth(columns: readonly ColumnMeasure[]): {
  readonly min: number;
  readonly max: number;
} {
  const min = sum(columns, (column) => column.min);
  let max = sum(columns, (column) => column.max);
  // Percentages: the table is as wide as they need to hold their columns.
  const percent = Math.min(
    100,
    sum(columns, (column) => column.percent),
  );
  for (const column of columns) {
    if (column.percent > 0) max = Math.max(max, (column.max * 100) / column.percent);
  }
  const others = sum(columns, (column) => (column.percent > 0 ? 0 : column.max));
  if (percent > 0 && percent < 100) max = Math.max(max, (others * 100) / (100 - percent));
  return { min, max };
}

/** Shares out the table's width: between two of the guesses of CSS Tables 3 §4.5.1.1, or beyond the last. */
export function shareWidth(columns: readonly ColumnMeasure[], width: number): readonly number[] {
  const guesses = guessWidths(columns, width);
  for (const [index, guess] of guesses.entries()) {
    const total = guess.reduce((all, one) => all + one, 0);
    if (width > total) continue;
    const smaller = guesses[index - 1];
    // Not even the narrowest words have room: every column gives in proportion.
    if (smaller === undefined) return guess.map((own) => (total > 0 ? (own * width) / total : 0));
    const least = smaller.reduce((all, one) => all + one, 0);
    const part = total > least ? (width - least) / (total - least) : 0;
    return smaller.map((own, column) => own + (guess[column]! - own) * part);
  }
  return growWidths(columns, guesses.at(-1) ?? [], width);
}

function guessWidths(columns: readonly ColumnMeasure[], width: number): readonly (readonly number[])[] {
  const percent = (column: ColumnMeasure) => Math.max(column.min, (column.percent * width) / 100);
  const min = columns.map((column) => column.min);
  const withPercent = columns.map((column) => (column.percent > 0 ? percent(column) : column.min));
  const withFixed = columns.map((column) =>
    column.percent > 0 ? percent(column) : column.isFixed ? column.max : column.min,
  );
  const max = columns.map((column) => (column.percent > 0 ? percent(column) : column.max));
  return [min, withPercent, withFixed, max];
}

/** More room than wanted goes to columns without a width, then to those with one, in proportion to what they want: CSS Tables 3 §4.5.1.2. */
function growWidths(
  columns: readonly ColumnMeasure[],
  widths: readonly number[],
  width: number,
): readonly number[] {
  const excess = width - widths.reduce((all, one) => all + one, 0);
  const wanted = [
    ({ isFixed, percent, max }: ColumnMeasure) => (isFixed || percent > 0 ? 0 : max),
    // None of them may want anything, such as one that has only cells that span others too.
    ({ isFixed, percent, hasCells }: ColumnMeasure) => (hasCells && !isFixed && percent === 0 ? 1 : 0),
    ({ isFixed, percent, max }: ColumnMeasure) => (isFixed && percent === 0 ? max : 0),
    ({ percent }: ColumnMeasure) => percent,
    () => 1,
  ].find((weight) => columns.some((column) => weight(column) > 0))!;
  const total = sum(columns, wanted);
  return widths.map((own, index) => own + (excess * wanted(columns[index]!)) / total);
}

/** `undefined` where none is given. */
type FixedWidth = { readonly points: number; readonly isPercent: boolean } | undefined;

/** `table-layout: fixed`: what columns and the cells of the first row say; the others share the rest. §17.5.2.1. */
export function fixedWidths(
  grid: Grid,
  width: number,
  borders: CollapsedBorders | undefined,
): readonly number[] {
  const widths: FixedWidth[] = Array.from({ length: grid.columnCount }, (_, column) => {
    const own = grid.columnStyles[column]?.width ?? 'auto';
    if (typeof own === 'string') return undefined;
    return { points: toPoints(own, width), isPercent: typeof own === 'object' };
  });
  for (const cell of grid.rows[0]?.cells ?? []) {
    const { style } = cell.cell.box;
    if (typeof style.width === 'string') continue;
    const insets = cellInsets(cell, borders, width);
    const inside = insets.left + insets.right;
    const isPercent = typeof style.width === 'object';
    const own = contentSize(toPoints(style.width, width), inside, style) + inside;
    for (let at = cell.column; at < cell.column + cell.columnSpan; at++)
      widths[at] ??= { points: own / cell.columnSpan, isPercent };
  }
  return fillWidths(widths, width);
}

/** What is left of the table goes to columns without a width, else to those with a length, else to all. */
function fillWidths(widths: readonly FixedWidth[], width: number): readonly number[] {
  const total = (of: (own: FixedWidth) => boolean) =>
    widths.reduce((all, own) => all + (of(own) ? (own?.points ?? 0) : 0), 0);
  const rest = width - total(() => true);
  const open = widths.filter((own) => own === undefined).length;
  if (open > 0) return widths.map((own) => own?.points ?? Math.max(0, rest) / open);
  const lengths = total((own) => own?.isPercent === false);
  const grows = (own: FixedWidth) => lengths === 0 || own?.isPercent === false;
  const growth = Math.max(0, rest) / total(grows);
  return widths.map((own) => (own?.points ?? 0) * (grows(own) && Number.isFinite(growth) ? 1 + growth : 1));
}

function sum(columns: readonly ColumnMeasure[], value: (column: ColumnMeasure) => number): number {
  return columns.reduce((all, column) => all + value(column), 0);
}
