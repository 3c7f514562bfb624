import type { Reference } from '../schema.ts';
import { entriesAt } from '../tree.ts';
import type { FactsRule } from '../types.ts';

const SURVEY = `sources:
  survey: { title: A count of cod, publisher: Institute of the Sea, type: analysis, date: 2030 }
`;

export const unusedId: FactsRule = {
  id: 'unused-id',
  reads: 'facts',
  severity: 'warning',
  reason: 'What nothing refers to is left over, or forgotten.',
  documentation: `
A source that nothing cites, and a government that has no position and is mentioned in no claim and no issue. Claims are
printed in their table in any case; a fact that nothing prints is found when the brief is built (\`unused-fact\`). A source
that was consulted and not cited, which the brief lists apart, is excused with that reason.`,
  examples: {
    good: [`${SURVEY}method: The stock was counted. [@survey]`],
    bad: [SURVEY],
  },
  *run({ root, named }) {
    for (const { kind, section, hint } of KINDS) {
      const entries = entriesAt(root, section);
      const ids = new Set(entries.map(({ key }) => key));
      // An id that is named and not there may be this one, misspelt.
      if ([...named[kind]].some((id) => !ids.has(id))) continue;
      for (const { key, keySpan } of entries) {
        if (!named[kind].has(key))
          yield { message: `The ${kind} "${key}" is used nowhere`, span: keySpan, hints: [hint] };
      }
    }
  },
};

const KINDS: readonly { readonly kind: Reference; readonly section: string; readonly hint: string }[] = [
  { kind: 'source', section: 'sources', hint: 'Cite it with [@id] or under "sources", or take it out.' },
  { kind: 'government', section: 'governments', hint: 'Give its position, or take it out.' },
];
