/** Puts the rows of a table into a flow: header rows are set again on each page, rows are cut only if they must be. */
import type { ComputedStyle } from '../../style/types.ts';
import type { BlockPlace } from '../block/block.ts';
import type { FlowBuilder } from '../block/flow-builder.ts';
import { combineBreaks } from '../boxes/breaks.ts';
import type { TableBox } from '../boxes/types.ts';
import type { LayoutContext } from '../context.ts';
import type { FlowBox, Piece } from '../flow.ts';
import { LAYOUT_ARTIFACT } from '../generated/index.ts';
import type { Insets } from '../lengths.ts';
import { isAnchor } from '../positioned/anchors.ts';
import type { Shift } from '../positioned/relative.ts';
import { translateFragment } from '../translate.ts';
import type { Fragment } from '../types.ts';
import type { Band } from './bands.ts';
import { partsOf } from './cut-piece.ts';
import type { SetBand } from './paint-band.ts';

/** A header that would take more of each page than this is not repeated. */
const REPEATED_PART = 1 / 4;
/** As many lines as a row counts for, when a heading asks for lines below it. */
const LINES_OF_ROW = 2;

export interface TableEdges {
  readonly border: BlockPlace;
  readonly shift: Shift;
  readonly insets: Insets;
  /** Between rows. */
  readonly spacing: number;
}

export function flowBands(
  table: TableBox,
  bands: readonly Band[],
  set: readonly SetBand[],
  { border, shift, insets, spacing }: TableEdges,
  flow: FlowBuilder,
  context: LayoutContext,
): void {
  const area = context.areas(table.page).height;
  const header = headerPiece(bands, set, spacing);
  const isRepeated = header !== undefined && header.height <= area * REPEATED_PART;
  const box: FlowBox = {
    ...border,
    style: table.style.borderCollapse === 'collapse' ? withoutBorders(table.style) : table.style,
    shift,
    ...(isRepeated ? { repeated: header } : {}),
    ...(table.span === undefined ? {} : { span: table.span }),
  };
  flow.open(box, insets.top + spacing, true);
  for (const [index, band] of bands.entries()) {
    if (index > 0) {
      flow.margin(spacing);
      flow.boundary(breakBetween(bands[index - 1]!, band), table.page);
    }
    const edges = { isFirst: index === 0, isLast: index === bands.length - 1 };
    const rowArea = area - (isRepeated ? header.height : 0);
    flowBand(band, set[index]!, { x: border.x, ...edges }, { area: rowArea, page: table.page }, flow);
  }
  flow.close(box, insets.bottom + spacing, true);
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

function flowBand(
  band: Band,
  { piece, top, bottom, solids }: SetBand,
  { x, isFirst, isLast }: { readonly x: number; readonly isFirst: boolean; readonly isLast: boolean },
  { area, page }: { readonly area: number; readonly page: string },
  flow: FlowBuilder,
): void {
  const lower = bottom.map((fragment) => translateFragment(fragment, 0, piece.height));
  const fragments = [...piece.fragments, ...(isFirst ? top : []), ...(isLast ? lower : [])];
  const whole = { ...piece, fragments };
  const span = band.rows[0]?.cells[0]?.cell.box.span;
  const parts = partsOf(whole, solids, area, band.rows[0]!.box.style);
  for (const [index, part] of parts.entries()) {
    if (index > 0) flow.boundary('auto', page, part.cost);
    flow.slab(
      {
        type: 'slab',
        x,
        piece: part.piece,
        ...(index === 0 && !isFirst && top.length > 0 ? { topFragments: top } : {}),
        ...(index === parts.length - 1 && !isLast && bottom.length > 0 ? { bottomFragments: bottom } : {}),
        ...(span === undefined ? {} : { span }),
      },
      LINES_OF_ROW,
    );
  }
}

/** The rows of the header as they stand at the top of later pages: artifacts, for the first ones have been read. */
function headerPiece(bands: readonly Band[], set: readonly SetBand[], spacing: number): Piece | undefined {
  const count = bands.filter((band) => band.rows[0]?.group.type === 'header').length;
  if (count === 0 || count === bands.length) return undefined;
  const fragments: Fragment[] = [];
  let height = 0;
  for (let index = 0; index < count; index++) {
    const { piece, top, bottom } = set[index]!;
    const parts = [
      ...piece.fragments,
      ...top,
      ...bottom.map((fragment) => translateFragment(fragment, 0, piece.height)),
    ];
    fragments.push(...artifacts(parts).map((fragment) => translateFragment(fragment, 0, height)));
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
