/** Writes PNG files for tests; their checksums are zero, which our reader does not look at. */
import { deflateSync } from 'node:zlib';

export interface PngOptions {
  readonly width: number;
  readonly height: number;
  readonly bits: number;
  readonly colorType: number;
  readonly interlaced?: boolean;
  readonly palette?: readonly number[];
  readonly transparency?: readonly number[];
  /** Other chunks, by type. */
  readonly more?: Readonly<Record<string, Uint8Array>>;
  /** Filtered rows, each with its filter byte. */
  readonly rows: readonly number[];
}

export function png(options: PngOptions): Uint8Array {
  const {
    width,
    height,
    bits,
    colorType,
    interlaced = false,
    palette,
    transparency,
    more = {},
    rows,
  } = options;
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([bits, colorType, 0, 0, interlaced ? 1 : 0], 8);
  const file = Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    ...Object.entries(more).map(([type, content]) => chunk(type, Buffer.from(content))),
    ...(palette ? [chunk('PLTE', Buffer.from(palette))] : []),
    ...(transparency ? [chunk('tRNS', Buffer.from(transparency))] : []),
    chunk('IDAT', deflateSync(Buffer.from(rows))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
  // Of no Buffer: its slices are views, and a test that changes one would change this file for all.
  return Uint8Array.from(file);
}

/** Two by two pixels of RGB with alpha: red, green at half, blue, clear. */
export const RGBA_PNG = png({
  width: 2,
  height: 2,
  bits: 8,
  colorType: 6,
  rows: [0, 255, 0, 0, 255, 0, 255, 0, 128, 0, 0, 0, 255, 255, 0, 0, 0, 0],
});

function chunk(type: string, content: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(content.length);
  return Buffer.concat([length, Buffer.from(type, 'latin1'), content, Buffer.alloc(4)]);
}
