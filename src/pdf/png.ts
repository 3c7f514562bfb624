/** PNG images as PDF image objects: PNG (Third Edition) §5, §7, §9, §11; ISO 32000-1 §8.9.5 and §11.6.5. */
import { deflateSync, inflateSync } from 'node:zlib';
import type { ImageObject } from './images.ts';

interface Header {
  readonly width: number;
  readonly height: number;
  readonly bits: number;
  readonly colorType: number;
  readonly interlaced: boolean;
}

interface Chunks {
  readonly header: Header;
  readonly palette: Uint8Array;
  readonly transparency: Uint8Array | undefined;
  readonly data: Uint8Array;
}

/** Samples of a pixel, by colour type. */
const CHANNELS: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };
const BITS: Readonly<Record<number, readonly number[]>> = {
  0: [1, 2, 4, 8, 16],
  2: [8, 16],
  3: [1, 2, 4, 8],
  4: [8, 16],
  6: [8, 16],
};
const MAX_PIXELS = 100_000_000;

/** A sentence says why the image cannot be used. */
export function readPng(bytes: Uint8Array): ImageObject | string {
  const chunks = readChunks(bytes);
  if (typeof chunks === 'string') return chunks;
  let rows: Uint8Array;
  try {
    rows = inflateSync(chunks.data);
  } catch {
    return 'its pixels are damaged';
  }
  if (rows.length < sizeOf(chunks.header)) return 'it is cut short';
  const { header } = chunks;
  const hasAlpha = header.colorType >= 4 || chunks.transparency !== undefined;
  if (!header.interlaced && !hasAlpha) return asItIs(chunks);
  const pixels = unfilter(rows, header);
  return pixels === undefined ? 'its rows are damaged' : fromPixels(pixels, chunks);
}

function readChunks(bytes: Uint8Array): Chunks | string {
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

/** The seven passes of Adam7, or the one that is all: first column and row, and steps. PNG §8.2. */
const PASSES: readonly (readonly [number, number, number, number])[] = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
];
const WHOLE = [[0, 0, 1, 1]] as const;

interface Pass {
  readonly x: number;
  readonly y: number;
  readonly stepX: number;
  readonly stepY: number;
  readonly columns: number;
  readonly rows: number;
  /** Bytes of a row, without its filter byte. */
  readonly stride: number;
}

function passesOf({ width, height, bits, colorType, interlaced }: Header): Pass[] {
  const pixelBits = bits * (CHANNELS[colorType] ?? 1);
  return (interlaced ? PASSES : WHOLE)
    .map(([x, y, stepX, stepY]) => {
      const columns = Math.ceil((width - x) / stepX);
      const rows = Math.ceil((height - y) / stepY);
      return { x, y, stepX, stepY, columns, rows, stride: Math.ceil((columns * pixelBits) / 8) };
    })
    .filter((pass) => pass.columns > 0 && pass.rows > 0);
}

function sizeOf(header: Header): number {
  return passesOf(header).reduce((size, pass) => size + pass.rows * (pass.stride + 1), 0);
}

/** PDF knows PNG's row filters: the compressed rows go in as they are. ISO 32000-1 §7.4.4.4. */
function asItIs({ header, palette, data }: Chunks): ImageObject {
  const colors = header.colorType === 2 ? 3 : 1;
  return {
    data,
    entries: {
      ...shapeOf(header, header.bits),
      ColorSpace: colorSpaceOf(header.colorType, palette),
      Filter: 'FlateDecode',
      DecodeParms: {
        Predictor: 15,
        Colors: colors,
        BitsPerComponent: header.bits,
        Columns: header.width,
      },
    },
  };
}

function colorSpaceOf(colorType: number, palette: Uint8Array): ImageObject['entries'][string] {
  if (colorType === 3) return ['Indexed', 'DeviceRGB', palette.length / 3 - 1, palette];
  return colorType === 2 || colorType === 6 ? 'DeviceRGB' : 'DeviceGray';
}

function shapeOf({ width, height }: Header, bits: number): ImageObject['entries'] {
  return { Width: width, Height: height, BitsPerComponent: bits };
}

