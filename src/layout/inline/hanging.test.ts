/** CSS Text 3 §8.2: on a page that is three squares wider at both sides than its text. */
import { describe, expect, test } from 'vitest';
import { drawPages } from '../testing/pages.ts';

const PAGE = '@page { size: 140pt 50pt; margin: 0 30pt }';
const RTL = 'p { direction: rtl } bdo { unicode-bidi: bidi-override; direction: rtl }';

function draw(text: string, css: string): string {
  return drawPages(
    `<p>${text}</p>`,
    `${PAGE} p { width: 80pt; ${css} } ${RTL.slice(RTL.indexOf('bdo'))}`,
  ).join('\n====\n');
}

describe('first', () => {
  const first = 'hanging-punctuation: first';

  test('an opening mark stands before the first line', () => {
    expect(draw('“ab” cd', first)).toBe('  “ab” cd');
    expect(draw('“ab” cdefgh “ij', first)).toBe('  “ab”\n   cdefgh\n   “ij');
  });

  test('what is left of the line is aligned', () => {
    expect(draw('“ab”', `${first}; text-align: right`)).toBe('       “ab”');
    expect(draw('“abcd', `${first}; text-align: center`)).toBe('    “abcd');
    expect(draw('“ab cd efghijk', `${first}; text-align: justify`)).toBe('  “ab    cd\n   efghijk');
  });
});

describe('the ends of lines', () => {
  test('force-end: a stop stands after the line, with or without room for it', () => {
    expect(draw('ab, cde, fghi', 'hanging-punctuation: force-end')).toBe('   ab, cde,\n   fghi');
    expect(draw('abc defg, h', 'hanging-punctuation: force-end; text-align: right')).toBe(
      '   abc defg,\n          h',
    );
    expect(draw('ab de, hijk', 'hanging-punctuation: force-end; text-align: right')).toBe(
      '      ab de,\n       hijk',
    );
  });

  test('allow-end: where there is no room alone', () => {
    expect(draw('abc defg, h', 'hanging-punctuation: allow-end; text-align: right')).toBe(
      '   abc defg,\n          h',
    );
    expect(draw('ab de, hijk', 'hanging-punctuation: allow-end; text-align: right')).toBe(
      '     ab de,\n       hijk',
    );
  });

  test('last: a closing mark after the last line', () => {
    expect(draw('ab”', 'hanging-punctuation: last; text-align: right')).toBe('         ab”');
    expect(draw('ab.', 'hanging-punctuation: last; text-align: right')).toBe('        ab.');
    expect(draw('ab.', 'hanging-punctuation: last force-end; text-align: right')).toBe('         ab.');
  });
});

describe('from right to left the ends are at the left', () => {
  const rtl = (marks: string) => `direction: rtl; hanging-punctuation: ${marks}`;

  test('first', () => {
    expect(draw('<bdo>“ab cd</bdo>', rtl('first'))).toBe('      dc ba“');
    expect(draw('<bdo>“ab cd efghijk</bdo>', `${rtl('first')}; text-align: justify`)).toBe(
      '   dc    ba“\n    kjihgfe',
    );
  });

  test('force-end and last', () => {
    expect(draw('<bdo>abc defg, h</bdo>', rtl('force-end'))).toBe('  ,gfed cba\n          h');
    expect(draw('<bdo>ab”</bdo>', `${rtl('last')}; text-align: left`)).toBe('  ”ba');
  });

  test('not of words that run the other way', () => {
    expect(draw('<bdo>abc defg,</bdo> h', 'hanging-punctuation: force-end')).toBe('   cba\n   ,gfed h');
  });
});
