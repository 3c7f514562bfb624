/** JPEG images go into a PDF as they are: ISO 32000-1 §7.4.8. */
import type { JpegFrame } from '../../pictures/raster/jpeg-frame.ts';
import type { ImageObject } from './images.ts';

export function jpegObject(frame: JpegFrame, bytes: Uint8Array): ImageObject {
  return {
    data: bytes,
    profile: frame.profile,
    orientation: frame.orientation,
    entries: {
      Width: frame.width,
      Height: frame.height,
      BitsPerComponent: frame.bits,
      ColorSpace: frame.components === 1 ? 'DeviceGray' : 'DeviceRGB',
      Filter: 'DCTDecode',
    },
  };
}
