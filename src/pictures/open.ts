/** Opens pictures: finds out what a file is, and reads what layout and the PDF need to know of it. */
import { type Diagnostic, error } from '../diagnostic.ts';
import { readJpeg, readPng } from './raster/read.ts';
import { resolveSource } from './resolve.ts';
import { isSvg, type MeasureDrawingFont, readSvg } from './svg/index.ts';
import type { Picture, PictureReference, Pictures, RasterPicture } from './types.ts';

/** Reads a file: of the project, or of the template pack. The path is that of `resolveSource`. */
export type ReadPicture = (path: string, from: PictureReference['from']) => Uint8Array | Diagnostic;

/** `measure` is for the lengths of drawings in `ex` and `ch`: half an em without it. */
export function openPictures(read: ReadPicture, measure?: MeasureDrawingFont): Pictures {
  const opened = new Map<string, Picture | Diagnostic>();
  return {
    open: (reference) => {
      const path = resolveSource(reference);
      // A pack's file and one of the project may have the same path.
      const source = reference.from === 'template' ? `pack:${path}` : path;
      let picture = opened.get(source);
      if (picture === undefined) {
        const bytes = read(path, reference.from);
        picture = 'severity' in bytes ? bytes : parse(bytes, source, path, measure);
        opened.set(source, picture);
        if (!('severity' in picture) && picture.kind === 'drawing') {
          for (const embedded of picture.embedded) opened.set(embedded.source, embedded);
        }
      }
      return picture;
    },
    picture: (source) => {
      const picture = opened.get(source);
      return picture === undefined || 'severity' in picture ? undefined : picture;
    },
  };
}

function parse(
  bytes: Uint8Array,
  source: string,
  path: string,
  measure: MeasureDrawingFont | undefined,
): Picture | Diagnostic {
  const format = formatOf(bytes);
  if (format === 'png') return usable(readPng(bytes, source, path), path);
  if (format === 'jpeg') return usable(readJpeg(bytes, source, path), path);
  if (format === 'svg') return readSvg(bytes, source, path, measure);
  const why = format === undefined ? 'it is neither PNG nor JPEG nor SVG' : `${format} is not supported`;
  return invalid(path, why, ['Save it as PNG or JPEG, or a drawing as SVG.']);
}

function usable(picture: RasterPicture | string, path: string): Picture | Diagnostic {
  if (typeof picture !== 'string') return picture;
  return invalid(path, picture, ['Save it anew as PNG, or as JPEG in RGB.']);
}

function invalid(path: string, why: string, hints: readonly string[]): Diagnostic {
  return error('image-invalid', `The picture "${path}" cannot be used: ${why}`, undefined, { hints });
}

/** By what it begins with: names lie. Others are named, for the message. */
const SIGNATURES: readonly (readonly [pattern: RegExp, format: string])[] = [
  [/^\x89PNG\r\n\x1a\n/, 'png'],
  [/^\xff\xd8\xff/, 'jpeg'],
  [/^GIF8/, 'the format GIF'],
  [/^RIFF.{4}WEBP/s, 'the format WebP'],
  [/^.{4}ftypavi[fs]/s, 'the format AVIF'],
  [/^.{4}ftyp(?:hei|hev|mif)/s, 'the format HEIC'],
  [/^(?:II\*\0|MM\0\*)/, 'the format TIFF'],
  [/^BM.{4}\0\0\0\0/s, 'the format BMP'],
  [/^%PDF-/, 'a PDF file as picture'],
  [/^%!PS/, 'the format PostScript'],
  [/^\x1f\x8b/, 'a compressed file (SVGZ)'],
  [/^\xff\x0a|^\0\0\0\x0cJXL /, 'the format JPEG XL'],
];

function formatOf(bytes: Uint8Array): string | undefined {
  const start = String.fromCharCode(...bytes.subarray(0, 32));
  const found = SIGNATURES.find(([pattern]) => pattern.test(start));
  if (found !== undefined) return found[1];
  return isSvg(bytes) ? 'svg' : undefined;
}
