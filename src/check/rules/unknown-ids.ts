import type { HeldElsewhere, RuleHeldElsewhere } from '../types.ts';

/** The four rules on ids that are not there: `references.ts` finds what they say. */
export const unknownIds: readonly RuleHeldElsewhere[] = [
  rule('unknown-source', 'source', {
    good: ['background:\n  text: The sea is closed. [@gazette, p. 2]'],
    bad: ['background:\n  text: The sea is closed. [@gazete]'],
  }),
  rule('unknown-government', 'government', {
    good: ['positions:\n  exampleland: { stance: It has closed the sea. }'],
    bad: ['positions:\n  exampelland: { stance: It has closed the sea. }'],
  }),
  rule('unknown-fact', 'fact', {
    good: ['facts:\n  catch: { value: 12500, unit: t, sources: [gazette] }\nmethod: "{fact:catch}"'],
    bad: ['method: "{fact:catch}"'],
  }),
  rule('unknown-claim', 'claim', {
    good: [
      'claims:\n  nets: { text: nets were cut, asserted_by: [exampleland], status: uncorroborated, sources: [gazette, wire] }\nmethod: "{claim:nets}"',
    ],
    bad: ['method: "{claim:nets}"'],
  }),
];

function rule(id: HeldElsewhere, noun: string, examples: RuleHeldElsewhere['examples']): RuleHeldElsewhere {
  return {
    id,
    reads: 'references',
    severity: 'error',
    reason: `What is referred to is there: the ${noun} under its id.`,
    documentation: `
A ${noun} that a field or a text names is one of those that the brief gives, in its own file or in one that it includes.
Where only one id is near enough to be what was meant, \`--fix\` writes it. It is always an error, and cannot be excused.`,
    examples,
  };
}
