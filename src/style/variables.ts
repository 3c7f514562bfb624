/** Custom properties and `var()`. CSS Variables 1 §2 and §3. */
import type { Span } from '../diagnostic.ts';
import type { CssSource } from './findings.ts';
import { type ComponentValue, trim } from './syntax/component-values.ts';

/** The custom properties of an element, their own `var()` replaced; those that are invalid are not in it. */
export type Variables = ReadonlyMap<string, readonly ComponentValue[]>;

/** Where a stylesheet says `var(--name)`. */
export interface VariableUse {
  readonly name: string;
  readonly fallback: boolean;
  readonly locate: () => Span | undefined;
}

/** More than this in one value is taken for an attack ("billion laughs"): §3.3. */
const MAX_VALUES = 10_000;

/** Whether a function of this name is anywhere in the values. */
export function mentions(values: readonly ComponentValue[], name: string): boolean {
  return values.some(
    (value) =>
      (value.type === 'function' && value.name === name) ||
      ('children' in value && mentions(value.children, name)),
  );
}

/** Every `var()`, also inside of others. */
export function findVariables(values: readonly ComponentValue[], source: CssSource): readonly VariableUse[] {
  return values.flatMap((value): readonly VariableUse[] => {
    if (!('children' in value)) return [];
    const inner = findVariables(value.children, source);
    if (value.type !== 'function' || value.name !== 'var') return inner;
    const { name, fallback } = variableOf(value.children);
    const locate = () => source.locate(value.start, value.end);
    return [{ name: name ?? '', fallback: fallback !== undefined, locate }, ...inner];
  });
}

function variableOf(children: readonly ComponentValue[]): {
  name: string | undefined;
  fallback: readonly ComponentValue[] | undefined;
} {
  const args = trim(children);
  const comma = args.findIndex((value) => value.type === 'comma');
  const before = trim(comma < 0 ? args : args.slice(0, comma));
  const [first] = before;
  const valid = before.length === 1 && first?.type === 'ident' && first.text.startsWith('--');
  return {
    name: valid ? first.text : undefined,
    fallback: comma < 0 ? undefined : trim(args.slice(comma + 1)),
  };
}

/** Looks a variable up; `undefined` where it is not set or invalid. */
export type LookUp = (name: string) => readonly ComponentValue[] | undefined;

/** The values with every `var()` replaced; `undefined` where one can be replaced by nothing, or they grow too many. */
export function substitute(
  values: readonly ComponentValue[],
  lookUp: LookUp,
  budget: { left: number } = { left: MAX_VALUES },
): readonly ComponentValue[] | undefined {
  const result: ComponentValue[] = [];
  for (const value of values) {
    if (!('children' in value)) {
      result.push(value);
      continue;
    }
    if (value.type === 'function' && value.name === 'var') {
      const replacement = replace(value.children, lookUp, budget);
      if (replacement === undefined) return undefined;
      budget.left -= sizeOf(replacement);
      if (budget.left < 0) return undefined;
      for (const item of replacement) result.push(item);
      continue;
    }
    const children = substitute(value.children, lookUp, budget);
    if (children === undefined) return undefined;
    result.push({ ...value, children });
  }
  return result;
}

/** Component values in all; what is measured here was itself kept within the budget. */
function sizeOf(values: readonly ComponentValue[]): number {
  return values.reduce((size, value) => size + 1 + ('children' in value ? sizeOf(value.children) : 0), 0);
}

function replace(
  children: readonly ComponentValue[],
  lookUp: LookUp,
  budget: { left: number },
): readonly ComponentValue[] | undefined {
  const { name, fallback } = variableOf(children);
  if (name === undefined) return undefined;
  return lookUp(name) ?? (fallback && substitute(fallback, lookUp, budget));
}

/** Chains of variables that refer to others; longer ones are taken for a cycle. */
const MAX_CHAIN = 50;

/**
 * The variables of an element: its own with `var()` replaced, over those it inherits. `undefined` among its own takes
 * a variable away. Cycles are invalid as a whole, and `onCycle` is told of one variable of each.
 */
export function resolveVariables(
  inherited: Variables,
  own: ReadonlyMap<string, readonly ComponentValue[] | undefined>,
  onCycle: (name: string) => void,
): Variables {
  if (own.size === 0) return inherited;
  const resolved = new Map(inherited);
  for (const name of own.keys()) resolved.delete(name);
  const open: string[] = [];
  const cyclic = new Set<string>();
  const done = new Set<string>();

  const lookUp: LookUp = (name) => {
    if (!own.has(name) || done.has(name)) return resolved.get(name);
    const from = open.indexOf(name);
    if (from >= 0 || open.length >= MAX_CHAIN) {
      for (const member of open.slice(Math.max(from, 0))) cyclic.add(member);
      onCycle(name);
      return undefined;
    }
    const values = own.get(name);
    open.push(name);
    const value = values && substitute(values, lookUp);
    open.pop();
    done.add(name);
    if (value !== undefined && !cyclic.has(name)) resolved.set(name, value);
    return resolved.get(name);
  };
  for (const name of own.keys()) lookUp(name);
  return resolved;
}
