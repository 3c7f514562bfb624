/** CSS Text 3 §8.2: letter-spacing comes between letters, and not after the last one of a line. Letters 10 points apart. */
import { describe, expect, test } from 'vitest';
import { drawPages } from '../testing/pages.ts';

const draw = (body: string, css = '') =>
  drawPages(body, `p { letter-spacing: 10pt } ${css}`).join('\n====\n');
const page = (width: number) => `@page { size: ${width}pt 60pt }`;

test('the last letter stands at the edge', () => {
  expect(draw('<p>ab</p>', 'p { text-align: right }')).toBe('       a b');
  expect(draw('<p>ab<br>cd</p>', 'p { text-align: right }')).toBe('       a b\n       c d');
  expect(draw('<p>ab</p>', `p { text-align: center } ${page(110)}`)).toBe('    a b');
  expect(draw('<p>ab c</p>', `p { text-align: justify-all } ${page(110)}`)).toBe('a b       c');
});

describe('a line is as full as its letters are', () => {
  test.each([
    ['between words', '<p>aa bb</p>', 90, 'a a   b b'],
    ['in an inline box', '<p><b>aa</b> <b>bb</b></p>', 90, 'a a   b b'],
    ['in several lines', '<p>aa bb cc</p>', 90, 'a a   b b\nc c'],
    ['at a hyphen', '<p>aa-bb</p>', 50, 'a a -\nb b'],
    ['at a soft hyphen', '<p>aa&shy;bb</p>', 50, 'a a -\nb b'],
    ['between any letters', '<p style="word-break: break-all">aaaa</p>', 50, 'a a a\na'],
    ['where a word has no room', '<p style="overflow-wrap: anywhere">aaaa</p>', 50, 'a a a\na'],
  ])('%s', (_, body, width, expected) => {
    expect(draw(body, page(width))).toBe(expected);
  });

  test('one point less is too little', () => {
    expect(draw('<p>aa bb</p>', page(89))).toBe('a a\nb b');
  });
});

test('the space before a box ends with its line', () => {
  const css = 'i { display: inline-block; width: 80pt; height: 10pt } p { text-align: justify }';
  expect(draw('<p>a b <i></i></p>', css)).toBe('a        b');
  expect(draw('<p>a b, <i></i></p>', `${css} p { letter-spacing: 0; hanging-punctuation: force-end }`)).toBe(
    'a        b,',
  );
});

test('what is as wide as its text has no room after it', () => {
  const css = 'i { display: inline-block }';
  expect(draw('<p><i>ab</i>x</p>', css)).toBe('a bx');
  expect(draw('<p><i>ab</i><i style="width: min-content">ab cd</i></p>', css)).toBe('   a b\na bc d');
});

test('from right to left the first letter stands at the edge', () => {
  expect(draw('<p>ab</p>', 'p { direction: rtl }')).toBe('       a b');
});
