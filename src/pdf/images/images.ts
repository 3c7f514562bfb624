/**
 * Images as PDF objects: ISO 32000-1 §8.9. (pdfkit has a reader too, but throws outside of any caller's reach for a
 * damaged PNG, and takes the transparent colour of 16-bit and RGB images wrongly.)
 */
import { type Diagnostic, error } from '../../diagnostic.ts';
import type { ImageFragment, Layout } from '../../layout/types.ts';
import type { ReadBytes } from '../../project.ts';
import { allFragments } from '../fragments.ts';
import type { Dictionary, Objects, Ref } from '../objects.ts';
import { readJpeg } from './jpeg.ts';
import { readPng } from './png.ts';

/** An image XObject to be: its dictionary's entries and its stream, already filtered. */
export interface ImageObject {
  readonly entries: Dictionary;
  readonly data: Uint8Array;
  /** Becomes the soft mask. */
  readonly alpha?: ImageObject;
}

/** Reads each image once; by `ImageFragment.source`. */
export function readImages(
  layout: Layout,
  readImage: ReadBytes,
  found: Diagnostic[],
): ReadonlyMap<string, ImageObject> {
  const images = new Map<string, ImageObject>();
  const tried = new Set<string>();
  for (const fragment of allFragments(layout)) {
    if (fragment.kind !== 'image' || tried.has(fragment.source)) continue;
    tried.add(fragment.source);
    const image = read(fragment, readImage);
    if ('severity' in image) found.push(image);
    else images.set(fragment.source, image);
  }
  return images;
}

function read({ source, span }: ImageFragment, readImage: ReadBytes): ImageObject | Diagnostic {
  const bytes = readImage(source);
  if ('severity' in bytes) return span === undefined ? bytes : { ...bytes, span };
  const image = decode(bytes);
  if (typeof image !== 'string') return image;
  return error('image-invalid', `The image "${source}" cannot be used: ${image}`, span, {
    hints: ['Save it anew as PNG, or as JPEG in RGB.'],
  });
}

function decode(bytes: Uint8Array): ImageObject | string {
  if (bytes[0] === 0xff && bytes[1] === 0xd8) return readJpeg(bytes);
  if (bytes[0] === 0x89 && bytes[1] === 0x50 && bytes[2] === 0x4e && bytes[3] === 0x47) return readPng(bytes);
  return 'it is neither PNG nor JPEG';
}

export function embedImage(pdf: Objects, { entries, data, alpha }: ImageObject): Ref {
  const mask = alpha === undefined ? undefined : embedImage(pdf, alpha);
  const ref = pdf.ref({ Type: 'XObject', Subtype: 'Image', ...entries, SMask: mask });
  ref.end(data);
  return ref;
}
