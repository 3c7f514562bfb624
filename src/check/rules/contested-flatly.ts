import { type Phrase, PhraseIndex } from '../overlap.ts';
import type { Text } from '../text.ts';
import { entriesAt, textAt, valueAt } from '../tree.ts';
import type { FactsRule, Finding } from '../types.ts';
import { ATTRIBUTED } from '../words/attribution.ts';

export const contestedFlatly: FactsRule = {
  id: 'contested-flatly',
  reads: 'facts',
  severity: 'error',
  english: true,
  reason: 'The brief takes no side: what is contested is somebody’s word.',
  documentation: `
A sentence of the brief’s own prose (key points, situation, background, timeline, issues) that has most of the words of
a claim with \`status: contested\`, and nobody who says so. “According to …”, “… says that”, “whether”, a verb such as
*blames* or *denies*, or the claim by name, \`{claim:id}\`, attribute it. What stands under \`positions\`, and between
quotation marks, is somebody’s word already.`,
  examples: {
    good: [
      `claims:
  nets: { text: the patrol cut the nets, asserted_by: [exampleland], status: contested, sources: [gazette, wire] }
background:
  text: According to Exampleland, the patrol cut the nets. [@wire]`,
      `claims:
  nets: { text: the patrol cut the nets, asserted_by: [exampleland], status: contested, sources: [gazette, wire] }
background:
  text: "{claim:nets} The patrol has left."`,
    ],
    bad: [
      `claims:
  nets: { text: the patrol cut the nets, asserted_by: [exampleland], status: contested, sources: [gazette, wire] }
background:
  text: The boats had to turn back after the patrol had cut their nets. [@wire]`,
    ],
  },
  *run({ root, texts }) {
    const phrases: Phrase[] = [];
    for (const { key, value } of entriesAt(root, 'claims')) {
      const text = textAt(value, 'text');
      const node = valueAt(value, 'text');
      if (textAt(value, 'status') !== 'contested' || text === undefined || node === undefined) continue;
      phrases.push({ id: key, text, span: node.span });
    }
    if (phrases.length === 0) return;
    const index = new PhraseIndex(phrases);
    for (const text of texts) if (OWN_PROSE.test(text.path)) yield* flatIn(text, index);
  },
};

const OWN_PROSE =
  /^(?:brief\.|background\.|comparison\.|issues\[\]\.(?:title|summary|would_resolve|watch)$|method$)/;

function* flatIn(text: Text, index: PhraseIndex): Generator<Finding> {
  for (const { start, end } of text.sentences) {
    const sentence = text.own.slice(start, end);
    for (const { phrase, offset, length } of index.in(sentence)) {
      if (ATTRIBUTED.test(sentence) || text.written.slice(start, end).includes('{claim:')) break;
      yield {
        message: `The claim "${phrase.id}" is contested, and stated here as a fact`,
        span: text.span(start + offset, length),
        hints: [`Say who says so: {claim:${phrase.id}} prints the claim with those who make and deny it.`],
        related: [{ message: 'The claim', span: phrase.span }],
      };
      // A sentence is mended once, whatever it says.
      break;
    }
  }
}
