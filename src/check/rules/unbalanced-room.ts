import type { FactEntry, FactNode } from '../../facts/types.ts';
import { withoutMarkup } from '../markup.ts';
import { countWords } from '../sentences.ts';
import { entriesAt, governmentName, itemsAt, textAt } from '../tree.ts';
import type { FactsRule } from '../types.ts';

/** Below this many words more, a block is only short. */
const FEW = 40;

export const unbalancedRoom: FactsRule = {
  id: 'unbalanced-room',
  reads: 'facts',
  severity: 'warning',
  reason: 'A government that is given less room is heard less.',
  documentation: `
The words of the longest block under \`positions\` (stance, statements, actions, requests) are at most 1.6 times those
of the shortest (\`balance\` in \`demarche.yaml\`). Blocks that differ by fewer than ${FEW} words are not compared, nor
are governments without a block. Where one government has said more, excuse its block with the reason.`,
  examples: {
    good: [
      'positions:\n  exampleland: { stance: It has closed the sea. }\n  sampleria: { stance: It objects. }',
    ],
    bad: [
      `positions:
  exampleland:
    stance: It has closed the sea.
    statements:
      - speaker: Jane Doe
        office: Minister of the Sea
        form: reported
        text: >-
          The sea is closed to all boats that are longer than ten metres, until the stocks have been counted by the
          institute of the two states, for which the harbours at the northern shore are to be used, and until both
          parliaments have heard the result and voted on it.
        sources: [gazette]
  sampleria: { stance: It objects. }`,
    ],
  },
  *run({ root }, { balance }) {
    const blocks = entriesAt(root, 'positions').map((entry) => ({ entry, words: wordsOf(entry) }));
    const [longest, ...others] = blocks.sort((a, b) => b.words - a.words);
    const shortest = others.at(-1);
    if (longest === undefined || shortest === undefined) return;
    if (longest.words - shortest.words < FEW || longest.words <= balance * shortest.words) return;
    const times =
      shortest.words === 0 ? '' : ` (${(longest.words / shortest.words).toFixed(1)} times as many)`;
    const names = (block: typeof longest) => governmentName(root, block.entry.key);
    yield {
      message: `${names(longest)} is given ${longest.words} words, and ${names(shortest)} ${shortest.words}${times}`,
      span: longest.entry.keySpan,
      hints: [`The words of each: ${blocks.map((block) => `${names(block)} ${block.words}`).join(', ')}.`],
      related: [{ message: 'The shortest block', span: shortest.entry.keySpan }],
    };
  },
};

function wordsOf({ value }: FactEntry): number {
  const parts = ['statements', 'actions', 'asks'].flatMap((key) => itemsAt(value, key));
  return words(value, 'stance') + parts.reduce((sum, part) => sum + words(part, 'text'), 0);
}

function words(node: FactNode, key: string): number {
  return countWords(withoutMarkup(textAt(node, key) ?? ''));
}
