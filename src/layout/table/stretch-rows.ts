/** Rows of a table that has a height, or is as high as the flex items beside it: CSS 2.2 §17.5.3, CSS Tables 3 §3.9.1. */
import { leastHeight } from '../block/heights.ts';
import type { TableBox } from '../boxes/types.ts';
import { type Insets, toPoints } from '../lengths.ts';
import type { Band } from './bands.ts';
import type { GridRow } from './grid.ts';
import { growRows, isGivenHeight, type RowMeasure } from './row-heights.ts';

/** The bands with what the table has beyond the height of its rows, spread over those of its body. */
export function stretchRows(
  { style, more = 0 }: TableBox,
  bands: readonly Band[],
  insets: Insets,
  spacing: number,
): readonly Band[] {
  const rows = bands.flatMap((band) =>
    band.rows.map((row, index) => ({ row, height: band.heights[index]! })),
  );
  const taken = spacing * (rows.length + 1);
  const own = rows.reduce((all, { height }) => all + height, 0);
  const room = Math.max(leastHeight(style, insets) - taken, own) + more;
  if (room <= own + TOLERANCE) return bands;
  const measures = rows.map(({ row, height }) => ({
    row,
    height,
    isGiven: isGivenHeight(row),
    hasSpan: false,
  }));
  const bodies = measures.filter(({ row }) => row.group.type === 'body');
  const growing = bodies.length > 0 ? bodies : measures;
  const missing = room - own - growPercentages(growing, room - own, room);
  if (missing > TOLERANCE) growRows(growing, missing);
  let at = 0;
  return bands.map((band) => {
    const heights = band.rows.map(() => measures[at++]!.height);
    return { ...band, heights };
  });
}

/** Heights are sums of many numbers. */
const TOLERANCE = 0.01;

/** First rows that are to be a part of all of them; gives how much they have taken of what is `missing`. */
function growPercentages(
  rows: readonly (RowMeasure & { readonly row: GridRow })[],
  missing: number,
  room: number,
): number {
  let taken = 0;
  for (const row of rows) {
    const wanted = percentageOf(row.row, room);
    const growth = Math.max(0, Math.min(wanted - row.height, missing - taken));
    row.height += growth;
    taken += growth;
  }
  return taken;
}

function percentageOf({ box, cells }: GridRow, room: number): number {
  const heights = [box.style, ...cells.filter(isOfOneRow).map(({ cell }) => cell.box.style)].map(
    ({ height }) => (typeof height === 'object' ? toPoints(height, room) : 0),
  );
  return Math.max(...heights);
}

function isOfOneRow({ rowSpan }: GridRow['cells'][number]): boolean {
  return rowSpan === 1;
}
