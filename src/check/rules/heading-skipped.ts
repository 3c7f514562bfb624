import type { RuleHeldElsewhere } from '../types.ts';

export const headingSkipped: RuleHeldElsewhere = {
  id: 'heading-skipped',
  reads: 'document',
  severity: 'error',
  reason: 'Who cannot see the page finds her way by its headings.',
  documentation: `
Levels of headings are not skipped on the way down (PDF/UA-1, 7.4.2): an \`h3\` follows an \`h2\` or another \`h3\`. It is
found in the templates when the brief is built; it is always an error, and cannot be excused.`,
  examples: {
    good: ['<h1>The sea</h1><h2>The fish</h2><h3>Cod</h3><h2>The boats</h2>'],
    bad: ['<h1>The sea</h1><h3>Cod</h3>'],
  },
};
