/** Paints a band, or a part of one: its cells in their places, with backgrounds and borders beneath. CSS 2.2 §17.5.1. */
import type { ComputedStyle } from '../../style/types.ts';
import type { Mark } from '../boxes/types.ts';
import type { Piece, PlacedMark, PlacedNote } from '../flow.ts';
import type { Rectangle } from '../generated/index.ts';
import { type FlowPart, placePart } from '../page/flow-part.ts';
import { backgroundFragments, boxFragments, paddingBox, type Sides } from '../paint-box.ts';
import { withContaining } from '../positioned/anchors.ts';
import type { Fragment } from '../types.ts';
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
  painter.rows();
  for (const cell of cells) painter.cell(cell, borders === undefined);
  return {
    fragments: [...painter.beneath, ...painter.fragments, ...innerBorders(part, table)],
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

class BandPainter {
  readonly beneath: Fragment[] = [];
  readonly fragments: Fragment[] = [];
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
      this.beneath.push(...backgroundFragments(style, box));
    }
  }

  /** Row groups and rows, from their first cell to their last. */
  rows(): void {
    const { x, widths } = this.#columns;
    const { rows, heights, hasBegun } = this.#part;
    const left = x[0] ?? 0;
    const width = (x.at(-1) ?? 0) + (widths.at(-1) ?? 0) - left;
    for (const [index, { box, group }] of rows.entries()) {
      const y = this.#ys[index]!;
      const rectangle = { x: left, y, width, height: heights[index]! };
      this.#background(group.style, rectangle);
      this.#background(box.style, rectangle);
      if (hasBegun && index === 0) continue;
      this.#mark(box.mark, left, y);
      if (group.rows[0] === box) this.#mark(group.mark, left, y);
    }
  }

  cell({ cell: placed, now, isEnd }: SetCell, hasBorders: boolean): void {
    const { cell, track, top, row, rowSpan, hasBegun } = placed;
    const { grid, insets } = cell;
    const y = this.#ys[row]!;
    const last = Math.min(row + rowSpan, this.#part.heights.length) - 1;
    const height = this.#ys[last]! + this.#part.heights[last]! - y;
    const box = { x: this.#columns.x[grid.column]!, y, width: cellWidth(grid, this.#columns), height };
    const { style, mark } = grid.cell.box;
    const sides: Sides = { top: !hasBegun, right: true, bottom: isEnd, left: true };
    this.beneath.push(
      ...(hasBorders ? boxFragments(style, box, sides) : backgroundFragments(style, box, sides)),
    );
    if (!hasBegun) this.#mark(mark, box.x, box.y);
    if (now === undefined) return;
    const content = placePart(track.items, now, { x: box.x + insets.left, y: y + top });
    const isContaining = style.position === 'relative';
    const containing = paddingBox(style, box, sides);
    for (const fragment of content.fragments) {
      this.fragments.push(isContaining ? withContaining(fragment, containing) : fragment);
    }
    this.marks.push(...content.marks);
    this.notes.push(...content.notes);
  }

  #background(style: ComputedStyle, box: Rectangle): void {
    this.beneath.push(...backgroundFragments(style, box));
  }

  #mark(mark: Mark | undefined, x: number, y: number): void {
    if (mark !== undefined) this.marks.push({ mark, x, y });
  }
}
