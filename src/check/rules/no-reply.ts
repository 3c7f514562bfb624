import { entriesAt, governmentName, textAt, textsAt, valueAt } from '../tree.ts';
import type { FactsRule } from '../types.ts';

export const noReply: FactsRule = {
  id: 'no-reply',
  reads: 'facts',
  severity: 'warning',
  reason: 'Who is accused is heard.',
  documentation: `
A claim made \`against\` a government says what that government answers: it is among \`denied_by\`, or has an entry in
\`replies\`. A claim that is \`withdrawn\` needs no answer. Where none was found, excuse the claim with the reason.`,
  examples: {
    good: [
      `claims:
  nets:
    text: the nets were cut
    asserted_by: [exampleland]
    against: [sampleria]
    denied_by: [sampleria]
    status: contested
    sources: [gazette, wire]`,
    ],
    bad: [
      `claims:
  nets:
    text: the nets were cut
    asserted_by: [exampleland]
    against: [sampleria]
    status: contested
    sources: [gazette, wire]`,
    ],
  },
  *run({ root }) {
    for (const { key, keySpan, value } of entriesAt(root, 'claims')) {
      if (textAt(value, 'status') === 'withdrawn') continue;
      const answered = [
        ...textsAt(value, 'denied_by'),
        ...entriesAt(value, 'replies').map((reply) => reply.key),
      ];
      for (const id of textsAt(value, 'against')) {
        if (answered.includes(id)) continue;
        const name = governmentName(root, id);
        yield {
          message: `The claim "${key}" is made against ${name}, and nothing says what ${name} answers`,
          span: valueAt(value, 'against')?.span ?? keySpan,
          hints: [
            `Put ${id} under "denied_by", or its answer under "replies".`,
            'Where no answer was found, say so: # demarche: allow no-reply – what was looked through',
          ],
        };
      }
    }
  },
};
