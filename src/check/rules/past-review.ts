import { entriesAt, textAt, valueAt } from '../tree.ts';
import type { FactsRule } from '../types.ts';

export const pastReview: FactsRule = {
  id: 'past-review',
  reads: 'facts',
  severity: 'warning',
  reason: 'A figure that was right may be right no more.',
  documentation: `
A fact whose \`review_after\` lies before the day that \`--on\` names (today, where it is not given) is to be looked up
again; then give it a new \`value\`, \`as_of\` and \`review_after\`. A month or a year is past when it has ended.`,
  examples: {
    good: [
      'facts:\n  catch: { value: 12500, unit: t, review_after: 2031-06-02, sources: [gazette] }\nmethod: "{fact:catch}"',
    ],
    bad: [
      'facts:\n  catch: { value: 12500, unit: t, review_after: 2031-05-31, sources: [gazette] }\nmethod: "{fact:catch}"',
    ],
  },
  *run({ root }, { on }) {
    if (on === undefined) return;
    for (const { key, value } of entriesAt(root, 'facts')) {
      const after = textAt(value, 'review_after');
      const node = valueAt(value, 'review_after');
      if (after === undefined || node === undefined || after === 'undated') continue;
      // "2031-05" is past when "2031-06" has begun: what follows its own beginning of the day is later.
      if (on.slice(0, after.length) <= after) continue;
      yield {
        message: `The fact "${key}" was to be reviewed after ${after}, and it is ${on}`,
        span: node.span,
        hints: ['Look it up again, and give it a new date.'],
      };
    }
  },
};
