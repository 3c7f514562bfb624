/** The chunks of a PNG file that say what its pixels are: PNG (Third Edition) §5 and §11. */
import type { Dictionary, Value } from '../objects.ts';

export interface Header {
  readonly width: number;
  readonly height: number;
  readonly bits: number;
  readonly colorType: number;
  readonly interlaced: boolean;
}

export interface Chunks {
  readonly header: Header;
  readonly palette: Uint8Array;
  readonly transparency: Uint8Array | undefined;
  readonly data: Uint8Array;
}

/** Samples of a pixel, by colour type. */
export const CHANNELS: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };
const BITS: Readonly<Record<number, readonly number[]>> = {
  0: [1, 2, 4, 8, 16],
  2: [8, 16],
  3: [1, 2, 4, 8],
  4: [8, 16],
  6: [8, 16],
};
const MAX_PIXELS = 50_000_000;

export function readChunks(bytes: Uint8Array): Chunks | string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const data: Uint8Array[] = [];
  let header: Header | undefined;
  let palette: Uint8Array = new Uint8Array();
  let transparency: Uint8Array | undefined;
  for (let at = 8; at + 12 <= bytes.length; ) {
    const length = view.getUint32(at);
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    const content = bytes.subarray(at + 8, at + 8 + length);
    if (content.length < length) return 'it is cut short';
    if (type === 'IHDR') header = readHeader(content);
    else if (type === 'PLTE') palette = content;
    else if (type === 'tRNS') transparency = content;
    else if (type === 'IDAT') data.push(content);
    else if (type === 'IEND') break;
    at += length + 12;
  }
  if (header === undefined || data.length === 0) return 'it is not a whole PNG';
  const wrong = findWrong(header, palette);
  return wrong ?? { header, palette, transparency, data: Buffer.concat(data) };
}

function readHeader(content: Uint8Array): Header | undefined {
  if (content.length < 13) return undefined;
  const view = new DataView(content.buffer, content.byteOffset, content.byteLength);
  return {
    width: view.getUint32(0),
    height: view.getUint32(4),
    bits: view.getUint8(8),
    colorType: view.getUint8(9),
    interlaced: view.getUint8(12) === 1,
  };
}

function findWrong(header: Header, palette: Uint8Array): string | undefined {
  const { width, height, bits, colorType } = header;
  if (width === 0 || height === 0 || BITS[colorType]?.includes(bits) !== true) return 'its header is damaged';
  if (width * height > MAX_PIXELS) return `it has ${width} × ${height} pixels; the limit is ${MAX_PIXELS}`;
  if (colorType === 3 && (palette.length === 0 || palette.length % 3 !== 0)) return 'it has no palette';
  return undefined;
}

export function colorSpaceOf(colorType: number, palette: Uint8Array): Value {
  if (colorType === 3) return ['Indexed', 'DeviceRGB', palette.length / 3 - 1, palette];
  return colorType === 2 || colorType === 6 ? 'DeviceRGB' : 'DeviceGray';
}

export function shapeOf({ width, height }: Header, bits: number): Dictionary {
  return { Width: width, Height: height, BitsPerComponent: bits };
}
