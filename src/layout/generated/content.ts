/** The `content` property, `string-set` and `bookmark-label`, resolved to text and leaders. CSS Content 3, CSS GCPM 3. */
import type { ContentItem, PageStyle, StyledElement } from '../../style/types.ts';
import { formatCounter, markerText } from './counter-styles.ts';
import { type CounterValues, counterValue, resolveCounters } from './counters.ts';
import { elementText } from './element-text.ts';
import { contentItems, type Part, type PseudoName, pseudoElement, walk } from './parts.ts';
import { depthAfter, quoteText, resolveQuotes } from './quotes.ts';
import { isPageDependent, type References } from './references.ts';
import type { WhichString } from './running-strings.ts';

export type ContentPiece =
  | {
      readonly type: 'text';
      readonly text: string;
      /** It may read otherwise in the next pass: what it stands in cannot be kept from one pass to the next. */
      readonly pageDependent: boolean;
    }
  /** `leader()`: the pattern, `. ` for dotted, repeated over the room that is left. The dots are artifacts. */
  | { readonly type: 'leader'; readonly pattern: string };

/** A name and value of `string-set`. */
export interface NamedString {
  readonly name: string;
  readonly value: string;
}

/** Generated content of one document. Made once; asked again in every pass with that pass's references. */
export interface GeneratedContent {
  /** Content of a pseudo-element: text of list markers and note numbers too where it is `normal`. Empty: no box. */
  pieces(styled: StyledElement, part: PseudoName, references: References): readonly ContentPiece[];
  /** The strings that the element sets, in order. */
  strings(styled: StyledElement, references: References): readonly NamedString[];
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

export function prepareContent(root: StyledElement): GeneratedContent {
  const counters = resolveCounters(root);
  const quotes = resolveQuotes(root);
  const byId = elementsById(root);

  const surroundings = (styled: StyledElement, part: Part, references: References): Surroundings => ({
    counters: counters.at(styled.element.index, part),
    page: references.pageOf.get(styled.element.index)?.number,
    pageCount: references.pageCount,
    ownText: () => elementText(styled),
    targetText: (target) => textOf(byId.get(target)),
    targetCounters: (target) => counters.at(byId.get(target)?.element.index ?? -1, 'self'),
    targetPage: (target) => references.pageOf.get(byId.get(target)?.element.index ?? -1)?.number,
    runningString: () => '',
    quotes: (part === 'self' ? styled : pseudoElement(styled, part))?.style.quotes ?? [],
    quoteDepth: part === 'self' ? 0 : quotes.depthAt(styled.element.index, part),
  });

  return {
    pieces(styled, part, references) {
      const pseudo = pseudoElement(styled, part);
      if (pseudo === undefined) return [];
      const seen = surroundings(styled, part, references);
      if (pseudo.style.content === 'normal') return textPieces(normalContent(styled, part, seen.counters));
      return resolveItems(contentItems(pseudo), seen);
    },
    strings(styled, references) {
      if (styled.style.stringSet.length === 0) return [];
      const seen = surroundings(styled, 'self', references);
      return styled.style.stringSet.map(({ name, value }) => ({
        name,
        value: joinText(resolveItems(value, seen)),
      }));
    },
    bookmarkLabel(styled) {
      const seen = surroundings(styled, 'self', NO_REFERENCES);
      const label = joinText(resolveItems(styled.style.bookmarkLabel, seen));
      return label
        .replace(/[\u00ad\u200b]/g, '')
        .replace(/\s+/g, ' ')
        .trim();
    },
  };
}

/** What content in a page-margin box sees. */
export interface PageContentContext {
  readonly page: PageStyle;
  /** Value of the page counter. */
  readonly number: number;
  readonly pageCount: number;
  /** The value of a running string on this page. */
  readonly runningString: (name: string, which: WhichString) => string;
}

/** Content of a page-margin box: when pages are made, nothing of it is open any more. */
export function pageContent(
  items: readonly ContentItem[],
  context: PageContentContext,
): readonly ContentPiece[] {
  return resolveItems(items, {
    counters: NO_COUNTERS,
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

function textPieces(text: string): readonly ContentPiece[] {
  return text === '' ? [] : [{ type: 'text', text, pageDependent: false }];
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
