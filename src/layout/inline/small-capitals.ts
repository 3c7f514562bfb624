/** Small capitals of faces that have none are capitals set smaller: CSS Fonts 4 §6.6. */
import type { SourcedText } from './collect.ts';
import type { TextStyles } from './text-style.ts';
import { transformText } from './text-transform.ts';

/** Letters that become small capitals, with the marks on them; of `all-small-caps` capitals too. */
const SMALL = /(?:\p{Ll}\p{M}*)+/gu;
const ALL_SMALL = /(?:\p{L}\p{M}*)+/gu;

/** The text in parts, of which those that are small capitals have a style of their own; mostly the text itself. */
export function smallCapitals(whole: SourcedText, styles: TextStyles): readonly SourcedText[] {
  const { source, text } = whole;
  const { fontVariantCaps } = source.style;
  if (fontVariantCaps === 'normal') return [whole];
  const style = styles.smallCapitals(source.style);
  if (style === undefined) return [whole];
  const parts: SourcedText[] = [];
  let end = 0;
  for (const { 0: letters, index } of text.matchAll(fontVariantCaps === 'small-caps' ? SMALL : ALL_SMALL)) {
    if (index > end) parts.push({ source, text: text.slice(end, index) });
    end = index + letters.length;
    parts.push({
      source: { ...source, style },
      text: transformText(letters, 'uppercase', source.lang, false),
    });
  }
  if (end < text.length) parts.push({ source, text: text.slice(end) });
  return parts;
}
