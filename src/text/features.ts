/** CSS's font properties as OpenType features: CSS Fonts 4 §6, §7. */
import type { ComputedStyle, LigatureKeyword } from '../style/types.ts';
import type { FontFace } from './types.ts';

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

const LIGATURES: Readonly<Record<LigatureKeyword, Readonly<Record<string, number>>>> = {
  'common-ligatures': { liga: 1, clig: 1 },
  'no-common-ligatures': { liga: 0, clig: 0 },
  'discretionary-ligatures': { dlig: 1 },
  'no-discretionary-ligatures': { dlig: 0 },
  'historical-ligatures': { hlig: 1 },
  'no-historical-ligatures': { hlig: 0 },
  contextual: { calt: 1 },
  'no-contextual': { calt: 0 },
};
const NO_LIGATURES = { liga: 0, clig: 0, dlig: 0, hlig: 0 };

/** What each form of capitals needs of a face, and below it what comes nearest to it. */
const CAPITALS: Readonly<Record<FontFeatureStyle['fontVariantCaps'], readonly (readonly string[])[]>> = {
  normal: [[]],
  'small-caps': [['smcp']],
  'all-small-caps': [['smcp', 'c2sc']],
  'petite-caps': [['pcap'], ['smcp']],
  'all-petite-caps': [
    ['pcap', 'c2pc'],
    ['smcp', 'c2sc'],
  ],
  unicase: [['unic'], ['c2sc']],
  'titling-caps': [['titl'], []],
};

type Features = Pick<FontFace, 'hasFeature'>;
const ALL_FEATURES: Features = { hasFeature: () => true };

/** The features that give capitals of this form; none where the face has not all that they need. CSS Fonts 4 §6.6. */
export function capitalFeatures(
  caps: FontFeatureStyle['fontVariantCaps'],
  face: Features,
): readonly string[] | undefined {
  return CAPITALS[caps].find((tags) => tags.every((tag) => face.hasFeature(tag)));
}

/**
 * Features to switch on or off for a style, by tag; what is not named has the shaper's default.
 * `font-feature-settings` comes last and wins, as in CSS Fonts 4 §7.2.
 */
export function fontFeatures(
  style: FontFeatureStyle,
  face: Features = ALL_FEATURES,
): Readonly<Record<string, number>> {
  const features: Record<string, number> = {};
  if (style.fontKerning === 'none') features.kern = 0;
  if (style.fontVariantLigatures === 'none') Object.assign(features, NO_LIGATURES, { calt: 0 });
  else for (const keyword of style.fontVariantLigatures) Object.assign(features, LIGATURES[keyword]);
  // CSS Text 3 §8.2: letters that are spaced are not joined.
  if (style.letterSpacing !== 0) Object.assign(features, NO_LIGATURES);
  for (const tag of capitalFeatures(style.fontVariantCaps, face) ?? []) features[tag] = 1;
  if (style.fontVariantPosition === 'sub') features.subs = 1;
  if (style.fontVariantPosition === 'super') features.sups = 1;
  for (const keyword of style.fontVariantNumeric) {
    const tag = NUMERIC[keyword];
    if (tag !== undefined) features[tag] = 1;
  }
  for (const { tag, value } of style.fontFeatureSettings) features[tag] = value;
  return features;
}
