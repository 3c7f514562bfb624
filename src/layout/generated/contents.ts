/** The engine element `<toc levels="1-2">`: it is filled with the document's headings before anything else is done. */
import type { Element } from '../../document/types.ts';
import type { ContentItem, PseudoElement, StyledElement, StyledNode } from '../../style/types.ts';
import { elementText } from './element-text.ts';
import { walk } from './parts.ts';

/** A heading as the contents list it. */
interface Entry {
  readonly heading: StyledElement;
  /** From 1, below the document's title. */
  readonly level: number;
  readonly id: string;
}

/** What the trees are made from: the headings, and the next index that no element has. */
interface Contents {
  readonly entries: readonly Entry[];
  /** Ids by the index of headings that have none of their own. */
  readonly given: ReadonlyMap<number, string>;
  nextIndex: number;
}

/**
 * The same tree with every `toc` filled: for each heading whose level is within `levels` a block-level `a` that leads
 * to it, with the heading's text and an `::after` of a leader and the page number. Levels are those of `bookmark-level`,
 * without the document's title if that is the one `h1`. The style stage put an `a` without `href` into the `toc` for each
 * level: entries look like these models. A `toc` that holds links already is left as it is. Elements that are made get
 * indices after the last one of the document, so indices are unique but not in document order. Headings without an id
 * are given one.
 */
export function expandContents(root: StyledElement): StyledElement {
  const indices: number[] = [];
  let isWanted = false;
  walk(root, (styled) => {
    indices.push(styled.element.index);
    if (isToFill(styled)) isWanted = true;
  });
  if (!isWanted) return root;
  const given = new Map<number, string>();
  const entries = listEntries(root, given);
  const nextIndex = indices.reduce((most, index) => Math.max(most, index), 0) + 1;
  return fill(root, { entries, given, nextIndex });
}

function isToFill(styled: StyledElement): boolean {
  if (styled.element.name !== 'toc') return false;
  let hasLinks = false;
  walk(styled, ({ element }) => {
    if (element.name === 'a' && element.attributes.has('href')) hasLinks = true;
  });
  return !hasLinks;
}

function listEntries(root: StyledElement, given: Map<number, string>): readonly Entry[] {
  const headings: { heading: StyledElement; bookmark: number }[] = [];
  const taken = new Set<string>();
  walk(root, (styled) => {
    const { bookmarkLevel } = styled.style;
    taken.add(styled.element.attributes.get('id') ?? '');
    if (bookmarkLevel !== 'none' && styled.role !== 'artifact')
      headings.push({ heading: styled, bookmark: bookmarkLevel });
  });
  const top = headings.filter(({ bookmark }) => bookmark === 1);
  const title = top.length === 1 && top[0]?.heading.element.name === 'h1' ? top[0].heading : undefined;
  return headings
    .filter(({ heading }) => heading !== title && elementText(heading) !== '')
    .map(({ heading, bookmark }, position) => {
      const { index, attributes } = heading.element;
      const id = attributes.get('id') ?? freeId(`section-${position + 1}`, taken);
      if (!attributes.has('id')) given.set(index, id);
      return { heading, id, level: title === undefined ? bookmark : bookmark - 1 };
    });
}

function freeId(wanted: string, taken: Set<string>): string {
  let id = wanted;
  for (let count = 2; taken.has(id); count++) id = `${wanted}-${count}`;
  taken.add(id);
  return id;
}

/** Copies what changes on the way to a `toc` or to a heading that is given an id; the rest is shared. */
function fill(styled: StyledElement, contents: Contents): StyledElement {
  const id = contents.given.get(styled.element.index);
  const children = styled.children.map((child, position): StyledNode => {
    if (child.kind === 'text') return child;
    return isToFill(child)
      ? fillToc(child, headingBefore(styled, position), contents)
      : fill(child, contents);
  });
  const isSame = id === undefined && children.every((child, position) => child === styled.children[position]);
  if (isSame) return styled;
  const element = id === undefined ? styled.element : withAttribute(styled.element, 'id', id);
  return { ...styled, element, children };
}

/** A heading right before the contents is their own title and not listed in them. */
function headingBefore({ children }: StyledElement, position: number): StyledElement | undefined {
  const before = children.slice(0, position).findLast((child) => child.kind === 'element');
  return before?.kind === 'element' ? before : undefined;
}

function fillToc(toc: StyledElement, title: StyledElement | undefined, contents: Contents): StyledElement {
  const [from, to] = levelsOf(toc.element.attributes.get('levels'));
  const models = toc.children.filter((child) => child.kind === 'element');
  const children = contents.entries
    .filter(({ heading, level }) => heading !== title && level >= from && level <= to)
    .flatMap((entry) => {
      const model = models[Math.min(entry.level - from, models.length - 1)];
      return model === undefined ? [] : [styledEntry(entry, model, contents.nextIndex++)];
    });
  return { ...toc, children };
}

/** `1-2`, or one level alone; all of them where it does not say. */
function levelsOf(attribute: string | undefined): readonly [from: number, to: number] {
  const match = /^\s*(\d+)\s*(?:[-–]\s*(\d+)\s*)?$/.exec(attribute ?? '');
  if (match === null) return [1, Number.POSITIVE_INFINITY];
  const from = Number(match[1]);
  return [from, match[2] === undefined ? from : Number(match[2])];
}

function styledEntry({ heading, id, level }: Entry, model: StyledElement, index: number): StyledElement {
  // The space keeps title and page apart for those who do not see the leader between them, which is an artifact.
  const text = { kind: 'text', text: `${elementText(heading)} ` } as const;
  const attributes = new Map([
    ...model.element.attributes,
    ['href', `#${id}`],
    ['data-level', String(level)],
  ]);
  const { lang, span } = heading.element;
  const element: Element = {
    ...model.element,
    index,
    attributes,
    lang,
    children: [text],
    ...(span !== undefined && { span }),
  };
  return {
    ...model,
    element,
    children: [text],
    ...(model.before && { before: aimed(model.before, id) }),
    ...(model.after && { after: aimed(model.after, id) }),
  };
}

/** `attr(href)` of a model is empty: what it was to lead to is the heading. */
function aimed(pseudo: PseudoElement, id: string): PseudoElement {
  const { content } = pseudo.style;
  if (typeof content === 'string') return pseudo;
  const items = content.map(
    (item): ContentItem => ('target' in item && item.target === '' ? { ...item, target: id } : item),
  );
  return { ...pseudo, style: { ...pseudo.style, content: items } };
}

function withAttribute(element: Element, name: string, value: string): Element {
  return { ...element, attributes: new Map([...element.attributes, [name, value]]) };
}
