/** Puts the rows of a table into a flow: header rows are set again on each page, rows are cut only if they must be. */
import type { ComputedStyle } from '../../style/types.ts';
import type { BlockPlace } from '../block/block.ts';
import type { FlowBuilder } from '../block/flow-builder.ts';
import { combineBreaks } from '../boxes/breaks.ts';
import type { TableBox } from '../boxes/types.ts';
import type { LayoutContext } from '../context.ts';
import type { FlowBox, Piece, SlabItem } from '../flow.ts';
import { LAYOUT_ARTIFACT } from '../generated/index.ts';
import type { Insets } from '../lengths.ts';
import { leastPart } from '../parallel/dividing.ts';
import { isAnchor } from '../positioned/anchors.ts';
import type { Shift } from '../positioned/relative.ts';
import { translateFragment } from '../translate.ts';
import type { Fragment } from '../types.ts';
import { wholeBand } from './band-part.ts';
import { type BandFrame, bandSlab } from './band-slab.ts';
import type { Band } from './bands.ts';
import type { BandGrid } from './paint-band.ts';

/** A header that would take more of each page than this is not repeated. */
const REPEATED_PART = 1 / 4;
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
  const area = context.areas(table.page).height;
  const spacing = grid.columns.spacing.y;
  const slabOf = (index: number, room: number) => slabOfBand(bands, index, grid, border.x, room);
  const headers = bands.slice(0, headerCount(bands)).map((_, index) => slabOf(index, area));
  const header = headers.length === 0 ? undefined : headerPiece(headers, spacing);
  const isRepeated = header !== undefined && header.height <= area * REPEATED_PART;
  const box: FlowBox = {
    ...border,
    style: table.style.borderCollapse === 'collapse' ? withoutBorders(table.style) : table.style,
    shift,
    ...(isRepeated ? { repeated: header } : {}),
    ...(table.span === undefined ? {} : { span: table.span }),
  };
  const rowArea = isRepeated ? area - header.height : area;
  flow.open(box, insets.top + spacing, true);
  for (const [index, band] of bands.entries()) {
    if (index > 0) {
      flow.margin(spacing);
      flow.boundary(breakBetween(bands[index - 1]!, band), table.page);
    }
    flow.slab(headers[index] ?? slabOf(index, rowArea), LINES_OF_ROW);
  }
  flow.close(box, insets.bottom + spacing, true);
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

/** A header is kept with the row below it; else the rows and their groups decide. */
function breakBetween(above: Band, below: Band): ComputedStyle['breakBefore'] {
  const last = above.rows.at(-1)!;
  const first = below.rows[0]!;
  let between = combineBreaks(last.box.style.breakAfter, first.box.style.breakBefore);
  if (last.group !== first.group) {
    if (last.group.type === 'header') between = combineBreaks(between, 'avoid');
    between = combineBreaks(
      between,
      combineBreaks(last.group.style.breakAfter, first.group.style.breakBefore),
    );
  }
  return between;
}

/** As many bands as the header has; none where the table has nothing else. */
function headerCount(bands: readonly Band[]): number {
  const count = bands.filter((band) => band.rows[0]?.group.type === 'header').length;
  return count === bands.length ? 0 : count;
}

/** The rows of the header as they stand at the top of later pages: artifacts, for the first ones have been read. */
function headerPiece(slabs: readonly SlabItem[], spacing: number): Piece {
  const fragments: Fragment[] = [];
  let height = 0;
  for (const { piece, topFragments = [], bottomFragments = [] } of slabs) {
    const lower = bottomFragments.map((fragment) => translateFragment(fragment, 0, piece.height));
    const parts = artifacts([...piece.fragments, ...topFragments, ...lower]);
    fragments.push(...parts.map((fragment) => translateFragment(fragment, 0, height)));
    height += piece.height + spacing;
  }
  return { height, fragments, marks: [], notes: [] };
}

function artifacts(fragments: readonly Fragment[]): readonly Fragment[] {
  return fragments.flatMap((fragment): Fragment[] => {
    // What can be clicked would have to be read; what stands elsewhere does so once.
    if (fragment.kind === 'link' || isAnchor(fragment)) return [];
    if (fragment.kind !== 'group') return [{ ...fragment, owner: LAYOUT_ARTIFACT }];
    return [{ ...fragment, owner: LAYOUT_ARTIFACT, fragments: artifacts(fragment.fragments) }];
  });
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
