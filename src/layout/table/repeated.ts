/** Header and footer rows as they stand again on other pages: artifacts, for they are read once. CSS 2.2 §17.2. */
import type { Piece, SlabItem } from '../flow.ts';
import { LAYOUT_ARTIFACT } from '../generated/index.ts';
import { isAnchor } from '../positioned/anchors.ts';
import { translateFragment } from '../translate.ts';
import type { Fragment } from '../types.ts';

/** What would take more of each page than this is not repeated. */
const REPEATED_PART = 1 / 4;

/** Above the other rows or below them, with the room and the border between; nothing where there are none, or too high ones. */
export function repeatedRows(
  rows: readonly SlabItem[],
  side: 'above' | 'below',
  spacing: number,
  area: number,
): Piece | undefined {
  const height = rows.reduce((sum, { piece }) => sum + piece.height + spacing, 0);
  if (rows.length === 0 || height > area * REPEATED_PART) return undefined;
  const fragments: Fragment[] = [];
  let y = side === 'below' ? spacing : 0;
  for (const [index, { piece, topFragments = [], bottomFragments = [] }] of rows.entries()) {
    const lower = index === rows.length - 1 ? bottomFragments : [];
    const edge = lower.map((fragment) => translateFragment(fragment, 0, piece.height));
    const own = artifacts([...piece.fragments, ...topFragments, ...edge]);
    fragments.push(...own.map((fragment) => translateFragment(fragment, 0, y)));
    y += piece.height + spacing;
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
