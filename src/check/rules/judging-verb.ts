import type { FactMap } from '../../facts/types.ts';
import { likeCase, replacement } from '../fixes.ts';
import { peopleIn } from '../people.ts';
import { isQuoted, type Text } from '../text.ts';
import { entriesAt, textAt } from '../tree.ts';
import type { FactsRule } from '../types.ts';
import {
  BEFORE_NOUN,
  CAPITAL,
  JUDGING_VERBS,
  NOUNS,
  OF_SPEAKERS,
  PASSIVE,
  SPEAKERS,
} from '../words/judging-verbs.ts';

export const judgingVerb: FactsRule = {
  id: 'judging-verb',
  reads: 'facts',
  severity: 'warning',
  english: true,
  reason: 'Who speaks is to be reported, not judged.',
  documentation: `
Verbs of saying that doubt, accuse or colour what is said: *claimed that*, *admitted, however, that*, *insists it has*.
The neutral word is *said*. Only the verb of saying is meant: a harbour may be claimed, a patient admitted, a survey may
reveal, and a claim is a claim. What is quoted keeps its words. \`--fix\` writes *said that* where *that* follows.`,
  examples: {
    good: [
      'background:\n  text: The minister said that the nets were cut; the claim that she made is open. [@wire]',
    ],
    bad: ['background:\n  text: The minister admitted that the nets were cut. [@wire]'],
  },
  *run({ root, texts }) {
    let names: ReadonlySet<string> | undefined;
    for (const text of texts) {
      if (isQuoted(text)) continue;
      for (const { 0: found, 1: verb = '', 2: next = '', index } of text.own.matchAll(SAYING)) {
        const form = FORMS.get(verb.toLowerCase());
        names ??= namesIn(root);
        if (form === undefined || isOtherwise(verb, next, index, text, names)) continue;
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
/** What may come between: “conceded, however, that”, “admitted for the first time that”, “claimed in 2031 that”. */
const BETWEEN =
  ',[^,.;:!?]{1,40},|\\s+(?:also|again|later|publicly|openly|privately|repeatedly|for the first time|in (?:19|20)\\d\\d)';
/** A verb of saying is followed by what is said. */
const SAYING = new RegExp(
  `\\b(${[...FORMS.keys()].join('|')})(?:(?:${BETWEEN})?\\s+(that)\\b|\\s+(?:to\\s+(?:have|be|having|being)|` +
    "(?:it|he|she|they|there)\\s+(?:is|are|was|were|has|have|had|does|do|did|will|would|can|could)(?:n[’']t)?)\\b)",
  'gi',
);

/** Whether the form says something else here: a noun, a passive that names nobody, what a survey shows. */
function isOtherwise(
  verb: string,
  next: string,
  index: number,
  text: Text,
  names: ReadonlySet<string>,
): boolean {
  const before = text.own.slice(Math.max(0, index - 60), index);
  const form = verb.toLowerCase();
  if (BEFORE_NOUN.test(before)) return true;
  if (form === 'alleged' && PASSIVE.test(before)) return true;
  // “Pretended to be ill”: that is acted, not said.
  if (form.startsWith('pretend') && next !== 'that') return true;
  if (!NOUNS.has(form) && !OF_SPEAKERS.has(form)) return false;
  if (SPEAKERS.test(before)) return false;
  const [written = '', name = ''] = CAPITAL.exec(before) ?? [];
  const isFirst = text.own.slice(text.sentenceAt(index).start, index - written.length).trim() === '';
  return name === '' || (isFirst && !names.has(name.replace(/['’]s$/, '')));
}

/** Words of the names of governments, their capitals and the persons who speak. */
function namesIn(root: FactMap): ReadonlySet<string> {
  const governments = entriesAt(root, 'governments').flatMap(({ value }) =>
    ['name', 'capital'].map((key) => textAt(value, key) ?? ''),
  );
  return new Set(
    [...governments, ...peopleIn(root).map(({ name }) => name)].flatMap((name) => name.split(/\s+/)),
  );
}
