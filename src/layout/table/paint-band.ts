/** Paints a band, or a part of one: its cells in their places, with backgrounds and borders beneath. CSS 2.2 §17.5.1. */
import type { ComputedStyle } from '../../style/types.ts';
import type { Mark, Note } from '../boxes/types.ts';
import type { PlacedMark } from '../flow.ts';
import type { Rectangle } from '../generated/index.ts';
import { type FlowPart, notesIn, placePart } from '../page/flow-part.ts';
import { backgroundFragments, boxFragments, paddingBox, type Sides } from '../paint-box.ts';
import type { Painted } from '../parallel/lazy-piece.ts';
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

export function paintBand(part: BandPart, cells: readonly SetCell[], table: BandGrid): Painted {
  const { borders, grid } = table;
  const painter = new BandPainter(part, table);
  painter.columns(grid);
  painter.marks();
  painter.rows(cells, grid, borders === undefined);
  return {
    fragments: [...painter.layers.all(), ...innerBorders(part, table)],
    marks: painter.placedMarks,
  };
}

/** Row by row. */
export function notesOfBand(cells: readonly SetCell[]): readonly Note[] {
  return [...byRow(cells).values()]
    .flat()
    .flatMap(({ cell, now }) => (now === undefined ? [] : notesIn(cell.track.items, now)));
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

class BandPainter {
  readonly layers = new BandLayers();
  readonly placedMarks: PlacedMark[] = [];
  readonly #part: BandPart;
  readonly #columns: ColumnPlaces;
  readonly #ys: readonly number[];

  constructor(part: BandPart, { columns }: BandGrid) {
    this.#part = part;
    this.#columns = columns;
    this.#ys = topsOf(part.heights, columns.spacing.y);
  }

  /** The background of a column is behind the cells that begin in it. §17.5.1 */
  columns({ columnStyles }: Grid): void {
    for (const placed of this.#part.cells) {
      const style = columnStyles[placed.cell.grid.column];
      if (style !== undefined) this.layers.rows.push(...backgroundFragments(style, this.#boxOf(placed)));
    }
  }

  /** The rows, which are all of one group, and their cells; first what is left of cells of earlier rows. */
  rows(cells: readonly SetCell[], { rows }: Grid, hasBorders: boolean): void {
    const group = this.#part.rows[0]?.group;
    if (group === undefined) return;
    this.layers.part(group.style, (layers) => {
      for (const [row, own] of byRow(cells)) {
        const { style } = rows[row]!.box;
        const backgrounds = this.#backgrounds(row, own);
        layers.rows.push(...backgrounds(group.style));
        layers.part(style, (inRow) => {
          inRow.rows.push(...backgrounds(style));
          for (const cell of own) {
            inRow.part(cell.cell.cell.grid.cell.box.style, (inCell) => this.#cell(cell, hasBorders, inCell));
          }
        });
      }
    });
  }

  /** Of a row or its group: behind the cells that begin in it, and not between those. §17.5.1 and §17.6.1. */
  #backgrounds(row: number, cells: readonly SetCell[]): (style: ComputedStyle) => readonly Fragment[] {
    const runs = runsOf(cells.map(({ cell }) => this.#boxOf(cell)));
    const whole = this.#rowBox(row);
    return (style) => runs.flatMap((run) => backgroundFragments(style, run, undefined, whole ?? run));
  }

  marks(): void {
    const { rows, hasBegun } = this.#part;
    const left = this.#columns.x[0] ?? 0;
    for (const [index, { box, group }] of rows.entries()) {
      if (hasBegun && index === 0) continue;
      this.#mark(box.mark, left, this.#ys[index]!);
      if (group.rows[0] === box) this.#mark(group.mark, left, this.#ys[index]!);
    }
  }

  #cell({ cell: placed, now, isEnd }: SetCell, hasBorders: boolean, layers: BandLayers): void {
    const { cell, track, top, hasBegun } = placed;
    const { grid, insets } = cell;
    const box = this.#boxOf(placed);
    const { style, mark } = grid.cell.box;
    const sides: Sides = { top: !hasBegun, right: true, bottom: isEnd, left: true };
    // §17.6.1.1; where borders collapse all cells are shown.
    const isShown = !hasBorders || style.emptyCells === 'show' || track.items.length > 0;
    if (isShown)
      layers.cells.push(
        ...(hasBorders ? boxFragments(style, box, sides) : backgroundFragments(style, box, sides)),
      );
    if (!hasBegun) this.#mark(mark, box.x, box.y);
    if (now === undefined) return;
    const content = placePart(track.items, now, { x: box.x + insets.left, y: box.y + top });
    const isContaining = style.position === 'relative';
    const containing = paddingBox(style, box, sides);
    for (const fragment of content.fragments) {
      layers.content.push(isContaining ? withContaining(fragment, containing) : fragment);
    }
    this.placedMarks.push(...content.marks);
  }

  /** The part of its border box that is here. */
  #boxOf({ cell: { grid }, row, rowSpan }: BandCell): Rectangle {
    const y = this.#ys[row]!;
    const last = Math.min(row + rowSpan, this.#part.heights.length) - 1;
    const height = this.#ys[last]! + this.#part.heights[last]! - y;
    return { x: this.#columns.x[grid.column]!, y, width: cellWidth(grid, this.#columns), height };
  }

  /** From the first column to the last; nothing of a row that is over. */
  #rowBox(row: number): Rectangle | undefined {
    const index = row - this.#part.firstRow;
    const [left, right] = [this.#columns.x[0] ?? 0, linesOf(this.#columns).at(-1)!];
    const height = this.#part.heights[index];
    return height === undefined ? undefined : { x: left, y: this.#ys[index]!, width: right - left, height };
  }

  #mark(mark: Mark | undefined, x: number, y: number): void {
    if (mark !== undefined) this.placedMarks.push({ mark, x, y });
  }
}

/** By the row of the grid that they begin in. */
function byRow(cells: readonly SetCell[]): ReadonlyMap<number, readonly SetCell[]> {
  const rows = new Map<number, SetCell[]>();
  for (const cell of cells) {
    const { row } = cell.cell.cell.grid;
    const own = rows.get(row);
    if (own === undefined) rows.set(row, [cell]);
    else own.push(cell);
  }
  return rows;
}

/** Boxes that stand side by side in one: between two fills of one colour there would be a light line. */
function runsOf(boxes: readonly Rectangle[]): readonly Rectangle[] {
  const runs: Rectangle[] = [];
  for (const box of boxes) {
    const last = runs.at(-1);
    const isNext = last !== undefined && Math.abs(last.x + last.width - box.x) < TOLERANCE;
    if (isNext && last.height === box.height)
      runs[runs.length - 1] = { ...last, width: box.x + box.width - last.x };
    else runs.push(box);
  }
  return runs;
}

/** Places are sums of many numbers. */
const TOLERANCE = 0.01;
