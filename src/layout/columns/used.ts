/** How many columns, how wide and where: CSS Multi-column 1 §3.4. */
import type { ComputedStyle } from '../../style/types.ts';
import type { BlockBox } from '../boxes/types.ts';
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
export function isMulticol({ style, content }: Pick<BlockBox, 'style' | 'content'>): boolean {
  if (style.columnCount === 'auto' && style.columnWidth === 'auto') return false;
  return content.type !== 'replaced' && CONTAINERS.includes(style.display);
}

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
