/** Facts that should have been looked at again. */
import type { Span } from '../diagnostic.ts';
import type { FactMap } from '../facts/types.ts';
import { entriesOf, textAt } from './sections.ts';

export interface StaleFact {
  readonly id: string;
  readonly value?: string;
  readonly unit?: string;
  readonly as_of?: string;
  readonly review_after: string;
  /** How long the review is overdue. */
  readonly days: number;
  /** Of the fact's key. */
  readonly span: Span;
}

const DAY = 24 * 60 * 60 * 1000;

/** Facts whose `review_after` lies before the day `on` (2031-05-01), the longest overdue first. */
export function staleFacts(root: FactMap, on: string): readonly StaleFact[] {
  return entriesOf(root, 'fact')
    .flatMap(({ key: id, keySpan: span, value }) => {
      const review = textAt(value, 'review_after');
      const days = review === undefined ? 0 : daysPast(review, on);
      if (review === undefined || !(days > 0)) return [];
      const given = (['value', 'unit', 'as_of'] as const).flatMap((key) => {
        const text = textAt(value, key);
        return text === undefined ? [] : [[key, text] as const];
      });
      return [{ id, ...Object.fromEntries(given), review_after: review, days, span }];
    })
    .sort((a, b) => b.days - a.days);
}

/** Days from the last day of `date`, which may be a month or a year, to the day `on`; NaN where there is no date. */
function daysPast(date: string, on: string): number {
  return (Date.parse(on) - lastDay(date)) / DAY;
}

function lastDay(date: string): number {
  const [, year, month, day] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(date) ?? [];
  if (year === undefined) return Number.NaN;
  if (day !== undefined) return Date.UTC(Number(year), Number(month) - 1, Number(day));
  return Date.UTC(Number(year), month === undefined ? 12 : Number(month), 0);
}
