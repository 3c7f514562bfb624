/** Pseudo-classes that look at an element's place in the tree. Selectors 4 §14. */
import { isNth, type Nth } from '../../nth.ts';
import type { SelectorNode, Test } from './selector.ts';

const isFirst: Test = ({ position }) => position === 0;
const isLast: Test = ({ position, siblings }) => position === siblings.length - 1;
const isFirstOfType: Test = (node) => placeOfType(node) === 1;
const isLastOfType: Test = (node) => placeOfTypeFromEnd(node) === 1;

/** Without arguments, by name. */
export const PLACE_TESTS: ReadonlyMap<string, Test> = new Map<string, Test>([
  ['first-child', isFirst],
  ['last-child', isLast],
  ['only-child', (node) => isFirst(node) && isLast(node)],
  ['first-of-type', isFirstOfType],
  ['last-of-type', isLastOfType],
  ['only-of-type', (node) => isFirstOfType(node) && isLastOfType(node)],
]);

/** With An+B, by name. */
export const NTH_TESTS: ReadonlyMap<string, (nth: Nth) => Test> = new Map<string, (nth: Nth) => Test>([
  ['nth-child', (nth) => (node) => isNth(nth, node.position + 1)],
  ['nth-last-child', (nth) => (node) => isNth(nth, node.siblings.length - node.position)],
  ['nth-of-type', (nth) => (node) => isNth(nth, placeOfType(node))],
  ['nth-last-of-type', (nth) => (node) => isNth(nth, placeOfTypeFromEnd(node))],
]);

interface Places {
  readonly place: number;
  readonly ofSameType: number;
}

/** Places among siblings of the same type, worked out once for all siblings together. */
const placesByParent = new WeakMap<readonly SelectorNode[], readonly Places[]>();

function placesOf(siblings: readonly SelectorNode[]): readonly Places[] {
  const known = placesByParent.get(siblings);
  if (known !== undefined) return known;
  const counts = new Map<string, number>();
  const places = siblings.map(({ element }) => {
    const place = (counts.get(element.name) ?? 0) + 1;
    counts.set(element.name, place);
    return place;
  });
  const result = siblings.map(({ element }, index) => ({
    place: places[index] ?? 0,
    ofSameType: counts.get(element.name) ?? 0,
  }));
  placesByParent.set(siblings, result);
  return result;
}

function placeOfType({ siblings, position }: SelectorNode): number {
  return placesOf(siblings)[position]?.place ?? 0;
}

function placeOfTypeFromEnd({ siblings, position }: SelectorNode): number {
  const places = placesOf(siblings)[position];
  return places === undefined ? 0 : places.ofSameType - places.place + 1;
}
