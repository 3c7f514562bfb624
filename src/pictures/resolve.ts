/** Which file a picture's `src` names. */
import type { PictureReference } from './types.ts';

/**
 * In the facts it is relative to the YAML file that names it, as an `include` is and as a stylesheet's `url()` is to
 * the stylesheet; in a template it is relative to the pack's folder.
 */
export function resolveSource({ src, from, file }: PictureReference): string {
  const path = decode(src.trim());
  if (path.startsWith('/')) return path;
  const parts = from === 'facts' ? file.split('/').slice(0, -1) : [];
  for (const part of path.split('/')) {
    if (part === '..' && parts.length > 0 && parts.at(-1) !== '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}

/** `src` is an address: a space may be written as %20. */
function decode(src: string): string {
  try {
    return decodeURIComponent(src);
  } catch {
    return src;
  }
}
