/** Puts the rows of a table into a flow: header and footer rows are set again on each page, rows are cut only if they must be. */
import type { ComputedStyle } from '../../style/types.ts';
import type { BlockPlace } from '../block/block.ts';
import type { FlowBuilder } from '../block/flow-builder.ts';
import { anonymousStyle } from '../boxes/anonymous.ts';
import { combineBreaks } from '../boxes/breaks.ts';
import { optional } from '../boxes/parts.ts';
import type { RowGroupBox, TableBox } from '../boxes/types.ts';
import type { LayoutContext } from '../context.ts';
import type { FlowBox, Piece, SlabItem } from '../flow.ts';
import type { Insets } from '../lengths.ts';
import { leastPart } from '../parallel/dividing.ts';
import type { Shift } from '../positioned/relative.ts';
import { wholeBand } from './band-part.ts';
import { type BandFrame, bandSlab } from './band-slab.ts';
import type { Band } from './bands.ts';
import type { BandGrid } from './paint-band.ts';
import { repeatedRows } from './repeated.ts';

/** As many lines as a row counts for, when a heading asks for lines below it. */
const LINES_OF_ROW = 2;

export interface TableEdges {
  readonly border: BlockPlace;
  readonly shift: Shift;
  readonly insets: Insets;
}

export function flowBands(
  table: TableBox,
  bands: readonly Band[],
  grid: BandGrid,
  { border, shift, insets }: TableEdges,
  flow: FlowBuilder,
  context: LayoutContext,
): void {
  const spacing = grid.columns.spacing.y;
  const { slabs, start, end, above, below } = tableRows(
    bands,
    grid,
    border.x,
    context.areas(table.page).height,
  );
  const box: FlowBox = {
    ...border,
    style: table.style.borderCollapse === 'collapse' ? withoutBorders(table.style) : table.style,
    shift,
    ...optional('repeated', above),
    ...optional('span', table.span),
  };
  const body = below && {
    ...border,
    style: anonymousStyle(table.style, 'table-row-group'),
    repeatedBelow: below,
  };
  flow.open(box, insets.top + spacing, true);
  for (const [index, slab] of slabs.entries()) {
    if (body !== undefined && index === end) flow.close(body, 0, false);
    if (index > 0) {
      flow.margin(spacing);
      flow.boundary(breakBetween(bands[index - 1]!, bands[index]!), table.page);
    }
    if (body !== undefined && index === start) flow.open(body, 0, false);
    flow.slab(slab, LINES_OF_ROW);
  }
  flow.close(box, insets.bottom + spacing, true);
}

interface TableRows {
  readonly slabs: readonly SlabItem[];
  /** The rows of the body are those from `start` to before `end`. */
  readonly start: number;
  readonly end: number;
  /** Set again where the body is cut. */
  readonly above?: Piece;
  readonly below?: Piece;
}

/** A page has so much room for those of the body as header and footer leave. */
function tableRows(bands: readonly Band[], grid: BandGrid, x: number, area: number): TableRows {
  const start = countOf(bands, 'header');
  const end = bands.length - countOf(bands, 'footer');
  const slabs = (from: number, to: number, room: number) =>
    bands.slice(from, to).map((_, index) => slabOfBand(bands, from + index, grid, x, room));
  const header = slabs(0, start, area);
  const footer = slabs(end, bands.length, area);
  const spacing = grid.columns.spacing.y;
  const above = end === start ? undefined : repeatedRows(header, 'above', spacing, area);
  const below = end === start ? undefined : repeatedRows(footer, 'below', spacing, area);
  const body = slabs(start, end, area - (above?.height ?? 0) - (below?.height ?? 0));
  return {
    slabs: [...header, ...body, ...footer],
    start,
    end,
    ...optional('above', above),
    ...optional('below', below),
  };
}

function countOf(bands: readonly Band[], type: RowGroupBox['type']): number {
  return bands.filter((band) => band.rows[0]?.group.type === type).length;
}

function slabOfBand(
  bands: readonly Band[],
  index: number,
  table: BandGrid,
  x: number,
  area: number,
): SlabItem {
  const band = bands[index]!;
  const span = band.rows[0]?.cells[0]?.cell.box.span;
  const frame: BandFrame = {
    table,
    x,
    area,
    leastPart: leastPart(band.rows[0]!.box.style),
    isLast: index === bands.length - 1,
    ...(span === undefined ? {} : { span }),
  };
  const part = wholeBand(band, table.columns);
  return bandSlab(part, frame, index === 0 ? 'nothing' : 'rows', firstBaseline(band));
}

/** Of its first row: that of its cells, else where the content of the lowest ends. CSS 2.2 §17.5.3. */
function firstBaseline({ firstRow, baselines, heights, cells }: Band): number | undefined {
  if (baselines[0] !== undefined && baselines[0] > 0) return baselines[0];
  const own = cells.filter(({ grid }) => grid.row === firstRow && grid.rowSpan === 1);
  if (own.length === 0) return undefined;
  return heights[0]! - Math.min(...own.map(({ insets }) => insets.bottom));
}

/** A header is kept with the row below it, a footer with that above it; else the rows and their groups decide. */
function breakBetween(above: Band, below: Band): ComputedStyle['breakBefore'] {
  const last = above.rows.at(-1)!;
  const first = below.rows[0]!;
  let between = combineBreaks(last.box.style.breakAfter, first.box.style.breakBefore);
  if (last.group !== first.group) {
    if (last.group.type === 'header' || first.group.type === 'footer')
      between = combineBreaks(between, 'avoid');
    between = combineBreaks(
      between,
      combineBreaks(last.group.style.breakAfter, first.group.style.breakBefore),
    );
  }
  return between;
}

const bare = new WeakMap<ComputedStyle, ComputedStyle>();

/** Collapsed borders are those of the rows. */
function withoutBorders(style: ComputedStyle): ComputedStyle {
  let without = bare.get(style);
  if (without === undefined) {
    const border = { ...style.borderTop, width: 0, style: 'none' as const };
    without = { ...style, borderTop: border, borderRight: border, borderBottom: border, borderLeft: border };
    bare.set(style, without);
  }
  return without;
}
