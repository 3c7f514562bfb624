/** What is known once pages are made: their numbers, running heads, and where everything came to stand. */
import type { StyledElement } from '../../style/types.ts';
import type { LayoutContext } from '../context.ts';
import type { PlacedMark } from '../flow.ts';
import {
  type CounterValues,
  countPages,
  type GeneratedContent,
  numberPages,
  type PageNumber,
  type PageReference,
  type References,
  resolveRunningStrings,
  type StringAssignment,
  type Watched,
} from '../generated/index.ts';
import { type SetLines, withLines } from '../inline/referring.ts';
import { ALL_SIDES, backgroundFragments, borderFragments, NO_SIDES } from '../paint-box.ts';
import type { Destination, Fragment, Page } from '../types.ts';
import { MarginBoxes } from './margin-boxes.ts';
import { PackedFragments } from './packed-fragments.ts';
import { pageBorderBox } from './page-styles.ts';
import type { FlowPage } from './paginate.ts';

/** Those that change what page-margin boxes print, by `Element.index`. */
export type Elements = ReadonlyMap<number, StyledElement>;

export function elementsOf(root: StyledElement, { counting }: Watched): Elements {
  const elements = new Map<number, StyledElement>();
  const visit = (styled: StyledElement) => {
    const { counterReset, stringSet } = styled.style;
    const { index } = styled.element;
    if (counterReset.length > 0 || stringSet.length > 0 || counting.has(index)) elements.set(index, styled);
    for (const child of styled.children) if (child.kind === 'element') visit(child);
  };
  visit(root);
  return elements;
}

/** The page of each element that is marked: that of its first mark. */
export function referencesOf(pages: readonly FlowPage[], elements: Elements): References {
  const numbers = pageNumbers(pages, elements);
  const pageOf = new Map<number, PageReference>();
  eachMark(pages, ({ mark }, index) => {
    if (!pageOf.has(mark.element)) pageOf.set(mark.element, { index, number: numbers[index]?.number ?? 0 });
  });
  return { pageOf, pageCount: pages.length };
}

export function destinationsOf(pages: readonly FlowPage[]): ReadonlyMap<string, Destination> {
  const destinations = new Map<string, Destination>();
  eachMark(pages, ({ mark, x, y }, page) => {
    for (const name of mark.destinations) {
      if (!destinations.has(name)) destinations.set(name, { page, x, y });
    }
  });
  return destinations;
}

/** Each page with its number and its margin boxes; `lines` are those that speak of pages. */
export function finishPages(
  pages: readonly FlowPage[],
  elements: Elements,
  context: LayoutContext,
  lines: SetLines | undefined,
): readonly Page[] {
  const numbers = pageNumbers(pages, elements);
  const counters = countPages(
    pages.map((page) => ({ style: page.style, document: countersAt(page, elements, context) })),
  );
  const strings = resolveRunningStrings(assignments(pages, elements, context));
  const marginBoxes = new MarginBoxes(context);
  return pages.map((page, index) => {
    const { style } = page;
    const { number, label } = numbers[index] ?? { number: index + 1, label: String(index + 1) };
    const seen = {
      page: style,
      number,
      pageCount: pages.length,
      counters: counters[index] ?? new Map(),
      runningString: (string: string, which: 'first' | 'start' | 'last' | 'first-except') =>
        strings.value(index, string, which),
    };
    const { width, height } = style;
    const canvas = [
      ...backgroundFragments(style.style, { x: 0, y: 0, width, height }, NO_SIDES),
      ...borderFragments(style.style, pageBorderBox(style), ALL_SIDES),
    ];
    const furniture = [...canvas, ...marginBoxes.fragments(style, seen)];
    const { name } = page.context;
    return finished({ index, number, label, name, width, height }, furniture, flowOf(page, lines));
  });
}

function flowOf({ fragments, isReferring }: FlowPage, lines: SetLines | undefined): PackedFragments {
  return isReferring ? new PackedFragments(withLines(fragments.unpack(), lines)) : fragments;
}

/** A function by itself: what a page is made of is kept with it, and that is to be little. */
function finished(
  page: Omit<Page, 'fragments'>,
  furniture: readonly Fragment[],
  flow: PackedFragments,
): Page {
  const packed = new PackedFragments(furniture);
  return {
    ...page,
    get fragments() {
      return [...packed.unpack(), ...flow.unpack()];
    },
  };
}

function pageNumbers(pages: readonly FlowPage[], elements: Elements): readonly PageNumber[] {
  const seen = new Set<number>();
  return numberPages(
    pages.map(({ style, marks }) => ({
      style,
      resets: marks.flatMap(({ mark: { element } }) => {
        if (seen.has(element)) return [];
        seen.add(element);
        return elements.get(element)?.style.counterReset ?? [];
      }),
    })),
  );
}

/** The document's counters at the end of a page where something on it changes them. */
function countersAt(
  { marks }: FlowPage,
  elements: Elements,
  { content }: LayoutContext,
): CounterValues | undefined {
  for (const { mark } of marks.toReversed()) {
    const styled = elements.get(mark.element);
    const values = styled === undefined ? undefined : content.countersAfter(styled);
    if (values !== undefined && values.size > 0) return values;
  }
  return undefined;
}

/** Strings in document order; where several are set on a page, it matters which comes first. */
function assignments(
  pages: readonly FlowPage[],
  elements: Elements,
  { content, references }: { content: GeneratedContent; references: References },
): readonly StringAssignment[] {
  const assigned: StringAssignment[] = [];
  const seen = new Set<number>();
  eachMark(pages, ({ mark: { element }, y }, page) => {
    const styled = elements.get(element);
    if (styled === undefined || styled.style.stringSet.length === 0 || seen.has(element)) return;
    seen.add(element);
    const atPageStart = y <= (pages[page]?.area.y ?? 0) + 0.01;
    for (const { name, value } of content.strings(styled, references)) {
      assigned.push({ name, value, page, atPageStart });
    }
  });
  return assigned;
}

function eachMark(pages: readonly FlowPage[], visitor: (mark: PlacedMark, page: number) => void): void {
  for (const [index, { marks }] of pages.entries()) for (const mark of marks) visitor(mark, index);
}
