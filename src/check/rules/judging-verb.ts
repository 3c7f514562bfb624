import { likeCase, replacement } from '../fixes.ts';
import { isQuoted } from '../text.ts';
import type { FactsRule } from '../types.ts';
import { BEFORE_NOUN, JUDGING_VERBS, NOUNS, SPEAKERS } from '../words/judging-verbs.ts';

export const judgingVerb: FactsRule = {
  id: 'judging-verb',
  reads: 'facts',
  severity: 'warning',
  english: true,
  reason: 'Who speaks is to be reported, not judged.',
  documentation: `
Verbs of saying that doubt, accuse or colour what is said: *claimed that*, *admitted that*, *conceded*, *insisted*. The
neutral word is *said*. Only the verb of saying is meant: a harbour may be claimed, a patient admitted, and a claim is a
claim. What is quoted keeps its words. \`--fix\` writes *said that* where *that* follows.`,
  examples: {
    good: [
      'background:\n  text: The minister said that the nets were cut; the claim that she made is open. [@wire]',
    ],
    bad: ['background:\n  text: The minister admitted that the nets were cut. [@wire]'],
  },
  *run({ texts }) {
    for (const text of texts) {
      if (isQuoted(text)) continue;
      for (const { 0: found, 1: verb = '', 2: next = '', index } of text.own.matchAll(SAYING)) {
        const form = FORMS.get(verb.toLowerCase());
        if (form === undefined || isNoun(verb, text.own.slice(Math.max(0, index - 40), index))) continue;
        const span = text.span(index, verb.length);
        const fix = next === 'that' ? { fix: replacement(span, likeCase(form.neutral, verb)) } : {};
        yield {
          message: `"${verb}" ${form.judges}`,
          span: text.span(index, found.length),
          hints: [`The neutral word is "${form.neutral}".`],
          ...fix,
        };
      }
    }
  },
};

const FORMS = new Map(
  JUDGING_VERBS.flatMap(({ forms, judges }) =>
    Object.entries(forms).map(([form, neutral]) => [form, { neutral, judges }] as const),
  ),
);
/** A verb of saying is followed by what is said. */
const SAYING = new RegExp(
  `\\b(${[...FORMS.keys()].join('|')})\\s+(that|to\\s+(?:have|be|having|being)|on\\s+[a-z]+ing)\\b`,
  'gi',
);

function isNoun(verb: string, before: string): boolean {
  if (BEFORE_NOUN.test(before)) return true;
  return NOUNS.has(verb.toLowerCase()) && !SPEAKERS.test(before);
}
