/** Lays a styled document out on pages. */
import { type Diagnostic, type Outcome, warning } from '../diagnostic.ts';
import type { Pictures } from '../pictures/types.ts';
import type { StyledDocument, StyledElement } from '../style/types.ts';
import { type HyphenatedWords, hyphenationExceptions } from '../text/index.ts';
import type { FontSet } from '../text/types.ts';
import { flowBox } from './block/stack.ts';
import { generateBoxes } from './boxes/generate.ts';
import type { BlockBox } from './boxes/types.ts';
import type { LayoutContext, PageAreas } from './context.ts';
import { Diagnostics } from './diagnostics.ts';
import type { Flow } from './flow.ts';
import {
  areSettled,
  buildOutline,
  buildStructure,
  type Destinations,
  estimateReferences,
  expandContents,
  MAX_PASSES,
  nameDestinations,
  pageCounterNames,
  prepareContent,
  type References,
  type Watched,
  watchPages,
} from './generated/index.ts';
import { TextStyles } from './inline/text-style.ts';
import { destinationsOf, type Elements, elementsOf, finishPages, referencesOf } from './page/finish.ts';
import { FIRST_PAGE, isFirstPageAlone, onFirstPage } from './page/first-page.ts';
import { PageEnds } from './page/page-ends.ts';
import { type PageStyles, pageArea, pageStyles } from './page/page-styles.ts';
import { type FlowPage, paginate } from './page/paginate.ts';
import { warnOfWidths } from './page/several-widths.ts';
import { warnOfCoarsePictures } from './replaced/resolution.ts';
import type { Layout, StructureElement } from './types.ts';

/**
 * From the styled tree to pages: boxes are generated once; then the flow is built and cut into pages until the page
 * numbers that it speaks of are those that it has.
 */
export function layOut(
  styled: StyledDocument,
  fonts: FontSet,
  pictures: Pictures,
  hyphenation: HyphenatedWords = new Map(),
): Outcome<Layout> {
  const root = expandContents(styled.root);
  const destinations = nameDestinations(root);
  const counters = pageCounterNames(styled.pages);
  const content = prepareContent(root, counters);
  const elements = elementsOf(root);
  const styles = pageStyles(styled.pages);
  const diagnostics = new Diagnostics();
  const shared = {
    fonts,
    content,
    textStyles: new TextStyles(fonts),
    areas: areasOf(styles),
    lang: root.element.lang,
    hyphenationExceptions: hyphenationExceptions(hyphenation),
    paragraphs: new WeakMap(),
    diagnostics,
  };
  const { pass, structure } = settlePages({
    root,
    destinations,
    counters,
    pictures,
    elements,
    styles,
    shared,
  });
  for (const found of pass.diagnostics) diagnostics.add(found);
  for (const found of warnOfWidths(pass.pages, pass.context.areas)) diagnostics.add(found);

  const pages = finishPages(pass.pages, elements, pass.context);
  for (const found of warnOfCoarsePictures(pages, pictures)) diagnostics.add(found);
  const outline = buildOutline(root, content, destinations);
  return {
    value: { pages, structure, outline, destinations: destinationsOf(pass.pages) },
    diagnostics: diagnostics.all,
  };
}

/** What the passes begin with. */
interface Beginning {
  readonly root: StyledElement;
  readonly destinations: Destinations;
  /** Names of those that page-margin boxes print. */
  readonly counters: ReadonlySet<string>;
  readonly pictures: Pictures;
  readonly elements: Elements;
  readonly styles: PageStyles;
  readonly shared: Omit<LayoutContext, 'references' | 'columns'>;
}

