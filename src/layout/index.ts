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
import {
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
  type Structure,
  type Watched,
  watchPages,
} from './generated/index.ts';
import { Referring, type SetLines } from './inline/referring.ts';
import { TextStyles } from './inline/text-style.ts';
import { destinationsOf, type Elements, elementsOf, finishPages, referencesOf } from './page/finish.ts';
import { FIRST_PAGE, onFirstPage, untilMade } from './page/first-page.ts';
import { type PageStyles, pageArea, pageStyles } from './page/page-styles.ts';
import { type FlowPage, Paginator } from './page/paginate.ts';
import { warnOfWidths } from './page/several-widths.ts';
import { warnOfCoarsePictures } from './replaced/resolution.ts';
import type { Layout } from './types.ts';

/**
 * From the styled tree to pages. What speaks of pages is set with an estimate, and again when they are made: as long as
 * it takes the same room, that is all. If not, pages are made again.
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
    styles,
    shared,
  });
  for (const found of pass.diagnostics) diagnostics.add(found);
  for (const found of warnOfWidths(pass.pages, pass.context.areas)) diagnostics.add(found);

  const pages = finishPages(pass.pages, pass.elements, pass.context, pass.lines);
  const images = pass.pages.flatMap((page) => page.images);
  for (const found of warnOfCoarsePictures(images, pictures)) diagnostics.add(found);
  const outline = buildOutline(root, content, destinations);
  return {
    value: { pages, structure: structure.tree(), outline, destinations: destinationsOf(pass.pages) },
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
  readonly styles: PageStyles;
  readonly shared: Omit<LayoutContext, 'references' | 'columns'>;
}

/** Passes until pages are where they are said to be. */
function settlePages(beginning: Beginning): { readonly pass: Pass; readonly structure: Structure } {
  const { root, styles, shared } = beginning;
  const { boxes, structure, watched } = boxTree(beginning);
  const elements = elementsOf(root, watched);
  let told = estimateReferences(root, watched);
  const contextWith = (references: References) => ({ ...shared, references, columns: new WeakMap() });
  const trial = { ...contextWith(told), diagnostics: new Diagnostics(), paragraphs: new WeakMap() };
  const { box, areas } = withFirstPage(boxes, styles, trial);
  for (let count = 1; ; count++) {
    const referring = new Referring();
    const { pages, diagnostics } = makePages(box, styles, { ...contextWith(told), areas, referring });
    const found = referencesOf(pages, elements);
    const context = { ...contextWith(found), areas };
    const lines = referring.setAgain(told, context);
    if (lines === undefined && count === MAX_PASSES) shared.diagnostics.add(unsettled(root));
    if (lines !== undefined || count === MAX_PASSES) {
      return { pass: { pages, elements, diagnostics, context, lines }, structure };
    }
    told = found;
  }
}

function boxTree({ root, destinations, counters, pictures, shared: { diagnostics } }: Beginning): {
  readonly boxes: BlockBox;
  readonly structure: Structure;
  readonly watched: Watched;
} {
  const structure = buildStructure(root, destinations);
  const watched = watchPages(root, counters);
  const boxes = generateBoxes(root, { structure, destinations, watched, diagnostics, pictures });
  return { boxes, structure, watched };
}

interface Pass {
  readonly pages: readonly FlowPage[];
  readonly elements: Elements;
  /** With what is known of pages at last. */
  readonly context: LayoutContext;
  /** Those that speak of pages; absent where they did not settle. */
  readonly lines: SetLines | undefined;
  /** Of the pages alone: what is found in a paragraph is found once, in whichever pass sets it first. */
  readonly diagnostics: readonly Diagnostic[];
}

function makePages(
  root: BlockBox,
  styles: PageStyles,
  context: LayoutContext,
): Pick<Pass, 'pages' | 'diagnostics'> {
  const { width } = context.areas(root.page);
  const pages = new Paginator(root.firstPage, styles, context);
  const rest = flowBox(root, { x: 0, width }, width, context, pages);
  return { pages: pages.finish(rest), diagnostics: pages.diagnostics };
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
  const apart = onFirstPage(box);
  const areasApart: PageAreas = (asked) => (asked === FIRST_PAGE ? first : areas(asked));
  const isAlone = isOnFirstPage(apart.trial, styles, { ...context, areas: areasApart });
  return isAlone ? { box: apart.box, areas: areasApart } : { box, areas };
}

/** Whether all that is set for the first page is on it. What comes after that page is not set. */
function isOnFirstPage(trial: BlockBox, styles: PageStyles, context: LayoutContext): boolean {
  const { width } = context.areas(trial.page);
  const pages = new Paginator(trial.firstPage, styles, context);
  const box = untilMade(trial, () => pages.hasBegun);
  return pages.isFirstAlone(flowBox(box, { x: 0, width }, width, context, pages));
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
