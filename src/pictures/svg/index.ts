export type { MeasureDrawingFont } from './lengths.ts';
export { isSvg, readSvg } from './read.ts';
