/** Which face sets a text: matching by CSS Fonts 4 §5.2, and other faces for characters that it lacks. */
import { type Diagnostic, error } from '../diagnostic.ts';
import { covers } from './coverage.ts';
import { Face } from './face.ts';
import { openFont } from './font.ts';
import type { FontProblem } from './sfnt.ts';
import type { FontFace, FontSet, FontSource } from './types.ts';

type FontStyle = FontSource['style'];

const PROBLEMS: Readonly<Record<FontProblem, string>> = {
  collection: 'it is a collection of several fonts',
  cff2: 'its outlines are of the kind CFF2, which PDF does not have',
  'no-outlines': 'it has no outlines: its glyphs are pictures',
  broken: 'it is damaged, or no font',
};

export class OpenedFonts implements FontSet {
  readonly families: readonly string[];
  /** By family in lower case; of sources with the same id the one declared last. */
  readonly #sources = new Map<string, FontSource[]>();
  readonly #found: Diagnostic[];
  readonly #files = new Map<FontSource, Uint8Array | undefined>();
  readonly #faces = new Map<string, FontFace | undefined>();
  readonly #matches = new Map<string, FontFace | undefined>();

  /** `found` takes what is wrong with a font when it is first needed. */
  constructor(sources: readonly FontSource[], found: Diagnostic[]) {
    this.#found = found;
    const byId = new Map(sources.map((source) => [source.id, source]));
    for (const source of byId.values()) {
      const family = source.family.toLowerCase();
      this.#sources.set(family, [...(this.#sources.get(family) ?? []), source]);
    }
    this.families = [...new Set(sources.map(({ family }) => family))];
  }

  match(families: readonly string[], weight: number, style: FontStyle): FontFace | undefined {
    const key = `${families.join('\0')}\0${weight}${style}`;
    if (this.#matches.has(key)) return this.#matches.get(key);
    const [face] = this.#candidates(families, weight, style);
    this.#matches.set(key, face);
    return face;
  }

  matchText(
    families: readonly string[],
    weight: number,
    style: FontStyle,
    text: string,
  ): FontFace | undefined {
    for (const face of this.#candidates([...families, ...this.families], weight, style)) {
      if (covers(face, text)) return face;
    }
    return undefined;
  }

  face(id: string): FontFace | undefined {
    const known = this.#faces.get(id);
    if (known !== undefined) return known;
    const source = [...this.#sources.values()].flat().find((candidate) => candidate.id === id);
    return source === undefined ? undefined : this.#open(source, source.weight.from);
  }

  /** The best face of each family in turn. */
  *#candidates(families: readonly string[], weight: number, style: FontStyle): Generator<FontFace> {
    for (const family of new Set(families)) {
      const best = bestSource(this.#sourcesOf(family), weight, style);
      const face = best === undefined ? undefined : this.#open(best, weight);
      if (face !== undefined) yield face;
    }
  }

  #sourcesOf(family: string): readonly FontSource[] {
    const named = this.#sources.get(family.toLowerCase());
    if (named !== undefined) return named;
    const generic = familyFor(family, this.families);
    return generic === undefined ? [] : (this.#sources.get(generic.toLowerCase()) ?? []);
  }

  /** Sources of a range of weights have a face for each weight that is asked for. */
  #open(source: FontSource, wanted: number): FontFace | undefined {
    const { from, to } = source.weight;
    const weight = Math.min(Math.max(wanted, from), to);
    const id = from === to ? source.id : `${source.id}@${weight}`;
    if (!this.#faces.has(id)) this.#faces.set(id, this.#read(source, id, weight));
    return this.#faces.get(id);
  }

  #read(source: FontSource, id: string, weight: number): FontFace | undefined {
    const file = this.#load(source);
    if (file === undefined) return undefined;
    const font = openFont(file, weight);
    if (typeof font !== 'string') return new Face(id, weight, source, font);
    this.#report(source, font);
    return undefined;
  }

  #load(source: FontSource): Uint8Array | undefined {
    if (!this.#files.has(source)) this.#files.set(source, source.load());
    return this.#files.get(source);
  }

  #report({ id, family }: FontSource, problem: FontProblem): void {
    const message = `The font "${family}" (${id}) cannot be used: ${PROBLEMS[problem]}`;
    if (this.#found.some((known) => known.message === message)) return;
    this.#found.push(
      error('font-invalid', message, undefined, {
        hints: ['Demarche reads TrueType, OpenType and WOFF files.'],
      }),
    );
  }
}

/** CSS Fonts 4 §2.1.1: what the name of a family looks like that serves as a generic one. */
const GENERIC: Readonly<Record<string, RegExp>> = {
  serif: /(?<!sans[- ])serif|roman|times/i,
  'sans-serif': /sans|grotesk|gothic/i,
  monospace: /mono|code|courier/i,
  'system-ui': /sans/i,
};

/** The family for a generic name: one that looks like it, else the first there is. */
function familyFor(generic: string, families: readonly string[]): string | undefined {
  const looks = Object.hasOwn(GENERIC, generic) ? GENERIC[generic]! : undefined;
  return looks && (families.find((family) => looks.test(family)) ?? families[0]);
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
