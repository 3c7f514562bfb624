/** Small capitals of faces that have none are capitals set smaller: CSS Fonts 4 §6.6. */
import type { ComputedStyle } from '../../style/types.ts';
import type { SourcedText } from './collect.ts';
import type { TextStyles } from './text-style.ts';
import { transformText } from './text-transform.ts';

/** Letters that become small capitals, with the marks on them. */
const SMALL = /(?:\p{Ll}\p{M}*)+/gu;
const CAPITAL = /(?:\p{Lu}\p{M}*)+/gu;
const ALL = /(?:\p{L}\p{M}*)+/gu;
const LETTERS: Readonly<Partial<Record<ComputedStyle['fontVariantCaps'], RegExp>>> = {
  'small-caps': SMALL,
  'petite-caps': SMALL,
  'all-small-caps': ALL,
  'all-petite-caps': ALL,
  unicase: CAPITAL,
};

/** The text in parts, of which those that are small capitals have a style of their own; mostly the text itself. */
export function smallCapitals(whole: SourcedText, styles: TextStyles): readonly SourcedText[] {
  const { source, text } = whole;
  const letters = LETTERS[source.style.fontVariantCaps];
  if (letters === undefined) return [whole];
  const style = styles.smallCapitals(source.style);
  if (style === undefined) return [whole];
  const parts: SourcedText[] = [];
  let end = 0;
  for (const { 0: small, index } of text.matchAll(letters)) {
    if (index > end) parts.push({ source, text: text.slice(end, index) });
    end = index + small.length;
    parts.push({
      source: { ...source, style },
      text: transformText(small, ['uppercase'], source.lang),
    });
  }
  if (end < text.length) parts.push({ source, text: text.slice(end) });
  return parts;
}
