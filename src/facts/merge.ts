/** How the keys of an included file join those of the file that includes it. */
import { type Diagnostic, error } from '../diagnostic.ts';
import type { FactEntry, FactMap, FactNode } from './types.ts';

/**
 * Maps are merged key by key, lists are joined (the including file's items first). Anything else that both give is
 * a conflict, reported at the included file with a pointer to the other; so is a map given by both under an id.
 */
export function mergeMaps(base: FactMap, other: FactMap, found: Diagnostic[], depth = 0): FactMap {
  const entries = new Map(base.entries);
  for (const entry of other.entries.values()) {
    const own = entries.get(entry.key);
    if (entry.key === 'include' && depth === 0) continue;
    entries.set(entry.key, own === undefined ? entry : mergeEntries(own, entry, found, depth));
  }
  return { ...base, entries };
}

function mergeEntries(own: FactEntry, other: FactEntry, found: Diagnostic[], depth: number): FactEntry {
  const value = mergeNodes(own.value, other.value, found, depth);
  if (value !== undefined) return { ...own, value };
  found.push(
    error('include-conflict', `"${other.key}" is given in two files`, other.keySpan, {
      hints: ['Keep it in one of them.'],
      related: [{ message: 'It is also given here', span: own.keySpan }],
    }),
  );
  return own;
}

/** Sections are shared between files; what stands under an id in one of them (depth 1) is one thing, given once. */
function mergeNodes(
  own: FactNode,
  other: FactNode,
  found: Diagnostic[],
  depth: number,
): FactNode | undefined {
  if (own.kind === 'map' && other.kind === 'map' && depth === 0)
    return mergeMaps(own, other, found, depth + 1);
  if (own.kind === 'list' && other.kind === 'list') return { ...own, items: [...own.items, ...other.items] };
  return undefined;
}
