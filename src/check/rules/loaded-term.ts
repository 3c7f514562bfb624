import { likeCase, replacement } from '../fixes.ts';
import { termPattern, termsIn } from '../terms.ts';
import { isQuoted } from '../text.ts';
import type { FactsRule } from '../types.ts';

export const loadedTerm: FactsRule = {
  id: 'loaded-term',
  reads: 'facts',
  severity: 'warning',
  reason: 'Some words take a side before the sentence has begun.',
  documentation: `
The terms that \`demarche.yaml\` lists under \`loaded_terms\`, with what may stand instead, are not used in the brief’s own
words, whatever their capitals. There is no built-in list: which words take a side is for the project to say. What stands
between quotation marks or is \`quoted\` is somebody else’s. Where one word is suggested, \`--fix\` writes it.`,
  examples: {
    good: ['background:\n  text: The patrol called the boats “pirates”. [@wire]'],
    bad: ['background:\n  text: The pirates left. [@wire]'],
  },
  *run({ texts }, { loadedTerms }) {
    const listed = new Map([...loadedTerms].map(([term, instead]) => [term.toLowerCase(), instead]));
    const pattern = termPattern([...listed.keys()], 'i');
    if (pattern === undefined) return;
    for (const text of texts) {
      if (isQuoted(text)) continue;
      for (const { term, written, offset } of termsIn(text, pattern)) {
        const instead = listed.get(term.toLowerCase()) ?? [];
        const span = text.span(offset, written.length);
        const [only, ...others] = instead;
        const fix =
          only === undefined || others.length > 0 ? {} : { fix: replacement(span, likeCase(only, written)) };
        const hints = instead.length === 0 ? [] : [`Write instead: ${instead.join(', ')}.`];
        yield { message: `The project avoids the term "${term}"`, span, hints, ...fix };
      }
    }
  },
};
