/** What a JPEG file says of itself before its pixels: ITU T.81 §B, Exif 2.32 §4.6.4. */
import { isUsableProfile } from './color-profile.ts';
import { MAX_PIXELS } from './limits.ts';

export interface JpegFrame {
  /** As they are in the file, not yet turned. */
  readonly width: number;
  readonly height: number;
  readonly bits: number;
  readonly components: 1 | 3;
  /** Exif: 1 is upright; 2 to 8 are turned or mirrored. */
  readonly orientation: number;
  readonly profile: Uint8Array | undefined;
}

/** A sentence says why the file cannot be used. */
export function readJpegFrame(bytes: Uint8Array): JpegFrame | string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let orientation = 1;
  const profile: Uint8Array[] = [];
  for (const { marker, at, end } of segments(bytes)) {
    const content = bytes.subarray(at, end);
    if (marker === APP1) orientation = readOrientation(content) ?? orientation;
    else if (marker === APP2 && startsWith(content, 'ICC_PROFILE\0')) profile.push(content.subarray(14));
    else if (isStartOfFrame(marker)) {
      if (end - at < 6) break;
      const [height, width, count] = [view.getUint16(at + 1), view.getUint16(at + 3), view.getUint8(at + 5)];
      if (count === 4) return 'its colours are CMYK; archival PDF of a screen document needs RGB or grey';
      if (count !== 1 && count !== 3) return `it has ${count} colour components; 1 or 3 are expected`;
      if (width === 0 || height === 0) return 'its header is damaged';
      if (width * height > MAX_PIXELS)
        return `it has ${width} × ${height} pixels; the limit is ${MAX_PIXELS}`;
      const bits = view.getUint8(at);
      if (bits !== 8) return `it has ${bits} bits a colour; 8 are expected`;
      return { width, height, bits, components: count, orientation, profile: joinProfile(profile, count) };
    }
  }
  return 'it has no JPEG frame header';
}

const APP1 = 0xe1;
const APP2 = 0xe2;

/** Marker segments with their content, up to where the pixels begin. */
function* segments(bytes: Uint8Array): Generator<{ marker: number; at: number; end: number }> {
  let at = 2;
  while (at + 4 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at++;
      continue;
    }
    // RSTn, SOI, EOI and TEM have no content.
    if ((marker >= 0xd0 && marker <= 0xd9) || marker === 0x01) {
      at += 2;
      continue;
    }
    const length = ((bytes[at + 2] ?? 0) << 8) + (bytes[at + 3] ?? 0);
    const end = at + 2 + length;
    if (length < 2 || end > bytes.length) return;
    yield { marker, at: at + 4, end };
    if (marker === 0xda) return;
    at = end;
  }
}

/** C0 to CF but for DHT (C4), JPG (C8) and DAC (CC). */
function isStartOfFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
}

/** The tag 0x0112 of the first directory of a TIFF header. */
function readOrientation(content: Uint8Array): number | undefined {
  if (!startsWith(content, 'Exif\0\0') || content.length < 16) return undefined;
  const tiff = new DataView(content.buffer, content.byteOffset + 6, content.length - 6);
  const isLittle = tiff.getUint16(0) === 0x4949;
  const directory = tiff.getUint32(4, isLittle);
  if (directory + 2 > tiff.byteLength) return undefined;
  const count = tiff.getUint16(directory, isLittle);
  for (let entry = directory + 2; entry + 12 <= tiff.byteLength; entry += 12) {
    if ((entry - directory - 2) / 12 >= count) break;
    if (tiff.getUint16(entry, isLittle) !== 0x0112) continue;
    const orientation = tiff.getUint16(entry + 8, isLittle);
    return orientation >= 1 && orientation <= 8 ? orientation : undefined;
  }
  return undefined;
}

function joinProfile(parts: readonly Uint8Array[], components: 1 | 3): Uint8Array | undefined {
  if (parts.length === 0) return undefined;
  const profile = Buffer.concat(parts);
  return isUsableProfile(profile, components === 1 ? 'GRAY' : 'RGB ') ? profile : undefined;
}

function startsWith(bytes: Uint8Array, text: string): boolean {
  return bytes.length >= text.length && [...text].every((char, i) => bytes[i] === char.charCodeAt(0));
}
