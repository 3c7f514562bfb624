import type { ExcusesRule } from '../types.ts';

export const badExcuse: ExcusesRule = {
  id: 'bad-excuse',
  reads: 'excuses',
  severity: 'warning',
  reason: 'An excuse that excuses nothing hides the next mistake.',
  documentation: `
\`# demarche: allow <rule> – <reason>\` excuses what stands on its line, or, on a line of its own, what stands below it,
with all that is in it. Several rules are separated by commas. It is found itself where it gives no reason, names a rule
that does not exist or cannot be excused, or excuses nothing.`,
  examples: {
    good: [
      'background:\n  # demarche: allow relative-date – the words of the treaty\n  text: The boats came last week. [@wire]',
    ],
    bad: [
      'background:\n  # demarche: allow relative-date\n  text: The boats came last week. [@wire]',
      'background:\n  text: The boats came. [@wire] # demarche: allow relative-date – they came late',
    ],
  },
};
