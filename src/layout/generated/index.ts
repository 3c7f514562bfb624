/**
 * Generated content and all that is derived from the styled tree rather than laid out: counters, `content`, running
 * strings, page-margin boxes, the structure tree and the outline. Pure functions that box generation and pagination
 * call, in this order:
 *
 *     root         = expandContents(styled.root)
 *     destinations = nameDestinations(root)
 *     counters     = pageCounterNames(styled.pages)
 *     content      = prepareContent(root, counters)
 *     structure    = buildStructure(root, destinations)
 *     outline      = buildOutline(root, content, destinations)
 *     watched      = watchPages(root, counters)
 *     references   = estimateReferences(root, watched)
 *     repeat       lay out with `content.pieces(…, references)`, collect the pages found, set again what speaks of them
 *     until        that takes the same room, MAX_PASSES times at most
 *     numberPages, countPages, resolveRunningStrings, then per page pageContent and placeMarginBoxes
 */
export {
  type ContentPiece,
  type GeneratedContent,
  type NamedString,
  type PageContentContext,
  pageContent,
  prepareContent,
} from './content.ts';
export { expandContents } from './contents.ts';
export { formatCounter, markerText } from './counter-styles.ts';
export type { CounterValues } from './counters.ts';
export { type Destinations, nameDestinations } from './destinations.ts';
export { numberPages, type PageNumber } from './labels.ts';
export {
  type MarginBox,
  type MeasureContent,
  type PlacedMarginBox,
  placeMarginBoxes,
  type Rectangle,
} from './margin-boxes.ts';
export { buildOutline } from './outline.ts';
export { countPages, pageCounterNames } from './page-counters.ts';
export { isInlineLevel, type Part, type PseudoName } from './parts.ts';
export {
  estimateReferences,
  MAX_PASSES,
  type PageReference,
  type References,
  type Watched,
  watchPages,
} from './references.ts';
export {
  type RunningStrings,
  resolveRunningStrings,
  type StringAssignment,
  type WhichString,
} from './running-strings.ts';
export { buildStructure, LAYOUT_ARTIFACT, type Structure } from './structure.ts';
