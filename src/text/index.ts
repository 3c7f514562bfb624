/** Text: faces and shaping, line breaking, hyphenation. What layout and the PDF know of it. */
export { type BidiLevels, bidiLevels, hasRightToLeft, visualOrder } from './bidi.ts';
export { breakLines, endInRunt } from './break-lines.ts';
export { chooseFamilies } from './drawing-families.ts';
export { capitalFeatures, fontFeatures } from './features.ts';
export { isRemembered, textInContext } from './font.ts';
export { type HyphenationLimits, hyphenateWord } from './hyphenate.ts';
export {
  type HyphenatedWords,
  type HyphenationExceptions,
  hyphenationExceptions,
} from './hyphenation-exceptions.ts';
export { loadHyphenation } from './hyphenation-patterns.ts';
export { type FaceRun, type Itemized, itemize } from './itemize.ts';
export type { Strictness } from './line-break-classes.ts';
export { type BreakOpportunity, lineBreakOpportunities } from './line-break-opportunities.ts';
export { measureDrawingFont, measureFont } from './measure-font.ts';
export { openFonts } from './open-fonts.ts';
