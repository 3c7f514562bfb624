import { entriesAt, sourcesOf, textAt } from '../tree.ts';
import type { FactsRule } from '../types.ts';

export const singleSource: FactsRule = {
  id: 'single-source',
  reads: 'facts',
  severity: 'warning',
  reason: 'A claim that one source reports may be that source’s mistake.',
  documentation: `
A claim names at least two different sources; one source at two places is one. A claim that is \`withdrawn\` is passed
over. Where there is no second source the brief says so by itself (“single source”): excuse the claim with the reason.`,
  examples: {
    good: [
      `claims:
  nets: { text: the nets were cut, asserted_by: [exampleland], status: uncorroborated, sources: [gazette, wire] }`,
    ],
    bad: [
      `claims:
  nets:
    text: the nets were cut
    asserted_by: [exampleland]
    status: uncorroborated
    sources: [{ id: wire, locator: p. 1 }, { id: wire, locator: p. 4 }]`,
    ],
  },
  *run({ root }) {
    for (const { key, keySpan, value } of entriesAt(root, 'claims')) {
      if (value.kind !== 'map' || textAt(value, 'status') === 'withdrawn') continue;
      const [only, ...others] = sourcesOf(value);
      if (only === undefined || others.length > 0) continue;
      yield {
        message: `The claim "${key}" rests on one source, "${only}"`,
        span: keySpan,
        hints: ['Name a second one, or excuse it: # demarche: allow single-source – why there is no other'],
      };
    }
  },
};
