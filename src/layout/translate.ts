/** Moves fragments: what is set once is placed by moving it. */
import type { Fragment } from './types.ts';

export function translateFragment(fragment: Fragment, dx: number, dy: number): Fragment {
  if (fragment.kind === 'group' && fragment.anchor?.containing !== undefined) {
    const { x, y, anchor } = fragment;
    const { containing } = fragment.anchor;
    const moved = { ...containing, x: containing.x + dx, y: containing.y + dy };
    return { ...fragment, x: x + dx, y: y + dy, anchor: { ...anchor, containing: moved } };
  }
  if (fragment.kind !== 'line') return { ...fragment, x: fragment.x + dx, y: fragment.y + dy };
  return {
    ...fragment,
    x1: fragment.x1 + dx,
    y1: fragment.y1 + dy,
    x2: fragment.x2 + dx,
    y2: fragment.y2 + dy,
  };
}
