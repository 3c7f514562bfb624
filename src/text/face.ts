/** One face of a family: a font under the name and weight that stylesheets know it by. */
import type { Font } from './font.ts';
import type { FontFace, FontMetrics, FontSource, GlyphRun, ShapingContext, ShapingOptions } from './types.ts';

export class Face implements FontFace {
  readonly id: string;
  readonly family: string;
  readonly weight: number;
  readonly style: FontSource['style'];
  readonly #font: Font;

  constructor(id: string, weight: number, { family, style }: FontSource, font: Font) {
    this.id = id;
    this.family = family;
    this.weight = weight;
    this.style = style;
    this.#font = font;
  }

  get metrics(): FontMetrics {
    return this.#font.facts.metrics;
  }

  get outlines(): FontFace['outlines'] {
    return this.#font.facts.outlines;
  }

  get postScriptName(): string {
    return this.#font.facts.postScriptName || this.id.replace(/[^A-Za-z0-9-]/g, '');
  }

  has(codePoint: number): boolean {
    return this.#font.has(codePoint);
  }

  hasFeature(tag: string): boolean {
    return this.#font.facts.features.has(tag);
  }

  shape(text: string, options: ShapingOptions, context?: ShapingContext): GlyphRun {
    return this.#font.shape(text, options, context);
  }

  advance(glyph: number): number {
    return this.#font.advance(glyph);
  }

  subset(glyphs: ReadonlySet<number>): Uint8Array {
    return this.#font.subset(glyphs);
  }
}
