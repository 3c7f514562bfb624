/** JPEG images go into a PDF as they are: ISO 32000-1 §7.4.8. */
import type { ImageObject } from './images.ts';

const COLOR_SPACES: Readonly<Record<number, string>> = { 1: 'DeviceGray', 3: 'DeviceRGB' };

/** Reads the frame header (ITU T.81 §B.2.2); a sentence says why the image cannot be used. */
export function readJpeg(bytes: Uint8Array): ImageObject | string {
  const frame = findFrame(bytes);
  if (frame === undefined) return 'it has no JPEG frame header';
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const components = view.getUint8(frame + 5);
  const colorSpace = COLOR_SPACES[components];
  if (colorSpace === undefined)
    return 'its colours are CMYK; archival PDF of a screen document needs RGB or grey';
  return {
    data: bytes,
    entries: {
      Width: view.getUint16(frame + 3),
      Height: view.getUint16(frame + 1),
      BitsPerComponent: view.getUint8(frame),
      ColorSpace: colorSpace,
      Filter: 'DCTDecode',
    },
  };
}

/** Where the content of the start-of-frame segment begins. */
function findFrame(bytes: Uint8Array): number | undefined {
  let at = 2;
  while (at + 10 < bytes.length) {
    if (bytes[at] !== 0xff) return undefined;
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at++;
      continue;
    }
    if (isStartOfFrame(marker)) return at + 4;
    at += 2 + ((bytes[at + 2] ?? 0) << 8) + (bytes[at + 3] ?? 0);
  }
  return undefined;
}

/** C0 to CF but for DHT (C4), JPG (C8) and DAC (CC). */
function isStartOfFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
}
