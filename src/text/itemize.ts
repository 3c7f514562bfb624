/** Cutting a text into runs that one face can set. */
import type { FontFace, FontSet } from './types.ts';

export interface FaceRun {
  /** Offsets in UTF-16 code units, `end` exclusive. */
  readonly start: number;
  readonly end: number;
  readonly face: FontFace;
}

export interface Itemized {
  readonly runs: readonly FaceRun[];
  /** Characters that no face has, with their offsets; the run's face shows its own sign for a missing glyph. */
  readonly missing: readonly { readonly offset: number; readonly codePoint: number }[];
}

/** White space and controls are never looked for in another face: joiners, direction marks, variation selectors. */
const FACELESS = /[\s\p{Cf}\p{Variation_Selector}]/u;

/** The faces for `text`; no runs only where the set has no face at all. */
export function itemize(
  text: string,
  fonts: FontSet,
  families: readonly string[],
  weight: number,
  style: 'normal' | 'italic',
): Itemized {
  const main = fonts.match([...families, ...fonts.families], weight, style);
  if (main === undefined) return { runs: [], missing: [] };
  const runs: FaceRun[] = [];
  const missing: { offset: number; codePoint: number }[] = [];
  let start = 0;
  let current: FontFace = main;
  let offset = 0;
  for (const character of text) {
    const codePoint = character.codePointAt(0) ?? 0;
    let face: FontFace = FACELESS.test(character) ? current : main;
    if (face === main && !main.has(codePoint) && !FACELESS.test(character)) {
      const other = fonts.matchCharacter(families, weight, style, codePoint);
      if (other === undefined) missing.push({ offset, codePoint });
      else face = other;
    }
    if (face !== current) {
      if (offset > start) runs.push({ start, end: offset, face: current });
      start = offset;
      current = face;
    }
    offset += character.length;
  }
  if (offset > start) runs.push({ start, end: offset, face: current });
  return { runs, missing };
}
