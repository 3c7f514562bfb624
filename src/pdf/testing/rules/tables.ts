/** Tables: rows and columns that fit, and a header for each cell. PDF/UA-1 §7.5. */
import { allTags, type Tag } from '../structure-reader.ts';

type Grid = (Tag | undefined)[][];

export function* checkTables(root: Tag): Iterable<string> {
  for (const table of allTags(root).filter((tag) => tag.role === 'Table')) {
    const rows = rowsOf(table);
    const grid: Grid = rows.map(() => []);
    for (const [r, row] of rows.entries()) {
      for (const cell of row.children) {
        if (!place(grid, r, cell))
          yield 'UA 09-004 cells of a table overlap, or span more rows than there are';
      }
    }
    const width = Math.max(0, ...grid.map((row) => row.length));
    const isRegular = grid.every((row) => row.length === width && !row.includes(undefined));
    if (!isRegular)
      yield `UA 09-004 the rows of a table have ${grid.map((row) => row.length).join(', ')} cells`;
    yield* checkHeaders(rows, grid);
  }
}

function rowsOf(table: Tag): Tag[] {
  return table.children.flatMap((child) =>
    child.role === 'TR' ? [child] : /^T(Head|Body|Foot)$/.test(child.role) ? child.children : [],
  );
}

function place(grid: Grid, row: number, cell: Tag): boolean {
  const width = Number(cell.attributes.get('ColSpan') ?? 1);
  const height = Number(cell.attributes.get('RowSpan') ?? 1);
  const own = grid[row] ?? [];
  let column = 0;
  while (own[column] !== undefined) column++;
  for (let r = row; r < row + height; r++) {
    const cells = grid[r];
    if (cells === undefined) return false;
    for (let c = column; c < column + width; c++) {
      if (cells[c] !== undefined) return false;
      cells[c] = cell;
    }
  }
  return true;
}

function* checkHeaders(rows: readonly Tag[], grid: Grid): Iterable<string> {
  const cells = rows.flatMap((row) => row.children);
  const ids = new Set(cells.flatMap((cell) => cell.dict.text('ID') ?? []));
  const usesHeaders = cells.some((cell) => cell.attributes.has('Headers'));
  for (const cell of cells) {
    const headers = (cell.attributes.get('Headers') ?? []) as readonly string[];
    const unknown = headers.find((id) => !ids.has(id));
    if (unknown !== undefined)
      yield `UA 15-003 a cell names the header "${unknown}", which is not in its table`;
    if (cell.role === 'TH' && !usesHeaders && !cell.attributes.has('Scope'))
      yield 'UA 15-003 a header cell has no scope';
    if (cell.role === 'TD' && headers.length === 0 && !hasScopedHeader(grid, cell))
      yield 'UA 15-003 a cell has no header';
  }
}

/** A header of its row or column that says so. */
function hasScopedHeader(grid: Grid, cell: Tag): boolean {
  return grid.some((row) =>
    row.some((at, column) => {
      if (at !== cell) return false;
      const inRow = row.some((other) => isHeader(other, 'Row'));
      return inRow || grid.some((other) => isHeader(other[column], 'Column'));
    }),
  );
}

function isHeader(cell: Tag | undefined, scope: string): boolean {
  return cell?.role === 'TH' && [scope, 'Both'].includes(String(cell.attributes.get('Scope')));
}
