import type { FactNode } from '../../facts/types.ts';
import { entriesAt, itemsAt, textAt, valueAt } from '../tree.ts';
import type { FactsRule, Finding } from '../types.ts';

export const repeatedId: FactsRule = {
  id: 'repeated-id',
  reads: 'facts',
  severity: 'error',
  reason: 'One thing has one name, and one name means one thing.',
  documentation: `
Two issues with one id, two entries of the glossary for one term, two sources with the same address or with the same
publisher, title and date. (An id that is given twice as a key cannot be read at all, and is an error of YAML.)`,
  examples: {
    good: [
      'issues:\n  - { id: nets, title: Nets, status: open }\n  - { id: boats, title: Boats, status: open }',
    ],
    bad: [
      'issues:\n  - { id: nets, title: Nets, status: open }\n  - { id: nets, title: Boats, status: open }',
    ],
  },
  *run({ root }) {
    const issues = itemsAt(root, 'issues').map((issue) => valueAt(issue, 'id'));
    yield* repeated(issues, (node) => textAt(node), 'issue');
    const terms = itemsAt(root, 'glossary').map((term) => valueAt(term, 'term'));
    yield* repeated(terms, (node) => textAt(node)?.toLowerCase(), 'term');
    const sources = entriesAt(root, 'sources').map(({ value }) => value);
    yield* repeated(sources, addressOf, 'source');
    yield* repeated(sources, referenceOf, 'source');
  },
};

function* repeated(
  nodes: readonly (FactNode | undefined)[],
  nameOf: (node: FactNode) => string | undefined,
  what: string,
): Generator<Finding> {
  const first = new Map<string, FactNode>();
  for (const node of nodes) {
    const name = node && nameOf(node);
    if (node === undefined || name === undefined) continue;
    const other = first.get(name);
    if (other === undefined) first.set(name, node);
    else if (other !== node) {
      yield {
        message: `The ${what} "${name}" is given twice`,
        span: node.span,
        hints: [what === 'issue' ? 'Give one of them another id.' : 'Keep one of them.'],
        related: [{ message: 'It is first given here', span: other.span }],
      };
    }
  }
}

function addressOf(source: FactNode): string | undefined {
  return textAt(source, 'url');
}

/** Of sources without an address: two pages of one paper are two sources. */
function referenceOf(source: FactNode): string | undefined {
  if (addressOf(source) !== undefined) return undefined;
  const parts = ['publisher', 'title', 'date'].map((key) => textAt(source, key) ?? '');
  return parts.join(', ');
}
