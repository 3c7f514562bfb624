/** Counters and their scopes: CSS Lists 3 §4. */
import { smallMap } from '../../small-map.ts';
import type { CounterChange, StyledElement } from '../../style/types.ts';
import { askedCounters } from './asked.ts';
import { type Part, partKey, pseudoElements } from './parts.ts';

/** The counters at one place, by name: the values from the outermost scope to the innermost. */
export type CounterValues = ReadonlyMap<string, readonly number[]>;

export interface Counters {
  /** The counters that content there sees: after its own reset, increment and set. Empty where nothing asks for them. */
  at(element: number, part: Part): CounterValues;
}

/** A counter of some name: it is in scope for the element that made it, its following siblings and all their descendants. */
interface Counter {
  value: number;
  /** Depth of the element that made it. */
  readonly depth: number;
  readonly reversed: boolean;
}

interface Changes {
  readonly reset: readonly (CounterChange & { readonly reversed?: boolean })[];
  readonly increment: readonly CounterChange[];
  readonly set: readonly CounterChange[];
}

const LIST_ITEM = 'list-item';
const FOOTNOTE = 'footnote';
const NO_VALUES: CounterValues = smallMap([]);

/**
 * The counters of the whole document in one walk in document order. Also the implicit ones: `list-item` of list items
 * (`ol start reversed`, `li value`) and `footnote` of elements with `float: footnote`. `page` and `pages` are the
 * paginator's and are not here. `ofPages` are the names that page-margin boxes print.
 */
export function resolveCounters(root: StyledElement, ofPages: ReadonlySet<string> = new Set()): Counters {
  const asked = askedCounters(root, ofPages);
  const scopes = new CounterScopes();
  const seen = new Map<number, CounterValues>();

  const note = (element: number, part: Part) => {
    if (asked.parts.has(partKey(element, part))) {
      seen.set(partKey(element, part), scopes.values(asked.names));
    }
  };
  const visit = (styled: StyledElement, depth: number) => {
    if (styled.style.display === 'none') return;
    const { index } = styled.element;
    scopes.apply(elementChanges(styled, scopes.isReversed(LIST_ITEM)), depth);
    note(index, 'self');
    for (const pseudo of pseudoElements(styled)) {
      if (pseudo.name === 'after') continue;
      scopes.apply(styleChanges(pseudo), depth + 1);
      note(index, pseudo.name);
    }
    for (const child of styled.children) if (child.kind === 'element') visit(child, depth + 1);
    if (styled.after !== undefined) {
      scopes.apply(styleChanges(styled.after), depth + 1);
      note(index, 'after');
    }
    scopes.leave(depth + 1);
  };

  // Notes are numbered through the document, so their counter is the root's.
  scopes.apply({ reset: [{ name: FOOTNOTE, value: 0 }], increment: [], set: [] }, 0);
  visit(root, 0);
  return countersIn(seen);
}

/** A function by itself: with the walk it would keep all that the walk needed. */
function countersIn(seen: ReadonlyMap<number, CounterValues>): Counters {
  return { at: (element, part) => seen.get(partKey(element, part)) ?? NO_VALUES };
}

/** The innermost value; 0 where there is no such counter (CSS Lists 3 §4.6: it is as if it were made there). */
export function counterValue(values: CounterValues, name: string): number {
  return values.get(name)?.at(-1) ?? 0;
}

/** For each name a stack of the counters in scope. Siblings share what is on the stack, so each value is kept once. */
class CounterScopes {
  readonly #stacks = new Map<string, Counter[]>();
  /** By depth: names of the counters made by elements there. */
  readonly #made: string[][] = [];

  /** CSS Lists 3 §4.4: first reset, then increment, then set. */
  apply(changes: Changes, depth: number): void {
    for (const { name, value, reversed = false } of changes.reset) {
      this.#instantiate(name, { value, depth, reversed });
    }
    for (const { name, value } of changes.increment) this.#innermost(name, depth).value += value;
    for (const { name, value } of changes.set) this.#innermost(name, depth).value = value;
  }

