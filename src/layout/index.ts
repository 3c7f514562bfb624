/** Lays a styled document out on pages. */
import { type Diagnostic, type Outcome, warning } from '../diagnostic.ts';
import type { Pictures } from '../pictures/types.ts';
import type { StyledDocument, StyledElement } from '../style/types.ts';
import type { FontSet } from '../text/types.ts';
import { flowBox } from './block/stack.ts';
import { generateBoxes } from './boxes/generate.ts';
import type { BlockBox } from './boxes/types.ts';
import type { LayoutContext } from './context.ts';
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
import { type PageStyles, pageArea, pageStyles, warnOfWidths } from './page/page-styles.ts';
import { type FlowPage, paginate } from './page/paginate.ts';
import { warnOfCoarsePictures } from './replaced/resolution.ts';
import type { Layout, StructureElement } from './types.ts';

/**
 * From the styled tree to pages: boxes are generated once; then the flow is built and cut into pages until the page
 * numbers that it speaks of are those that it has.
 */
export function layOut(styled: StyledDocument, fonts: FontSet, pictures: Pictures): Outcome<Layout> {
  const root = expandContents(styled.root);
  const destinations = nameDestinations(root);
  const counters = pageCounterNames(styled.pages);
  const content = prepareContent(root, counters);
  const elements = elementsOf(root);
  const styles = pageStyles(styled.pages);
  const diagnostics = new Diagnostics();
  for (const found of warnOfWidths(styled.pages)) diagnostics.add(found);
  const shared = {
    fonts,
    content,
    textStyles: new TextStyles(fonts),
    areas: areasOf(styles),
    lang: root.element.lang,
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

  const pages = finishPages(pass.flow, pass.pages, elements, pass.context);
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
  const passWith = (references: References) =>
    layOutPass(boxes, styles, { ...shared, references, columns: new WeakMap() }, elements);
  let told = estimateReferences(root);
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

function layOutPass(root: BlockBox, styles: PageStyles, context: LayoutContext, elements: Elements): Pass {
  const { width } = context.areas(root.page);
  const flow = flowBox(root, { x: 0, width }, width, context);
  const { pages, diagnostics } = paginate(flow, styles, context);
  return {
    flow,
    pages,
    found: referencesOf(pages, elements),
    context,
    diagnostics,
  };
}

/** Pages of a name are taken to be of one size, that of its right pages. */
function areasOf(styles: PageStyles): LayoutContext['areas'] {
  const areas = new Map<string, { readonly width: number; readonly height: number }>();
  return (name) => {
    let area = areas.get(name);
    if (area === undefined) {
      area = pageArea(styles({ name, first: false, side: 'right', blank: false }));
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
