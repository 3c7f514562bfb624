/** How many columns, how wide and where: CSS Multi-column 1 §3.4. */
import type { ComputedStyle } from '../../style/types.ts';
import type { BlockBox, BlockContent, InlineContent } from '../boxes/types.ts';
import type { ContentWidths } from '../inline/intrinsic.ts';
import { toPoints } from '../lengths.ts';

export interface ColumnWidths {
  readonly count: number;
  readonly width: number;
  readonly gap: number;
}

const CONTAINERS: readonly ComputedStyle['display'][] = [
  'block',
  'list-item',
  'flow-root',
  'inline-block',
  'table-cell',
  'table-caption',
];

/** A multi-column container (§2): block containers alone can be one. */
export function isMulticol(box: BlockBox): box is BlockBox & { readonly content: ColumnContent } {
  const { style, content } = box;
  if (style.columnCount === 'auto' && style.columnWidth === 'auto') return false;
  return (content.type === 'inline' || content.type === 'blocks') && CONTAINERS.includes(style.display);
}

type ColumnContent = InlineContent | BlockContent;

/** In so much width. */
export function columnWidths(style: ComputedStyle, available: number): ColumnWidths {
  const gap = columnGap(style, available);
  const count = columnCount(style, gap, available);
  return { count, width: Math.max(0, (available + gap) / count - gap), gap };
}

/** `normal` is 1 em: CSS Box Alignment 3 §8.1. */
export function columnGap({ columnGap: gap, fontSize }: ComputedStyle, available: number): number {
  return gap === 'normal' ? fontSize : toPoints(gap, available);
}

/** What a container wants to be whose content wants to be so wide: CSS Sizing 3 §5.1 has each column do so. */
export function widthsInColumns(style: ComputedStyle, { min, max }: ContentWidths): ContentWidths {
  const { columnCount, columnWidth } = style;
  const count = columnCount === 'auto' ? 1 : columnCount;
  const gaps = (count - 1) * columnGap(style, 0);
  if (columnWidth === 'auto') return { min: min * count + gaps, max: max * count + gaps };
  return { min: Math.min(min, columnWidth), max: Math.max(columnWidth, max) * count + gaps };
}

function columnCount({ columnCount, columnWidth }: ComputedStyle, gap: number, available: number): number {
  const wanted = columnCount === 'auto' ? Infinity : columnCount;
  if (columnWidth === 'auto') return columnCount === 'auto' ? 1 : columnCount;
  const least = columnWidth + gap;
  const fitting = least > 0 ? Math.floor((available + gap + TOLERANCE) / least) : MOST_COLUMNS;
  return Math.max(1, Math.min(wanted, fitting));
}

const TOLERANCE = 0.001;
/** Of no width and with no gap there would be any number. */
const MOST_COLUMNS = 100;
