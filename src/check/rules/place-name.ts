import { replacement } from '../fixes.ts';
import { termPattern, termsIn } from '../terms.ts';
import { isQuoted } from '../text.ts';
import { itemsAt, textAt, textsAt } from '../tree.ts';
import type { FactsRule, PlaceName } from '../types.ts';

export const placeName: FactsRule = {
  id: 'place-name',
  reads: 'facts',
  severity: 'warning',
  reason: 'Two names for one place take two sides, or look like two places.',
  documentation: `
The names listed under \`not\` of an entry of \`place_names\` (the brief’s own, or those of \`demarche.yaml\`) stand nowhere
in the brief’s own words. They may stand between quotation marks, in a statement that is \`quoted\`, in titles of sources,
and in the note on the name itself. \`--fix\` writes the name that the brief uses.`,
  examples: {
    good: ['place_names:\n  - { name: Mirabel Sea, not: [Green Sea] }\nmethod: The Mirabel Sea was seen.'],
    bad: ['place_names:\n  - { name: Mirabel Sea, not: [Green Sea] }\nmethod: The Green Sea was seen.'],
  },
  *run({ root, texts }, { placeNames }) {
    const own = itemsAt(root, 'place_names').map((place) => ({
      name: textAt(place, 'name') ?? '',
      not: textsAt(place, 'not'),
    }));
    const places: readonly PlaceName[] = [...own, ...placeNames];
    const nameOf = new Map(places.flatMap(({ name, not }) => not.map((other) => [other, name] as const)));
    // The names to use are found, too, so that a part of one is not taken for the name to avoid.
    const pattern = termPattern([...nameOf.keys(), ...places.map(({ name }) => name)], '');
    if (pattern === undefined || nameOf.size === 0) return;
    for (const text of texts) {
      if (isQuoted(text) || text.path.startsWith('place_names')) continue;
      for (const { term, written, offset } of termsIn(text, pattern)) {
        const name = nameOf.get(term);
        if (name === undefined || name === term) continue;
        const span = text.span(offset, written.length);
        yield {
          message: `The brief calls this place "${name}"`,
          span,
          hints: [`Write "${name}", or put what somebody else calls it between quotation marks.`],
          fix: replacement(span, name),
        };
      }
    }
  },
};
