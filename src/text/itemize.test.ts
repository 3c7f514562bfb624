import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, test } from 'vitest';
import { itemize, openFonts } from './index.ts';
import { squareSource } from './testing/square-font.ts';
import type { FontSet, FontSource } from './types.ts';

const require = createRequire(import.meta.url);
const serif: FontSource = {
  ...squareSource('Source Serif 4'),
  load: () => new Uint8Array(readFileSync(require.resolve('source-serif/TTF/SourceSerif4-Regular.ttf'))),
};
const fonts = openFonts([squareSource('Square'), serif]).value as FontSet;

/** `Square: ab | Source Serif 4: Ω`, and what is missing. */
function itemized(text: string, families = ['Square']): string {
  const { runs, missing } = itemize(text, fonts, families, 400, 'normal');
  const shown = runs.map(
    ({ start, end, face }) => `${face.family}: ${JSON.stringify(text.slice(start, end))}`,
  );
  const lacked = missing.map(({ offset, codePoint }) => `no U+${codePoint.toString(16)} at ${offset}`);
  return [...shown, ...lacked].join(' | ');
}

describe('runs of one face', () => {
  test.each([
    ['plain', 'Square: "plain"'],
    ['abΩ5', 'Square: "ab" | Source Serif 4: "Ω" | Square: "5"'],
    ['Ω Ω', 'Source Serif 4: "Ω Ω"'],
    ['a\u00A0\u2009b\u200B\tc', 'Square: "a\u00A0\u2009b\u200B\\tc"'],
    ['non\u2011breaking', 'Square: "non\u2011breaking"'],
    ['e\u0301', 'Square: "e\u0301"'],
    ['n\u0304', 'Source Serif 4: "n\u0304"'],
    ['', ''],
  ])('%j', (text, expected) => {
    expect(itemized(text)).toBe(expected);
  });

  test('what no face has is set in the first, and said', () => {
    expect(itemized('a漢Ωb🛰')).toBe(
      'Square: "a漢" | Source Serif 4: "Ω" | Square: "b🛰" | no U+6f22 at 1 | no U+1f6f0 at 4',
    );
  });

  test('any family stands in for those that nobody has', () => {
    expect(itemized('ab', ['Nowhere'])).toBe('Square: "ab"');
    const none = openFonts([]).value as FontSet;
    expect(itemize('ab', none, ['Square'], 400, 'normal')).toEqual({ runs: [], missing: [] });
  });
});
