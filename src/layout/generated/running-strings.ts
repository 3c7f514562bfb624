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

/** What one page assigns to one name. */
interface PageAssignments {
  readonly page: number;
  readonly first: string;
  readonly startsPage: boolean;
  last: string;
}

export function resolveRunningStrings(assignments: readonly StringAssignment[]): RunningStrings {
  const byName = groupByPage(assignments);
  return {
    value(page, name, which) {
      const pages = byName.get(name) ?? [];
      const place = lastUpTo(pages, page);
      const found = pages[place];
      const here = found?.page === page ? found : undefined;
      const entry = (here === undefined ? found : pages[place - 1])?.last ?? '';
      if (here === undefined) return entry;
      if (which === 'first-except') return '';
      if (which === 'start') return here.startsPage ? here.first : entry;
      return which === 'first' ? here.first : here.last;
    },
  };
}

function groupByPage(assignments: readonly StringAssignment[]): ReadonlyMap<string, PageAssignments[]> {
  const byName = new Map<string, PageAssignments[]>();
  for (const { name, value, page, atPageStart } of assignments.toSorted((a, b) => a.page - b.page)) {
    const pages = byName.get(name) ?? [];
    const last = pages.at(-1);
    if (last?.page === page) last.last = value;
    else pages.push({ page, first: value, startsPage: atPageStart, last: value });
    byName.set(name, pages);
  }
  return byName;
}

/** Index of the last entry on this page or before it; -1 if there is none. */
function lastUpTo(pages: readonly PageAssignments[], page: number): number {
  let low = -1;
  let high = pages.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((pages[middle]?.page ?? 0) <= page) low = middle;
    else high = middle - 1;
  }
  return low;
}
