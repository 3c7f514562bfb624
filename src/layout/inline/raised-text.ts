/** Superscripts and subscripts of faces that have none are letters set smaller and off the baseline: CSS Fonts 4 §6.5. */
import type { FontFace, ShapingOptions } from '../../text/types.ts';
import type { SourcedText } from './collect.ts';
import type { TextStyles } from './text-style.ts';

/** The text as it is where its face has a glyph for all of it: a half of it would be worse than none. */
export function raiseText(whole: SourcedText, styles: TextStyles): SourcedText {
  const { source, text } = whole;
  const { fontVariantPosition: position } = source.style;
  if (position === 'normal') return whole;
  const options = styles.get(source.style, source.lang);
  const { face } = options;
  if (face === undefined || hasGlyphs(text, face, options, position === 'sub' ? 'subs' : 'sups'))
    return whole;
  const { style, rise } = styles.raised(source.style, face);
  return { source: { ...source, style, rise }, text };
}

function hasGlyphs(text: string, face: FontFace, options: ShapingOptions, feature: string): boolean {
  if (!face.hasFeature(feature)) return false;
  const { [feature]: _, ...others } = options.features;
  const plain: ShapingOptions = { features: others, lang: options.lang, direction: options.direction };
  return text.split(/\s+/).every((word) => {
    const { glyphs } = face.shape(word, plain);
    const raised = face.shape(word, options).glyphs;
    return glyphs.every(({ id, advance }, index) => advance === 0 || id !== raised[index]?.id);
  });
}
