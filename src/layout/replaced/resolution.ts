/** Warns of pictures that are set larger than their pixels allow. */
import { type Diagnostic, warning } from '../../diagnostic.ts';
import type { Pictures, RasterPicture } from '../../pictures/types.ts';
import type { Fragment, ImageFragment, Page } from '../types.ts';

/** Pixels to an inch; what is less looks coarse on paper. */
const ENOUGH = 150;
const INCH = 72;
const MILLIMETRE = INCH / 25.4;

export function* warnOfCoarsePictures(pages: readonly Page[], pictures: Pictures): Iterable<Diagnostic> {
  for (const { fragments } of pages) {
    for (const shown of fragments) {
      const fragment = uncropped(shown);
      if (fragment.kind !== 'image') continue;
      const picture = pictures.picture(fragment.source);
      if (picture?.kind !== 'raster') continue;
      const dpi = resolutionOf(fragment, picture);
      // As it is said: rounded.
      if (Math.round(dpi) < ENOUGH) yield tooCoarse(fragment, picture, dpi);
    }
  }
}

/** A picture that its box shows a part of: `object-fit: cover`. */
function uncropped(fragment: Fragment): Fragment {
  const [only, ...more] = fragment.kind === 'group' && fragment.clips !== undefined ? fragment.fragments : [];
  return only?.kind === 'image' && more.length === 0 ? only : fragment;
}

/** In the direction in which it is less. */
function resolutionOf({ width, height }: ImageFragment, picture: RasterPicture): number {
  return Math.min(picture.width / (width / INCH), picture.height / (height / INCH));
}

function tooCoarse({ width, span }: ImageFragment, picture: RasterPicture, dpi: number): Diagnostic {
  const pixels = Math.ceil((picture.width * ENOUGH) / dpi);
  const millimetres = Math.floor((width * dpi) / ENOUGH / MILLIMETRE);
  const message = `The picture "${picture.path}" is set with ${Math.round(dpi)} pixels to the inch, less than ${ENOUGH}`;
  return warning('image-resolution', message, span, {
    hints: [
      `Set it no wider than ${millimetres} mm, or use one that is ${pixels} pixels wide; it has ${picture.width}.`,
    ],
  });
}
