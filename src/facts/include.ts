/** `include`: which files belong to a brief beside the one that is named. */
import { type Diagnostic, error, type Span } from '../diagnostic.ts';
import type { FactMap } from './types.ts';

export interface Include {
  /** Relative to the project, as the including file's own path is. */
  readonly path: string;
  readonly span: Span;
}

/** The files that a map's `include` names, relative to the folder of `from`. */
export function includesOf(map: FactMap, from: string, found: Diagnostic[]): readonly Include[] {
  const node = map.entries.get('include')?.value;
  if (node === undefined) return [];
  const items = node.kind === 'list' ? node.items : [node];
  return items.flatMap((item) => {
    if (item.kind === 'scalar' && typeof item.value === 'string' && item.value !== '') {
      return [{ path: resolvePath(from, item.value), span: item.span }];
    }
    found.push(
      error('wrong-type', 'The name of a YAML file is expected here', item.span, {
        hints: ['For example: include: sources.yaml'],
      }),
    );
    return [];
  });
}

function resolvePath(from: string, path: string): string {
  if (path.startsWith('/')) return path;
  const parts = from.split('/').slice(0, -1);
  for (const part of path.split('/')) {
    if (part === '..' && parts.length > 0 && parts.at(-1) !== '..') parts.pop();
    else if (part !== '.') parts.push(part);
  }
  return parts.join('/');
}
