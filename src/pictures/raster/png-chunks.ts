/** The chunks of a PNG file that say what its pixels are: PNG (Third Edition) §5 and §11. */
import { inflateSync } from 'node:zlib';
import { isUsableProfile } from './color-profile.ts';
import { MAX_PIXELS } from './limits.ts';

export interface PngHeader {
  readonly width: number;
  readonly height: number;
  readonly bits: number;
  readonly colorType: number;
  /** Samples of a pixel. */
  readonly channels: number;
  readonly interlaced: boolean;
}

export interface PngChunks {
  readonly header: PngHeader;
  readonly palette: Uint8Array;
  readonly transparency: Uint8Array | undefined;
  /** An ICC profile that its colours are in: `iCCP`. */
  readonly profile: Uint8Array | undefined;
  /** The exponent that its samples were encoded with, where that is not sRGB's: `gAMA`. */
  readonly gamma: number | undefined;
  /** Filtered rows, deflated. */
  readonly data: Uint8Array;
}

interface ColorType {
  readonly channels: number;
  readonly bits: readonly number[];
}

/** PNG §6.1 and §11.2.1. */
const COLOR_TYPES: Readonly<Record<number, ColorType>> = {
  0: { channels: 1, bits: [1, 2, 4, 8, 16] },
  2: { channels: 3, bits: [8, 16] },
  3: { channels: 1, bits: [1, 2, 4, 8] },
  4: { channels: 2, bits: [8, 16] },
  6: { channels: 4, bits: [8, 16] },
};

/** A sentence says why the file cannot be used. */
export function readPngChunks(bytes: Uint8Array): PngChunks | string {
  const chunks = new Map<string, Uint8Array>();
  const data: Uint8Array[] = [];
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 8; at + 12 <= bytes.length; ) {
    const length = view.getUint32(at);
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    const content = bytes.subarray(at + 8, at + 8 + length);
    if (content.length < length) return 'it is cut short';
    if (type === 'IEND') break;
    if (type === 'IDAT') data.push(content);
    else chunks.set(type, content);
    at += length + 12;
  }
  const header = readHeader(chunks.get('IHDR'));
  if (header === undefined || data.length === 0) return 'it is not a whole PNG';
  if (typeof header === 'string') return header;
  const palette = chunks.get('PLTE') ?? new Uint8Array();
  if (header.colorType === 3 && (palette.length === 0 || palette.length % 3 !== 0))
    return 'it has no palette';
  return {
    header,
    palette,
    transparency: chunks.get('tRNS'),
    profile: readProfile(chunks.get('iCCP'), header),
    gamma: chunks.has('sRGB') ? undefined : readGamma(chunks.get('gAMA')),
    data: Buffer.concat(data),
  };
}

function readHeader(content: Uint8Array | undefined): PngHeader | string | undefined {
  if (content === undefined || content.length < 13) return undefined;
  const view = new DataView(content.buffer, content.byteOffset, content.byteLength);
  const [width, height] = [view.getUint32(0), view.getUint32(4)];
  const [bits, colorType] = [view.getUint8(8), view.getUint8(9)];
  const known = COLOR_TYPES[colorType];
  if (width === 0 || height === 0 || known?.bits.includes(bits) !== true) return 'its header is damaged';
  if (width * height > MAX_PIXELS) return `it has ${width} × ${height} pixels; the limit is ${MAX_PIXELS}`;
  return { width, height, bits, colorType, channels: known.channels, interlaced: view.getUint8(12) === 1 };
}

/** §11.3.2.3: a name, a zero, the method, and the profile deflated. One that is of no use is left out. */
function readProfile(content: Uint8Array | undefined, { colorType }: PngHeader): Uint8Array | undefined {
  const name = content?.indexOf(0) ?? -1;
  if (content === undefined || name < 0) return undefined;
  try {
    const profile = inflateSync(content.subarray(name + 2), { maxOutputLength: 1 << 22 });
    return isUsableProfile(profile, colorType === 0 || colorType === 4 ? 'GRAY' : 'RGB ')
      ? profile
      : undefined;
  } catch {
    return undefined;
  }
}

/** Near enough to sRGB's, it is taken to be meant so: most files have 1/2.2. */
function readGamma(content: Uint8Array | undefined): number | undefined {
  if (content === undefined || content.length < 4) return undefined;
  const view = new DataView(content.buffer, content.byteOffset, content.byteLength);
  const gamma = view.getUint32(0) / 100_000;
  return gamma < 0.1 || gamma > 10 || Math.abs(gamma - 1 / 2.2) < 0.02 ? undefined : gamma;
}
