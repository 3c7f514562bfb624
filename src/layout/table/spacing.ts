/** The room between cells whose borders are separate: CSS 2.2 §17.6.1. */
import type { TableBox } from '../boxes/types.ts';
import type { Grid } from './grid.ts';

export function spacingOf({ style }: TableBox): { readonly x: number; readonly y: number } {
  return style.borderCollapse === 'separate' ? style.borderSpacing : { x: 0, y: 0 };
}

/** Between and beside all columns. */
export function spacingWidth(table: TableBox, { columnCount }: Grid): number {
  return columnCount === 0 ? 0 : spacingOf(table).x * (columnCount + 1);
}
