/**
 * The structure tree, written after the pages in the order of the document: ISO 32000-1 §14.7. What the pages hold of
 * an element was noted while they were painted, so that a paragraph over two pages is one P.
 */
import type { StructureElement } from '../layout/types.ts';
import { attributesOf, type Box } from './attributes.ts';
import { type Objects, type Ref, text, type Value } from './objects.ts';
import { nameTree, numberTree } from './trees.ts';

/** A marked-content sequence or an annotation that belongs to an element. */
export interface ContentItem {
  readonly kind: 'marked' | 'annotation';
  /** Index of the page. */
  readonly page: number;
  /** When it was painted, counted through the document. */
  readonly order: number;
  /** Of marked content. */
  readonly mcid: number;
  readonly annotation?: Ref;
  /** The form that it is in, if it is not in the page's own stream. */
  readonly form?: Ref;
}

/** What was painted, by element. */
export interface PaintedContent {
  /** By `StructureElement.id`. */
  readonly items: ReadonlyMap<number, readonly ContentItem[]>;
  /** The element of each marked-content sequence, by page and MCID. */
  readonly owners: readonly (readonly number[])[];
  /** The element of each annotation, and those of each form by MCID, in the order of their keys. */
  readonly others: readonly (number | readonly number[])[];
  /** Where figures are, by element: on the first of their pages. */
  readonly figures: ReadonlyMap<number, Box>;
}

/** An element that is written, with what it holds in order. */
interface Node {
  readonly element: StructureElement;
  readonly ref: Ref;
  readonly kids: readonly (Node | ContentItem)[];
}

interface Tree {
  readonly pdf: Objects;
  readonly pages: readonly Ref[];
  readonly painted: PaintedContent;
  /** Elements by id, as they are in the parent tree. */
  readonly refs: Map<number, Ref>;
  readonly identifiers: Map<string, Ref>;
}

/** Writes the tree into the catalog. `pages` are the page objects. */
export function writeStructure(
  pdf: Objects,
  document: StructureElement,
  pages: readonly Ref[],
  painted: PaintedContent,
): void {
  const tree: Tree = { pdf, pages, painted, refs: new Map(), identifiers: new Map() };
  const root = pdf.ref({ Type: 'StructTreeRoot' });
  const top = buildNode(tree, document, false)?.node ?? emptyNode(pdf, document);
  writeNode(tree, top, root);
  const items: [number, Value][] = pages.map((_, page) => [
    page,
    (painted.owners[page] ?? []).map((id) => tree.refs.get(id)),
  ]);
  for (const [index, ids] of painted.others.entries()) {
    const value = typeof ids === 'number' ? tree.refs.get(ids) : ids.map((id) => tree.refs.get(id));
    items.push([pages.length + index, value]);
  }
  root.data.K = top.ref;
  root.data.ParentTree = numberTree(pdf, items);
  root.data.ParentTreeNextKey = items.length;
  if (tree.identifiers.size > 0) root.data.IDTree = nameTree(pdf, tree.identifiers);
  // pdfkit writes these two at the end of the document.
  pdf.catalog.StructTreeRoot = root;
  pdf.catalog.MarkInfo = pdf.ref({ Marked: true });
}

interface Built {
  readonly node: Node;
  /** Where it stands among what was painted, notes at the foot of the page left aside. */
  readonly position: number;
}

/**
 * An element without content is not in the tree, except for an empty cell in a table that has some: without it the
 * rows would not have the same number of cells.
 */
function buildNode(tree: Tree, element: StructureElement, inTable: boolean): Built | undefined {
  const isCell = element.role === 'TD' || element.role === 'TH';
  const childrenInTable = element.role === 'Table' ? hasContent(tree, element) : inTable && !isCell;
  const children: Built[] = [];
  for (const child of element.children) {
    const built = buildNode(tree, child, childrenInTable);
    if (built !== undefined) children.push(built);
  }
  const items = tree.painted.items.get(element.id) ?? [];
  if (children.length === 0 && items.length === 0 && !(inTable && isCell)) return undefined;
  const { kids, position } = interleave(items, children);
  const ref = tree.pdf.ref();
  tree.refs.set(element.id, ref);
  return { node: { element, ref, kids: withLink(tree, element, items, kids) }, position };
}

