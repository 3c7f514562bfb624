import { isQuoted, type Text } from '../text.ts';
import type { FactsRule } from '../types.ts';
import {
  AFTER_NAME,
  BEFORE_TOLD,
  DATED,
  MAY_BE_TOLD,
  MONTH_FOUND,
  NARRATED,
  RELATIVE_DATE,
  STRETCH,
  WEEKDAY_FOUND,
} from '../words/relative-dates.ts';

export const relativeDate: FactsRule = {
  id: 'relative-date',
  reads: 'facts',
  severity: 'warning',
  english: true,
  reason: 'A brief is read on another day than it is written.',
  documentation: `
“Recently”, “currently”, “last week”, “yesterday”, “two months ago”, “over the past year”: words for a time that only the
day of writing tells; “on Monday”, too, where no date stands before it. What stands between quotation marks, and a
statement that is \`quoted\`, keeps its words. “The last week of May”, “the next day” and “over the past decade
(2021–2030)” say when by themselves.`,
  examples: {
    good: ['background:\n  text: The boats came back on 1 May 2031, and left the next day. [@wire]'],
    bad: ['background:\n  text: The boats came back last week. [@wire]'],
  },
  *run({ texts }) {
    for (const text of texts) {
      if (isQuoted(text)) continue;
      for (const { 0: found, index } of text.own.matchAll(RELATIVE_DATE)) {
        if (isTold(found, index, text)) continue;
        yield {
          message: `"${found.replace(/\s+/g, ' ')}" tells a reader of another day nothing`,
          span: text.span(index, found.length),
          hints: ['Give the date, or say that the source does not.'],
        };
      }
    }
  },
};

/** Whether the sentence, or for a day of the week the text before it, says when that was. */
function isTold(found: string, index: number, text: Text): boolean {
  const before = text.own.slice(Math.max(0, index - 40), index);
  const { start, end } = text.sentenceAt(index);
  if (MAY_BE_TOLD.test(found) && BEFORE_TOLD.test(before)) return true;
  if (WEEKDAY_FOUND.test(found)) return DATED.test(text.own.slice(0, end));
  if (STRETCH.test(found)) return NARRATED.test(text.own.slice(start, end));
  const [, month = 'M'] = MONTH_FOUND.exec(found) ?? [];
  if (month === month.toLowerCase()) return true;
  return found === 'Today' && index > start && AFTER_NAME.test(before);
}
