/** Counters as page-margin boxes see them, beside `page` and `pages`: CSS Paged Media 3 §7.1. */
import type { CounterChange, PageStyle, StyledElement } from '../../style/types.ts';
import type { CounterValues } from './counters.ts';
import { walk } from './parts.ts';

/** The counters that page-margin boxes print; `page` and `pages` are not among them. */
export function pageCounterNames(pages: readonly PageStyle[]): ReadonlySet<string> {
  const names = new Set<string>();
  for (const { content } of pages.flatMap(({ marginBoxes }) => [...marginBoxes.values()])) {
    if (typeof content === 'string') continue;
    for (const item of content) {
      if (item.type === 'counter' || item.type === 'counters') names.add(item.name);
    }
  }
  names.delete('page');
  names.delete('pages');
  return names;
}

/** By `Element.index`: the elements that change any of these counters. */
export function countingElements(root: StyledElement, names: ReadonlySet<string>): ReadonlySet<number> {
  const elements = new Set<number>();
  if (names.size === 0) return elements;
  walk(root, ({ element, style }) => {
    const changes = [style.counterReset, style.counterIncrement, style.counterSet].flat();
    if (changes.some(({ name }) => names.has(name))) elements.add(element.index);
  });
  return elements;
}

/** What one page knows of counters. */
export interface CountedPage {
  readonly style: PageStyle;
  /** The document's counters after the last element on the page that changes any; nothing where none does. */
  readonly document: CounterValues | undefined;
}

/**
 * The counters of each page: those of the document as they stand at its end, so that a page without a new chapter
 * prints the chapter that it is in; and those that the page context itself counts, from page to page.
 */
export function countPages(pages: readonly CountedPage[]): readonly CounterValues[] {
  const own = new Map<string, number>();
  let document: CounterValues = new Map();
  return pages.map(({ style: { style }, document: changed }) => {
    document = changed ?? document;
    for (const { name, value } of ofDocument(style.counterReset)) own.set(name, value);
    for (const { name, value } of ofDocument(style.counterIncrement)) {
      own.set(name, (own.get(name) ?? 0) + value);
    }
    for (const { name, value } of ofDocument(style.counterSet)) own.set(name, value);
    return new Map([...document, ...[...own].map(([name, value]): [string, number[]] => [name, [value]])]);
  });
}

/** Without the page counter, which has rules of its own: see `labels.ts`. */
function ofDocument(changes: readonly CounterChange[]): readonly CounterChange[] {
  return changes.filter(({ name }) => name !== 'page' && name !== 'pages');
}
