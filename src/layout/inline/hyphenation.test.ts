/** CSS Text 4 §6, with words that the test itself hyphenates: it needs no patterns. */
import { expect, test } from 'vitest';
import { copiedTexts, drawPage, layOutHtml } from '../testing/pages.ts';

const WORDS = new Map([['en', ['abcd-efgh', 'ABCD']]]);
const AUTO = 'p { hyphens: auto }';

function draw(body: string, css: string): string {
  return layOutHtml(body, css, {}, WORDS).layout.pages.map(drawPage).join('\n====\n');
}

test('the words of a project are hyphenated as it says', () => {
  const body = '<p>xx abcdefgh xxxx</p>';
  expect(draw(body, `${AUTO} @page { size: 80pt 50pt }`)).toBe('xx abcd-\nefgh\nxxxx');
  expect([...copiedTexts(layOutHtml(body, AUTO, {}, WORDS).layout).values()]).toEqual(['xx abcdefgh xxxx']);
});

test('where hyphens are asked for, and within their limits', () => {
  const page = '@page { size: 80pt 50pt }';
  expect(draw('<p>xx abcdefgh xxxx</p>', page)).toBe('xx\nabcdefgh\nxxxx');
  expect(draw('<p>xx abcdefgh xxxx</p>', `${AUTO} p { hyphenate-limit-chars: 8 5 } ${page}`)).toBe(
    'xx\nabcdefgh\nxxxx',
  );
});

test('in another language they are other words', () => {
  expect(draw('<p lang="de">xx abcdefgh xxxx</p>', `${AUTO} @page { size: 80pt 50pt }`)).toBe(
    'xx\nabcdefgh\nxxxx',
  );
});
