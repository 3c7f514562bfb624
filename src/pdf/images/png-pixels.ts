/** The pixels of a PNG: rows without their filters, interlacing undone, colours and alpha apart. PNG §8, §9 and §11.3. */
import { deflateSync } from 'node:zlib';
import type { PngChunks, PngHeader } from '../../pictures/raster/png-chunks.ts';
import type { ImageObject } from './images.ts';
import { colorSpaceOf, shapeOf } from './png-color.ts';

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

function passesOf({ width, height, bits, channels, interlaced }: PngHeader): Pass[] {
  const pixelBits = bits * channels;
  return (interlaced ? PASSES : WHOLE)
    .map(([x, y, stepX, stepY]) => {
      const columns = Math.ceil((width - x) / stepX);
      const rows = Math.ceil((height - y) / stepY);
      return { x, y, stepX, stepY, columns, rows, stride: Math.ceil((columns * pixelBits) / 8) };
    })
    .filter((pass) => pass.columns > 0 && pass.rows > 0);
}

/** Bytes of all rows with their filter bytes. */
export function sizeOfRows(header: PngHeader): number {
  return passesOf(header).reduce((size, pass) => size + pass.rows * (pass.stride + 1), 0);
}

/** One sample in each place, of 8 bits (of 16, the upper 8; others as their number), interlacing undone. */
export function unfilter(rows: Uint8Array, header: PngHeader): Uint8Array | undefined {
  const { channels } = header;
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
  { width, bits }: PngHeader,
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
export function fromPixels(samples: Uint8Array, chunks: PngChunks): ImageObject {
  const { header, transparency, profile } = chunks;
  const { colorType, channels } = header;
  const colors = colorType >= 4 ? channels - 1 : channels;
  const pixels = samples.length / channels;
  const scale = header.bits < 8 && colorType === 0 ? 255 / ((1 << header.bits) - 1) : 1;
  const color = new Uint8Array(pixels * colors);
  const alpha = new Uint8Array(pixels);
  const isClear = keyOf(transparency, header);
  for (let i = 0; i < pixels; i++) {
    const at = i * channels;
    for (let c = 0; c < colors; c++) color[i * colors + c] = samples[at + c]! * scale;
    alpha[i] = colorType >= 4 ? samples[at + colors]! : isClear(samples, at);
  }
  const hasAlpha = colorType >= 4 || transparency !== undefined;
  return {
    data: deflateSync(color),
    profile,
    entries: { ...shapeOf(header, 8), ColorSpace: colorSpaceOf(chunks), Filter: 'FlateDecode' },
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

/** The alpha that a tRNS chunk gives to the pixel at an offset: by palette index, or 0 for one colour. PNG §11.3.1.1. */
function keyOf(
  transparency: Uint8Array | undefined,
  { colorType, bits }: PngHeader,
): (samples: Uint8Array, at: number) => number {
  if (transparency === undefined) return () => 255;
  if (colorType === 3) return (samples, at) => transparency[samples[at] ?? 0] ?? 255;
  const key = Array.from({ length: transparency.length >> 1 }, (_, i) =>
    bits === 16 ? (transparency[i * 2] ?? 0) : (transparency[i * 2 + 1] ?? 0),
  );
  return (samples, at) => (key.every((value, i) => value === samples[at + i]) ? 0 : 255);
}
