/** Whether a face can set a text. */
import type { FontFace } from './types.ts';

/**
 * Spaces, controls, joiners, direction marks and variation selectors. Fonts need not have them: HarfBuzz leaves them
 * out, or makes them as wide as they are in the Unicode Standard (§6.2, table 6-2).
 */
const INVISIBLE: readonly (readonly [number, number])[] = [
  [0x00, 0x20],
  [0x7f, 0xa0],
  [0xad, 0xad],
  [0x34f, 0x34f],
  [0x61c, 0x61c],
  [0x180b, 0x180f],
  [0x2000, 0x200f],
  [0x2028, 0x202f],
  [0x205f, 0x206f],
  [0x3000, 0x3000],
  [0xfe00, 0xfe0f],
  [0xfeff, 0xfeff],
  [0xe0100, 0xe01ef],
];
const NON_BREAKING_HYPHEN = 0x2011;
const HYPHEN = 0x2010;

export function isInvisible(codePoint: number): boolean {
  return INVISIBLE.some(([first, last]) => first <= codePoint && codePoint <= last);
}

/** As HarfBuzz composes and decomposes what it finds in the face: an é may be set from two glyphs, or as one. */
export function covers(face: FontFace, text: string): boolean {
  return hasAll(face, text) || hasAll(face, text.normalize('NFC')) || hasAll(face, text.normalize('NFD'));
}

function hasAll(face: FontFace, text: string): boolean {
  for (const character of text) {
    const codePoint = character.codePointAt(0)!;
    if (!face.has(codePoint) && !isInvisible(codePoint) && !isStandIn(face, codePoint)) return false;
  }
  return true;
}

/** HarfBuzz sets a hyphen for one that does not break. */
function isStandIn(face: FontFace, codePoint: number): boolean {
  return codePoint === NON_BREAKING_HYPHEN && face.has(HYPHEN);
}
