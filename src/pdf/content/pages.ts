/** Pages, in their order: content, marks and annotations. What belongs to which element is noted for the structure. */
import type {
  Fragment,
  GroupFragment,
  ImageFragment,
  Layout,
  LinkFragment,
  Owner,
  Page,
  StructureElement,
  TextFragment,
} from '../../layout/types.ts';
import { IDENTITY, type Matrix, multiply, translation } from '../../matrix.ts';
import type { Box } from '../attributes.ts';
import type { PdfFont } from '../fonts/fonts.ts';
import type { Dictionary, Objects, PageObject, Ref } from '../objects.ts';
import type { ContentItem, PaintedContent } from '../structure.ts';
import { EVERYWHERE, writeMask, writePattern } from './gradients.ts';
import { linkAnnotation } from './links.ts';
import { alphaName, PageContent } from './page-content.ts';
import { paintPath, pathOperators } from './paths.ts';
import { paintLine, paintRect } from './shapes.ts';
import { paintText } from './text.ts';

export interface EmbeddedImage {
  readonly name: string;
  readonly ref: Ref;
  /** Exif. */
  readonly orientation: number;
}

/** What pages are painted with: embedded fonts by face, images by source. */
export interface Resources {
  readonly fonts: ReadonlyMap<string, PdfFont>;
  readonly images: ReadonlyMap<string, EmbeddedImage>;
}

export interface PaintedPages {
  readonly pages: readonly Ref[];
  readonly painted: PaintedContent;
}

/** Notes what is painted of each element. */
class Notes implements PaintedContent {
  readonly items = new Map<number, ContentItem[]>();
  readonly owners: number[][] = [];
  readonly annotationOwners: number[] = [];
  readonly figures = new Map<number, Box>();

  /** `order` is that of reading, through the document. Gives the MCID. */
  mark(page: number, element: number, order: number): number {
    const owners = this.owners[page] ?? [];
    this.owners[page] = owners;
    const mcid = owners.push(element) - 1;
    this.#add(element, { kind: 'marked', page, order, mcid });
    return mcid;
  }

  annotate(page: number, element: number, order: number, annotation: Ref): void {
    this.annotationOwners.push(element);
    this.#add(element, { kind: 'annotation', page, order, mcid: -1, annotation });
  }

  #add(element: number, item: ContentItem): void {
    const items = this.items.get(element);
    if (items === undefined) this.items.set(element, [item]);
    else {
      // What is painted above the rest may be read before it.
      const after = items.findLastIndex(({ order }) => order <= item.order);
      items.splice(after + 1, 0, item);
    }
  }
}

interface Painting {
  readonly pdf: Objects;
  readonly resources: Resources;
  readonly notes: Notes;
  /** By `StructureElement.id`. */
  readonly elements: readonly ElementFacts[];
  readonly alphas: Map<number, Ref>;
  readonly pageCount: number;
  /** The document's language. */
  readonly lang: string;
}

interface ElementFacts {
  readonly element: StructureElement;
  /** The language in force. */
  readonly lang: string;
}

export function paintPages(pdf: Objects, layout: Layout, lang: string, resources: Resources): PaintedPages {
  const elements: ElementFacts[] = [];
  listElements(layout.structure, lang, elements);
  const notes = new Notes();
  const painting = {
    pdf,
    resources,
    notes,
    elements,
    alphas: new Map(),
    pageCount: layout.pages.length,
    lang,
  };
  let order = 0;
  const pages = layout.pages.map((page) => {
    const painted = paintPage(painting, page, order);
    order += page.fragments.length;
    return painted;
  });
  return { pages, painted: notes };
}

function listElements(element: StructureElement, inherited: string, into: ElementFacts[]): void {
  const lang = element.lang ?? inherited;
  into[element.id] = { element, lang };
  for (const child of element.children) listElements(child, lang, into);
}

function paintPage(painting: Painting, page: Page, firstOrder: number): Ref {
  const object = painting.pdf.addPage(page.width, page.height);
  const content = new PageContent([1, 0, 0, -1, 0, page.height]);
  const annotations: Ref[] = [];
  let last: { readonly owner: Owner; readonly index: number } | undefined;
  for (const index of paintingOrder(page.fragments)) {
    const fragment = page.fragments[index]!;
    const { owner } = fragment;
    if (fragment.kind === 'link') {
      const annotation = paintLink(painting, page, fragment, firstOrder + index);
      if (annotation !== undefined) annotations.push(annotation);
      continue;
    }
    if (
      last === undefined ||
      !isSame(last.owner, owner) ||
      isReadBetween(page.fragments, last.index, index)
    ) {
      if (last !== undefined) content.endMarked();
      beginMarked(painting, content, page, owner, firstOrder + index);
    }
    last = { owner, index };
    paintFragment(painting, content, fragment);
    if (fragment.kind === 'image' || fragment.kind === 'group') noteFigure(painting, page, fragment);
  }
  if (last !== undefined) content.endMarked();
  finishPage(painting, object, page, content, annotations);
  return object.page;
}

