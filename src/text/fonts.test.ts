import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { deflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { randomNumbers } from '../../test/support/random.ts';
import { measureFont, openFonts } from './index.ts';
import { readFontFile, type Tables } from './sfnt.ts';
import { squareFont, squareSource } from './testing/square-font.ts';
import type { FontFace, FontSet, FontSource } from './types.ts';

const require = createRequire(import.meta.url);
const read = (file: string) => new Uint8Array(readFileSync(require.resolve(file)));
const source = (family: string, weight: number, style: FontSource['style'], file: string): FontSource => ({
  ...squareSource(family, weight, style),
  load: () => read(file),
});
const fonts = openFonts([
  source('Source Serif 4', 400, 'normal', 'source-serif/TTF/SourceSerif4-Regular.ttf'),
  source('Source Serif 4', 400, 'italic', 'source-serif/TTF/SourceSerif4-It.ttf'),
  source('Source Serif 4', 700, 'normal', 'source-serif/TTF/SourceSerif4-Bold.ttf'),
  source('Source Sans 3', 600, 'normal', 'source-sans/TTF/SourceSans3-Semibold.ttf'),
  source(
    'Noto Naskh Arabic',
    400,
    'normal',
    '@fontsource/noto-naskh-arabic/files/noto-naskh-arabic-arabic-400-normal.woff',
  ),
]).value as FontSet;
const options = { features: {}, lang: 'en', direction: 'ltr' } as const;
const serif = fonts.match(['Source Serif 4'], 400, 'normal')!;

/** The only face of a file, and what was found wrong with it. */
function opened(file: Uint8Array, weight: FontSource['weight'] = { from: 400, to: 400 }) {
  const { value, diagnostics } = openFonts([{ ...squareSource('Test'), weight, load: () => file }]);
  return { match: (wanted = 400) => value?.match(['Test'], wanted, 'normal'), diagnostics };
}

describe('a face', () => {
  test('has its measures', () => {
    expect(serif.metrics).toMatchObject({ unitsPerEm: 1000, capHeight: 670, xHeight: 475, italicAngle: 0 });
    expect(serif.metrics).toMatchObject({ ascent: 1036, descent: -335, lineGap: 0 });
    expect(serif.postScriptName).toBe('SourceSerif4-Regular');
    expect(serif.outlines).toBe('glyf');
  });

  test.each([
    [['Source Serif 4'], 400, 'normal', 0.475, 0.5],
    [['Nowhere', 'Source Sans 3'], 600, 'normal', 0.491, 0.513],
  ] as const)('%s measures lengths of letters', (fontFamily, fontWeight, fontStyle, xHeight, zero) => {
    expect(measureFont(fonts, { fontFamily, fontWeight, fontStyle })).toEqual({ xHeight, zero });
  });

  test('without any faces they are half an em', () => {
    const none = openFonts([]).value as FontSet;
    const font = { fontFamily: ['serif'], fontWeight: 400, fontStyle: 'normal' } as const;
    expect(measureFont(none, font)).toEqual({ xHeight: 0.5, zero: 0.5 });
  });

  test('shapes letters as they join with what stands beside them', () => {
    const arabic = fonts.match(['Noto Naskh Arabic'], 400, 'normal')!;
    const rtl = { features: {}, lang: 'ar', direction: 'rtl' } as const;
    const whole = arabic.shape('سسسس', rtl).glyphs.map(({ id }) => id);
    const start = arabic.shape('سس', rtl, { before: '', after: 'سس' });
    const end = arabic.shape('سس', rtl, { before: 'سس', after: '' });
    expect([...end.glyphs, ...start.glyphs].map(({ id }) => id)).toEqual(whole);
    expect(end.glyphs.map(({ cluster }) => cluster)).toEqual([1, 0]);
    expect(arabic.shape('سس', rtl).glyphs.map(({ id }) => id)).not.toEqual(end.glyphs.map(({ id }) => id));
  });

  test('shapes with kerning and ligatures, and remembers', () => {
    const run = serif.shape('AVA office', options);
    expect(run.text).toBe('AVA office');
    expect(run.width).toBe(run.glyphs.reduce((sum, glyph) => sum + glyph.advance, 0));
    const plain = serif.shape('AVA office', { ...options, features: { kern: 0 } });
    expect(run.width).toBeLessThan(plain.width);
    expect(run.glyphs.map(({ cluster }) => cluster)).toEqual([0, 1, 2, 3, 4, 5, 8, 9]);
    expect(serif.shape('AVA office', options)).toBe(run);
    expect(serif.shape('AVA office', { ...options })).toBe(run);
    expect(serif.shape('AVA office', { ...options, lang: 'de' })).not.toBe(run);
  });

  test('has the advances that are in the font', () => {
    expect(
      serif.shape('Hxn', { ...options, features: { kern: 0 } }).glyphs.map(({ advance }) => advance),
    ).toEqual(ADVANCES);
  });

  test('shapes from right to left', () => {
    const forwards = serif.shape('abc', options).glyphs;
    const backwards = serif.shape('abc', { ...options, direction: 'rtl' }).glyphs;
    expect(backwards.map(({ cluster }) => cluster)).toEqual([2, 1, 0]);
    expect(backwards.map(({ id }) => id)).toEqual(forwards.map(({ id }) => id).reverse());
  });

  test('shows tabs and other controls as wide as a space', () => {
    const space = serif.shape(' ', options);
    for (const control of ['\t', '\n', '\u0085', '\u2028'])
      expect(serif.shape(control, options).glyphs).toEqual(space.glyphs);
    expect(serif.shape('\u00AD\u200B', options).width).toBe(0);
  });

  test('switches features', () => {
    const widths = (features: Record<string, number>) =>
      new Set([...'0123456789'].map((digit) => serif.shape(digit, { ...options, features }).width));
    expect(widths({ tnum: 1 }).size).toBe(1);
    expect(widths({ pnum: 1 }).size).toBeGreaterThan(1);
    expect(serif.hasFeature('sups')).toBe(true);
    expect(serif.hasFeature('nope')).toBe(false);
  });

  test('knows its characters', () => {
    expect(serif.has(0x41)).toBe(true);
    expect(serif.has(0x1f6f0)).toBe(false);
  });
});

describe('a subset', () => {
  const tables = (file: Uint8Array): Tables => {
    const font = readFontFile(file);
    if (typeof font === 'string') throw new Error(font);
    return font.tables;
  };
  /** The bytes of a glyph's outline, with offsets as `loca` has them: halves, or whole numbers of four bytes. */
  const outlineSize = (font: Tables, glyph: number) => {
    const [loca, isLong] = [font.get('loca')!, font.get('head')!.getUint16(50) === 1];
    const offset = (id: number) => (isLong ? loca.getUint32(4 * id) : 2 * loca.getUint16(2 * id));
    return offset(glyph + 1) - offset(glyph);
  };
  const glyphs = new Set(serif.shape('Exampleland', options).glyphs.map(({ id }) => id));

  test('has the glyphs asked for under their ids, and no others', () => {
    const font = tables(serif.subset(glyphs));
    const count = font.get('maxp')!.getUint16(4);
    const kept = Array.from({ length: count }, (_, id) => id).filter((id) => outlineSize(font, id) > 0);
    expect(kept).toEqual([0, ...glyphs].sort((a, b) => a - b));
    for (const id of glyphs) expect(font.get('hmtx')!.getUint16(4 * id)).toBe(serif.advance(id));
  });

  test('is small and always the same', () => {
    expect([...tables(serif.subset(glyphs)).keys()]).toEqual([
      'glyf',
      'head',
      'hhea',
      'hmtx',
      'loca',
      'maxp',
    ]);
    expect(serif.subset(glyphs).length).toBeLessThan(6000);
    expect(serif.subset(new Set([...glyphs].reverse()))).toEqual(serif.subset(glyphs));
  });

  test('of PostScript outlines is an OpenType font', () => {
    const face = opened(read('source-serif/OTF/SourceSerif4-Regular.otf')).match()!;
    expect(face.outlines).toBe('cff');
    const kept = face.subset(new Set(face.shape('Exampleland', options).glyphs.map(({ id }) => id)));
    expect([...tables(kept).keys()]).toEqual(expect.arrayContaining(['CFF ', 'cmap']));
    expect(kept.length).toBeLessThan(10_000);
  });
});

describe('matching (CSS Fonts 4 §5.2)', () => {
  test.each([
    [['Source Serif 4'], 400, 'normal', 'Source Serif 4/400/normal'],
    [['source serif 4'], 400, 'italic', 'Source Serif 4/400/italic'],
    [['Source Serif 4'], 600, 'normal', 'Source Serif 4/700/normal'],
    [['Source Serif 4'], 500, 'normal', 'Source Serif 4/400/normal'],
    [['Source Serif 4'], 300, 'normal', 'Source Serif 4/400/normal'],
    [['Source Serif 4'], 700, 'italic', 'Source Serif 4/400/italic'],
    [['Nowhere', 'Source Sans 3'], 400, 'italic', 'Source Sans 3/600/normal'],
    [['Nowhere'], 400, 'normal', undefined],
    [['Nowhere', 'sans-serif'], 600, 'normal', 'Source Sans 3/600/normal'],
    [['serif'], 400, 'italic', 'Source Serif 4/400/italic'],
    [['monospace'], 400, 'normal', 'Source Serif 4/400/normal'],
  ] as const)('%j %i %s', (families, weight, style, id) => {
    expect(fonts.match(families, weight, style)?.id).toBe(id);
  });

  const weights = (available: readonly number[]) =>
    openFonts(available.map((weight) => squareSource('Square', weight))).value as FontSet;

  test.each([
    [450, [300, 400, 500, 700], 500],
    [400, [300, 500, 700], 500],
    [500, [300, 400, 600], 400],
    [450, [600, 700], 600],
    [350, [100, 300, 400], 300],
    [200, [400, 300], 300],
    [600, [500, 700, 900], 700],
    [800, [300, 500], 500],
  ])('%i of %j is %i', (wanted, available, expected) => {
    expect(weights(available).match(['Square'], wanted, 'normal')?.weight).toBe(expected);
  });

  test('of two faces that are declared alike the later one wins', () => {
    const twice = openFonts([
      squareSource('Test'),
      source('Test', 400, 'normal', 'source-serif/TTF/SourceSerif4-Regular.ttf'),
    ]).value as FontSet;
    expect(twice.match(['Test'], 400, 'normal')?.postScriptName).toBe('SourceSerif4-Regular');
    expect(twice.face('Test/400/normal')?.postScriptName).toBe('SourceSerif4-Regular');
  });
});

describe('font files', () => {
  test('are read when a text first needs them, once', () => {
    let loads = 0;
    const load = () => {
      loads++;
      return squareFont();
    };
    const set = openFonts([{ ...squareSource('Lazy'), load }]).value as FontSet;
    expect(loads).toBe(0);
    expect(set.match(['Lazy'], 400, 'normal')).toBe(set.match(['lazy', 'Other'], 700, 'italic'));
    expect(set.face('Lazy/400/normal')).toBe(set.match(['Lazy'], 400, 'normal'));
    expect(loads).toBe(1);
  });

  test('of the same bytes share what was shaped, in another build too', () => {
    const [one, other] = [opened(squareFont()).match()!, opened(squareFont()).match()!];
    expect(one).not.toBe(other);
    expect(one.shape('word', options)).toBe(other.shape('word', options));
  });

  test.each([
    [
      'OTF',
      'source-serif/WOFF2/OTF/SourceSerif4-Regular.otf.woff2',
      'source-serif/OTF/SourceSerif4-Regular.otf',
    ],
    [
      'TTF',
      'source-serif/WOFF2/TTF/SourceSerif4-Regular.ttf.woff2',
      'source-serif/TTF/SourceSerif4-Regular.ttf',
    ],
  ])('may be WOFF2 of %s', (_, packed, plain) => {
    const [woff, font] = [opened(read(packed)).match()!, opened(read(plain)).match()!];
    expect(woff.metrics).toEqual(font.metrics);
    const text = 'office ÅÉ ½ Ω';
    expect(woff.shape(text, options)).toEqual(font.shape(text, options));
    expect(outlinesOf(read(packed))).toEqual(outlinesOf(read(plain)));
  });

  test('may be WOFF', () => {
    const woff = opened(read('source-serif/WOFF/OTF/SourceSerif4-Regular.otf.woff')).match()!;
    const otf = opened(read('source-serif/OTF/SourceSerif4-Regular.otf')).match()!;
    expect(woff.metrics).toEqual(otf.metrics);
    expect(woff.shape('office', options)).toEqual(otf.shape('office', options));
  });

  test('may be variable: a face for each weight', () => {
    const { match } = opened(read('source-serif/VAR/SourceSerif4Variable-Roman.ttf'), { from: 300, to: 700 });
    const widths = [200, 300, 450, 700, 900].map((weight) => match(weight)?.shape('minimum', options).width);
    expect(match(450)?.id).toBe('Test/400/normal@450');
    expect(widths[0]).toBe(widths[1]);
    expect(widths[4]).toBe(widths[3]);
    expect(new Set(widths).size).toBe(3);
  });

  const WOFF2 = read('source-serif/WOFF2/TTF/SourceSerif4-Regular.ttf.woff2');
  const WOFF2_BOMB = Uint8Array.of(...WOFF2.subarray(0, 49), 0x8f, 0xff, 0xff, 0xff, 0x7f);
  const WOFF_BOMB = new Uint8Array(64);
  new DataView(WOFF_BOMB.buffer).setUint32(0, 0x774f4646);
  new DataView(WOFF_BOMB.buffer).setUint16(12, 1);
  new DataView(WOFF_BOMB.buffer).setUint32(56, 0xf0000000);

  test.each([
    ['nothing', new Uint8Array(), 'it is damaged, or no font'],
    ['no font', deflateSync('Republic of Exampleland'), 'it is damaged, or no font'],
    ['half a font', squareFont().slice(0, 5000), 'it is damaged, or no font'],
    ['a table of 4 GB', WOFF_BOMB, 'it is damaged, or no font'],
    ['WOFF2 cut off', WOFF2.subarray(0, 5000), 'it is damaged, or no font'],
    ['WOFF2 of 4 GB', WOFF2_BOMB, 'it is damaged, or no font'],
    [
      'CFF2',
      read('source-serif/VAR/SourceSerif4Variable-Roman.otf'),
      'its outlines are of the kind CFF2, which PDF does not have',
    ],
  ])('%s is said to be so, once', (_name, file, problem) => {
    const { match, diagnostics } = opened(file);
    expect(diagnostics).toEqual([]);
    expect([match(), match(700)]).toEqual([undefined, undefined]);
    expect(diagnostics).toMatchObject([
      { code: 'font-invalid', message: `The font "Test" (Test/400/normal) cannot be used: ${problem}` },
    ]);
  });

  test('never throw, whatever is in them', () => {
    const random = randomNumbers(11);
    const sound = squareFont();
    for (let i = 0; i < 60; i++) {
      const { match, diagnostics } = opened(damaged(sound, random));
      const face = match();
      if (face === undefined) expect(diagnostics).toHaveLength(1);
      else use(face);
    }
  });
});

function use(face: FontFace): void {
  const { glyphs } = face.shape('Exampleland', options);
  expect(face.subset(new Set(glyphs.map(({ id }) => id))).length).toBeGreaterThan(0);
}

/** With some bytes changed, half of them in the directory and the first tables, or cut off. */
function damaged(file: Uint8Array, random: () => number): Uint8Array {
  const length = random() < 0.2 ? Math.floor(random() * file.length) : file.length;
  const copy = Uint8Array.from(file.subarray(0, length));
  for (let i = 0; i < 1 + random() * 8; i++)
    copy[Math.floor(random() * (random() < 0.5 ? 400 : length))] = Math.floor(random() * 256);
  return copy;
}

/** Of H, x and n in Source Serif 4 Regular, in thousandths of an em. */
const ADVANCES = [788, 526, 606];

/** Of all glyphs, whatever way their points are packed. */
function outlinesOf(file: Uint8Array): readonly unknown[] {
  const font = readFontFile(file);
  if (typeof font === 'string') throw new Error(font);
  const { tables } = font;
  const glyf = tables.get('glyf');
  const bytes = ({ buffer, byteOffset, byteLength }: DataView) => Buffer.from(buffer, byteOffset, byteLength);
  if (glyf === undefined) return [bytes(tables.get('CFF ')!)];
  const [loca, isLong] = [tables.get('loca')!, tables.get('head')!.getInt16(50) === 1];
  const offset = (glyph: number) => (isLong ? loca.getUint32(4 * glyph) : 2 * loca.getUint16(2 * glyph));
  const outlines = Array.from({ length: tables.get('maxp')!.getUint16(4) }, (_, glyph) => {
    const [start, end] = [offset(glyph), offset(glyph + 1)];
    return start === end ? [] : outline(new DataView(glyf.buffer, glyf.byteOffset + start, end - start));
  });
  return [bytes(tables.get('hmtx')!), ...outlines];
}
/** Points of a simple glyph; of others what they are made of. https://learn.microsoft.com/typography/opentype/spec/glyf */
function outline(view: DataView): unknown {
  const contours = view.getInt16(0);
  const box = [2, 4, 6, 8].map((at) => view.getInt16(at));
  if (contours < 0) return [box, view.getUint16(10), view.getUint16(12)];
  const count = view.getUint16(8 + 2 * contours) + 1;
  let at = 12 + 2 * contours + view.getUint16(10 + 2 * contours);
  const flags: number[] = [];
  while (flags.length < count) {
    const flag = view.getUint8(at++);
    const times = (flag & 8) !== 0 ? view.getUint8(at++) + 1 : 1;
    flags.push(...new Array<number>(times).fill(flag));
  }
  const axis = (short: number, same: number) =>
    flags.map((flag) => {
      if ((flag & short) !== 0) return view.getUint8(at++) * ((flag & same) !== 0 ? 1 : -1);
      if ((flag & same) !== 0) return 0;
      at += 2;
      return view.getInt16(at - 2);
    });
  return [box, flags.map((flag) => flag & 1), axis(2, 16), axis(4, 32)];
}
