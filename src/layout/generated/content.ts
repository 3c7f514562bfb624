/** The `content` property, `string-set` and `bookmark-label`, resolved to text and leaders. CSS Content 3, CSS GCPM 3. */
import type { ContentItem, PageStyle, StyledElement } from '../../style/types.ts';
import { formatCounter, markerText } from './counter-styles.ts';
import { type Counters, type CounterValues, counterValue, resolveCounters } from './counters.ts';
import { elementText } from './element-text.ts';
import { contentItems, type Part, type PseudoName, pseudoElement, walk } from './parts.ts';
import { depthAfter, type Quotes, quoteText, resolveQuotes } from './quotes.ts';
import { isPageDependent, type References } from './references.ts';
import type { WhichString } from './running-strings.ts';

export type ContentPiece =
  | {
      readonly type: 'text';
      readonly text: string;
      /** It may read otherwise once pages are known: what it stands in is set again then. */
      readonly pageDependent: boolean;
    }
  /** `leader()`: the pattern, `. ` for dotted, repeated over the room that is left. The dots are artifacts. */
  | { readonly type: 'leader'; readonly pattern: string };

/** A name and value of `string-set`. */
export interface NamedString {
  readonly name: string;
  readonly value: string;
}

/** Generated content of one document. Made once; asked with what is known of pages, and again when they are made. */
export interface GeneratedContent {
  /** Content of a pseudo-element: text of list markers and note numbers too where it is `normal`. Empty: no box. */
  pieces(styled: StyledElement, part: PseudoName, references: References): readonly ContentPiece[];
  /** The strings that the element sets, in order. */
  strings(styled: StyledElement, references: References): readonly NamedString[];
  /** The document's counters after the element, where page-margin boxes print one that it changes. */
  countersAfter(styled: StyledElement): CounterValues;
  /** `bookmark-label`, white space collapsed, without soft hyphens. */
  bookmarkLabel(styled: StyledElement): string;
}

/** What one list of items sees; what it does not have reads as nothing. */
interface Surroundings {
  readonly counters: CounterValues;
  readonly page: number | undefined;
  readonly pageCount: number | undefined;
  readonly ownText: () => string;
  readonly targetText: (target: string) => string;
  readonly targetCounters: (target: string) => CounterValues;
  readonly targetPage: (target: string) => number | undefined;
  readonly runningString: (name: string, which: WhichString) => string;
  readonly quotes: StyledElement['style']['quotes'];
  readonly quoteDepth: number;
}

const NO_COUNTERS: CounterValues = new Map();
const NO_REFERENCES: References = { pageOf: new Map(), pageCount: 0 };

/** `pageCounters`: the names of those that page-margin boxes print. */
export function prepareContent(
  root: StyledElement,
  pageCounters: ReadonlySet<string> = new Set(),
): GeneratedContent {
  return new DocumentContent(root, pageCounters);
}

class DocumentContent implements GeneratedContent {
  readonly #counters: Counters;
  readonly #quotes: Quotes;
  readonly #byId: ReadonlyMap<string, StyledElement>;

  constructor(root: StyledElement, pageCounters: ReadonlySet<string>) {
    this.#counters = resolveCounters(root, pageCounters);
    this.#quotes = resolveQuotes(root);
    this.#byId = elementsById(root);
  }

