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

/** Rules by what an element must have, the rarest first. */
interface Buckets {
  readonly byId: Map<string, IndexedRule[]>;
  readonly byClass: Map<string, IndexedRule[]>;
  readonly byAttribute: Map<string, IndexedRule[]>;
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
    if (buckets === undefined) return NONE;
    const found: IndexedRule[] = [];
    const { name, attributes } = node.element;
    collect(buckets.others, node, found);
    collect(buckets.byType.get(name), node, found);
    for (const attribute of attributes.keys()) collect(buckets.byAttribute.get(attribute), node, found);
    for (const word of node.classes) collect(buckets.byClass.get(word), node, found);
    collect(buckets.byId.get(attributes.get('id') ?? ''), node, found);
    return found.length > 1 ? found.sort((a, b) => a.rank - b.rank) : found;
  }
}

const NONE: readonly IndexedRule[] = [];

function collect(rules: readonly IndexedRule[] | undefined, node: SelectorNode, found: IndexedRule[]): void {
  if (rules === undefined) return;
  for (const rule of rules) if (matches(node, rule.selector)) found.push(rule);
}

function emptyBuckets(): Buckets {
  return { byId: new Map(), byClass: new Map(), byAttribute: new Map(), byType: new Map(), others: [] };
}

function bucketOf({ compound }: Selector, buckets: Buckets): IndexedRule[] {
  if (compound.id !== undefined) return entry(buckets.byId, compound.id);
  if (compound.class !== undefined) return entry(buckets.byClass, compound.class);
  if (compound.attribute !== undefined) return entry(buckets.byAttribute, compound.attribute);
  if (compound.type !== undefined) return entry(buckets.byType, compound.type);
  return buckets.others;
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
