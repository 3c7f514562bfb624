/** Punctuation that stands in the margin: CSS Text 3 §8.2. */
import type { ComputedStyle } from '../../style/types.ts';
import type { PlacedGlyph } from '../types.ts';
import type { Atom } from './atoms.ts';
import type { LineContent } from './line.ts';

type Direction = ComputedStyle['direction'];

/** The stops and commas that `allow-end` and `force-end` are about. */
const STOP = /[,.\u060c\u06d4\u3001\u3002\uff0c\uff0e\ufe50-\ufe52\uff61\uff64]$/;
const OPENING = /^[\p{Ps}\p{Pi}\p{Pf}"']/u;
const CLOSING = /[\p{Pe}\p{Pi}\p{Pf}"']$/u;

/** How wide the stop is that may hang if the line ends after this word. */
export function hangingEnd(
  atom: Atom | undefined,
  { hangingPunctuation }: ComputedStyle,
  direction: Direction,
) {
  const hangs = hangingPunctuation.includes('force-end') || hangingPunctuation.includes('allow-end');
  return hangs ? edgeWidth(atom, STOP, 'end', direction) : 0;
}

/** The same at the end of the last line, where with `last` closing quotation marks and brackets hang. */
export function hangingLast(atom: Atom | undefined, style: ComputedStyle, direction: Direction): number {
  const stop = hangingEnd(atom, style, direction);
  if (stop > 0 || !style.hangingPunctuation.includes('last')) return stop;
  return edgeWidth(atom, CLOSING, 'end', direction);
}

/** `first`: an opening quotation mark or bracket at the beginning of the first line. */
export function hangingStart({ atoms }: LineContent, style: ComputedStyle, direction: Direction): number {
  if (!style.hangingPunctuation.includes('first')) return 0;
  return edgeWidth(
    atoms.find((atom) => atom.type === 'word'),
    OPENING,
    'start',
    direction,
  );
}

/** Of the mark at an end of a word that runs as its paragraph does: another one has that end within the line. */
function edgeWidth(
  atom: Atom | undefined,
  mark: RegExp,
  edge: 'start' | 'end',
  direction: Direction,
): number {
  if (atom?.type !== 'word' || directionOf(atom) !== direction || !mark.test(atom.word.text)) return 0;
  const part = atom.word.parts.at(edge === 'end' ? -1 : 0);
  const isLeft = (edge === 'start') === (direction === 'ltr');
  const glyph: PlacedGlyph | undefined = part?.glyphs.at(isLeft ? 0 : -1);
  return glyph?.advance ?? 0;
}

function directionOf({ level = 0 }: { readonly level?: number }): Direction {
  return level % 2 === 1 ? 'rtl' : 'ltr';
}