  pieces(styled: StyledElement, part: PseudoName, references: References): readonly ContentPiece[] {
    const pseudo = pseudoElement(styled, part);
    if (pseudo === undefined) return [];
    if (pseudo.style.content !== 'normal') {
      return resolveItems(contentItems(pseudo), this.#surroundings(styled, part, references));
    }
    const text = normalContent(styled, part, this.#counters.at(styled.element.index, part));
    return text === '' ? [] : [{ type: 'text', text, pageDependent: false }];
  }

  strings(styled: StyledElement, references: References): readonly NamedString[] {
    return styled.style.stringSet.map(({ name, value }) => {
      const pieces = resolveItems(value, this.#surroundings(styled, 'self', references));
      return { name, value: joinText(pieces) };
    });
  }

  countersAfter({ element }: StyledElement): CounterValues {
    return this.#counters.at(element.index, 'self');
  }

  bookmarkLabel(styled: StyledElement): string {
    const label = resolveItems(styled.style.bookmarkLabel, this.#surroundings(styled, 'self', NO_REFERENCES));
    return joinText(label)
      .replace(/[\u00ad\u200b]/g, '')
      .replace(/\s+/g, ' ')
      .trim();
  }

  #surroundings(styled: StyledElement, part: Part, { pageOf, pageCount }: References): Surroundings {
    const { index } = styled.element;
    const pseudo = part === 'self' ? undefined : pseudoElement(styled, part);
    const indexOf = (target: string) => this.#byId.get(target)?.element.index ?? -1;
    return {
      counters: this.#counters.at(index, part),
      page: pageOf.get(index)?.number,
      pageCount,
      ownText: () => elementText(styled),
      targetText: (target) => textOf(this.#byId.get(target)),
      targetCounters: (target) => this.#counters.at(indexOf(target), 'self'),
      targetPage: (target) => pageOf.get(indexOf(target))?.number,
      runningString: () => '',
      quotes: pseudo?.style.quotes ?? styled.style.quotes,
      quoteDepth: part === 'self' ? 0 : this.#quotes.depthAt(index, part),
    };
  }
}

/** What content in a page-margin box sees. */
export interface PageContentContext {
  readonly page: PageStyle;
  /** Value of the page counter. */
  readonly number: number;
  readonly pageCount: number;
  /** All other counters. */
  readonly counters: CounterValues;
  /** The value of a running string on this page. */
  readonly runningString: (name: string, which: WhichString) => string;
}

/** Content of a page-margin box: when pages are made, nothing of it is open any more. */
export function pageContent(
  items: readonly ContentItem[],
  context: PageContentContext,
): readonly ContentPiece[] {
  return resolveItems(items, {
    counters: context.counters,
    page: context.number,
    pageCount: context.pageCount,
    ownText: () => '',
    targetText: () => '',
    targetCounters: () => NO_COUNTERS,
    targetPage: () => undefined,
    runningString: context.runningString,
    quotes: context.page.style.quotes,
    quoteDepth: 0,
  });
}

/** `content: normal` of markers, CSS Lists 3 §3.3, and of notes, CSS GCPM 3 §2.4; nothing for others. */
function normalContent(styled: StyledElement, part: PseudoName, counters: CounterValues): string {
  if (part === 'marker') return markerText(counterValue(counters, 'list-item'), styled.style.listStyleType);
  if (part === 'footnote-call') return formatCounter(counterValue(counters, 'footnote'), 'decimal');
  if (part === 'footnote-marker') return markerText(counterValue(counters, 'footnote'), 'decimal');
  return '';
}

function resolveItems(items: readonly ContentItem[], seen: Surroundings): readonly ContentPiece[] {
  const pieces: ContentPiece[] = [];
  let quoteDepth = seen.quoteDepth;
  for (const item of items) {
    if (item.type === 'leader') {
      pieces.push(item);
      continue;
    }
    appendText(pieces, itemText(item, { ...seen, quoteDepth }), isPageDependent(item));
    if (item.type === 'quote') quoteDepth = depthAfter(quoteDepth, item);
  }
  return pieces;
}

/** Neighbouring texts are joined, so that they are shaped as one. */
function appendText(pieces: ContentPiece[], text: string, pageDependent: boolean): void {
  if (text === '') return;
  const last = pieces.at(-1);
  if (last?.type !== 'text') pieces.push({ type: 'text', text, pageDependent });
  else {
    const joined = { text: last.text + text, pageDependent: last.pageDependent || pageDependent };
    pieces.splice(-1, 1, { type: 'text', ...joined });
  }
}

function itemText(item: Exclude<ContentItem, { type: 'leader' }>, seen: Surroundings): string {
  switch (item.type) {
    case 'string':
      return item.value;
    case 'counter':
      return formatCounter(pageValue(item.name, seen) ?? counterValue(seen.counters, item.name), item.style);
    case 'counters':
      return allValues(item.name, seen)
        .map((value) => formatCounter(value, item.style))
        .join(item.separator);
    case 'running-string':
      return seen.runningString(item.name, item.which);
    case 'target-counter':
      return targetCounterText(item, seen);
    case 'target-text':
      return seen.targetText(item.target);
    case 'element-text':
      return seen.ownText();
    case 'quote':
      return quoteText(seen.quoteDepth, item, seen.quotes);
  }
}

/** `page` and `pages` are not the document's counters but the paginator's; 1 until it is known. */
function pageValue(name: string, seen: Surroundings): number | undefined {
  if (name === 'page') return seen.page ?? 1;
  return name === 'pages' ? (seen.pageCount ?? 1) : undefined;
}

function allValues(name: string, seen: Surroundings): readonly number[] {
  const page = pageValue(name, seen);
  return page === undefined ? (seen.counters.get(name) ?? [0]) : [page];
}

/** A target that is not in the document, or not on any page, gives nothing. */
function targetCounterText(
  { target, name, style }: Extract<ContentItem, { type: 'target-counter' }>,
  seen: Surroundings,
): string {
  if (name === 'pages') return formatCounter(seen.pageCount ?? 1, style);
  const value = name === 'page' ? seen.targetPage(target) : seen.targetCounters(target).get(name)?.at(-1);
  return value === undefined ? '' : formatCounter(value, style);
}

function joinText(pieces: readonly ContentPiece[]): string {
  return pieces.map((piece) => (piece.type === 'text' ? piece.text : '')).join('');
}

function textOf(styled: StyledElement | undefined): string {
  return styled === undefined ? '' : elementText(styled);
}

/** The first element of each id, as a browser has it. */
function elementsById(root: StyledElement): ReadonlyMap<string, StyledElement> {
  const byId = new Map<string, StyledElement>();
  walk(root, (styled) => {
    const id = styled.element.attributes.get('id');
    if (id !== undefined && !byId.has(id)) byId.set(id, styled);
  });
  return byId;
}
