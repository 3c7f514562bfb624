/** Where the first line of a flow stands: CSS Align 3 §9.1. */
import type { Flow } from '../flow.ts';

/** Of the first text in the flow; where there is none, its height. */
export function firstBaseline({ items, height }: Flow): number {
  let y = 0;
  for (const item of items) {
    if (item.type === 'slab') {
      const text = item.piece.fragments.find((fragment) => fragment.kind === 'text');
      if (text?.kind === 'text') return y + text.y;
      y += item.piece.height;
    } else if (item.type === 'gap') y += item.size;
    else if (item.type !== 'mark') y += item.height;
  }
  return height;
}
