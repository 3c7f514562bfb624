import { replacement } from '../fixes.ts';
import { type Figure, Figures, type FoundNumber } from '../numbers.ts';
import { contentOf, stem } from '../sentences.ts';
import { isQuoted, type Text } from '../text.ts';
import type { FactsRule } from '../types.ts';

export const numberByHand: FactsRule = {
  id: 'number-by-hand',
  reads: 'facts',
  severity: 'warning',
  english: true,
  reason: 'A number that is written twice will one day differ.',
  documentation: `
A number with its unit that is the value of a fact stands in prose by the fact’s name: \`{fact:id}\` prints it, with its
note. A number of at least three digits (12,500; 4.35) is taken for the fact’s; a shorter one only where the sentence has
half of the words of the fact’s label. Numbers without a unit are known by what they count, the label’s last word.
Statements, and what is quoted, are passed over. \`--fix\` writes the name where number and unit are as the fact has them.`,
  examples: {
    good: [
      'facts:\n  catch: { value: 12500, unit: t, sources: [gazette] }\nmethod: "Of {fact:catch}, 300 t were landed."',
    ],
    bad: [
      'facts:\n  catch: { value: 12500, unit: t, sources: [gazette] }\nmethod: "{fact:catch}: the 12,500 t were landed."',
    ],
  },
  *run({ root, texts }) {
    const figures = new Figures(root);
    for (const text of texts) {
      if (isQuoted(text) || !text.isMarkdown || text.path.includes('statements')) continue;
      for (const number of figures.in(text)) {
        const same = number.figures.filter((figure) => isMeant(figure, number, text));
        const [only, ...others] = same;
        if (only === undefined) continue;
        const span = text.span(number.offset, number.length);
        const isExact = others.length === 0 && number.unit === only.unit && only.unit !== '';
        yield {
          message: `This repeats by hand the fact "${only.id}"`,
          span,
          hints: [`{fact:${only.id}} prints it, with its note.`],
          ...(isExact ? { fix: replacement(span, `{fact:${only.id}}`) } : {}),
        };
      }
    }
  },
};

/** “12,500 t of wheat” where the fact is about cod; a share is of anything. */
function isOfOther(behind: string, { about, unit }: Figure): boolean {
  const [, what] = /^\s+of\s+(?:the\s+|its\s+|all\s+)?(\p{L}+)/u.exec(behind) ?? [];
  return what !== undefined && unit !== '%' && !about.has(stem(what.toLowerCase()));
}

/** “$2.1 million lower” tells how far two numbers lie apart. */
const DIFFERENCE = /^\s+(?:lower|higher|more|less|fewer|above|below|later|earlier)\b/i;

function isMeant(figure: Figure, { amount, offset, length, isCompound }: FoundNumber, text: Text): boolean {
  if (figure.amount !== amount || DIFFERENCE.test(text.own.slice(offset + length))) return false;
  if (isOfOther(text.own.slice(offset + length), figure)) return false;
  if (figure.digits >= 3 && !isCompound) return true;
  const { start, end } = text.sentenceAt(offset);
  const words = contentOf(text.plain.slice(start, end));
  return [...figure.about].filter((word) => words.has(word)).length * 2 >= figure.about.size;
}
