import { type Diagnostic, error } from '../../diagnostic.ts';
import type { Drawing } from '../types.ts';

/** Whether a file looks like SVG: XML whose first element is `svg`. */
export function isSvg(bytes: Uint8Array): boolean {
  const start = new TextDecoder().decode(bytes.subarray(0, 4096));
  return /^\ufeff?\s*(?:<\?xml|<!--|<!DOCTYPE|<(?:\w+:)?svg\b)/.test(start) && /<(?:\w+:)?svg\b/.test(start);
}

export function readSvg(_bytes: Uint8Array, _source: string, path: string): Drawing | Diagnostic {
  return error('image-invalid', `The picture "${path}" cannot be used: SVG is not supported yet`);
}
