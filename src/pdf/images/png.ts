/** PNG images as PDF image objects: ISO 32000-1 §8.9.5 and §11.6.5. */
import { inflateSync } from 'node:zlib';
import type { PngChunks } from '../../pictures/raster/png-chunks.ts';
import type { ImageObject } from './images.ts';
import { colorSpaceOf, shapeOf } from './png-color.ts';
import { fromPixels, sizeOfRows, unfilter } from './png-pixels.ts';

/** A sentence says why the image cannot be used. */
export function pngObject(chunks: PngChunks): ImageObject | string {
  const { header } = chunks;
  const rows = inflateRows(chunks);
  if (rows === undefined) return 'its pixels are damaged';
  if (rows.length < sizeOfRows(header)) return 'it is cut short';
  const hasAlpha = header.colorType >= 4 || chunks.transparency !== undefined;
  if (!header.interlaced && !hasAlpha) return asItIs(chunks);
  const pixels = unfilter(rows, header);
  return pixels === undefined ? 'its rows are damaged' : fromPixels(pixels, chunks);
}

/** Not more than the header says there is: a small file cannot fill the memory. */
function inflateRows({ data, header }: PngChunks): Uint8Array | undefined {
  try {
    return inflateSync(data, { maxOutputLength: sizeOfRows(header) + 1 });
  } catch {
    return undefined;
  }
}

/** PDF knows PNG's row filters: the compressed rows go in as they are. ISO 32000-1 §7.4.4.4. */
function asItIs(chunks: PngChunks): ImageObject {
  const { header, data, profile } = chunks;
  return {
    data,
    profile,
    entries: {
      ...shapeOf(header, header.bits),
      ColorSpace: colorSpaceOf(chunks),
      Filter: 'FlateDecode',
      DecodeParms: {
        Predictor: 15,
        Colors: header.channels,
        BitsPerComponent: header.bits,
        Columns: header.width,
      },
    },
  };
}
