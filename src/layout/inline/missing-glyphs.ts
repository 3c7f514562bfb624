/** Characters that no font can show: an error at their place, once for each. */
import { type Diagnostic, error, type Span } from '../../diagnostic.ts';
import type { Word } from './words.ts';

const SCRIPTS = [
  'Latin',
  'Greek',
  'Cyrillic',
  'Arabic',
  'Hebrew',
  'Devanagari',
  'Bengali',
  'Gurmukhi',
  'Gujarati',
  'Tamil',
  'Telugu',
  'Kannada',
  'Malayalam',
  'Sinhala',
  'Thai',
  'Lao',
  'Tibetan',
  'Myanmar',
  'Georgian',
  'Armenian',
  'Ethiopic',
  'Khmer',
  'Mongolian',
  'Hangul',
  'Hiragana',
  'Katakana',
  'Han',
  'Thaana',
  'Syriac',
] as const;
const MATCHERS = SCRIPTS.map((script) => [script, new RegExp(`^\\p{Script=${script}}$`, 'u')] as const);

export function reportMissingGlyphs(word: Word, span: Span | undefined, diagnostics: Diagnostic[]): void {
  for (const codePoint of new Set(word.missing)) {
    const message = `No font has the character "${String.fromCodePoint(codePoint)}" (${describe(codePoint)})`;
    const isKnown = diagnostics.some((known) => known.message === message && known.span === span);
    if (isKnown) continue;
    diagnostics.push(
      error('glyph-missing', message, span, {
        hints: ['Add a font that has it with @font-face, and name its family in font-family.'],
      }),
    );
  }
}

function describe(codePoint: number): string {
  const character = String.fromCodePoint(codePoint);
  const script = MATCHERS.find(([, matcher]) => matcher.test(character))?.[0] ?? 'symbol';
  return `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}, ${script}`;
}