/** Passes until pages are where they are said to be. Boxes are needed here alone: of a long brief they are large. */
function settlePages(beginning: Beginning): { readonly pass: Pass; readonly structure: StructureElement } {
  const { root, elements, styles, shared } = beginning;
  const { diagnostics } = shared;
  const { boxes, structure, watched } = boxTree(beginning);
  let told = estimateReferences(root);
  const contextWith = (references: References) => ({ ...shared, references, columns: new WeakMap() });
  const trial = { ...contextWith(told), diagnostics: new Diagnostics(), paragraphs: new WeakMap() };
  const rooted = withFirstPage(boxes, styles, trial);
  const passWith = (references: References) => layOutPass(rooted, styles, contextWith(references), elements);
  for (let count = 1; ; count++) {
    let pass: Pass | undefined = passWith(told);
    const isSettled = areSettled(told, pass.found, watched);
    if (!isSettled && count === MAX_PASSES) diagnostics.add(unsettled(root));
    if (isSettled || count === MAX_PASSES) return { pass, structure };
    told = pass.found;
    // The next one needs the room.
    pass = undefined;
  }
}

interface BoxTree {
  readonly boxes: BlockBox;
  readonly structure: StructureElement;
  readonly watched: Watched;
}

/** Who owns what in the structure is asked here alone, and takes as much room as the boxes. */
function boxTree({ root, destinations, counters, pictures, shared }: Beginning): BoxTree {
  const { diagnostics } = shared;
  const structure = buildStructure(root, destinations);
  const watched = watchPages(root, counters);
  const boxes = generateBoxes(root, { structure, destinations, watched, diagnostics, pictures });
  return { boxes, structure: structure.root, watched };
}

interface Pass {
  readonly flow: Flow;
  readonly pages: readonly FlowPage[];
  /** On which page things have come to stand. */
  readonly found: References;
  readonly context: LayoutContext;
  /** Of the pages alone: what is found in a paragraph is found once, in whichever pass sets it first. */
  readonly diagnostics: readonly Diagnostic[];
}

function layOutPass(
  { box, areas }: Rooted,
  styles: PageStyles,
  shared: LayoutContext,
  elements: Elements,
): Pass {
  const context = { ...shared, areas };
  const flowed = setFlow(box, styles, context);
  return { ...flowed, found: referencesOf(flowed.pages, elements), context };
}

function setFlow(
  root: BlockBox,
  styles: PageStyles,
  context: LayoutContext,
): Pick<Pass, 'flow' | 'pages' | 'diagnostics'> {
  const { width } = context.areas(root.page);
  const flow = flowBox(root, { x: 0, width }, width, context, new PageEnds(styles, context));
  return { flow, ...paginate(flow, styles, context) };
}

/** The root box, and the page areas that its text is set for. */
interface Rooted {
  readonly box: BlockBox;
  readonly areas: PageAreas;
}

/** The first page is set to a width of its own if nothing goes on from it: tried once, before all passes. */
function withFirstPage(box: BlockBox, styles: PageStyles, context: LayoutContext): Rooted {
  const { areas } = context;
  const name = box.firstPage;
  const first = pageArea(styles({ name, first: true, side: 'right', blank: false, index: 0 }));
  if (Math.abs(first.width - areas(name).width) < TOLERANCE) return { box, areas };
  const apart: Rooted = {
    box: onFirstPage(box),
    areas: (asked) => (asked === FIRST_PAGE ? first : areas(asked)),
  };
  const { flow, pages } = setFlow(apart.box, styles, { ...context, areas: apart.areas });
  return isFirstPageAlone(flow, pages) ? apart : { box, areas };
}

const TOLERANCE = 0.01;

/** Of a right page far behind those that rules single out by their place. */
const ANY_INDEX = 9998;

/** Pages of a name are taken to be of one size, that of its right pages. */
function areasOf(styles: PageStyles): PageAreas {
  const areas = new Map<string, { readonly width: number; readonly height: number }>();
  return (name) => {
    let area = areas.get(name);
    if (area === undefined) {
      area = pageArea(styles({ name, first: false, side: 'right', blank: false, index: ANY_INDEX }));
      areas.set(name, area);
    }
    return area;
  };
}

function unsettled({ element }: StyledElement): Diagnostic {
  return warning(
    'references-unsettled',
    `Page numbers in the text did not settle in ${MAX_PASSES} passes`,
    element.span,
    {
      hints: [
        'A page number that changes the length of its line may move what it speaks of to another page.',
      ],
    },
  );
}
