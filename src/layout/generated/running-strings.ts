/** Running strings: CSS GCPM 3 §1.1. */

/** One `string-set` as it came to stand in the pages, in document order. */
export interface StringAssignment {
  readonly name: string;
  readonly value: string;
  /** Index of the page of the element's first fragment. */
  readonly page: number;
  /** Whether the element is the first thing on its page. */
  readonly atPageStart: boolean;
}

export type WhichString = 'first' | 'start' | 'last' | 'first-except';

export interface RunningStrings {
  /** `string(name, which)` on a page; `''` before the first assignment. */
  value(page: number, name: string, which: WhichString): string;
}

export function resolveRunningStrings(_assignments: readonly StringAssignment[]): RunningStrings {
  return { value: () => '' };
}
