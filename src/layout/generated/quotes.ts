/** Quotation marks and how deep they are nested: CSS Content 3 §3.2. */
import type { ContentItem, StyledElement } from '../../style/types.ts';
import { contentItems, type PseudoName, partKey, pseudoElements } from './parts.ts';

type QuoteItem = Extract<ContentItem, { type: 'quote' }>;

export interface Quotes {
  /** How many quotations are open where the content begins. */
  depthAt(element: number, part: PseudoName): number;
}

/** Counts `open-quote` and `close-quote` in document order: the depth does not depend on where elements are nested. */
export function resolveQuotes(root: StyledElement): Quotes {
  const depths = new Map<number, number>();
  let depth = 0;
  const pass = (styled: StyledElement, isAfter: boolean) => {
    for (const pseudo of pseudoElements(styled)) {
      if ((pseudo.name === 'after') !== isAfter) continue;
      const items = contentItems(pseudo).filter((item) => item.type === 'quote');
      if (items.length > 0) depths.set(partKey(styled.element.index, pseudo.name), depth);
      for (const item of items) depth = depthAfter(depth, item);
    }
  };
  const visit = (styled: StyledElement) => {
    if (styled.style.display === 'none') return;
    pass(styled, false);
    for (const child of styled.children) if (child.kind === 'element') visit(child);
    pass(styled, true);
  };
  visit(root);
  return { depthAt: (element, part) => depths.get(partKey(element, part)) ?? 0 };
}

export function depthAfter(depth: number, { which }: QuoteItem): number {
  return which === 'open' || which === 'no-open' ? depth + 1 : Math.max(0, depth - 1);
}

/** The mark itself: the last pair serves for all that is nested deeper; a closing mark that closes nothing is not set. */
export function quoteText(
  depth: number,
  { which }: QuoteItem,
  quotes: readonly { readonly open: string; readonly close: string }[],
): string {
  if (which === 'no-open' || which === 'no-close') return '';
  if (which === 'close' && depth === 0) return '';
  const level = which === 'open' ? depth : depth - 1;
  const pair = quotes[Math.min(level, quotes.length - 1)];
  return pair?.[which] ?? '';
}
