import type { RuleHeldElsewhere } from '../types.ts';

export const imageWithoutAlt: RuleHeldElsewhere = {
  id: 'image-without-alt',
  reads: 'document',
  severity: 'error',
  reason: 'Who cannot see a picture is told what it shows.',
  documentation: `
Every picture has an alternative text (PDF/UA-1, 7.3), empty only where it is an ornament. It is found when the brief is
built; it is always an error, and cannot be excused.`,
  examples: {
    good: ['<h1>The sea</h1><p><img src="map.png" alt="The sea between the two states"></p>'],
    bad: ['<h1>The sea</h1><p><img src="map.png"></p>'],
  },
};
