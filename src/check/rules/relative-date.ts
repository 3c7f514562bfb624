import { isQuoted } from '../text.ts';
import type { FactsRule } from '../types.ts';
import { BEFORE_TOLD, RELATIVE_DATE } from '../words/relative-dates.ts';

export const relativeDate: FactsRule = {
  id: 'relative-date',
  reads: 'facts',
  severity: 'warning',
  english: true,
  reason: 'A brief is read on another day than it is written.',
  documentation: `
“Recently”, “last week”, “yesterday”, “two months ago”: words for a time that only the day of writing tells. What stands
between quotation marks, and a statement that is \`quoted\`, keeps its words. “The last week of May” and “the next day”
say when by themselves.`,
  examples: {
    good: ['background:\n  text: The boats came back on 1 May 2031, and left the next day. [@wire]'],
    bad: ['background:\n  text: The boats came back last week. [@wire]'],
  },
  *run({ texts }) {
    for (const text of texts) {
      if (isQuoted(text)) continue;
      for (const { 0: found, index } of text.own.matchAll(RELATIVE_DATE)) {
        if (BEFORE_TOLD.test(text.own.slice(Math.max(0, index - 8), index))) continue;
        yield {
          message: `"${found.replace(/\s+/g, ' ')}" tells a reader of another day nothing`,
          span: text.span(index, found.length),
          hints: ['Give the date, or say that the source does not.'],
        };
      }
    }
  },
};
