/** Reading the facts' tree where its shape is known: what is not there is nothing, never a fault. */
import type { FactEntry, FactMap, FactNode } from '../facts/types.ts';

/** The value under a path of keys. */
export function valueAt(node: FactNode | undefined, ...keys: readonly string[]): FactNode | undefined {
  let at = node;
  for (const key of keys) at = at?.kind === 'map' ? at.entries.get(key)?.value : undefined;
  return at;
}

export function entriesAt(node: FactNode | undefined, ...keys: readonly string[]): readonly FactEntry[] {
  const map = valueAt(node, ...keys);
  return map?.kind === 'map' ? [...map.entries.values()] : [];
}

export function itemsAt(node: FactNode | undefined, ...keys: readonly string[]): readonly FactNode[] {
  const list = valueAt(node, ...keys);
  return list?.kind === 'list' ? list.items : [];
}

/** A text, or a number as it is written. */
export function textAt(node: FactNode | undefined, ...keys: readonly string[]): string | undefined {
  const scalar = valueAt(node, ...keys);
  if (scalar?.kind !== 'scalar' || scalar.value === null) return undefined;
  return typeof scalar.value === 'string' ? scalar.value : (scalar.source ?? String(scalar.value));
}

export function textsAt(node: FactNode | undefined, ...keys: readonly string[]): readonly string[] {
  return itemsAt(node, ...keys).flatMap((item) => textAt(item) ?? []);
}

/** The different sources that a list of references names: one at two places is one source. */
export function sourcesOf(map: FactMap): ReadonlySet<string> {
  const ids = itemsAt(map, 'sources').map((item) => textAt(item) ?? textAt(item, 'id'));
  return new Set(ids.filter((id) => id !== undefined));
}

/** What a government is called: its name, its id where it has none. */
export function governmentName(root: FactMap, id: string): string {
  return textAt(root, 'governments', id, 'name') ?? id;
}
