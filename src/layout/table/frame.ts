/** The width of a table and the places of its columns: CSS 2.2 §17.5.2. */
import { warning } from '../../diagnostic.ts';
import type { ComputedStyle } from '../../style/types.ts';
import type { ContainingBlock } from '../block/block.ts';
import { boundedStyle } from '../block/bounds.ts';
import { blockWidth } from '../block/widths.ts';
import type { TableBox } from '../boxes/types.ts';
import type { LayoutContext } from '../context.ts';
import { type Insets, marginPoints } from '../lengths.ts';
import type { ColumnPlaces } from './bands.ts';
import type { CollapsedBorders } from './borders.ts';
import { fixedWidths, measureColumns, preferredWidth, shareWidth } from './columns.ts';
import type { Grid } from './grid.ts';
import { captionWidth } from './intrinsic.ts';
import { spacingOf, spacingWidth } from './spacing.ts';

export interface TableFrame {
  /** Of the border box, from the containing block's edge. */
  readonly x: number;
  /** Of the content box. */
  readonly width: number;
  readonly columns: ColumnPlaces;
  /** Whether there is no room for its words, not even in the padding of their cells. */
  readonly isNarrow: boolean;
}

export function tableFrame(
  table: TableBox,
  grid: Grid,
  borders: CollapsedBorders | undefined,
  insets: Insets,
  place: ContainingBlock,
  context: LayoutContext,
): TableFrame {
  const { style } = table;
  const between = spacingWidth(table, grid);
  const measures = measureColumns(table, grid, borders, context);
  const { min, max } = preferredWidth(measures);
  const taken = marginPoints(style.marginLeft, place.width) + marginPoints(style.marginRight, place.width);
  const available = Math.max(0, place.width - taken - insets.left - insets.right);
  const most = style.width === 'min-content' ? min : max;
  const caption = captionWidth(table, insets, context);
  const fitting = Math.min(Math.max(Math.max(min, most) + between, caption), available);
  const isFixed = style.tableLayout === 'fixed' && typeof style.width !== 'string';
  // Whatever its width says, it has room for its words where there is any: §17.5.2.2.
  const least = Math.min(isFixed ? caption : Math.max(min + between, caption), available);
  const bounded = boundedStyle(style, insets.left + insets.right, available, () => ({
    min: Math.max(min + between, caption),
    max: Math.max(max + between, caption),
  }));
  const wanted = blockWidth(bounded, insets, place, fitting);
  const { x, width } =
    wanted.width >= least - TOLERANCE ? wanted : blockWidth(boundless(bounded), insets, place, least);
  const missing = min + between - width;
  const isNarrow = missing > GIVE * grid.columnCount;
  if (missing > TOLERANCE) warnOfNarrow(table, missing, isNarrow, context);
  const widths = isFixed
    ? fixedWidths(grid, width - between, borders)
    : shareWidth(measures, Math.max(0, width - between));
  const spacing = spacingOf(table);
  const xs: number[] = [];
  let at = insets.left + spacing.x;
  for (const own of widths) {
    xs.push(at);
    at += own + spacing.x;
  }
  return { x, width, columns: { x: xs, widths, spacing }, isNarrow };
}

const TOLERANCE = 0.01;
/** Points: so much too wide a word stands in the padding of its cell. */
const GIVE = 3;

function boundless(style: ComputedStyle): ComputedStyle {
  return { ...style, width: 'auto', maxWidth: 'none' };
}

function warnOfNarrow(
  { span }: TableBox,
  missing: number,
  isNarrow: boolean,
  { diagnostics }: LayoutContext,
): void {
  const points = Math.ceil(missing);
  const broken = isNarrow ? ': words in it are broken anywhere' : '';
  diagnostics.add(
    warning('overfull', `The table needs ${points} pt more than it has${broken}`, span, {
      hints: ['Give it fewer columns, smaller type or a wider page.'],
    }),
  );
}
