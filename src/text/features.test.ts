import { expect, test } from 'vitest';
import { fontFeatures } from './index.ts';

const NORMAL = {
  fontKerning: 'auto',
  fontVariantCaps: 'normal',
  fontVariantLigatures: 'normal',
  fontVariantPosition: 'normal',
  fontVariantNumeric: [],
  fontFeatureSettings: [],
  letterSpacing: 0,
} as const;

test.each([
  ['nothing', {}, {}],
  ['font-kerning: none', { fontKerning: 'none' }, { kern: 0 }],
  ['font-variant-ligatures: none', { fontVariantLigatures: 'none' }, { liga: 0, clig: 0, calt: 0 }],
  ['letter-spacing: 1pt', { letterSpacing: 1 }, { liga: 0, clig: 0 }],
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
    { liga: 1, clig: 0 },
  ],
] as const)('%s', (_name, style, features) => {
  expect(fontFeatures({ ...NORMAL, ...style })).toEqual(features);
});
