import { expect, test } from 'vitest';
import { openFonts } from '../index.ts';
import { squareSource } from './square-font.ts';

test('every glyph of the square font is one em wide, and none is shared', () => {
  const face = openFonts([squareSource()]).value?.match(['Square'], 400, 'normal');
  expect(face?.metrics).toEqual({
    unitsPerEm: 1000,
    ascent: 800,
    descent: -200,
    lineGap: 0,
    capHeight: 800,
    xHeight: 500,
    underlinePosition: -100,
    underlineThickness: 50,
    strikeoutPosition: 250,
    strikeoutThickness: 50,
    subscript: { size: 650, offset: -140 },
    superscript: { size: 650, offset: 350 },
    italicAngle: 0,
    boundingBox: [0, -200, 1000, 800],
  });
  const run = face?.shape('Ab – é…•', { features: {}, lang: 'en', direction: 'ltr' });
  expect(run?.glyphs.map(({ advance }) => advance)).toEqual(new Array(8).fill(1000));
  expect(new Set(run?.glyphs.map(({ id }) => id)).size).toBe(7);
});
