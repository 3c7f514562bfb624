/**
 * References: what layout found out about pages, for content that speaks of them. The first pass works with an estimate;
 * layout is repeated only where the numbers that were found take other room.
 */
import type { ContentItem, StyledElement } from '../../style/types.ts';
import { selfItems } from './asked.ts';
import { countingElements } from './page-counters.ts';
import { contentItems, pseudoElements, walk } from './parts.ts';

/** A page as content speaks of it. */
export interface PageReference {
  /** From 0. */
  readonly index: number;
  /** The value of the page counter. */
  readonly number: number;
}

export interface References {
  /** By `Element.index`: the page on which the element's first fragment stands. At least for `Watched.elements`. */
  readonly pageOf: ReadonlyMap<number, PageReference>;
  readonly pageCount: number;
}

/** Layout gives up after so many passes, with the diagnostic `references-unsettled`. */
export const MAX_PASSES = 5;

/** A page of a brief holds about so many characters; only the number of digits of the estimate matters. */
const CHARACTERS_PER_PAGE = 2500;

/** What content in the flow depends on; page-margin boxes do not count, they are made when the pages are known. */
export interface Watched {
  /** By `Element.index`: targets of `target-counter(…, page)`, and the elements that say `counter(page)`. */
  readonly elements: ReadonlySet<number>;
  /** Elements that change a counter which page-margin boxes print. */
  readonly counting: ReadonlySet<number>;
}

export function watchPages(root: StyledElement, pageCounters: ReadonlySet<string> = new Set()): Watched {
  const targets = new Set<string>();
  const elements = new Set<number>();
  walk(root, (styled) => {
    for (const item of [...selfItems(styled), ...pseudoElements(styled).flatMap(contentItems)]) {
      if (!isPageDependent(item)) continue;
      if (item.name === 'pages') continue;
      if (item.type === 'target-counter') targets.add(item.target);
      else elements.add(styled.element.index);
    }
  });
  if (targets.size > 0) {
    walk(root, ({ element }) => {
      if (targets.has(element.attributes.get('id') ?? '')) elements.add(element.index);
    });
  }
  return { elements, counting: countingElements(root, pageCounters) };
}

/** `counter(page)`, `counter(pages)` and the same of a target. */
export function isPageDependent(
  item: ContentItem,
): item is Extract<ContentItem, { type: 'counter' | 'counters' | 'target-counter' }> {
  const isCounter = item.type === 'counter' || item.type === 'counters' || item.type === 'target-counter';
  return isCounter && (item.name === 'page' || item.name === 'pages');
}

/** For the first pass: pages guessed from where in the document's text an element stands, so that widths are about right. */
export function estimateReferences(root: StyledElement, { elements }: Pick<Watched, 'elements'>): References {
  const pageOf = new Map<number, PageReference>();
  let characters = 0;
  walk(root, (styled) => {
    const index = Math.floor(characters / CHARACTERS_PER_PAGE);
    if (elements.has(styled.element.index)) pageOf.set(styled.element.index, { index, number: index + 1 });
    for (const child of styled.children) if (child.kind === 'text') characters += child.text.length;
  });
  return { pageOf, pageCount: Math.floor(characters / CHARACTERS_PER_PAGE) + 1 };
}
