/** Finds the rules of an element by the id, class or type of their rightmost compound. */
import type { MatchedBlock } from '../cascade.ts';
import type { StyleRule } from '../collect-rules.ts';
import { ORIGINS } from '../sheet.ts';
import type { PseudoElement } from '../types.ts';
import { matches, type Selector, type SelectorNode } from './selector.ts';

/** One selector of a rule. */
export interface IndexedRule extends MatchedBlock {
  /** Place in the cascade among all selectors: by origin, specificity and order of appearance. */
  readonly rank: number;
  readonly selector: Selector;
}

/** What a rule is for: an element itself or one of its pseudo-elements. */
export type Part = 'element' | PseudoElement['name'];

interface Buckets {
  readonly byId: Map<string, IndexedRule[]>;
  readonly byClass: Map<string, IndexedRule[]>;
  readonly byType: Map<string, IndexedRule[]>;
  readonly others: IndexedRule[];
}

export class RuleIndex {
  readonly #parts = new Map<Part, Buckets>();

  constructor(rules: readonly StyleRule[]) {
    for (const rule of rank(rules)) {
      const part = rule.selector.pseudoElement ?? 'element';
      const buckets = this.#parts.get(part) ?? emptyBuckets();
      this.#parts.set(part, buckets);
      bucketOf(rule.selector, buckets).push(rule);
    }
  }

  /** The rules that match a part of an element, ascending by rank. */
  match(node: SelectorNode, part: Part): readonly IndexedRule[] {
    const buckets = this.#parts.get(part);
    if (buckets === undefined) return [];
    const matching = candidates(node, buckets).filter(({ selector }) => matches(node, selector));
    return matching.sort((a, b) => a.rank - b.rank);
  }
}

function emptyBuckets(): Buckets {
  return { byId: new Map(), byClass: new Map(), byType: new Map(), others: [] };
}

function bucketOf({ compound }: Selector, { byId, byClass, byType, others }: Buckets): IndexedRule[] {
  if (compound.id !== undefined) return entry(byId, compound.id);
  if (compound.class !== undefined) return entry(byClass, compound.class);
  if (compound.type !== undefined) return entry(byType, compound.type);
  return others;
}

function candidates(node: SelectorNode, { byId, byClass, byType, others }: Buckets): readonly IndexedRule[] {
  const { name, attributes } = node.element;
  const found = [...others, ...(byType.get(name) ?? [])];
  for (const word of new Set(node.classes)) found.push(...(byClass.get(word) ?? []));
  const id = attributes.get('id');
  if (id !== undefined) found.push(...(byId.get(id) ?? []));
  return found;
}

function rank(rules: readonly StyleRule[]): readonly IndexedRule[] {
  const flat = rules.flatMap(({ selectors, origin, declarations }) =>
    selectors.map((selector) => ({ selector, origin, declarations })),
  );
  flat.sort(
    (a, b) =>
      ORIGINS.indexOf(a.origin) - ORIGINS.indexOf(b.origin) ||
      a.selector.specificity - b.selector.specificity,
  );
  return flat.map((rule, index) => ({ ...rule, rank: index }));
}

function entry<K, V>(map: Map<K, V[]>, key: K): V[] {
  const found = map.get(key) ?? [];
  map.set(key, found);
  return found;
}
