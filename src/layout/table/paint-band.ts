/** Paints a band, or a part of one: its cells in their places, with backgrounds and borders beneath. CSS 2.2 §17.5.1. */
import type { Mark } from '../boxes/types.ts';
import type { Piece, PlacedMark, PlacedNote } from '../flow.ts';
import type { Rectangle } from '../generated/index.ts';
import { type FlowPart, placePart } from '../page/flow-part.ts';
import { backgroundFragments, boxFragments, paddingBox, type Sides } from '../paint-box.ts';
import { withContaining } from '../positioned/anchors.ts';
import type { Fragment } from '../types.ts';
import { BandLayers } from './band-layers.ts';
import { type BandCell, type BandPart, topsOf } from './band-part.ts';
import { type ColumnPlaces, cellWidth } from './bands.ts';
import { type CollapsedBorders, type GridLines, paintHorizontal, paintVertical } from './borders.ts';
import type { Grid } from './grid.ts';

/** What all bands of a table have in common. */
export interface BandGrid {
  readonly grid: Grid;
  readonly columns: ColumnPlaces;
  readonly borders: CollapsedBorders | undefined;
}

/** What of a cell's content stands in the part; nothing where none has room. */
export interface SetCell {
  readonly cell: BandCell;
  readonly now?: FlowPart;
  /** Whether its box ends here. */
  readonly isEnd: boolean;
}

export function paintBand(
  part: BandPart,
  cells: readonly SetCell[],
  table: BandGrid,
): Pick<Piece, 'fragments' | 'marks' | 'notes'> {
  const { borders, grid } = table;
  const painter = new BandPainter(part, table);
  painter.columns(grid);
  painter.rows(cells, grid, borders === undefined);
  return {
    fragments: [...painter.layers.all(), ...innerBorders(part, table)],
    marks: painter.marks,
    notes: painter.notes,
  };
}

/** The collapsed border above a row of the grid, or below the last: at the height 0. */
export function borderAbove(row: number, { columns, borders }: BandGrid): readonly Fragment[] {
  if (borders === undefined) return [];
  return paintHorizontal(row, borders, { xs: linesOf(columns), ys: [], firstRow: row }, 0);
}

/** Those along its edges are painted where it is known what stands above and below it. */
function innerBorders({ firstRow, heights }: BandPart, { columns, borders }: BandGrid): readonly Fragment[] {
  if (borders === undefined) return [];
  const ys = topsOf(heights, columns.spacing.y);
  const lines: GridLines = { xs: linesOf(columns), ys, firstRow };
  const between = ys
    .slice(1, -1)
    .flatMap((y, index) => paintHorizontal(firstRow + index + 1, borders, lines, y));
  return [...paintVertical(borders, lines), ...between];
}

function linesOf({ x, widths }: ColumnPlaces): readonly number[] {
  return [...x, (x.at(-1) ?? 0) + (widths.at(-1) ?? 0)];
}

/** The cells that begin in each row of the grid. */
function rowsOf(cells: readonly SetCell[]): ReadonlyMap<number, readonly SetCell[]> {
  const rows = new Map<number, SetCell[]>();
  for (const cell of cells) {
    const { row } = cell.cell.cell.grid;
    const same = rows.get(row);
    if (same === undefined) rows.set(row, [cell]);
    else same.push(cell);
  }
  return rows;
}

class BandPainter {
  readonly layers = new BandLayers();
  readonly marks: PlacedMark[] = [];
  readonly notes: PlacedNote[] = [];
  readonly #part: BandPart;
  readonly #columns: ColumnPlaces;
  readonly #ys: readonly number[];

  constructor(part: BandPart, { columns }: BandGrid) {
    this.#part = part;
    this.#columns = columns;
    this.#ys = topsOf(part.heights, columns.spacing.y);
  }

  columns({ columnStyles }: Grid): void {
    const height = this.#ys.at(-1)!;
    for (const [index, style] of columnStyles.entries()) {
      if (style === undefined) continue;
      const box = { x: this.#columns.x[index]!, y: 0, width: this.#columns.widths[index]!, height };
      this.layers.rows.push(...backgroundFragments(style, box));
    }
  }

  /** The rows, which are all of one group, and their cells; first what is left of cells of earlier rows. */
  rows(cells: readonly SetCell[], grid: Grid, hasBorders: boolean): void {
    const { rows, firstRow, hasBegun } = this.#part;
    const group = rows[0]?.group;
    if (group === undefined) return;
    const byRow = rowsOf(cells);
    const paintCells = (row: number, layers: BandLayers) => {
      for (const cell of byRow.get(row) ?? []) {
        const { style } = cell.cell.cell.grid.cell.box;
        layers.part(style, (own) => this.#cell(cell, hasBorders, own));
      }
    };
    this.layers.part(group.style, (layers) => {
      for (const row of byRow.keys()) {
        if (row < firstRow) layers.part(grid.rows[row]!.box.style, (own) => paintCells(row, own));
      }
      for (const [index, { box }] of rows.entries()) {
        const rectangle = this.#rowRectangle(index);
        layers.rows.push(...backgroundFragments(group.style, rectangle));
        layers.part(box.style, (own) => {
          own.rows.push(...backgroundFragments(box.style, rectangle));
          paintCells(firstRow + index, own);
        });
        if (hasBegun && index === 0) continue;
        this.#mark(box.mark, rectangle.x, rectangle.y);
        if (group.rows[0] === box) this.#mark(group.mark, rectangle.x, rectangle.y);
      }
    });
  }

  /** From its first cell to its last. */
  #rowRectangle(index: number): Rectangle {
    const { x, widths } = this.#columns;
    const left = x[0] ?? 0;
    const width = (x.at(-1) ?? 0) + (widths.at(-1) ?? 0) - left;
    return { x: left, y: this.#ys[index]!, width, height: this.#part.heights[index]! };
  }

  #cell({ cell: placed, now, isEnd }: SetCell, hasBorders: boolean, layers: BandLayers): void {
    const { cell, track, top, row, rowSpan, hasBegun } = placed;
    const { grid, insets } = cell;
    const y = this.#ys[row]!;
    const last = Math.min(row + rowSpan, this.#part.heights.length) - 1;
    const height = this.#ys[last]! + this.#part.heights[last]! - y;
    const box = { x: this.#columns.x[grid.column]!, y, width: cellWidth(grid, this.#columns), height };
    const { style, mark } = grid.cell.box;
    const sides: Sides = { top: !hasBegun, right: true, bottom: isEnd, left: true };
    layers.cells.push(
      ...(hasBorders ? boxFragments(style, box, sides) : backgroundFragments(style, box, sides)),
    );
    if (!hasBegun) this.#mark(mark, box.x, box.y);
    if (now === undefined) return;
    const content = placePart(track.items, now, { x: box.x + insets.left, y: y + top });
    const isContaining = style.position === 'relative';
    const containing = paddingBox(style, box, sides);
    for (const fragment of content.fragments) {
      layers.content.push(isContaining ? withContaining(fragment, containing) : fragment);
    }
    this.marks.push(...content.marks);
    this.notes.push(...content.notes);
  }

  #mark(mark: Mark | undefined, x: number, y: number): void {
    if (mark !== undefined) this.marks.push({ mark, x, y });
  }
}
