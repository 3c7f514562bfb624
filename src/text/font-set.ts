/** Which face sets a text: matching by CSS Fonts 4 §5.2, and other faces for characters that it lacks. */
import { type Diagnostic, error } from '../diagnostic.ts';
import { openFace } from './face.ts';
import type { FontFace, FontSet, FontSource } from './types.ts';

type FontStyle = 'normal' | 'italic';

const PROBLEMS: Readonly<Record<string, string>> = {
  woff2: 'it is a WOFF2 file',
  collection: 'it is a collection of several fonts',
  broken: 'it is damaged or no font',
};

export class OpenedFonts implements FontSet {
  readonly families: readonly string[];
  readonly #sources: readonly FontSource[];
  readonly #found: Diagnostic[];
  readonly #faces = new Map<FontSource, FontFace | undefined>();
  readonly #matches = new Map<string, FontFace | undefined>();

  /** `found` takes what is wrong with a font when it is first needed. */
  constructor(sources: readonly FontSource[], found: Diagnostic[]) {
    this.#sources = sources;
    this.#found = found;
    this.families = [...new Set(sources.map(({ family }) => family))];
  }

  match(families: readonly string[], weight: number, style: FontStyle): FontFace | undefined {
    const key = `${families.join('\0')}\0${weight}${style}`;
    if (this.#matches.has(key)) return this.#matches.get(key);
    const face = this.#candidates(families, weight, style).next().value ?? undefined;
    this.#matches.set(key, face);
    return face;
  }

  matchCharacter(
    families: readonly string[],
    weight: number,
    style: FontStyle,
    codePoint: number,
  ): FontFace | undefined {
    for (const face of this.#candidates([...families, ...this.families], weight, style)) {
      if (face.has(codePoint)) return face;
    }
    return undefined;
  }

  face(id: string): FontFace | undefined {
    const source = this.#sources.find((candidate) => candidate.id === id);
    return source === undefined ? undefined : this.#open(source);
  }

  /** The best face of each family in turn. */
  *#candidates(families: readonly string[], weight: number, style: FontStyle): Generator<FontFace> {
    for (const family of new Set(families)) {
      const sources = this.#sources.filter((source) => source.family.toLowerCase() === family.toLowerCase());
      const best = bestSource(sources, weight, style);
      const face = best === undefined ? undefined : this.#open(best);
      if (face !== undefined) yield face;
    }
  }

  #open(source: FontSource): FontFace | undefined {
    if (this.#faces.has(source)) return this.#faces.get(source);
    const bytes = source.load();
    const opened = bytes === undefined ? undefined : openFace(source, bytes);
    if (opened !== undefined && 'problem' in opened) this.#report(source, opened.problem);
    const face = opened === undefined || 'problem' in opened ? undefined : opened;
    this.#faces.set(source, face);
    return face;
  }

  #report({ id, family }: FontSource, problem: string): void {
    this.#found.push(
      error('font-invalid', `The font "${family}" (${id}) cannot be used: ${PROBLEMS[problem]}`, undefined, {
        hints: ['Demarche reads TrueType, OpenType and WOFF 1 files.'],
      }),
    );
  }
}

/** CSS Fonts 4 §5.2: the style first, then the nearest weight on the side that the wanted weight prefers. */
function bestSource(
  sources: readonly FontSource[],
  weight: number,
  style: FontStyle,
): FontSource | undefined {
  const styled = sources.filter((source) => source.style === style);
  const candidates = styled.length > 0 ? styled : sources;
  const ranked = candidates.map((source) => ({ source, rank: weightRank(source, weight) }));
  return ranked.sort((a, b) => a.rank - b.rank)[0]?.source;
}

/** Lower is better. Between 400 and 500 up to 500 comes first, then lighter; below, lighter; above, bolder. */
function weightRank({ weight: { from, to } }: FontSource, wanted: number): number {
  if (from <= wanted && wanted <= to) return 0;
  const nearest = wanted < from ? from : to;
  const far = 1000;
  const bolder = nearest > wanted;
  if (wanted >= 400 && wanted <= 500) {
    if (bolder && nearest <= 500) return nearest - wanted;
    return bolder ? 2 * far + nearest : far + (wanted - nearest);
  }
  const preferred = wanted < 400 ? !bolder : bolder;
  return (preferred ? 0 : far) + Math.abs(nearest - wanted);
}
