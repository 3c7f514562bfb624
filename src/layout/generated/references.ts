/**
 * References: what a pass of layout found out about pages, for the content of the next pass. The first pass works with
 * an estimate; layout repeats until what it was told is what it found.
 */
import type { StyledElement } from '../../style/types.ts';

/** A page as content speaks of it. */
export interface PageReference {
  /** From 0. */
  readonly index: number;
  /** The value of the page counter. */
  readonly number: number;
}

export interface References {
  /** By `Element.index`: the page on which the element's first fragment stands. At least those of `watchedElements`. */
  readonly pageOf: ReadonlyMap<number, PageReference>;
  readonly pageCount: number;
}

/** Layout gives up after so many passes, with the diagnostic `references-unsettled`. */
export const MAX_PASSES = 5;

/** The elements whose page some content depends on: targets of `target-counter(…, page)`, users of `counter(page)`. */
export function watchedElements(_root: StyledElement): ReadonlySet<number> {
  return new Set();
}

/** For the first pass: pages guessed from where in the document's text an element stands, so that widths are about right. */
export function estimateReferences(_root: StyledElement): References {
  return { pageOf: new Map(), pageCount: 1 };
}

/** Whether laying out again with `found` in place of `told` would change nothing: all watched pages are the same. */
export function areSettled(told: References, found: References, watched: ReadonlySet<number>): boolean {
  return told.pageCount === found.pageCount && watched.size === 0;
}
