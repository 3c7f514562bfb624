/** Faces, sizes and OpenType features of a computed style: CSS Fonts 4 §6, CSS 2.2 §10.8. */
import type { ComputedStyle } from '../../style/types.ts';
import { capitalFeatures, fontFeatures } from '../../text/index.ts';
import type { FontFace, FontSet, ShapingOptions } from '../../text/types.ts';
import type { PlacedGlyph } from '../types.ts';
import type { Word } from './words.ts';

/** Above and below the baseline, both positive downwards from their edge: points. */
export interface Extent {
  readonly ascent: number;
  readonly descent: number;
}

/** All that setting text in a style needs; one object for all styles that set it alike. */
export interface TextStyle {
  /** Of the first family that is known; absent where no font is. */
  readonly face: FontFace | undefined;
  readonly families: readonly string[];
  readonly weight: number;
  readonly slant: 'normal' | 'italic';
  readonly size: number;
  readonly features: ShapingOptions['features'];
  readonly lang: string;
  readonly direction: 'ltr' | 'rtl';
  readonly letterSpacing: number;
  /** Words that were set in it already. */
  readonly words: Map<string, Word>;
  /** Of each glyph the one that was met first. */
  readonly glyphs: Map<number, PlacedGlyph>;
}

/** Of letters that are set off the baseline: points upwards. */
export interface RaisedStyle {
  readonly style: ComputedStyle;
  readonly rise: number;
}

/** By language. */
class StyleMap extends WeakMap<ComputedStyle, Map<string, TextStyle>> {}

/** Text styles of a document, each made once. */
export class TextStyles {
  readonly #fonts: FontSet;
  readonly #byStyle = { ltr: new StyleMap(), rtl: new StyleMap() };
  readonly #byKey = new Map<string, TextStyle>();
  readonly #smallCapitals = new WeakMap<ComputedStyle, ComputedStyle>();
  readonly #raised = new WeakMap<ComputedStyle, RaisedStyle>();
  readonly #extents = new WeakMap<ComputedStyle, { readonly content: Extent; readonly line: Extent }>();

  constructor(fonts: FontSet) {
    this.#fonts = fonts;
  }

  /** `direction` is that of the text, whatever its box says: see UAX #9. */
  get(style: ComputedStyle, lang: string, direction: 'ltr' | 'rtl' = 'ltr'): TextStyle {
    const byStyle = this.#byStyle[direction];
    let byLang = byStyle.get(style);
    if (byLang === undefined) {
      byLang = new Map();
      byStyle.set(style, byLang);
    }
    let text = byLang.get(lang);
    if (text === undefined) {
      text = this.#intern(style, lang, direction);
      byLang.set(lang, text);
    }
    return text;
  }

  /** The face of the style's first font: struts and decoration are drawn from its metrics. */
  face(style: ComputedStyle): FontFace | undefined {
    return this.get(style, '').face;
  }

  /** The style of superscripts or subscripts that are made of other letters. */
  raised(style: ComputedStyle, { metrics }: FontFace): RaisedStyle {
    let raised = this.#raised.get(style);
    if (raised === undefined) {
      const { size, offset } = style.fontVariantPosition === 'sub' ? metrics.subscript : metrics.superscript;
      const em = style.fontSize / metrics.unitsPerEm;
      const smaller: ComputedStyle = { ...style, fontVariantPosition: 'normal', fontSize: size * em };
      raised = { style: smaller, rise: offset * em };
      this.#raised.set(style, raised);
    }
    return raised;
  }

  /** The style of small capitals that are made of large ones; nothing where the face has them. */
  smallCapitals(style: ComputedStyle): ComputedStyle | undefined {
    const face = this.face(style);
    if (face === undefined || capitalFeatures(style.fontVariantCaps, face) !== undefined) return undefined;
    let small = this.#smallCapitals.get(style);
    if (small === undefined) {
      const { xHeight, capHeight } = face.metrics;
      // A little higher than letters, as those are that a face has.
      const factor = Math.min(0.85, Math.max(0.7, (1.05 * xHeight) / capHeight || 0));
      // Its text is in capitals.
      small = {
        ...style,
        fontVariantCaps: 'normal',
        textTransform: ['uppercase'],
        fontSize: style.fontSize * factor,
      };
      this.#smallCapitals.set(style, small);
    }
    return small;
  }

  /** The content area of an inline box: what its background covers. */
  contentExtent(style: ComputedStyle): Extent {
    return this.#extent(style).content;
  }

  /** The height of an inline box in its line: with half-leading. CSS 2.2 §10.8.1. */
  lineExtent(style: ComputedStyle): Extent {
    return this.#extent(style).line;
  }

  #extent(style: ComputedStyle): { readonly content: Extent; readonly line: Extent } {
    let extent = this.#extents.get(style);
    if (extent === undefined) {
      extent = extentsOf(style, this.face(style));
      this.#extents.set(style, extent);
    }
    return extent;
  }

  #intern(style: ComputedStyle, lang: string, direction: 'ltr' | 'rtl'): TextStyle {
    const face = this.#fonts.match(style.fontFamily, style.fontWeight, style.fontStyle);
    const features = fontFeatures(style, face);
    const { fontFamily, fontWeight, fontStyle, fontSize, letterSpacing } = style;
    const key = JSON.stringify([
      fontFamily,
      fontWeight,
      fontStyle,
      fontSize,
      letterSpacing,
      direction,
      features,
      lang,
    ]);
    let text = this.#byKey.get(key);
    if (text === undefined) {
      text = {
        face,
        families: fontFamily,
        weight: fontWeight,
        slant: fontStyle,
        size: fontSize,
        features,
        lang,
        direction,
        letterSpacing,
        words: new Map(),
        glyphs: new Map(),
      };
      this.#byKey.set(key, text);
    }
    return text;
  }
}

function extentsOf(style: ComputedStyle, face: FontFace | undefined): { content: Extent; line: Extent } {
  const { unitsPerEm, ascent, descent, lineGap } = face?.metrics ?? FALLBACK_METRICS;
  const scale = style.fontSize / unitsPerEm;
  const content = { ascent: ascent * scale, descent: -descent * scale };
  const lineHeight = style.lineHeight === 'normal' ? (ascent - descent + lineGap) * scale : style.lineHeight;
  const halfLeading = (lineHeight - content.ascent - content.descent) / 2;
  return {
    content,
    line: { ascent: content.ascent + halfLeading, descent: content.descent + halfLeading },
  };
}

const FALLBACK_METRICS = { unitsPerEm: 1000, ascent: 800, descent: -200, lineGap: 0 };
