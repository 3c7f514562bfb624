/** Which texts each glyph of a face stands for in this document. */
import type { Fragment } from '../../layout/types.ts';

/** U+00AD: what the hyphen at a line's end stands for. ISO 32000-1 §14.8.2.2.3. */
export const SOFT_HYPHEN = '\u00ad';

export interface GlyphTexts {
  readonly glyph: number;
  /** At least one, none empty; the most frequent first. */
  readonly texts: readonly string[];
}

interface Use {
  readonly text: string;
  count: number;
  /** Other texts of the same glyph. */
  others?: Map<string, number>;
}

/** Counts the glyphs of all fragments of a document, which are looked at one by one. */
export class GlyphCount {
  readonly #faces = new Map<string, (Use | undefined)[]>();

  see(fragment: Fragment): void {
    if (fragment.kind !== 'text') return;
    const uses = this.#faces.get(fragment.face) ?? [];
    this.#faces.set(fragment.face, uses);
    for (const glyph of fragment.glyphs) count(uses, glyph.id, glyph.text);
  }

  /** By `FontFace.id` in the order of first use, glyphs ascending. */
  texts(): ReadonlyMap<string, readonly GlyphTexts[]> {
    return new Map([...this.#faces].map(([face, uses]) => [face, listTexts(uses)]));
  }
}

function count(uses: (Use | undefined)[], glyph: number, text: string): void {
  const use = uses[glyph];
  if (use === undefined) uses[glyph] = { text, count: 1 };
  else if (use.text === text) use.count++;
  else {
    use.others ??= new Map();
    use.others.set(text, (use.others.get(text) ?? 0) + 1);
  }
}

function listTexts(uses: readonly (Use | undefined)[]): GlyphTexts[] {
  return uses.flatMap((use, glyph) => (use === undefined ? [] : [{ glyph, texts: textsOf(use) }]));
}

/** A glyph that also stands without a text of its own is a hyphen that hyphenation put in, or part of a cluster. */
function textsOf({ text, count, others = new Map() }: Use): string[] {
  const counted = [[text, count] as const, ...others].filter(([one]) => one !== '');
  const texts = counted.sort((a, b) => b[1] - a[1]).map(([one]) => one);
  const isHyphen = texts.length === 0 || texts.some((one) => /^[-\u2010]$/.test(one));
  const standsAlone = text === '' || others.has('');
  return isHyphen && standsAlone && !texts.includes(SOFT_HYPHEN) ? [...texts, SOFT_HYPHEN] : texts;
}
