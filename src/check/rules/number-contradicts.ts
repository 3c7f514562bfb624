import type { FactMap } from '../../facts/types.ts';
import { type Figure, Figures, type FoundNumber } from '../numbers.ts';
import { contentOf, stem, wordsIn } from '../sentences.ts';
import type { Text } from '../text.ts';
import { entriesAt, textAt } from '../tree.ts';
import type { FactsRule } from '../types.ts';
import { ATTRIBUTED } from '../words/attribution.ts';
import { FUNCTION_WORDS } from '../words/function-words.ts';
import { ABOUT, ABOVE, BELOW, PARTIAL } from '../words/units.ts';

export const numberContradicts: FactsRule = {
  id: 'number-contradicts',
  reads: 'facts',
  severity: 'error',
  english: true,
  reason: 'The brief says what the facts say.',
  documentation: `
A clause that has all the words of a fact’s label (two at least; of its id, where it has no label) and one number of
its unit, which is another than the fact’s. What the clause says beside is taken to tell of another thing: a part (“of
cod and haddock”, “in the bays”), a plan (“would be”), a mean. Passed over, too, are numbers of somebody (“says that …”),
of another year than the fact’s, of a government that the label does not name, parts and changes (“by 500 t”, “from”,
“to”), numbers that are about right and say so (“nearly 13,000 t”, “less than 20,000 t”), and whatever is the value of
another fact.`,
  examples: {
    good: [
      `facts:
  yearly-catch: { value: 12500, unit: t, label: yearly catch of cod, sources: [gazette] }
method: "The yearly catch of cod is {fact:yearly-catch}, or about 12,000 t without the bays."`,
    ],
    bad: [
      `facts:
  yearly-catch: { value: 12500, unit: t, label: yearly catch of cod, sources: [gazette] }
method: "The yearly catch of cod is 15,200 t. It was {fact:yearly-catch}."`,
    ],
  },
  *run({ root, texts }) {
    const figures = new Figures(root);
    if (figures.all.length === 0) return;
    const governments = governmentWords(root);
    for (const text of texts) {
      if (!text.isMarkdown || text.path.startsWith('positions') || text.path.includes('replies')) continue;
      const numbers = [...figures.in(text)];
      for (const number of numbers) {
        const wrong = contradicted(number, numbers, text, governments);
        if (wrong === undefined) continue;
        yield {
          message: `This contradicts the fact "${wrong.id}", which is ${wrong.written}`,
          span: text.span(number.offset, number.length),
          hints: [`{fact:${wrong.id}} prints what the facts have.`],
        };
      }
    }
  },
};

function contradicted(
  number: FoundNumber,
  numbers: readonly FoundNumber[],
  text: Text,
  governments: ReadonlySet<string>,
): Figure | undefined {
  const { start, end } = text.sentenceAt(number.offset);
  const sentence = text.plain.slice(start, end);
  const isIn = ({ offset }: FoundNumber) => start <= offset && offset < end;
  const before = text.plain.slice(Math.max(0, number.offset - 30), number.offset);
  if (number.figures.some(({ amount }) => amount === number.amount)) return undefined;
  if (numbers.filter(isIn).length > 1 || /\{fact:/.test(text.written.slice(start, end))) return undefined;
  if (PARTIAL.test(before) || ATTRIBUTED.test(sentence)) return undefined;
  const words = contentOf(sentence);
  return number.figures.find(
    (figure) =>
      figure.about.size >= 2 &&
      [...figure.about].every((word) => words.has(word)) &&
      ![...words].some((word) => governments.has(word) && !figure.about.has(word)) &&
      saysNothingElse(text, number, figure) &&
      !isOfAnotherYear(sentence, figure) &&
      !isRoughly(before, number.amount, figure.amount),
  );
}

/** Whether the sentence, up to the number and to the end of its clause, has no words but the label’s and “amounts to”. */
function saysNothingElse(text: Text, number: FoundNumber, { about, year }: Figure): boolean {
  const { start, end } = text.sentenceAt(number.offset);
  const behind = number.offset + number.length;
  const rest = /^[^,;:.!?()–—]*/.exec(text.plain.slice(behind, end))?.[0] ?? '';
  const last = text.plain.slice(start, number.offset).search(/[;:–—][^;:–—]*$/) + 1;
  const clause = `${text.plain.slice(start + last, number.offset)} ${rest}`;
  if (ELSEWHERE.test(clause)) return false;
  const words = wordsIn(clause).map((word) => word.text);
  return words.every((word) => word === year || about.has(stem(word)) || SAYS_NOTHING.has(word));
}

/** Function words that say of what else: “in the bays”, “without”, “would be”, “per boat”, “if”. */
const ELSEWHERE = /\b(?:without|would|could|should|might|may|if|unless|per|each|every|only|and|or)\b/i;
const SAYS_NOTHING: ReadonlySet<string> = new Set([
  ...FUNCTION_WORDS,
  ...`stands stood standing amounts amounted totals totalled totaled comes came reaches reached counts counted numbers
  numbered makes made year roughly approximately nearly almost close exactly fewer currently total today`.split(
    /\s+/,
  ),
]);

function isRoughly(before: string, amount: number, real: number): boolean {
  if (ABOVE.test(before) && amount <= real) return true;
  if (BELOW.test(before) && amount >= real) return true;
  return ABOUT.test(before) && Math.abs(amount - real) <= Math.abs(real) / 10;
}

function governmentWords(root: FactMap): ReadonlySet<string> {
  const names = entriesAt(root, 'governments').flatMap(({ value }) =>
    ['name', 'adjective'].map((key) => textAt(value, key) ?? ''),
  );
  return new Set(names.flatMap((name) => [...contentOf(name)]));
}

function isOfAnotherYear(sentence: string, { year }: Figure): boolean {
  return (sentence.match(/\b(?:1[5-9]|2\d)\d\d\b(?!\s*(?:%|\p{L}{1,2}\b))/gu) ?? []).some(
    (found) => found !== year,
  );
}
