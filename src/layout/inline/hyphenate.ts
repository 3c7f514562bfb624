/** Where words of a paragraph may be hyphenated: `hyphens: auto`, CSS Text 3 §5.4. */
import { hyphenateWord } from '../../text/index.ts';
import type { LayoutContext } from '../context.ts';
import type { WordAtom } from './atoms.ts';
import { allowsWrap } from './items.ts';
import { asWritten } from './whole-words.ts';

/** Offsets in the word's text, of which the last may be its end: of a piece of a longer word. */
export function hyphenationPoints(atom: WordAtom, context: LayoutContext): readonly number[] {
  const { source, word, isPiece, whole } = atom;
  if (isPiece || source.style.hyphens !== 'auto' || !allowsWrap(source)) return [];
  if (whole === undefined) return pointsOf(asWritten(word.text, source), atom, context);
  const { text, start, mayBreakAfter } = whole;
  const { length } = word.text;
  return pointsOf(text, atom, context)
    .map((point) => point - start)
    .filter((point) => point > 0 && (point < length || (point === length && mayBreakAfter)));
}

/** Of a text that may have quotation marks and full stops around it, or be two words with a hyphen between. */
function pointsOf(
  text: string,
  { source: { lang, style } }: WordAtom,
  { hyphenationExceptions }: LayoutContext,
): readonly number[] {
  const { hyphenateLimitChars: limits } = style;
  if (text.length < limits.word || text.includes('://')) return [];
  const points: number[] = [];
  const exceptions = hyphenationExceptions(lang);
  for (const { 0: letters, index } of text.matchAll(/[\p{L}\p{M}]+/gu)) {
    for (const offset of hyphenateWord(letters, lang, limits, exceptions)) points.push(index + offset);
  }
  return points;
}
