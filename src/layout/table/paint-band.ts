/** Sets a band: its cells in their places, with backgrounds and borders beneath. CSS 2.2 §17.5.1. */
import type { Mark } from '../boxes/types.ts';
import type { Piece, PlacedMark, PlacedNote } from '../flow.ts';
import type { Rectangle } from '../generated/index.ts';
import { placeItems } from '../page/place.ts';
import { ALL_SIDES, backgroundFragments, boxFragments, paddingBox } from '../paint-box.ts';
import { withContaining } from '../positioned/anchors.ts';
import type { Fragment } from '../types.ts';
import { BandLayers } from './band-layers.ts';
import { type Band, type ColumnPlaces, cellWidth } from './bands.ts';
import { type CollapsedBorders, paintHorizontal, paintVertical } from './borders.ts';
import type { LaidOutCell } from './cells.ts';
import { type Solid, solidsOf } from './cut-piece.ts';
import type { Grid } from './grid.ts';

export interface SetBand {
  readonly piece: Piece;
  /** Collapsed borders along its edges: the band does not know what stands above and below it. */
  readonly top: readonly Fragment[];
  /** From its lower edge. */
  readonly bottom: readonly Fragment[];
  /** Top and bottom of each line and other thing that must not be cut through. */
  readonly solids: readonly Solid[];
}

export function setBand(
  band: Band,
  grid: Grid,
  columns: ColumnPlaces,
  borders: CollapsedBorders | undefined,
): SetBand {
  const setter = new BandSetter(band, columns);
  setter.paintColumns(grid);
  setter.paintRows(borders === undefined);
  const { ys } = setter;
  const height = ys.at(-1) ?? 0;
  const xs = [...columns.x, (columns.x.at(-1) ?? 0) + (columns.widths.at(-1) ?? 0)];
  const lines = { xs, ys, firstRow: band.firstRow };
  const inner =
    borders === undefined
      ? []
      : [
          ...paintVertical(borders, lines),
          ...ys
            .slice(1, -1)
            .flatMap((y, index) => paintHorizontal(band.firstRow + index + 1, borders, lines, y)),
        ];
  const edge = (row: number) => (borders === undefined ? [] : paintHorizontal(row, borders, lines, 0));
  return {
    piece: {
      height,
      ...(band.baselines[0] ? { baseline: band.baselines[0] } : {}),
      fragments: [...setter.layers.all(), ...inner],
      marks: setter.marks,
      notes: setter.notes,
    },
    top: edge(band.firstRow),
    bottom: edge(band.firstRow + band.rows.length),
    solids: setter.solids,
  };
}

class BandSetter {
  readonly layers = new BandLayers();
  readonly marks: PlacedMark[] = [];
  readonly notes: PlacedNote[] = [];
  readonly solids: Solid[] = [];
  /** Top of each row, and the bottom of the last. */
  readonly ys: readonly number[];
  readonly #band: Band;
  readonly #columns: ColumnPlaces;

  constructor(band: Band, columns: ColumnPlaces) {
    this.#band = band;
    this.#columns = columns;
    const ys = [0];
    for (const [index, height] of band.heights.entries()) {
      const isLast = index === band.heights.length - 1;
      ys.push(ys[index]! + height + (isLast ? 0 : columns.spacing.y));
    }
    this.ys = ys;
  }

  paintColumns({ columnStyles }: Grid): void {
    const height = this.ys.at(-1)!;
    for (const [index, style] of columnStyles.entries()) {
      if (style === undefined) continue;
      const box = { x: this.#columns.x[index]!, y: 0, width: this.#columns.widths[index]!, height };
      this.layers.rows.push(...backgroundFragments(style, box));
    }
  }

  /** The rows, which are all of one group: with their backgrounds, from their first cell to their last. */
  paintRows(hasBorders: boolean): void {
    const { rows } = this.#band;
    const group = rows[0]?.group;
    if (group === undefined) return;
    const cells = cellsByRow(this.#band);
    this.layers.part(group.style, (layers) => {
      for (const [index, { box }] of rows.entries()) {
        const rectangle = this.#rowRectangle(index);
        layers.rows.push(...backgroundFragments(group.style, rectangle));
        if (group.rows[0] === box) this.#mark(group.mark, rectangle.x, rectangle.y);
        layers.part(box.style, (own) => {
          own.rows.push(...backgroundFragments(box.style, rectangle));
          this.#mark(box.mark, rectangle.x, rectangle.y);
          for (const cell of cells[index] ?? []) {
            own.part(cell.grid.cell.box.style, (within) => this.#cell(cell, hasBorders, within));
          }
        });
      }
    });
  }

  #rowRectangle(index: number): Rectangle {
    const { x, widths } = this.#columns;
    const left = x[0] ?? 0;
    const width = (x.at(-1) ?? 0) + (widths.at(-1) ?? 0) - left;
    return { x: left, y: this.ys[index]!, width, height: this.#band.heights[index]! };
  }

  #cell(cell: LaidOutCell, hasBorders: boolean, layers: BandLayers): void {
    const { grid, insets, flow } = cell;
    const row = grid.row - this.#band.firstRow;
    const box = {
      x: this.#columns.x[grid.column]!,
      y: this.ys[row]!,
      width: cellWidth(grid, this.#columns),
      height: this.#spannedHeight(row, grid.rowSpan),
    };
    const { style, mark } = grid.cell.box;
    layers.cells.push(
      ...(hasBorders ? boxFragments(style, box, ALL_SIDES) : backgroundFragments(style, box)),
    );
    this.#mark(mark, box.x, box.y);
    const y = box.y + this.#shift(cell, row, box.height) + insets.top + flow.marginBefore;
    const placed = placeItems(flow.items, { x: box.x + insets.left, y });
    const isContaining = style.position === 'relative';
    const containing = paddingBox(style, box, ALL_SIDES);
    for (const fragment of placed.fragments) {
      layers.content.push(isContaining ? withContaining(fragment, containing) : fragment);
    }
    this.marks.push(...placed.marks);
    this.notes.push(...placed.notes);
    this.solids.push(...solidsOf(flow, y));
  }

  /** How far `vertical-align` moves the content down. */
  #shift({ align, contentHeight, baseline }: LaidOutCell, row: number, room: number): number {
    switch (align) {
      case 'top':
        return 0;
      case 'middle':
        return (room - contentHeight) / 2;
      case 'bottom':
        return room - contentHeight;
      case 'baseline':
        return Math.max(0, (this.#band.baselines[row] ?? 0) - baseline);
    }
  }

  #spannedHeight(row: number, rowSpan: number): number {
    const { heights } = this.#band;
    let height = this.#columns.spacing.y * (rowSpan - 1);
    for (let at = row; at < row + rowSpan; at++) height += heights[at] ?? 0;
    return height;
  }

  #mark(mark: Mark | undefined, x: number, y: number): void {
    if (mark !== undefined) this.marks.push({ mark, x, y });
  }
}

/** The cells that begin in each row of a band. */
function cellsByRow({ firstRow, rows, cells }: Band): readonly (readonly LaidOutCell[])[] {
  const byRow = rows.map((): LaidOutCell[] => []);
  for (const cell of cells) byRow[cell.grid.row - firstRow]?.push(cell);
  return byRow;
}
