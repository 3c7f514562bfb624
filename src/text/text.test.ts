import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, test } from 'vitest';
import { openFonts } from './index.ts';
import type { FontSet } from './types.ts';

const require = createRequire(import.meta.url);
const source = (family: string, weight: number, style: 'normal' | 'italic', file: string) => ({
  id: `${family}/${weight}/${style}`,
  family,
  weight: { from: weight, to: weight },
  style,
  load: () => new Uint8Array(readFileSync(require.resolve(file))),
});
const fonts = openFonts([
  source('Source Serif 4', 400, 'normal', 'source-serif/TTF/SourceSerif4-Regular.ttf'),
  source('Source Serif 4', 400, 'italic', 'source-serif/TTF/SourceSerif4-It.ttf'),
  source('Source Serif 4', 700, 'normal', 'source-serif/TTF/SourceSerif4-Bold.ttf'),
  source('Source Sans 3', 600, 'normal', 'source-sans/TTF/SourceSans3-Semibold.ttf'),
]).value as FontSet;
const options = { features: {}, lang: 'en', direction: 'ltr' } as const;
const serif = fonts.match(['Source Serif 4'], 400, 'normal')!;

describe('a face', () => {
  test('has its measures', () => {
    expect(serif.metrics).toMatchObject({ unitsPerEm: 1000, capHeight: 670, xHeight: 475, italicAngle: 0 });
    expect(serif.metrics.ascent).toBeGreaterThan(700);
    expect(serif.metrics.descent).toBeLessThan(0);
    expect(serif.postScriptName).toBe('SourceSerif4-Regular');
    expect(serif.outlines).toBe('glyf');
  });

  test('shapes with kerning and ligatures, and remembers', () => {
    const run = serif.shape('AVA office', options);
    expect(run.text).toBe('AVA office');
    expect(run.width).toBe(run.glyphs.reduce((sum, glyph) => sum + glyph.advance, 0));
    const plain = serif.shape('AVA office', { ...options, features: { kern: 0 } });
    expect(run.width).toBeLessThan(plain.width);
    expect(serif.shape('AVA office', options)).toBe(run);
    expect(run.glyphs.length).toBeLessThanOrEqual('AVA office'.length);
    expect(run.glyphs.map(({ cluster }) => cluster)).toEqual(
      [...run.glyphs.map(({ cluster }) => cluster)].sort((a, b) => a - b),
    );
  });

  test('switches features', () => {
    const widths = (features: Record<string, number>) =>
      new Set([...'0123456789'].map((digit) => serif.shape(digit, { ...options, features }).width));
    expect(widths({ tnum: 1 }).size).toBe(1);
    expect(serif.hasFeature('sups')).toBe(true);
    expect(serif.hasFeature('nope')).toBe(false);
  });

  test('knows its characters', () => {
    expect(serif.has(0x41)).toBe(true);
    expect(serif.has(0x1f6f0)).toBe(false);
  });

  test('is subset to its glyphs, which keep ids and advances', () => {
    const glyphs = new Set(serif.shape('Pahalgam', options).glyphs.map(({ id }) => id));
    const file = serif.subset(glyphs);
    expect(file.length).toBeLessThan(20_000);
    const small = openFonts([{ ...source('Small', 400, 'normal', ''), load: () => file }]).value?.match(
      ['Small'],
      400,
      'normal',
    );
    for (const id of glyphs) expect(small?.advance(id)).toBe(serif.advance(id));
    expect(serif.subset(glyphs)).toEqual(file);
  });
});

describe('matching', () => {
  test.each([
    [['Source Serif 4'], 400, 'normal', 'Source Serif 4/400/normal'],
    [['source serif 4'], 400, 'italic', 'Source Serif 4/400/italic'],
    [['Source Serif 4'], 600, 'normal', 'Source Serif 4/700/normal'],
    [['Source Serif 4'], 500, 'normal', 'Source Serif 4/400/normal'],
    [['Source Serif 4'], 300, 'normal', 'Source Serif 4/400/normal'],
    [['Nowhere', 'Source Sans 3'], 400, 'italic', 'Source Sans 3/600/normal'],
    [['Nowhere'], 400, 'normal', undefined],
  ] as const)('%j %i %s', (families, weight, style, id) => {
    expect(fonts.match(families, weight, style)?.id).toBe(id);
  });

  test('says what is wrong with a font when it is used', () => {
    const broken = openFonts([
      { ...source('Broken', 400, 'normal', ''), load: () => new Uint8Array([1, 2, 3]) },
    ]);
    expect(broken.diagnostics).toEqual([]);
    expect(broken.value?.match(['Broken'], 400, 'normal')).toBeUndefined();
    expect(broken.diagnostics.map(({ code }) => code)).toEqual(['font-invalid']);
  });
});