/** Indexes, by level: CSS 2.2, appendix E. */
function paintingOrder(fragments: readonly Fragment[]): readonly number[] {
  const indexes = [...fragments.keys()];
  const levelAt = (index: number) => fragments[index]?.level ?? 0;
  if (!fragments.some(({ level }) => level !== undefined)) return indexes;
  return indexes.sort((a, b) => levelAt(a) - levelAt(b));
}

/** Whether something else is read between two fragments that are painted one after the other. */
function isReadBetween(fragments: readonly Fragment[], last: number, index: number): boolean {
  for (let between = last + 1; between < index; between++) {
    const fragment = fragments[between];
    if (fragment !== undefined && 'structure' in fragment.owner && fragment.kind !== 'link') return true;
  }
  return index < last;
}

function isSame(a: Owner, b: Owner): boolean {
  return 'structure' in a
    ? 'structure' in b && a.structure === b.structure
    : 'artifact' in b && a.artifact === b.artifact;
}

/** ISO 32000-1 §14.8.2.2.2. */
const ARTIFACTS = {
  'pagination-header': '/Type/Pagination/Subtype/Header',
  'pagination-footer': '/Type/Pagination/Subtype/Footer',
  layout: '/Type/Layout',
} as const;

function beginMarked(
  { notes, elements }: Painting,
  content: PageContent,
  page: Page,
  owner: Owner,
  order: number,
): void {
  if ('artifact' in owner) content.beginMarked('Artifact', ARTIFACTS[owner.artifact]);
  else {
    const mcid = notes.mark(page.index, owner.structure, order);
    content.beginMarked(elements[owner.structure]?.element.role ?? 'Span', `/MCID ${mcid}`);
  }
}

function paintRun(
  { resources, elements, lang }: Painting,
  content: PageContent,
  fragment: TextFragment,
): void {
  const font = resources.fonts.get(fragment.face);
  if (font === undefined || fragment.size <= 0) return;
  const { owner, lang: own = lang } = fragment;
  const inForce = 'structure' in owner ? elements[owner.structure]?.lang : own;
  paintText(content, fragment, font, own === inForce ? undefined : own);
}

function paintFragment(painting: Painting, content: PageContent, fragment: Fragment): void {
  if (fragment.kind === 'text') paintRun(painting, content, fragment);
  else if (fragment.kind === 'rect') paintRect(content, fragment);
  else if (fragment.kind === 'line') paintLine(content, fragment);
  else if (fragment.kind === 'path') paintPath(content, fragment);
  else if (fragment.kind === 'group') paintGroup(painting, content, fragment);
  else if (fragment.kind === 'image') paintImage(painting, content, fragment);
}

/**
 * Where the corners of the file's pixels go, for each orientation of Exif 2.32 §4.6.4: from a unit square with its
 * origin at the top left to one that is shown.
 */
const ORIENTATIONS: readonly Matrix[] = [
  [1, 0, 0, 1, 0, 0],
  [-1, 0, 0, 1, 1, 0],
  [-1, 0, 0, -1, 1, 1],
  [1, 0, 0, -1, 0, 1],
  [0, 1, 1, 0, 0, 0],
  [0, 1, -1, 0, 1, 0],
  [0, -1, -1, 0, 1, 1],
  [0, -1, 1, 0, 0, 1],
];
/** The space of an image is a unit square with y upwards: ISO 32000-1 §8.9.3. */
const UPSIDE_DOWN: Matrix = [1, 0, 0, -1, 0, 1];

function imageMatrix(orientation: number, x: number, y: number, width: number, height: number): Matrix {
  const turned = multiply(UPSIDE_DOWN, ORIENTATIONS[orientation - 1] ?? IDENTITY);
  return multiply(turned, [width, 0, 0, height, x, y]);
}

