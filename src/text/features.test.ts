import { expect, test } from 'vitest';
import { capitalFeatures, fontFeatures } from './index.ts';

const NORMAL = {
  fontKerning: 'auto',
  fontVariantCaps: 'normal',
  fontVariantLigatures: [],
  fontVariantPosition: 'normal',
  fontVariantNumeric: [],
  fontFeatureSettings: [],
  letterSpacing: 0,
} as const;

test.each([
  ['nothing', {}, {}],
  ['font-kerning: none', { fontKerning: 'none' }, { kern: 0 }],
  [
    'font-variant-ligatures: none',
    { fontVariantLigatures: 'none' },
    { liga: 0, clig: 0, dlig: 0, hlig: 0, calt: 0 },
  ],
  [
    'font-variant-ligatures: discretionary-ligatures no-contextual',
    { fontVariantLigatures: ['discretionary-ligatures', 'no-contextual'] },
    { dlig: 1, calt: 0 },
  ],
  [
    'letter-spacing: 1pt',
    { letterSpacing: 1, fontVariantLigatures: ['discretionary-ligatures'] },
    { liga: 0, clig: 0, dlig: 0, hlig: 0 },
  ],
  ['font-variant-caps: small-caps', { fontVariantCaps: 'small-caps' }, { smcp: 1 }],
  ['font-variant-caps: all-small-caps', { fontVariantCaps: 'all-small-caps' }, { smcp: 1, c2sc: 1 }],
  ['font-variant-position: super', { fontVariantPosition: 'super' }, { sups: 1 }],
  [
    'font-variant-numeric: oldstyle-nums tabular-nums',
    { fontVariantNumeric: ['oldstyle-nums', 'tabular-nums'] },
    { onum: 1, tnum: 1 },
  ],
  [
    'font-feature-settings, which wins',
    { letterSpacing: 1, fontFeatureSettings: [{ tag: 'liga', value: 1 }] },
    { liga: 1, clig: 0, dlig: 0, hlig: 0 },
  ],
  ['font-variant-caps: petite-caps', { fontVariantCaps: 'petite-caps' }, { pcap: 1 }],
  ['font-variant-caps: unicase', { fontVariantCaps: 'unicase' }, { unic: 1 }],
  ['font-variant-caps: titling-caps', { fontVariantCaps: 'titling-caps' }, { titl: 1 }],
] as const)('%s', (_name, style, features) => {
  expect(fontFeatures({ ...NORMAL, ...style })).toEqual(features);
});

test('capitals that a face does not have are what comes nearest to them', () => {
  const face = (...tags: string[]) => ({ hasFeature: (tag: string) => tags.includes(tag) });
  expect(capitalFeatures('petite-caps', face('smcp'))).toEqual(['smcp']);
  expect(capitalFeatures('all-petite-caps', face('pcap', 'smcp', 'c2sc'))).toEqual(['smcp', 'c2sc']);
  expect(capitalFeatures('all-small-caps', face('smcp'))).toBeUndefined();
  expect(capitalFeatures('unicase', face('c2sc'))).toEqual(['c2sc']);
  expect(capitalFeatures('titling-caps', face())).toEqual([]);
});
