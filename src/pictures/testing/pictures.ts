/** Pictures of strings and bytes, for tests. */
import { error } from '../../diagnostic.ts';
import { openPictures } from '../index.ts';
import type { Pictures } from '../types.ts';

/** By path. SVG may be given as text. */
export function picturesOf(files: Readonly<Record<string, string | Uint8Array>> = {}): Pictures {
  return openPictures((path) => {
    const file = files[path];
    if (file === undefined) return error('file-not-found', `There is no file "${path}"`);
    return typeof file === 'string' ? new TextEncoder().encode(file) : file;
  });
}

/** The same, opened already as a layout would have. */
export function openedPictures(files: Readonly<Record<string, string | Uint8Array>>): Pictures {
  const pictures = picturesOf(files);
  for (const src of Object.keys(files)) pictures.open({ src, from: 'facts', file: 'brief.yaml' });
  return pictures;
}
