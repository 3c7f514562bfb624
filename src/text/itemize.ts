/** Cutting a text into runs that one face can set. */
import { covers, isInvisible } from './coverage.ts';
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
  readonly missing: readonly MissingCharacter[];
}

interface MissingCharacter {
  readonly offset: number;
  readonly codePoint: number;
}

/** The faces for `text`; no runs only where the set has no face at all. */
export function itemize(
  text: string,
  fonts: FontSet,
  families: readonly string[],
  weight: number,
  style: FontFace['style'],
): Itemized {
  const main = fonts.match(families, weight, style) ?? fonts.match(fonts.families, weight, style);
  if (main === undefined || text === '') return { runs: [], missing: [] };
  if (covers(main, text)) return { runs: [{ start: 0, end: text.length, face: main }], missing: [] };
  return itemizeClusters(text, main, (cluster) => fonts.matchText(families, weight, style, cluster));
}

/**
 * A letter with its marks, a sign with its joined parts: these are set in one face. As in UAX #29, as far as faces
 * are concerned.
 */
const CLUSTER = /.(?:\u200D.|\p{M}|\p{Cf}|\p{Emoji_Modifier})*/gsu;

function itemizeClusters(
  text: string,
  main: FontFace,
  match: (cluster: string) => FontFace | undefined,
): Itemized {
  const runs: { readonly start: number; end: number; readonly face: FontFace }[] = [];
  const missing: MissingCharacter[] = [];
  for (const { 0: cluster, index } of text.matchAll(CLUSTER)) {
    const last = runs.at(-1);
    const end = index + cluster.length;
    // Spaces go with what stands before them.
    const found = isInvisible(cluster.codePointAt(0) ?? 0) ? last?.face : match(cluster);
    if (found === undefined) missing.push(...lackedBy(main, cluster, index));
    const face = found ?? main;
    if (last?.face === face) last.end = end;
    else runs.push({ start: index, end, face });
  }
  return { runs, missing };
}

function lackedBy(face: FontFace, cluster: string, start: number): readonly MissingCharacter[] {
  const lacked: MissingCharacter[] = [];
  let offset = start;
  for (const character of cluster) {
    if (!covers(face, character)) lacked.push({ offset, codePoint: character.codePointAt(0) ?? 0 });
    offset += character.length;
  }
  return lacked;
}
