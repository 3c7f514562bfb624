/** From the declarations that match to one specified value for each property. CSS Cascade 5 §6. */
import type { CustomValue, DeclarationSet, Declarations, Specified } from './declarations.ts';
import type { CascadedName } from './logical.ts';
import { ORIGINS, type Origin } from './sheet.ts';

/** The declarations of a rule that matches. */
export interface MatchedBlock {
  readonly origin: Origin;
  readonly declarations: Declarations;
}

/** The cascaded values: those properties that something was said about. */
export interface Cascaded {
  /** In the order of their declarations: a logical property and the side that it means are one to the last of them. */
  readonly longhands: ReadonlyMap<CascadedName, Specified>;
  readonly customs: ReadonlyMap<string, CustomValue>;
  /** Whether a value depends on the element's attributes. */
  readonly attributes: boolean;
}

/** `blocks` stand in ascending order of origin, specificity and appearance. */
export function cascade(blocks: readonly MatchedBlock[]): Cascaded {
  const sets = declarationSets(blocks);
  return {
    longhands: winners(sets.map(({ origin, set }) => ({ origin, entries: set.longhands }))),
    customs: winners(sets.map(({ origin, set }) => ({ origin, entries: set.customs }))),
    attributes: blocks.some(({ declarations }) => declarations.attributes),
  };
}

/** Ascending: normal declarations, then important ones, whose origins count the other way round: §6.1. */
function declarationSets(
  blocks: readonly MatchedBlock[],
): readonly { readonly origin: Origin; readonly set: DeclarationSet }[] {
  const normal = blocks.map(({ origin, declarations }) => ({ origin, set: declarations.normal }));
  const others = blocks.filter(({ declarations: { important } }) => !isEmpty(important));
  if (others.length === 0) return normal;
  const important = ORIGINS.toReversed().flatMap((wanted) =>
    others
      .filter(({ origin }) => origin === wanted)
      .map(({ origin, declarations }) => ({ origin, set: declarations.important })),
  );
  return [...normal, ...important];
}

function isEmpty({ longhands, customs }: DeclarationSet): boolean {
  return longhands.length === 0 && customs.length === 0;
}

interface Declared<K, V> {
  readonly origin: Origin;
  readonly entries: readonly (readonly [K, V])[];
}

/** The last entry for each name; `revert` goes back to what earlier origins say. */
function winners<K, V>(sets: readonly Declared<K, V>[]): ReadonlyMap<K, V | 'unset'> {
  const found = new Map<K, V | 'unset'>();
  const reverted = new Map<K, Origin>();
  for (const { origin, entries } of sets) {
    for (const [name, value] of entries) {
      found.delete(name);
      found.set(name, value);
      if (value === 'revert') reverted.set(name, origin);
      else reverted.delete(name);
    }
  }
  for (const [name, origin] of reverted) found.set(name, revert(name, origin, sets));
  return found;
}

/** §7.3.1. */
function revert<K, V>(name: K, origin: Origin, sets: readonly Declared<K, V>[]): V | 'unset' {
  const earlier = sets.filter((set) => ORIGINS.indexOf(set.origin) < ORIGINS.indexOf(origin));
  if (earlier.length === 0) return 'unset';
  return (
    winners(earlier.map((set) => ({ ...set, entries: set.entries.filter(([key]) => key === name) }))).get(
      name,
    ) ?? 'unset'
  );
}
