import type { FactMap } from '../../facts/types.ts';
import { countWords, wordsIn } from '../sentences.ts';
import type { Text } from '../text.ts';
import { itemsAt } from '../tree.ts';
import type { Budgets, FactsRule, Finding } from '../types.ts';

export const overBudget: FactsRule = {
  id: 'over-budget',
  reads: 'facts',
  severity: 'warning',
  reason: 'Page 1 stands alone only if it is short.',
  documentation: `
A key point has at most 35 words, and there are at most five; the standfirst has 40 words, the situation 120, and there
are five changes. \`budgets\` in \`demarche.yaml\` sets others, and \`words\` for the whole brief, which has no limit by
itself. Citations are no words. What stands behind the last word that fits is underlined.`,
  examples: {
    good: ['brief:\n  standfirst: The sea is closed until the fish have been counted.'],
    bad: [
      `brief:
  standfirst: >-
    The sea is closed until the fish have been counted, which the institute of the two states is to do in the summer
    from four ships, two of them lent by the neighbours, with the help of forty students who will be paid by the day,
    or not at all.`,
    ],
  },
  *run({ root, texts }, { budgets }) {
    for (const { path, budget, what } of TEXTS) {
      const limit = budgets[budget];
      if (limit === undefined) continue;
      for (const text of texts) if (text.path === path) yield* tooLong(text, limit, what);
    }
    yield* tooMany(root, 'key_points', budgets.key_points, 'key points');
    yield* tooMany(root, 'changes', budgets.changes, 'changes');
    yield* tooManyWords(root, texts, budgets.words);
  },
};

const TEXTS: readonly { readonly path: string; readonly budget: keyof Budgets; readonly what: string }[] = [
  { path: 'brief.standfirst', budget: 'words_of_standfirst', what: 'standfirst' },
  { path: 'brief.key_points[]', budget: 'words_per_key_point', what: 'key point' },
  { path: 'brief.situation', budget: 'words_of_situation', what: 'situation' },
];

function* tooLong(text: Text, limit: number, what: string): Generator<Finding> {
  const words = wordsIn(text.plain);
  const first = words[limit];
  if (first === undefined) return;
  const end = text.plain.trimEnd().length;
  const over = words.length - limit;
  yield {
    message: `This ${what} has ${words.length} words, ${over} more than the ${limit} of the budget`,
    span: text.span(first.offset, end - first.offset),
  };
}

function* tooMany(root: FactMap, key: string, limit: number | undefined, what: string): Generator<Finding> {
  const items = itemsAt(root, 'brief', key);
  const first = items[limit ?? items.length];
  if (first === undefined) return;
  yield {
    message: `There are ${items.length} ${what}, ${items.length - (limit ?? 0)} more than the ${limit} of the budget`,
    span: first.span,
  };
}

function* tooManyWords(root: FactMap, texts: readonly Text[], limit: number | undefined): Generator<Finding> {
  const bySection = new Map<string, number>();
  for (const { path, plain } of texts) {
    const section = path.split(/[.[]/)[0] ?? '';
    bySection.set(section, (bySection.get(section) ?? 0) + countWords(plain));
  }
  const all = [...bySection.values()].reduce((sum, words) => sum + words, 0);
  const brief = root.entries.get('brief');
  if (limit === undefined || all <= limit || brief === undefined) return;
  const longest = [...bySection].sort(([, a], [, b]) => b - a).slice(0, 5);
  yield {
    message: `The brief has ${all} words, ${all - limit} more than the ${limit} of the budget`,
    span: brief.keySpan,
    hints: [`The longest sections: ${longest.map(([name, words]) => `${name} ${words}`).join(', ')}.`],
  };
}
