/** A font file opened for shaping: once for all faces and builds that use the same bytes. */
import { type FontFacts, readFacts, readWeightAxis } from './metrics.ts';
import { type FontFile, type FontProblem, readFontFile } from './sfnt.ts';
import { shapeText } from './shape.ts';
import { instantiateFont, subsetFont } from './subset.ts';
import type { GlyphRun, ShapingContext, ShapingOptions } from './types.ts';
import { createFace, type Shaper, shaperModule } from './wasm.ts';

/** A font whose glyphs do not vary: a static one, or a variable one at one weight. */
export class Font {
  readonly facts: FontFacts;
  readonly #bytes: Uint8Array;
  readonly #module: Shaper;
  readonly #font: number;
  /** Where HarfBuzz writes the glyph it found: one 32-bit number. */
  readonly #glyph: number;
  readonly #known = new Map<number, boolean>();
  readonly #advances = new Map<number, number>();
  /** Shaped texts, by what their options say: there are few of those. */
  readonly #runs = new Map<string, Map<string, GlyphRun>>();
  /** The same by the object itself: callers pass the same one for all words of a style. */
  readonly #runsByOptions = new WeakMap<ShapingOptions, Map<string, GlyphRun>>();

  constructor(bytes: Uint8Array, facts: FontFacts) {
    this.facts = facts;
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

  shape(text: string, options: ShapingOptions, context?: ShapingContext): GlyphRun {
    const runs = this.#runsByOptions.get(options) ?? this.#runsFor(options);
    const key = textInContext(text, context);
    const known = runs.get(key);
    if (known !== undefined) return known;
    const run = shapeText(this.#module, this.#font, text, options, context);
    runs.set(key, run);
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
    return subsetFont(this.#bytes, this.facts.outlines, glyphs);
  }

  #runsFor(options: ShapingOptions): Map<string, GlyphRun> {
    const key = `${options.lang} ${options.direction} ${JSON.stringify(options.features)}`;
    const runs = this.#runs.get(key) ?? new Map<string, GlyphRun>();
    this.#runs.set(key, runs);
    this.#runsByOptions.set(options, runs);
    return runs;
  }
}

/** What a shaped text is remembered by. */
export function textInContext(text: string, context: ShapingContext | undefined): string {
  return context === undefined ? text : `${context.before}\0${text}\0${context.after}`;
}

interface OpenedFile {
  readonly raw: Uint8Array;
  readonly file: FontFile | FontProblem;
  /** By weight; one for all weights where the font is not variable. */
  readonly fonts: Map<number, Font | FontProblem>;
}

/** Files that were opened, by their length: to compare bytes costs less than to open a font. */
const openedFiles = new Map<number, OpenedFile[]>();

/** The font of a file, at a weight if it is a variable one; or what is wrong with it. */
export function openFont(raw: Uint8Array, weight: number): Font | FontProblem {
  const { file, fonts } = openFile(raw);
  if (typeof file === 'string') return file;
  const axis = readWeightAxis(file.tables);
  const instance = axis === undefined ? 0 : Math.min(Math.max(weight, axis.from), axis.to);
  const font = fonts.get(instance) ?? readFont(file, instance);
  fonts.set(instance, font);
  return font;
}

function openFile(raw: Uint8Array): OpenedFile {
  const sameLength = openedFiles.get(raw.length) ?? [];
  const known = sameLength.find((other) => Buffer.compare(other.raw, raw) === 0);
  if (known !== undefined) return known;
  const opened = { raw, file: readFontFile(raw), fonts: new Map() };
  openedFiles.set(raw.length, [...sameLength, opened]);
  return opened;
}

function readFont({ bytes, tables }: FontFile, weight: number): Font | FontProblem {
  if (tables.has('fvar')) {
    const instance = readFontFile(instantiateFont(bytes, weight) ?? NO_FILE);
    return typeof instance === 'string' ? instance : readFont(instance, weight);
  }
  const facts = readFacts(tables);
  return typeof facts === 'string' ? facts : new Font(bytes, facts);
}

const NO_FILE = new Uint8Array();
