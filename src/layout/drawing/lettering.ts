/** The text of drawings: shaped with the document's fonts, so that it stays text. SVG 2 §11. */
import { keepsShapes, type Matrix, multiply, scaleOf, scaling } from '../../matrix.ts';
import type { Lettering, LetteringRun, LetteringStyle, TextChunk } from '../../pictures/types.ts';
import type { ComputedStyle } from '../../style/types.ts';
import { chooseFamilies } from '../../text/index.ts';
import type { LayoutContext } from '../context.ts';
import { reportMissingFont, reportMissingGlyphs } from '../inline/missing-glyphs.ts';
import type { TextStyle } from '../inline/text-style.ts';
import { shapeWord, type Word } from '../inline/words.ts';
import type { Fragment, TextFragment } from '../types.ts';
import type { Belonging } from './index.ts';

/** A run that is shaped. Lengths are in the text's own units, enlarged so that one of them is about a point. */
interface SetRun {
  readonly run: LetteringRun;
  readonly style: ComputedStyle;
  readonly text: TextStyle;
  readonly word: Word;
}

export class Letterer {
  readonly #style: ComputedStyle;
  readonly #lang: string;
  readonly #belonging: Belonging;
  readonly #context: LayoutContext;
  /** By scale: the same style is met in many texts. */
  readonly #styles = new Map<string, ComputedStyle>();

  constructor(style: ComputedStyle, lang: string, belonging: Belonging, context: LayoutContext) {
    this.#style = style;
    this.#lang = lang;
    this.#belonging = belonging;
    this.#context = context;
  }

  set({ chunks }: Lettering, matrix: Matrix): readonly Fragment[] {
    const scale = scaleOf(matrix);
    if (scale === 0) return [];
    const fragments = this.#chunks(chunks, scale);
    const rest = multiply(scaling(1 / scale, 1 / scale), matrix);
    const [a, b, , , e, f] = rest;
    const isUpright = keepsShapes(rest) && Math.abs(b) < 1e-6 && a > 0 && rest[3] > 0;
    if (isUpright)
      return fragments.map((fragment) => ({ ...fragment, x: fragment.x + e, y: fragment.y + f }));
    const group = { x: 0, y: 0, width: 0, height: 0, matrix: rest };
    return fragments.length === 0 ? [] : [{ kind: 'group', ...this.#belonging, ...group, fragments }];
  }

  #chunks(chunks: readonly TextChunk[], scale: number): readonly TextFragment[] {
    const fragments: TextFragment[] = [];
    let [x, y] = [0, 0];
    for (const chunk of chunks) {
      const natural = chunk.runs.map((run) => this.#shape(run, scale, 0));
      const spacing = spacingToFit(chunk, natural, scale);
      const runs = spacing === 0 ? natural : chunk.runs.map((run) => this.#shape(run, scale, spacing));
      const width = widthOf(runs, scale) - spacing;
      const share = chunk.anchor === 'start' ? 0 : chunk.anchor === 'middle' ? 0.5 : 1;
      x = (chunk.x === undefined ? x : chunk.x * scale) - width * share;
      y = chunk.y === undefined ? y : chunk.y * scale;
      for (const run of runs) {
        x += run.run.dx * scale;
        y += run.run.dy * scale;
        fragments.push(...this.#fragments(run, scale, x, y - rise(run, scale)));
        x += run.word.width;
      }
    }
    return fragments;
  }

  #shape(run: LetteringRun, scale: number, spacing: number): SetRun {
    const { fonts, textStyles, diagnostics } = this.#context;
    const style = this.#styleOf(run.style, scale, spacing);
    const text = textStyles.get(style, this.#lang);
    const word = shapeWord(run.text, text, fonts);
    const { span } = this.#belonging;
    const source = { ...this.#belonging, style, lang: this.#lang };
    if (text.face === undefined) reportMissingFont(source, diagnostics);
    else if (word.missing.length > 0) reportMissingGlyphs(word, span, diagnostics);
    return { run, style, text, word };
  }

  #styleOf(lettering: LetteringStyle, scale: number, spacing: number): ComputedStyle {
    const { fontFamily, fontSize, fontWeight, fontStyle, letterSpacing, color } = lettering;
    const space = letterSpacing * scale + spacing;
    const key = JSON.stringify([fontFamily, fontSize * scale, fontWeight, fontStyle, space, color]);
    let style = this.#styles.get(key);
    if (style === undefined) {
      style = {
        ...this.#style,
        fontFamily: chooseFamilies(fontFamily, this.#style.fontFamily, this.#context.fonts),
        fontSize: fontSize * scale,
        fontWeight,
        fontStyle,
        letterSpacing: space,
        color,
      };
      this.#styles.set(key, style);
    }
    return style;
  }

  #fragments({ run, word, style }: SetRun, scale: number, x: number, y: number): readonly TextFragment[] {
    const { outline } = run.style;
    // Text that is not seen takes its room.
    if (style.color.a === 0 && outline === undefined) return [];
    let at = x;
    return word.parts.map((part) => {
      const fragment: TextFragment = {
        kind: 'text',
        ...this.#belonging,
        x: at,
        y,
        width: part.width,
        face: part.face.id,
        size: style.fontSize,
        color: style.color,
        text: part.text,
        glyphs: part.glyphs,
        ...(outline === undefined ? {} : { outline: { ...outline, width: outline.width * scale } }),
        ...(this.#lang === this.#context.lang ? {} : { lang: this.#lang }),
      };
      at += part.width;
      return fragment;
    });
  }
}

function widthOf(runs: readonly SetRun[], scale: number): number {
  return runs.reduce((sum, { run, word }) => sum + run.dx * scale + word.width, 0);
}

/** How much further apart letters stand so that a chunk is as wide as it says: after each but the last. */
function spacingToFit({ length }: TextChunk, runs: readonly SetRun[], scale: number): number {
  const letters = runs.reduce((sum, { word }) => sum + [...word.text].length, 0);
  if (length === undefined || letters < 2) return 0;
  const spacing = (length * scale - widthOf(runs, scale)) / (letters - 1);
  // What is not meant so is not followed: letters on top of each other, or strewn over the page.
  const size = Math.max(...runs.map(({ style }) => style.fontSize));
  return Math.abs(spacing) < 0.01 || spacing < -size / 2 || spacing > 3 * size ? 0 : spacing;
}

/** How far the baseline of the text is above the point that it is set at: SVG 2 §11.10.2.1, CSS Inline 3 §4. */
function rise({ run, text, style }: SetRun, scale: number): number {
  const { baseline, rise: raised } = run.style;
  const metrics = text.face?.metrics;
  if (metrics === undefined) return raised * scale;
  const em = (units: number) => (units / metrics.unitsPerEm) * style.fontSize;
  const down = {
    alphabetic: 0,
    middle: em(metrics.xHeight) / 2,
    central: em(metrics.ascent + metrics.descent) / 2,
    hanging: em(metrics.ascent) * 0.8,
    'text-after-edge': em(metrics.descent),
  }[baseline];
  return raised * scale - down;
}
