/** Pictures in drawings, as far as they are in the file itself: SVG 2 §12.3, RFC 2397. */
import { applyTo } from '../../matrix.ts';
import { readJpeg, readPng } from '../raster/read.ts';
import type { Alignment, RasterPicture, ViewBox } from '../types.ts';
import { fitMatrix } from './view-box.ts';

/** PNG or JPEG from a `data:` address; undefined if it is another, a sentence if it cannot be read. */
export function readEmbedded(href: string, source: string, path: string): RasterPicture | string | undefined {
  const match = /^data:image\/(png|jpe?g);base64,/i.exec(href);
  if (match === null) return undefined;
  const bytes = new Uint8Array(Buffer.from(href.slice(match[0].length), 'base64'));
  return match[1]?.toLowerCase() === 'png' ? readPng(bytes, source, path) : readJpeg(bytes, source, path);
}

/** Where all of the picture is so that it fits its area as it should. */
export function fitPicture({ width, height }: RasterPicture, alignment: Alignment, area: ViewBox): ViewBox {
  const matrix = fitMatrix({ x: 0, y: 0, width, height }, alignment, area);
  const [left, top] = applyTo(matrix, 0, 0);
  const [right, bottom] = applyTo(matrix, width, height);
  return { x: area.x + left, y: area.y + top, width: right - left, height: bottom - top };
}
