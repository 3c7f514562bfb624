export { isSvg, readSvg } from './read.ts';
