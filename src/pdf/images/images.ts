/** Pictures as PDF objects: ISO 32000-1 §8.9. */
import { createHash } from 'node:crypto';
import { type Diagnostic, error } from '../../diagnostic.ts';
import type { Fragment } from '../../layout/types.ts';
import type { Pictures, RasterPicture } from '../../pictures/types.ts';
import type { Dictionary, Objects, Ref, Value } from '../objects.ts';
import { jpegObject } from './jpeg.ts';
import { pngObject } from './png.ts';

/** An image XObject to be: its dictionary's entries and its stream, already filtered. */
export interface ImageObject {
  readonly entries: Dictionary;
  readonly data: Uint8Array;
  /** An ICC profile that takes the place of the colour space (in an Indexed one, of its base). */
  readonly profile?: Uint8Array | undefined;
  /** Becomes the soft mask. */
  readonly alpha?: ImageObject;
  /** Exif: how the picture is turned before it is shown. */
  readonly orientation?: number;
}

/** Decodes the pictures of all fragments, which are looked at one by one: each once, also where two files hold the same. */
export class ImageReader {
  /** By `ImageFragment.source`. */
  readonly images = new Map<string, ImageObject>();
  readonly found: Diagnostic[] = [];
  readonly #pictures: Pictures;
  readonly #byContent = new Map<string, ImageObject | string>();
  readonly #tried = new Set<string>();

  constructor(pictures: Pictures) {
    this.#pictures = pictures;
  }

  see(fragment: Fragment): void {
    if (fragment.kind !== 'image' || this.#tried.has(fragment.source)) return;
    this.#tried.add(fragment.source);
    const picture = this.#pictures.picture(fragment.source);
    const image = picture?.kind === 'raster' ? decodeOnce(picture, this.#byContent) : 'it was not opened';
    if (typeof image !== 'string') this.images.set(fragment.source, image);
    else {
      const message = `The picture "${fragment.source}" cannot be used: ${image}`;
      this.found.push(error('image-invalid', message, fragment.span, { hints: ['Save it anew.'] }));
    }
  }
}

function decodeOnce(picture: RasterPicture, known: Map<string, ImageObject | string>): ImageObject | string {
  const key = digestOf(picture);
  const image = known.get(key) ?? decode(picture);
  known.set(key, image);
  return image;
}

/** Of all that the picture looks by. */
function digestOf({ encoded }: RasterPicture): string {
  const hash = createHash('sha256');
  if (encoded.format === 'jpeg') return hash.update(encoded.bytes).digest('base64');
  const { header, palette, transparency, profile, gamma, data } = encoded.chunks;
  hash.update(JSON.stringify([header, palette.length, transparency?.length, profile?.length, gamma]));
  for (const bytes of [palette, transparency, profile, data]) if (bytes !== undefined) hash.update(bytes);
  return hash.digest('base64');
}

function decode({ encoded }: RasterPicture): ImageObject | string {
  return encoded.format === 'png' ? pngObject(encoded.chunks) : jpegObject(encoded.frame, encoded.bytes);
}

/** `profiles` are those that are embedded already: photographs of one camera share theirs. */
export function embedImage(pdf: Objects, image: ImageObject, profiles: Map<string, Ref>): Ref {
  const { entries, data, alpha, profile } = image;
  const mask = alpha === undefined ? undefined : embedImage(pdf, alpha, profiles);
  const space = profile === undefined ? {} : { ColorSpace: iccBased(pdf, entries, profile, profiles) };
  const ref = pdf.ref({ Type: 'XObject', Subtype: 'Image', ...entries, ...space, SMask: mask });
  ref.end(data);
  return ref;
}

/** §8.6.5.5. */
function iccBased(
  pdf: Objects,
  { ColorSpace: space }: Dictionary,
  profile: Uint8Array,
  profiles: Map<string, Ref>,
): Value {
  const key = Buffer.from(profile).toString('latin1');
  let ref = profiles.get(key);
  if (ref === undefined) {
    ref = pdf.ref({ N: space === 'DeviceGray' ? 1 : 3 });
    ref.end(profile);
    profiles.set(key, ref);
  }
  const based = ['ICCBased', ref];
  return Array.isArray(space) ? [space[0] as Value, based, ...space.slice(2)] : based;
}