/** One sample in each place, of 8 bits (of 16, the upper 8; others as their number), interlacing undone. */
function unfilter(rows: Uint8Array, header: Header): Uint8Array | undefined {
  const channels = CHANNELS[header.colorType] ?? 1;
  const samples = new Uint8Array(header.width * header.height * channels);
  const distance = Math.max(1, (header.bits * channels) >> 3);
  let at = 0;
  for (const pass of passesOf(header)) {
    let above = new Uint8Array(pass.stride);
    for (let row = 0; row < pass.rows; row++) {
      const line = rows.slice(at + 1, at + 1 + pass.stride);
      if (!reconstruct(rows[at] ?? 0, line, above, distance)) return undefined;
      scatter(line, pass, row, header, samples, channels);
      above = line;
      at += pass.stride + 1;
    }
  }
  return samples;
}

/** Undoes a row's filter in place: PNG §9.2. */
function reconstruct(filter: number, line: Uint8Array, above: Uint8Array, distance: number): boolean {
  if (filter > 4) return false;
  for (let i = 0; i < line.length; i++) {
    const a = i < distance ? 0 : (line[i - distance] ?? 0);
    const b = above[i] ?? 0;
    const c = i < distance ? 0 : (above[i - distance] ?? 0);
    line[i] = (line[i] ?? 0) + prediction(filter, a, b, c);
  }
  return true;
}

function prediction(filter: number, a: number, b: number, c: number): number {
  if (filter === 1) return a;
  if (filter === 2) return b;
  if (filter === 3) return (a + b) >> 1;
  if (filter !== 4) return 0;
  const [pa, pb, pc] = [Math.abs(b - c), Math.abs(a - c), Math.abs(a + b - 2 * c)];
  return pa <= pb && pa <= pc ? a : pb <= pc ? b : c;
}

function scatter(
  line: Uint8Array,
  pass: Pass,
  row: number,
  { width, bits }: Header,
  samples: Uint8Array,
  channels: number,
): void {
  const start = (pass.y + row * pass.stepY) * width + pass.x;
  for (let column = 0; column < pass.columns; column++) {
    const to = (start + column * pass.stepX) * channels;
    for (let channel = 0; channel < channels; channel++) {
      samples[to + channel] = sampleAt(line, column * channels + channel, bits);
    }
  }
}

function sampleAt(line: Uint8Array, index: number, bits: number): number {
  if (bits === 8) return line[index] ?? 0;
  if (bits === 16) return line[index * 2] ?? 0;
  const bit = index * bits;
  return ((line[bit >> 3] ?? 0) >> (8 - bits - (bit & 7))) & ((1 << bits) - 1);
}

/** Colours and, where there is one, the alpha channel apart: a soft mask. ISO 32000-1 §11.6.5.3. */
function fromPixels(samples: Uint8Array, { header, palette, transparency }: Chunks): ImageObject {
  const { colorType } = header;
  const channels = CHANNELS[colorType] ?? 1;
  const colors = colorType >= 4 ? channels - 1 : channels;
  const pixels = samples.length / channels;
  const scale = header.bits < 8 && colorType === 0 ? 255 / ((1 << header.bits) - 1) : 1;
  const color = new Uint8Array(pixels * colors);
  const alpha = new Uint8Array(pixels);
  const isClear = keyOf(transparency, header);
  for (let i = 0; i < pixels; i++) {
    const pixel = samples.subarray(i * channels, i * channels + channels);
    for (let c = 0; c < colors; c++) color[i * colors + c] = (pixel[c] ?? 0) * scale;
    alpha[i] = colorType >= 4 ? (pixel[colors] ?? 0) : isClear(pixel);
  }
  const hasAlpha = colorType >= 4 || transparency !== undefined;
  return {
    data: deflateSync(color),
    entries: { ...shapeOf(header, 8), ColorSpace: colorSpaceOf(colorType, palette), Filter: 'FlateDecode' },
    ...(hasAlpha
      ? {
          alpha: {
            data: deflateSync(alpha),
            entries: { ...shapeOf(header, 8), ColorSpace: 'DeviceGray', Filter: 'FlateDecode' },
          },
        }
      : {}),
  };
}

/** The alpha that a tRNS chunk gives to a pixel: by palette index, or 0 for one colour. PNG §11.3.1.1. */
function keyOf(
  transparency: Uint8Array | undefined,
  { colorType, bits }: Header,
): (pixel: Uint8Array) => number {
  if (transparency === undefined) return () => 255;
  if (colorType === 3) return (pixel) => transparency[pixel[0] ?? 0] ?? 255;
  const key = Array.from({ length: transparency.length >> 1 }, (_, i) =>
    bits === 16 ? (transparency[i * 2] ?? 0) : (transparency[i * 2 + 1] ?? 0),
  );
  return (pixel) => (key.every((value, i) => value === pixel[i]) ? 0 : 255);
}
