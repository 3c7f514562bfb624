/** Warns of pictures that are set larger than their pixels allow. */
import { type Diagnostic, warning } from '../../diagnostic.ts';
import type { Pictures, RasterPicture } from '../../pictures/types.ts';
import type { Fragment, ImageFragment } from '../types.ts';

/** Pixels to an inch; what is less looks coarse on paper. */
const ENOUGH = 150;
const INCH = 72;
const MILLIMETRE = INCH / 25.4;

/** `images` are those that stand on the pages: `picturesIn`. */
export function* warnOfCoarsePictures(
  images: readonly ImageFragment[],
  pictures: Pictures,
): Iterable<Diagnostic> {
  for (const image of images) {
    const picture = pictures.picture(image.source);
    if (picture?.kind !== 'raster') continue;
    const dpi = resolutionOf(image, picture);
    // As it is said: rounded.
    if (Math.round(dpi) < ENOUGH) yield tooCoarse(image, picture, dpi);
  }
}

/** Pictures of pixels, those too that their boxes show a part of (`object-fit: cover`). */
export function picturesIn(fragments: readonly Fragment[]): readonly ImageFragment[] {
  return fragments.map(uncropped).filter((fragment) => fragment.kind === 'image');
}

function uncropped(fragment: Fragment): Fragment {
  if (fragment.kind !== 'group' || fragment.clips === undefined) return fragment;
  const [only, ...more] = fragment.fragments;
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
