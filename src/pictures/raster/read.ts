/** Reads PNG and JPEG: what layout and the PDF need to know of them. */
import type { RasterPicture } from '../types.ts';
import { readJpegFrame } from './jpeg-frame.ts';
import { readPngChunks } from './png-chunks.ts';

/** A sentence says why the file cannot be used. */
export function readPng(bytes: Uint8Array, source: string, path: string): RasterPicture | string {
  const chunks = readPngChunks(bytes);
  if (typeof chunks === 'string') return chunks;
  const { width, height } = chunks.header;
  const encoded = { format: 'png', chunks } as const;
  return { kind: 'raster', source, path, diagnostics: [], width, height, encoded };
}

export function readJpeg(bytes: Uint8Array, source: string, path: string): RasterPicture | string {
  const frame = readJpegFrame(bytes);
  if (typeof frame === 'string') return frame;
  const isTurned = frame.orientation >= 5;
  return {
    kind: 'raster',
    source,
    path,
    diagnostics: [],
    width: isTurned ? frame.height : frame.width,
    height: isTurned ? frame.width : frame.height,
    encoded: { format: 'jpeg', frame, bytes },
  };
}
