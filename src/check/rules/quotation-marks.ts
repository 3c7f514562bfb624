import { quotationsIn } from '../markup.ts';
import { countWords } from '../sentences.ts';
import type { Text } from '../text.ts';
import { textAt } from '../tree.ts';
import type { FactsRule, Finding } from '../types.ts';

export const quotationMarks: FactsRule = {
  id: 'quotation-marks',
  reads: 'facts',
  severity: 'warning',
  reason: 'Quotation marks promise the very words.',
  documentation: `
A statement that is \`reported\` is the source’s wording: quotation marks around half of it or more promise what the
source does not say. A few words that the source itself quotes may stand between marks. A statement that is \`quoted\` is
set between marks by the template: its own, around the whole, would double them.`,
  examples: {
    good: [
      `positions:
  exampleland:
    stance: It has closed the sea.
    statements:
      - { speaker: Exampleland, form: reported, text: The closure is “temporary” and will be reviewed., sources: [wire] }`,
    ],
    bad: [
      `positions:
  exampleland:
    stance: It has closed the sea.
    statements:
      - { speaker: Exampleland, form: reported, text: “The sea is closed to all boats.”, sources: [wire] }`,
    ],
  },
  *run({ texts }) {
    for (const text of texts) {
      if (text.path !== 'positions.*.statements[].text') continue;
      const form = textAt(text.group, 'form');
      if (form === 'reported') yield* aroundReported(text);
      if (form === 'quoted') yield* doubled(text);
    }
  },
};

function* aroundReported(text: Text): Generator<Finding> {
  const all = countWords(text.plain);
  const quotations = quotationsIn(text.plain);
  const quoted = quotations.reduce((sum, quotation) => sum + countWords(quotation.text), 0);
  const [first] = quotations;
  if (first === undefined || quoted * 2 < all) return;
  yield {
    message: `This statement is reported, but ${quoted === all ? 'all of it stands' : `${quoted} of its ${all} words stand`} between quotation marks`,
    span: text.span(first.offset, first.text.length),
    hints: [
      'If the source gives the very words, write "form: quoted" and leave out the marks.',
      'If the source paraphrases, leave out the marks.',
    ],
  };
}

function* doubled(text: Text): Generator<Finding> {
  const [whole, ...others] = quotationsIn(text.plain);
  if (whole === undefined || others.length > 0) return;
  const rest = text.plain.slice(0, whole.offset) + text.plain.slice(whole.offset + whole.text.length);
  if (countWords(rest) > 0) return;
  const marks = [text.span(whole.offset, 1), text.span(whole.offset + whole.text.length - 1, 1)];
  yield {
    message: 'A quoted statement is set between quotation marks by the template, and brings its own',
    span: text.span(whole.offset, whole.text.length),
    hints: ['Leave them out.'],
    fix: { message: 'Leave out the quotation marks', edits: marks.map((span) => ({ span, text: '' })) },
  };
}
