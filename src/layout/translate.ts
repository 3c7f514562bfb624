/** Moves fragments: what is set once is placed by moving it. */
import type { Fragment } from './types.ts';

export function translateFragment(fragment: Fragment, dx: number, dy: number): Fragment {
  if (fragment.kind !== 'line') return { ...fragment, x: fragment.x + dx, y: fragment.y + dy };
  return {
    ...fragment,
    x1: fragment.x1 + dx,
    y1: fragment.y1 + dy,
    x2: fragment.x2 + dx,
    y2: fragment.y2 + dy,
  };
}
