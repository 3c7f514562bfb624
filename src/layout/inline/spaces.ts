/** Spaces between words: glue that justified lines stretch and shrink. */
import type { FontSet, GlueItem } from '../../text/types.ts';
import type { Atom } from './atoms.ts';
import type { TextSource } from './collect.ts';
import type { TextStyle } from './text-style.ts';
import { keepsSpaces } from './white-space.ts';
import { shapeWord } from './words.ts';

/** The spaces of one text are all alike. */
export interface Space {
  readonly source: TextSource;
  readonly text: string;
  readonly item: GlueItem;
  readonly atom: Extract<Atom, { type: 'space' }>;
}

/** They stretch by a half and shrink by a third: what TeX's text fonts say. Those that are kept do neither. */
export function spaceOf(source: TextSource, style: TextStyle, text: string, fonts: FontSet): Space {
  const word = shapeWord(text, style, fonts);
  const width = word.width + source.style.wordSpacing;
  const isKept = keepsSpaces(source.style);
  const item: GlueItem = {
    type: 'glue',
    width,
    stretch: isKept ? 0 : width / 2,
    shrink: isKept ? 0 : width / 3,
  };
  return { source, text, item, atom: { type: 'space', source, word, width } };
}

/** What the letter-spacing of the last letter adds to a line that ends after it, in no box with an edge. */
export function spacingAtEnd(atoms: readonly Atom[]): number {
  for (let index = atoms.length - 1; index >= 0; index--) {
    const atom = atoms[index]!;
    if (atom.type === 'word') return atom.style.letterSpacing;
    if (atom.type !== 'close' || atom.scope.right !== 0) return 0;
  }
  return 0;
}
