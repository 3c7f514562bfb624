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
import type { PdfFont } from '../fonts/fonts.ts';
import type { Dictionary, Objects, PageObject, Ref } from '../objects.ts';
import type { PaintedContent } from '../structure.ts';
import { EVERYWHERE, writeMask, writePattern } from './gradients.ts';
import { linkAnnotation } from './links.ts';
import { type MarkedStream, Notes } from './marked-content.ts';
import { alphaName, PageContent, type UsedGroup } from './page-content.ts';
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

interface Painting {
  readonly pdf: Objects;
  readonly resources: Resources;
  readonly notes: Notes;
  /** Of elements by their id: their roles, and the languages in force. */
  readonly roles: readonly StructureElement['role'][];
  readonly langs: readonly string[];
  readonly alphas: Map<number, Ref>;
  /** The document's language. */
  readonly lang: string;
}

export function paintPages(pdf: Objects, layout: Layout, lang: string, resources: Resources): PaintedPages {
  const roles: StructureElement['role'][] = [];
  const langs: string[] = [];
  listElements(layout.structure, lang, roles, langs);
  const notes = new Notes(layout.pages.length, roles.length);
  const painting = { pdf, resources, notes, roles, langs, alphas: new Map(), lang };
  let order = 0;
  const pages = layout.pages.map((page) => {
    const { fragments } = page;
    const painted = paintPage(painting, page, fragments, order);
    order += fragments.length;
    return painted;
  });
  return { pages, painted: notes };
}

function listElements(
  { id, role, children, ...element }: StructureElement,
  inherited: string,
  roles: StructureElement['role'][],
  langs: string[],
): void {
  const lang = element.lang ?? inherited;
  roles[id] = role;
  langs[id] = lang;
  for (const child of children) listElements(child, lang, roles, langs);
}

function paintPage(painting: Painting, page: Page, fragments: readonly Fragment[], firstOrder: number): Ref {
  const object = painting.pdf.addPage(page.width, page.height);
  const content = new PageContent([1, 0, 0, -1, 0, page.height]);
  const stream = painting.notes.openPage(page.index);
  const annotations = paintMarked(painting, { page, stream, content, x: 0, y: 0 }, fragments, {
    first: firstOrder,
    step: 1,
  });
  finishPage(painting, object, page, content, annotations);
  return object.page;
}

/** Where fragments are painted that say themselves what they belong to; their coordinates are from (x, y). */
interface Canvas {
  readonly page: Page;
  readonly stream: MarkedStream;
  readonly content: PageContent;
  readonly x: number;
  readonly y: number;
}

/** When fragments are read, through the document. */
interface ReadingOrder {
  readonly first: number;
  readonly step: number;
}

/** Gives the annotations. */
function paintMarked(
  painting: Painting,
  canvas: Canvas,
  fragments: readonly Fragment[],
  { first, step }: ReadingOrder,
): readonly Ref[] {
  const { page, content } = canvas;
  const annotations: Ref[] = [];
  let last: { readonly owner: Owner; readonly index: number } | undefined;
  for (const index of paintingOrder(fragments)) {
    const fragment = fragments[index]!;
    const { owner } = fragment;
    const order = first + step * index;
    if (fragment.kind === 'link') {
      const annotation = paintLink(painting, page, fragment, order);
      if (annotation !== undefined) annotations.push(annotation);
      continue;
    }
    const isApart = fragment.kind === 'group' && isOfSeveral(fragment);
    if (last !== undefined && (isApart || !goesOn(fragments, last, { owner, index }))) {
      content.endMarked();
      last = undefined;
    }
    if (isApart) {
      paintApart(painting, canvas, fragment, { first: order, step });
      continue;
    }
    if (last === undefined) beginMarked(painting, canvas, owner, order);
    last = { owner, index };
    paintFragment(painting, content, fragment);
    if (fragment.kind === 'image' || fragment.kind === 'group') noteFigure(painting, canvas, fragment);
  }
  if (last !== undefined) content.endMarked();
  return annotations;
}

/** Whether a group is of no element itself, but what is in it is. */
function isOfSeveral({ owner, fragments }: GroupFragment): boolean {
  if ('structure' in owner) return false;
  return fragments.some((one) => 'structure' in one.owner || (one.kind === 'group' && isOfSeveral(one)));
}

/** A translucent box with what stands in it: a form whose marked content the structure tree names. §14.7.4.2. */
function paintApart(
  painting: Painting,
  { page, content, x, y }: Canvas,
  group: GroupFragment,
  { first, step }: ReadingOrder,
): void {
  const { opacity = 1, fragments } = group;
  if (opacity <= 0) return;
  const key = painting.notes.nextKey;
  const form = painting.pdf.ref();
  const stream = painting.notes.openGroup(page.index, form);
  const within = new PageContent();
  const canvas = { page, stream, content: within, x: x + group.x, y: y + group.y };
  paintMarked(painting, canvas, fragments, { first, step: step / (fragments.length + 1) });
  content.save();
  content.transform(translation(group.x, group.y));
  content.group(within, opacity, { ref: form, structParents: key });
  content.restore();
}

/** Whether a fragment belongs to the marked content of the one that was painted before. */
function goesOn(
  fragments: readonly Fragment[],
  last: { readonly owner: Owner; readonly index: number },
  next: { readonly owner: Owner; readonly index: number },
): boolean {
  return isSame(last.owner, next.owner) && !isReadBetween(fragments, last.index, next.index);
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
  { notes, roles }: Painting,
  { content, stream }: Canvas,
  owner: Owner,
  order: number,
): void {
  if ('artifact' in owner) content.beginMarked('Artifact', ARTIFACTS[owner.artifact]);
  else {
    const mcid = notes.mark(stream, owner.structure, order);
    content.beginMarked(roles[owner.structure] ?? 'Span', `/MCID ${mcid}`);
  }
}

function paintRun({ resources, langs, lang }: Painting, content: PageContent, fragment: TextFragment): void {
  const font = resources.fonts.get(fragment.face);
  if (font === undefined || fragment.size <= 0) return;
  const { owner, lang: own = lang } = fragment;
  const inForce = 'structure' in owner ? langs[owner.structure] : own;
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
function noteFigure({ notes }: Painting, canvas: Canvas, fragment: ImageFragment | GroupFragment): void {
  const { width, height, owner } = fragment;
  const { page } = canvas;
  const [x, y] = [canvas.x + fragment.x, canvas.y + fragment.y];
  if ('artifact' in owner || notes.figures.has(owner.structure)) return;
  notes.figures.set(owner.structure, [x, page.height - y - height, x + width, page.height - y]);
}

/** A link in a running head would be an annotation outside the structure, which PDF/UA-1 §7.18.1 forbids. */
function paintLink({ pdf, notes }: Painting, page: Page, link: LinkFragment, order: number): Ref | undefined {
  if ('artifact' in link.owner) return undefined;
  const annotation = linkAnnotation(pdf, link, page.height, notes.nextKey);
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
  const groups = content.groups.map((group) => ({ name: group.name, ref: writeGroup(painting, group) }));
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

function writeGroup(painting: Painting, { content, form }: UsedGroup): Ref {
  const ref = form?.ref ?? painting.pdf.ref();
  Object.assign(ref.data, {
    Type: 'XObject',
    Subtype: 'Form',
    BBox: EVERYWHERE,
    Group: { S: 'Transparency', CS: 'DeviceRGB' },
    Resources: resourcesOf(painting, content),
    StructParents: form?.structParents,
  } satisfies Dictionary);
  ref.end(content.take());
  return ref;
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