  /** Ends the scope of what the children at this depth made. */
  leave(depth: number): void {
    for (const name of this.#made[depth] ?? []) this.#stacks.get(name)?.pop();
    this.#made[depth] = [];
  }

  isReversed(name: string): boolean {
    return this.#stacks.get(name)?.at(-1)?.reversed ?? false;
  }

  values(names: ReadonlySet<string>): CounterValues {
    const values: [name: string, values: readonly number[]][] = [];
    for (const name of names) {
      const stack = this.#stacks.get(name) ?? [];
      if (stack.length > 0) values.push([name, stack.map((counter) => counter.value)]);
    }
    return smallMap(values);
  }

  /** CSS Lists 3 §4.4.1: a counter made by the element itself or a sibling before it is replaced, else one is nested. */
  #instantiate(name: string, counter: Counter): Counter {
    const stack = this.#stack(name);
    if (stack.at(-1)?.depth === counter.depth) {
      stack.pop();
    } else {
      this.#made[counter.depth] ??= [];
      this.#made[counter.depth]?.push(name);
    }
    stack.push(counter);
    return counter;
  }

  #innermost(name: string, depth: number): Counter {
    return this.#stack(name).at(-1) ?? this.#instantiate(name, { value: 0, depth, reversed: false });
  }

  #stack(name: string): Counter[] {
    let stack = this.#stacks.get(name);
    if (stack === undefined) {
      stack = [];
      this.#stacks.set(name, stack);
    }
    return stack;
  }
}

function styleChanges({ style }: Pick<StyledElement, 'style'>): Changes {
  return { reset: style.counterReset, increment: style.counterIncrement, set: style.counterSet };
}

function elementChanges(styled: StyledElement, isReversed: boolean): Changes {
  const changes = styleChanges(styled);
  return {
    reset: isList(styled) ? withListReset(changes.reset, styled) : changes.reset,
    increment: withImplicitIncrements(changes.increment, styled, isReversed),
    set: withItemValue(changes.set, styled),
  };
}

/** CSS Lists 3 §4.5.1: a list item counts by itself, unless its own `counter-increment` says how. */
function withImplicitIncrements(
  increments: readonly CounterChange[],
  styled: StyledElement,
  isReversed: boolean,
): readonly CounterChange[] {
  const implicit: CounterChange[] = [];
  if (isListItem(styled)) implicit.push({ name: LIST_ITEM, value: isReversed ? -1 : 1 });
  if (styled.style.float === 'footnote') implicit.push({ name: FOOTNOTE, value: 1 });
  const added = implicit.filter(({ name }) => !increments.some((change) => change.name === name));
  return added.length === 0 ? increments : [...increments, ...added];
}

/** The HTML standard's `ol`, `ul`: `counter-reset: list-item`, with `start` and `reversed` as hints. */
function withListReset(resets: readonly CounterChange[], styled: StyledElement): Changes['reset'] {
  const own = resets.find((change) => change.name === LIST_ITEM);
  if (own !== undefined && own.value !== 0) return resets;
  const others = resets.filter((change) => change.name !== LIST_ITEM);
  const reversed = styled.element.name === 'ol' && styled.element.attributes.has('reversed');
  const start = styled.element.name === 'ol' ? integer(styled.element.attributes.get('start')) : undefined;
  const value = reversed ? (start ?? countItems(styled)) + 1 : (start ?? 1) - 1;
  return [...others, { name: LIST_ITEM, value, reversed }];
}

function withItemValue(sets: readonly CounterChange[], styled: StyledElement): readonly CounterChange[] {
  const value = isListItem(styled) ? integer(styled.element.attributes.get('value')) : undefined;
  return value === undefined ? sets : [{ name: LIST_ITEM, value }, ...sets];
}

function isList({ element }: StyledElement): boolean {
  return element.name === 'ol' || element.name === 'ul';
}

function isListItem({ style }: StyledElement): boolean {
  return style.display === 'list-item';
}

function countItems(list: StyledElement): number {
  return list.children.filter((child) => child.kind === 'element' && isListItem(child)).length;
}

function integer(attribute: string | undefined): number | undefined {
  const match = /^\s*([+-]?\d{1,9})/.exec(attribute ?? '');
  return match === null ? undefined : Number(match[1]);
}
