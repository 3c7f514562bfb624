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

/** What was painted, by element: `StructureElement.id`. */
export interface PaintedContent {
  hasItems(element: number): boolean;
  /** In the order of reading. */
  itemsOf(element: number): readonly ContentItem[];
  /** The element of each marked-content sequence, by page and MCID. */
  readonly owners: readonly (readonly number[])[];
  /** The element of each annotation, and those of each form by MCID, in the order of their keys. */
  readonly others: readonly (number | readonly number[])[];
  /** Where figures are, by element: on the first of their pages. */
  readonly figures: ReadonlyMap<number, Box>;
}

interface Tree {
  readonly pdf: Objects;
  readonly pages: readonly Ref[];
  readonly painted: PaintedContent;
  /** By id: 1 for elements that are in the tree. */
  readonly kept: Uint8Array;
  /** Elements by id, as they are in the parent tree. */
  readonly refs: (Ref | undefined)[];
  readonly identifiers: Map<string, Ref>;
}

/** Writes the tree into the catalog. `pages` are the page objects. */
export function writeStructure(
  pdf: Objects,
  document: StructureElement,
  pages: readonly Ref[],
  painted: PaintedContent,
): void {
  const tree: Tree = {
    pdf,
    pages,
    painted,
    kept: new Uint8Array(largestId(document) + 1),
    refs: [],
    identifiers: new Map(),
  };
  const root = pdf.ref({ Type: 'StructTreeRoot' });
  keepThoseWithContent(tree, document, false);
  root.data.K = writeElement(tree, document, root).ref;
  const items: [number, Value][] = pages.map((_, page) => [
    page,
    (painted.owners[page] ?? []).map((id) => tree.refs[id]),
  ]);
  for (const [index, ids] of painted.others.entries()) {
    const value = typeof ids === 'number' ? tree.refs[ids] : ids.map((id) => tree.refs[id]);
    items.push([pages.length + index, value]);
  }
  root.data.ParentTree = numberTree(pdf, items);
  root.data.ParentTreeNextKey = items.length;
  if (tree.identifiers.size > 0) root.data.IDTree = nameTree(pdf, tree.identifiers);
  // pdfkit writes these two at the end of the document.
  pdf.catalog.StructTreeRoot = root;
  pdf.catalog.MarkInfo = pdf.ref({ Marked: true });
}

function largestId({ id, children }: StructureElement): number {
  return children.reduce((largest, child) => Math.max(largest, largestId(child)), id);
}

/**
 * An element without content is not in the tree, except for an empty cell in a table that has some: without it the
 * rows would not have the same number of cells.
 */
function keepThoseWithContent(tree: Tree, element: StructureElement, inTable: boolean): boolean {
  const isCell = element.role === 'TD' || element.role === 'TH';
  const childrenInTable = element.role === 'Table' ? hasContent(tree, element) : inTable && !isCell;
  let isKept = (inTable && isCell) || tree.painted.hasItems(element.id);
  for (const child of element.children) {
    if (keepThoseWithContent(tree, child, childrenInTable)) isKept = true;
  }
  tree.kept[element.id] = isKept ? 1 : 0;
  return isKept;
}

function hasContent({ painted }: Tree, element: StructureElement): boolean {
  const pending = [element];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    if (painted.hasItems(next.id)) return true;
    pending.push(...next.children);
  }
  return false;
}

/** An element that is written. */
interface Written {
  readonly ref: Ref;
  readonly isNote: boolean;
  /** Where it stands among what was painted, notes at the foot of the page left aside. */
  readonly position: number;
}

type Kid = Written | ContentItem;

/**
 * Writes an element after those in it: nothing of the tree is kept. PDF/UA-1 §7.18.5: a link annotation is in a Link;
 * an element of another role (an `a` that its `role` makes a Reference) holds a Link that holds all that is in it.
 */
function writeElement(tree: Tree, element: StructureElement, parent: Ref): Written {
  const { id, role } = element;
  const items = tree.painted.itemsOf(id);
  const ref = tree.pdf.ref();
  const isAround = role !== 'Link' && items.some(({ kind }) => kind === 'annotation');
  const holder = isAround ? tree.pdf.ref() : ref;
  tree.refs[id] = holder;
  const children: Written[] = [];
  for (const child of element.children) {
    if (tree.kept[child.id] === 1) children.push(writeElement(tree, child, holder));
  }
  const { kids, position } = interleave(items, children);
  const written = { ref, position, isNote: role === 'Note' };
  if (!isAround) writeDictionary(tree, element, ref, kids, parent);
  else {
    writeDictionary(tree, { id, role: 'Link', children: [] }, holder, kids, ref);
    writeDictionary(tree, element, ref, [{ ref: holder, position, isNote: false }], parent);
  }
  return written;
}

/**
 * Puts an element's own content between its children, by when they were painted: the children's order is that of the
 * document. A note is painted at the foot of its page, but is read where it stands: after what precedes it.
 */
function interleave(
  items: readonly ContentItem[],
  children: readonly Written[],
): { readonly kids: readonly Kid[]; readonly position: number } {
  const kids: Kid[] = [];
  let next = 0;
  let position = Number.POSITIVE_INFINITY;
  let previous: number | undefined;
  for (const child of children) {
    const place = child.isNote ? (previous ?? child.position) : child.position;
    for (; (items[next]?.order ?? Number.POSITIVE_INFINITY) < place; next++)
      kids.push(items[next] as ContentItem);
    kids.push(child);
    if (!child.isNote) position = Math.min(position, child.position);
    previous = place;
  }
  for (const item of items.slice(next)) kids.push(item);
  position = Math.min(position, items[0]?.order ?? Number.POSITIVE_INFINITY);
  return { kids, position: Number.isFinite(position) ? position : (children[0]?.position ?? 0) };
}

function writeDictionary(
  tree: Tree,
  element: StructureElement,
  ref: Ref,
  kids: readonly Kid[],
  parent: Ref,
): void {
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