function paintImage({ resources }: Painting, content: PageContent, fragment: ImageFragment): void {
  const { x, y, width, height } = fragment;
  const image = resources.images.get(fragment.source);
  if (image !== undefined) content.image(image.name, imageMatrix(image.orientation, x, y, width, height));
}

/** A page that saves more states than 28 is not archival: ISO 19005-3 §6.1.13. A group by itself begins anew. */
const DEEPEST = 20;

/** All of a group is marked content of whatever marks the group; with an alpha it is painted by itself before. */
function paintGroup(painting: Painting, content: PageContent, group: GroupFragment): void {
  const { x, y, matrix, clips = [], opacity = 1, fragments } = group;
  if (fragments.length === 0 || opacity <= 0) return;
  content.save();
  content.transform(multiply(matrix ?? IDENTITY, translation(x, y)));
  for (const { path, rule } of clips) content.clip(pathOperators(path, 0, 0), rule);
  const within = opacity < 1 || content.depth >= DEEPEST ? new PageContent() : content;
  for (const fragment of fragments) paintFragment(painting, within, fragment);
  if (within !== content) content.group(within, opacity);
  content.restore();
}

/** Where a figure is, on the first of its pages: PDF/UA-1 §7.3. */
function noteFigure({ notes }: Painting, page: Page, fragment: ImageFragment | GroupFragment): void {
  const { x, y, width, height, owner } = fragment;
  if ('artifact' in owner || notes.figures.has(owner.structure)) return;
  notes.figures.set(owner.structure, [x, page.height - y - height, x + width, page.height - y]);
}

/** A link in a running head would be an annotation outside the structure, which PDF/UA-1 §7.18.1 forbids. */
function paintLink(
  { pdf, notes, pageCount }: Painting,
  page: Page,
  link: LinkFragment,
  order: number,
): Ref | undefined {
  if ('artifact' in link.owner) return undefined;
  const annotation = linkAnnotation(pdf, link, page.height, pageCount + notes.annotationOwners.length);
  notes.annotate(page.index, link.owner.structure, order, annotation);
  return annotation;
}

function finishPage(
  painting: Painting,
  { page, resources, write }: PageObject,
  { index }: Page,
  content: PageContent,
  annotations: readonly Ref[],
): void {
  write(content.take());
  Object.assign(page.data, {
    StructParents: index,
    Tabs: 'S', // PDF/UA-1 §7.18.3
    Annots: annotations.length > 0 ? annotations : undefined,
  } satisfies Dictionary);
  Object.assign(resources, resourcesOf(painting, content));
}

/** What a content stream names: ISO 32000-1 §7.8.3. */
function resourcesOf(painting: Painting, content: PageContent): Dictionary {
  const { pdf } = painting;
  const { fonts, images } = painting.resources;
  const isUsed = ({ name }: { readonly name: string }) => content.used.has(name);
  const groups = content.groups.map(({ name, content: own }) => ({ name, ref: writeGroup(painting, own) }));
  const masks = content.masks.map((mask) => ({ name: mask.name, ref: writeMask(pdf, mask) }));
  const patterns = content.patterns.map((used) => ({ name: used.name, ref: writePattern(pdf, used) }));
  const states = [...content.alphas].map((alpha) => graphicsState(painting, alpha));
  return {
    Font: dictionaryOf([...fonts.values()].filter(isUsed)),
    XObject: dictionaryOf([...[...images.values()].filter(isUsed), ...groups]),
    ExtGState: dictionaryOf([...states, ...masks]),
    Pattern: dictionaryOf(patterns),
  };
}

function writeGroup(painting: Painting, content: PageContent): Ref {
  const group = painting.pdf.ref({
    Type: 'XObject',
    Subtype: 'Form',
    BBox: EVERYWHERE,
    Group: { S: 'Transparency', CS: 'DeviceRGB' },
    Resources: resourcesOf(painting, content),
  });
  group.end(content.take());
  return group;
}

function dictionaryOf(
  named: readonly { readonly name: string; readonly ref: Ref }[],
): Dictionary | undefined {
  return named.length > 0 ? Object.fromEntries(named.map(({ name, ref }) => [name, ref])) : undefined;
}

function graphicsState({ pdf, alphas }: Painting, alpha: number): { name: string; ref: Ref } {
  const ref = alphas.get(alpha) ?? pdf.ref({ Type: 'ExtGState', ca: alpha, CA: alpha });
  if (!alphas.has(alpha)) ref.end();
  alphas.set(alpha, ref);
  return { name: alphaName(alpha), ref };
}
