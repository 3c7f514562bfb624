/** One face: shaping with HarfBuzz, remembered; advances; subsets. */
import { readFeatureTags, readMetrics, readPostScriptName } from './metrics.ts';
import { readFontFile } from './sfnt.ts';
import { shapeText } from './shape.ts';
import { subsetFont } from './subset.ts';
import type { FontFace, FontMetrics, FontSource, GlyphRun, ShapingOptions } from './types.ts';
import { createFace, type Shaper, shaperModule } from './wasm.ts';

/** Opens a font file as a face, or says what is wrong with it. */
export function openFace(source: FontSource, file: Uint8Array): FontFace | { readonly problem: string } {
  const font = readFontFile(file);
  if ('problem' in font) return font;
  const metrics = readMetrics(font.tables);
  if (metrics === undefined) return { problem: 'broken' };
  return new HarfBuzzFace(source, font.bytes, {
    metrics,
    outlines: font.tables.has('CFF ') || font.tables.has('CFF2') ? 'cff' : 'glyf',
    postScriptName: readPostScriptName(font.tables, source.id),
    features: readFeatureTags(font.tables),
  });
}

interface FaceFacts {
  readonly metrics: FontMetrics;
  readonly outlines: 'glyf' | 'cff';
  readonly postScriptName: string;
  readonly features: ReadonlySet<string>;
}

class HarfBuzzFace implements FontFace {
  readonly id: string;
  readonly family: string;
  readonly weight: number;
  readonly style: 'normal' | 'italic';
  readonly metrics: FontMetrics;
  readonly outlines: 'glyf' | 'cff';
  readonly postScriptName: string;
  readonly #features: ReadonlySet<string>;
  readonly #bytes: Uint8Array;
  readonly #module: Shaper;
  readonly #font: number;
  /** Where HarfBuzz writes the glyph it found: one 32-bit number. */
  readonly #glyph: number;
  readonly #known = new Map<number, boolean>();
  readonly #advances = new Map<number, number>();
  /** Shaped texts, by features and language first: there are few of those. */
  readonly #runs = new Map<string, Map<string, GlyphRun>>();
  #lastOptions: ShapingOptions | undefined;
  #lastRuns = new Map<string, GlyphRun>();

  constructor(source: FontSource, bytes: Uint8Array, facts: FaceFacts) {
    this.id = source.id;
    this.family = source.family;
    this.weight = source.weight.from;
    this.style = source.style;
    this.metrics = facts.metrics;
    this.outlines = facts.outlines;
    this.postScriptName = facts.postScriptName;
    this.#features = facts.features;
    this.#bytes = bytes;
    this.#module = shaperModule();
    this.#font = this.#module.hb_font_create(createFace(this.#module, bytes));
    this.#glyph = this.#module.malloc(4);
  }

  has(codePoint: number): boolean {
    const known = this.#known.get(codePoint);
    if (known !== undefined) return known;
    const found = this.#module.hb_font_get_glyph(this.#font, codePoint, 0, this.#glyph) !== 0;
    this.#known.set(codePoint, found);
    return found;
  }

  hasFeature(tag: string): boolean {
    return this.#features.has(tag);
  }

  shape(text: string, options: ShapingOptions): GlyphRun {
    const runs = this.#runsFor(options);
    const known = runs.get(text);
    if (known !== undefined) return known;
    const run = shapeText(this.#module, this.#font, text, options);
    runs.set(text, run);
    return run;
  }

  advance(glyph: number): number {
    const known = this.#advances.get(glyph);
    if (known !== undefined) return known;
    const advance = this.#module.hb_font_get_glyph_h_advance(this.#font, glyph);
    this.#advances.set(glyph, advance);
    return advance;
  }

  subset(glyphs: ReadonlySet<number>): Uint8Array {
    return subsetFont(this.#bytes, glyphs);
  }

  /** Callers pass the same options object for a whole run of words. */
  #runsFor(options: ShapingOptions): Map<string, GlyphRun> {
    if (options === this.#lastOptions) return this.#lastRuns;
    const key = `${options.lang} ${options.direction} ${JSON.stringify(options.features)}`;
    const runs = this.#runs.get(key) ?? new Map<string, GlyphRun>();
    this.#runs.set(key, runs);
    this.#lastOptions = options;
    this.#lastRuns = runs;
    return runs;
  }
}
