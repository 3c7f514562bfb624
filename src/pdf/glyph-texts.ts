/**
 * Which text each glyph of a face stands for, by what it stands for most often in this document. A ToUnicode CMap can
 * say one text for a glyph; where the glyph means another, the page says so with ActualText.
 */
import type { Layout } from '../layout/types.ts';

interface Use {
  readonly text: string;
  count: number;
  /** Other texts of the same glyph. */
  others?: Map<string, number>;
}

/** What `glyph` stands for: `undefined` for glyphs that were not used. */
export interface GlyphTexts {
  /** Used glyphs, ascending. */
  readonly glyphs: readonly number[];
  /** By glyph id. */
  readonly texts: readonly (string | undefined)[];
}

/** U+00AD: for glyphs that never stand for text of their own, as the hyphen at a line's end. ISO 32000-1 §14.8.2.2.3. */
export const SOFT_HYPHEN = '\u00ad';

/** Looks at every glyph of the document once; by `FontFace.id`, in the order of first use. */
export function collectGlyphTexts(layout: Layout): ReadonlyMap<string, GlyphTexts> {
  const faces = new Map<string, (Use | undefined)[]>();
  for (const page of layout.pages) {
    for (const fragment of page.fragments) {
      if (fragment.kind !== 'text') continue;
      const uses = faces.get(fragment.face) ?? [];
      faces.set(fragment.face, uses);
      for (const glyph of fragment.glyphs) count(uses, glyph.id, glyph.text);
    }
  }
  return new Map([...faces].map(([face, uses]) => [face, choose(uses)]));
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

function choose(uses: readonly (Use | undefined)[]): GlyphTexts {
  const glyphs: number[] = [];
  const texts: (string | undefined)[] = [];
  uses.forEach((use, glyph) => {
    if (use === undefined) return;
    glyphs.push(glyph);
    texts[glyph] = mostFrequent(use);
  });
  return { glyphs, texts };
}

function mostFrequent(use: Use): string {
  let best = use.text === '' ? SOFT_HYPHEN : use.text;
  let most = use.text === '' ? 0 : use.count;
  for (const [text, times] of use.others ?? []) {
    if (text !== '' && times > most) [best, most] = [text, times];
  }
  return best;
}
