/** What a selector is, and whether an element matches it. */
import type { Element } from '../../document/types.ts';
import type { PseudoElement } from '../types.ts';

/** An element among its relatives, as selectors see it. */
export interface SelectorNode {
  readonly element: Element;
  readonly classes: readonly string[];
  readonly parent: SelectorNode | undefined;
  /** Among the element children of its parent; itself included. */
  readonly siblings: readonly SelectorNode[];
  /** Place in `siblings`, from 0. */
  readonly position: number;
}

export type Test = (node: SelectorNode) => boolean;
export type Combinator = 'descendant' | 'child' | 'next-sibling' | 'subsequent-sibling';

/** Simple selectors of one element. Its type, one id, class and attribute stand apart: rules are found by them. */
export interface Compound {
  /** Lower-case. */
  readonly type: string | undefined;
  readonly id: string | undefined;
  readonly class: string | undefined;
  /** Lower-case name; what its value must be is one of the tests. */
  readonly attribute: string | undefined;
  readonly tests: readonly Test[];
  /** Ids × 2²⁰ + classes × 2¹⁰ + types. */
  readonly specificity: number;
}

/** What stands left of a compound, and how it is related to it. */
export interface Step {
  readonly compound: Compound;
  readonly combinator: Combinator;
  readonly left: Step | undefined;
}

export interface Selector {
  /** The rightmost one: the subject. */
  readonly compound: Compound;
  readonly left: Step | undefined;
  readonly specificity: number;
  readonly pseudoElement: PseudoElement['name'] | undefined;
}

/** Whether the element, or the one that its pseudo-element belongs to, is selected. */
export function matches(node: SelectorNode, { compound, left }: Selector): boolean {
  return matchesCompound(node, compound) && (left === undefined || matchSteps(node, left) === 'match');
}

/** Whether any of the selectors does. */
export function matchesAny(selectors: readonly Selector[]): Test {
  return (node) => selectors.some((selector) => matches(node, selector));
}

function matchesCompound(node: SelectorNode, compound: Compound): boolean {
  const { element } = node;
  if (compound.type !== undefined && compound.type !== element.name) return false;
  if (compound.id !== undefined && compound.id !== element.attributes.get('id')) return false;
  if (compound.class !== undefined && !node.classes.includes(compound.class)) return false;
  return compound.tests.every((test) => test(node));
}

/**
 * How far a failure reaches: `here` leaves other ancestors and siblings to be tried, `siblings` other ancestors,
 * `all` none. Without this, a row of descendant combinators takes exponential time.
 */
type Result = 'match' | 'here' | 'siblings' | 'all';

function matchSteps(node: SelectorNode, step: Step): Result {
  switch (step.combinator) {
    case 'child':
      return node.parent === undefined ? 'all' : matchStep(node.parent, step);
    case 'descendant':
      for (let ancestor = node.parent; ancestor !== undefined; ancestor = ancestor.parent) {
        const result = matchStep(ancestor, step);
        if (result === 'match' || result === 'all') return result;
      }
      return 'all';
    case 'next-sibling': {
      const previous = node.siblings[node.position - 1];
      return previous === undefined ? 'siblings' : matchStep(previous, step);
    }
    case 'subsequent-sibling':
      for (let position = node.position - 1; position >= 0; position--) {
        const previous = node.siblings[position];
        const result = previous === undefined ? 'here' : matchStep(previous, step);
        if (result !== 'here') return result;
      }
      return 'siblings';
  }
}

function matchStep(node: SelectorNode, { compound, left }: Step): Result {
  if (!matchesCompound(node, compound)) return 'here';
  return left === undefined ? 'match' : matchSteps(node, left);
}
