/** Text: faces and shaping, line breaking, hyphenation. What layout and the PDF know of it. */
export { type BidiLevels, bidiLevels, hasRightToLeft, visualOrder } from './bidi.ts';
export { breakLines } from './break-lines.ts';
export { fontFeatures } from './features.ts';
export { type HyphenationExceptions, type HyphenationLimits, hyphenateWord } from './hyphenate.ts';
export { loadHyphenation } from './hyphenation-patterns.ts';
export { type FaceRun, type Itemized, itemize } from './itemize.ts';
export { type BreakOpportunity, lineBreakOpportunities } from './line-break-opportunities.ts';
export { measureFont } from './measure-font.ts';
export { openFonts } from './open-fonts.ts';
