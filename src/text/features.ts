/** CSS's font properties as OpenType features: CSS Fonts 4 §6, §7. */
import type { ComputedStyle } from '../style/types.ts';

type FontFeatureStyle = Pick<
  ComputedStyle,
  | 'fontKerning'
  | 'fontVariantCaps'
  | 'fontVariantLigatures'
  | 'fontVariantPosition'
  | 'fontVariantNumeric'
  | 'fontFeatureSettings'
  | 'letterSpacing'
>;

const NUMERIC: Readonly<Record<string, string>> = {
  'lining-nums': 'lnum',
  'oldstyle-nums': 'onum',
  'proportional-nums': 'pnum',
  'tabular-nums': 'tnum',
  'diagonal-fractions': 'frac',
  'stacked-fractions': 'afrc',
  ordinal: 'ordn',
  'slashed-zero': 'zero',
};

/**
 * Features to switch on or off for a style, by tag; what is not named has the shaper's default.
 * `font-feature-settings` comes last and wins, as in CSS Fonts 4 §7.2.
 */
export function fontFeatures(style: FontFeatureStyle): Readonly<Record<string, number>> {
  const features: Record<string, number> = {};
  if (style.fontKerning === 'none') features.kern = 0;
  // CSS Text 3 §8.2: letters that are spaced are not joined.
  if (style.fontVariantLigatures === 'none' || style.letterSpacing !== 0) {
    features.liga = 0;
    features.clig = 0;
  }
  if (style.fontVariantLigatures === 'none') features.calt = 0;
  if (style.fontVariantCaps !== 'normal') features.smcp = 1;
  if (style.fontVariantCaps === 'all-small-caps') features.c2sc = 1;
  if (style.fontVariantPosition === 'sub') features.subs = 1;
  if (style.fontVariantPosition === 'super') features.sups = 1;
  for (const keyword of style.fontVariantNumeric) {
    const tag = NUMERIC[keyword];
    if (tag !== undefined) features[tag] = 1;
  }
  for (const { tag, value } of style.fontFeatureSettings) features[tag] = value;
  return features;
}
