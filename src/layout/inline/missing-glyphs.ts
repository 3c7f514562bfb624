/** Characters that no font can show: an error at their place, once for each. */
import { error, type Span } from '../../diagnostic.ts';
import type { Diagnostics } from '../diagnostics.ts';
import type { TextSource } from './collect.ts';
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

export function reportMissingGlyphs(word: Word, span: Span | undefined, diagnostics: Diagnostics): void {
  for (const codePoint of new Set(word.missing)) {
    const message = `No font has the character "${String.fromCodePoint(codePoint)}" (${describe(codePoint)})`;
    diagnostics.add(
      error('glyph-missing', message, span, {
        hints: ['Add a font that has it with @font-face, and name its family in font-family.'],
      }),
    );
  }
}

/** No family of the style is known, and there is no other font. */
export function reportMissingFont({ style, span }: TextSource, diagnostics: Diagnostics): void {
  diagnostics.add(
    error('font-not-found', `No font is known for "${style.fontFamily.join(', ')}"`, span, {
      hints: ['Name it in an @font-face rule, or use a family that has one.'],
    }),
  );
}

function describe(codePoint: number): string {
  const character = String.fromCodePoint(codePoint);
  const script = MATCHERS.find(([, matcher]) => matcher.test(character))?.[0] ?? 'symbol';
  return `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}, ${script}`;
}
