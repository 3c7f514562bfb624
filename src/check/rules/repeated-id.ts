import type { Span } from '../../diagnostic.ts';
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
    yield* repeated(named(itemsAt(root, 'issues'), 'id'), ({ name }) => `The issue "${name}" is given twice`);
    const terms = named(itemsAt(root, 'glossary'), 'term');
    yield* repeated(terms, ({ name }) => `The term "${name}" is explained twice`);
    const sources = entriesAt(root, 'sources');
    for (const nameOf of [addressOf, referenceOf]) {
      const same = sources.map(({ key, keySpan, value }) => ({
        name: key,
        span: keySpan,
        same: nameOf(value),
      }));
      yield* repeated(same, (one, other) => `The source "${one.name}" is "${other.name}" under another id`);
    }
  },
};

interface Named {
  readonly name: string;
  readonly span: Span;
  /** What no two of them may share. */
  readonly same: string | undefined;
}

function named(items: readonly FactNode[], key: string): readonly Named[] {
  return items.flatMap((item) => {
    const node = valueAt(item, key);
    const name = textAt(node);
    return node === undefined || name === undefined
      ? []
      : [{ name, span: node.span, same: key === 'term' ? name.toLowerCase() : name }];
  });
}

function* repeated(all: readonly Named[], message: (one: Named, first: Named) => string): Generator<Finding> {
  const first = new Map<string, Named>();
  for (const one of all) {
    const other = one.same === undefined ? undefined : first.get(one.same);
    if (other === undefined) {
      if (one.same !== undefined) first.set(one.same, one);
    } else if (other.span !== one.span) {
      yield {
        message: message(one, other),
        span: one.span,
        hints: ['Keep one of them, or say what tells them apart.'],
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
