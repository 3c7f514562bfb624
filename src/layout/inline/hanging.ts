/** Punctuation that stands in the margin: CSS Text 3 §8.2. */
import type { ComputedStyle } from '../../style/types.ts';
import type { Atom } from './atoms.ts';
import type { LineContent } from './line.ts';

/** The stops and commas that `allow-end` and `force-end` are about. */
const STOP = /[,.\u060c\u06d4\u3001\u3002\uff0c\uff0e\ufe50-\ufe52\uff61\uff64]$/;
const OPENING = /^[\p{Ps}\p{Pi}"']/u;

/** How wide the stop is that may hang if the line ends after this word. */
export function hangingEnd(atom: Atom | undefined, { hangingPunctuation }: ComputedStyle): number {
  if (!hangingPunctuation.includes('force-end') && !hangingPunctuation.includes('allow-end')) return 0;
  if (atom?.type !== 'word' || isRtl(atom) || !STOP.test(atom.word.text)) return 0;
  return atom.word.parts.at(-1)?.glyphs.at(-1)?.advance ?? 0;
}

function isRtl({ level = 0 }: { readonly level?: number }): boolean {
  return level % 2 === 1;
}

/** `first`: an opening quotation mark or bracket at the beginning of the first line. */
export function hangingStart({ atoms }: LineContent, { hangingPunctuation }: ComputedStyle): number {
  if (!hangingPunctuation.includes('first')) return 0;
  const first = atoms.find((atom) => atom.type === 'word');
  if (first?.type !== 'word' || !OPENING.test(first.word.text)) return 0;
  return first.word.parts[0]?.glyphs[0]?.advance ?? 0;
}
