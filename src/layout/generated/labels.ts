/** Page counters: the numbers and labels that pages bear. CSS Paged Media 3 §6. */
import type { CounterChange, PageStyle } from '../../style/types.ts';
import { formatCounter } from './counter-styles.ts';

export interface PageNumber {
  /** Value of the page counter. */
  readonly number: number;
  /** As a reader shows it. */
  readonly label: string;
}

export interface NumberedPage {
  readonly style: PageStyle;
  /** `counter-reset` of elements that begin on the page; usually none. */
  readonly resets: readonly CounterChange[];
}

/**
 * The number of each page: the page context's `counter-reset`, `-increment` (by 1 where it does not say) and `-set` of
 * `page`, after which an element that begins there may reset it: a chapter with `counter-reset: page 1` is on page 1.
 */
export function numberPages(pages: readonly NumberedPage[]): readonly PageNumber[] {
  let number = 0;
  return pages.map(({ style: { style, marginBoxes }, resets }) => {
    number = pageChange(style.counterReset) ?? number;
    number += pageChange(style.counterIncrement) ?? 1;
    number = pageChange(style.counterSet) ?? number;
    number = pageChange(resets) ?? number;
    return { number, label: formatCounter(number, labelStyle(marginBoxes)) };
  });
}

function pageChange(changes: readonly CounterChange[]): number | undefined {
  return changes.findLast(({ name }) => name === 'page')?.value;
}

/** As the page prints its number in a margin box: `iv` where that says `counter(page, lower-roman)`. */
function labelStyle(marginBoxes: PageStyle['marginBoxes']): string {
  for (const { content } of marginBoxes.values()) {
    if (typeof content === 'string') continue;
    for (const item of content) if (item.type === 'counter' && item.name === 'page') return item.style;
  }
  return 'decimal';
}
