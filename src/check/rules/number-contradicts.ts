import type { FactMap } from '../../facts/types.ts';
import { type Figure, Figures, type FoundNumber } from '../numbers.ts';
import { contentOf } from '../sentences.ts';
import type { Text } from '../text.ts';
import { entriesAt, textAt } from '../tree.ts';
import type { FactsRule } from '../types.ts';
import { ATTRIBUTED } from '../words/attribution.ts';
import { HEDGE, PARTIAL } from '../words/units.ts';

export const numberContradicts: FactsRule = {
  id: 'number-contradicts',
  reads: 'facts',
  severity: 'error',
  english: true,
  reason: 'The brief says what the facts say.',
  documentation: `
A sentence that has all the words of a fact’s label (two at least; of its id, where it has no label) and one number of
its unit, which is another than the fact’s. Passed over are numbers of somebody (“says that …”), of another year than
the fact’s, of a government that the label does not name, parts and changes (“by 500 t”, “from”, “to”), and numbers
that are about right and say so (“nearly 13,000 t”), and whatever is the value of another fact.`,
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
      !isOfAnotherYear(sentence, figure) &&
      !(HEDGE.test(before) && Math.abs(number.amount - figure.amount) <= figure.amount / 10),
  );
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
