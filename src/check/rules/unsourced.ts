import type { FactNode } from '../../facts/types.ts';
import { entriesAt, itemsAt, sourcesOf } from '../tree.ts';
import type { FactsRule, Finding } from '../types.ts';

export const unsourced: FactsRule = {
  id: 'unsourced',
  reads: 'facts',
  severity: 'error',
  reason: 'What nobody can look up is no fact.',
  documentation: `
A fact, a claim, a reply, a statement, an action, a request and an event of the timeline each name at least one source
under \`sources\`. While a draft is being written, \`demarche.yaml\` may make a warning of it.`,
  examples: {
    good: ['facts:\n  catch: { value: 12500, unit: t, sources: [gazette] }\nmethod: "{fact:catch}"'],
    bad: [
      'background:\n  timeline:\n    - { date: 2031, event: The harbour was closed. }',
      'claims:\n  nets: { text: the nets were cut, asserted_by: [exampleland], status: contested, sources: [] }',
    ],
  },
  *run({ root }) {
    for (const { value } of entriesAt(root, 'facts')) yield* without(value, 'This fact');
    for (const { value } of entriesAt(root, 'claims')) {
      yield* without(value, 'This claim');
      for (const reply of entriesAt(value, 'replies')) yield* without(reply.value, 'This reply');
    }
    for (const event of itemsAt(root, 'background', 'timeline')) yield* without(event, 'This event');
    for (const { value } of entriesAt(root, 'positions')) {
      for (const statement of itemsAt(value, 'statements')) yield* without(statement, 'This statement');
      for (const action of itemsAt(value, 'actions')) yield* without(action, 'This action');
      for (const ask of itemsAt(value, 'asks')) yield* without(ask, 'This request');
    }
  },
};

function* without(node: FactNode, what: string): Generator<Finding> {
  if (node.kind !== 'map' || sourcesOf(node).size > 0) return;
  const hints = ['Name it: sources: [id], or [{ id: id, locator: p. 3 }].'];
  yield { message: `${what} names no source`, span: node.span, hints };
}
