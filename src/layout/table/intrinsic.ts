/** The narrowest and widest that a table wants to be: CSS 2.2 §17.5.2.2. */
import { outerWidths } from '../block/intrinsic.ts';
import type { TableBox } from '../boxes/types.ts';
import type { LayoutContext } from '../context.ts';
import type { ContentWidths } from '../inline/intrinsic.ts';
import type { Insets } from '../lengths.ts';
import { collapseBorders, tableInsets } from './borders.ts';
import { measureColumns, preferredWidth } from './columns.ts';
import { gridOf } from './grid.ts';
import { spacingWidth } from './spacing.ts';

/** Of the content box: the columns with the spacing between them. A caption may widen it. */
export function tableWidths(table: TableBox, context: LayoutContext): ContentWidths {
  const grid = gridOf(table);
  const columns = measureColumns(table, grid, collapseBorders(table, grid), context);
  const { min, max } = preferredWidth(columns);
  const spacing = spacingWidth(table, grid);
  const caption = captionWidth(table, tableEdges(table), context);
  return { min: Math.max(min + spacing, caption), max: Math.max(max + spacing, caption) };
}

/** Between its border edge and its grid, as far as they do not depend on what the table stands in. */
export function tableEdges(table: TableBox): Insets {
  const grid = gridOf(table);
  return tableInsets(table, grid, collapseBorders(table, grid), 0);
}

/** What the content box needs for the longest word of a caption, CAPMIN in §17.5.2.2. */
export function captionWidth({ captions }: TableBox, edges: Insets, context: LayoutContext): number {
  const widest = Math.max(0, ...captions.map((box) => outerWidths(box, context).min));
  return Math.max(0, widest - edges.left - edges.right);
}