function hasContent({ painted }: Tree, element: StructureElement): boolean {
  const pending = [element];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    if (painted.items.has(next.id)) return true;
    pending.push(...next.children);
  }
  return false;
}

/**
 * Puts an element's own content between its children, by when they were painted: the children's order is that of the
 * document. A note is painted at the foot of its page, but is read where it stands: after what precedes it.
 */
function interleave(
  items: readonly ContentItem[],
  children: readonly Built[],
): Omit<Built, 'node'> & Pick<Node, 'kids'> {
  const kids: (Node | ContentItem)[] = [];
  let next = 0;
  let position = Number.POSITIVE_INFINITY;
  let previous: number | undefined;
  for (const child of children) {
    const place = child.node.element.role === 'Note' ? (previous ?? child.position) : child.position;
    for (; (items[next]?.order ?? Number.POSITIVE_INFINITY) < place; next++)
      kids.push(items[next] as ContentItem);
    kids.push(child.node);
    if (child.node.element.role !== 'Note') position = Math.min(position, child.position);
    previous = place;
  }
  for (const item of items.slice(next)) kids.push(item);
  position = Math.min(position, items[0]?.order ?? Number.POSITIVE_INFINITY);
  return { kids, position: Number.isFinite(position) ? position : (children[0]?.position ?? 0) };
}

/**
 * PDF/UA-1 §7.18.5: a link annotation is in a Link. An element of another role (an `a` that its `role` makes a
 * Reference) holds a Link that holds all that is in it.
 */
function withLink(
  tree: Tree,
  element: StructureElement,
  items: readonly ContentItem[],
  kids: Node['kids'],
): Node['kids'] {
  if (element.role === 'Link' || !items.some((item) => item.kind === 'annotation')) return kids;
  const ref = tree.pdf.ref();
  tree.refs.set(element.id, ref);
  return [{ element: { id: element.id, role: 'Link', children: [] }, ref, kids }];
}

function emptyNode(pdf: Objects, element: StructureElement): Node {
  return { element, ref: pdf.ref(), kids: [] };
}

function writeNode(tree: Tree, { element, ref, kids }: Node, parent: Ref): void {
  const page = kids.find((kid) => 'order' in kid)?.page;
  const K = kids.map((kid) => ('order' in kid ? contentReference(tree, kid, page) : kid.ref));
  const identifier = identifierOf(element);
  if (identifier !== undefined) tree.identifiers.set(identifier, ref);
  tree.pdf.write(ref, {
    S: element.role,
    P: parent,
    Pg: page === undefined ? undefined : tree.pages[page],
    ID: string(identifier),
    Lang: string(element.lang),
    T: string(element.title),
    Alt: string(element.alt),
    ActualText: string(element.actualText),
    E: string(element.abbreviation),
    A: attributesOf(element, tree.painted.figures.get(element.id)),
    K: K.length === 1 ? K[0] : K.length === 0 ? undefined : K,
  });
  for (const kid of kids) if (!('order' in kid)) writeNode(tree, kid, ref);
}

/** §14.7.4: a number for marked content of the element's own page, else a dictionary. */
function contentReference(tree: Tree, item: ContentItem, page: number | undefined): Value {
  const Pg = item.page === page ? undefined : tree.pages[item.page];
  if (item.kind === 'annotation') return { Type: 'OBJR', Pg, Obj: item.annotation };
  // Whatever the page: the form does not say.
  if (item.form !== undefined)
    return { Type: 'MCR', Pg: tree.pages[item.page], Stm: item.form, MCID: item.mcid };
  return Pg === undefined ? item.mcid : { Type: 'MCR', Pg, MCID: item.mcid };
}

/** PDF/UA-1 §7.9 wants one for each note; header cells have one for the cells that name them. */
function identifierOf({ role, elementId, id }: StructureElement): string | undefined {
  if (role === 'Note') return elementId ?? `note-${id}`;
  return role === 'TH' ? elementId : undefined;
}

function string(value: string | undefined): Value {
  return value === undefined || value === '' ? undefined : text(value);
}
