/** Break values where boxes meet: CSS Fragmentation 3 §3.1 and §4.2. */
import type { BreakBetween, ComputedStyle } from '../../style/types.ts';
import { isCollapsibleSpace, isFloating } from './parts.ts';
import type { BlockLevelBox } from './types.ts';

/** A forced break wins over one to be avoided, that over none; of two forced ones the second. */
export function combineBreaks(first: BreakBetween, second: BreakBetween): BreakBetween {
  if (isForced(second)) return second;
  if (isForced(first)) return first;
  return first === 'avoid' || second === 'avoid' ? 'avoid' : 'auto';
}

export function isForced(value: BreakBetween): value is 'page' | 'left' | 'right' | 'column' {
  return value !== 'auto' && value !== 'avoid';
}

/** An anonymous block around nothing but boxes that are placed elsewhere: it takes no part in the flow. */
export function isOutOfFlow(box: BlockLevelBox): boolean {
  if (box.kind === 'table' || box.content.type !== 'inline' || box.content.nodes.length === 0) return false;
  return box.content.nodes.every(
    (node) => node.kind === 'absolute' || node.kind === 'float' || isCollapsibleSpace(node),
  );
}

export interface Edges {
  readonly breakBefore: BreakBetween;
  readonly breakAfter: BreakBetween;
  readonly page: string;
  readonly firstPage: string;
  readonly lastPage: string;
}

/** What a flex container says with its items, which stand beside each other unless it asks for more: CSS Flexbox 1 §10. */
export function edgesOfItems(style: ComputedStyle, page: string, items: readonly BlockLevelBox[]): Edges {
  if (style.flexDirection === 'column') return edgesOf(style, page, items);
  if (style.flexDirection === 'column-reverse') return edgesOf(style, page, items.toReversed());
  if (style.flexWrap !== 'nowrap') {
    const ordered = style.flexWrap === 'wrap' ? items : items.toReversed();
    const { breakBefore, breakAfter } = edgesOf(style, page, ordered);
    return { ...edgesOf(style, page, []), breakBefore, breakAfter };
  }
  return {
    ...edgesOf(style, page, []),
    breakBefore: items.map((item) => item.breakBefore).reduce(combineBreaks, style.breakBefore),
    breakAfter: items.map((item) => item.breakAfter).reduce(combineBreaks, style.breakAfter),
  };
}

/** What a container says at its edges, together with its first and last child in the flow. */
export function edgesOf(style: ComputedStyle, page: string, children: readonly BlockLevelBox[]): Edges {
  const isInFlow = (child: BlockLevelBox) => !isFloating(child) && !isOutOfFlow(child);
  const first = children.find(isInFlow);
  const last = children.findLast(isInFlow);
  return {
    breakBefore: combineBreaks(style.breakBefore, first?.breakBefore ?? 'auto'),
    breakAfter: combineBreaks(last?.breakAfter ?? 'auto', style.breakAfter),
    page,
    firstPage: first?.firstPage ?? page,
    lastPage: last?.lastPage ?? page,
  };
}
