/** `font-variant-position` with a font that has no features at all. */
import { expect, test } from 'vitest';
import { copiedTexts, layOutHtml, textsIn } from '../testing/pages.ts';

function texts(css: string): unknown[] {
  const { layout } = layOutHtml('<p>a<span>2</span>b</p>', `span { ${css} }`);
  expect([...copiedTexts(layout).values()].join('')).toBe('a2b');
  return textsIn(layout.pages[0]!.fragments).map(({ text, size, x, y }) => [
    text,
    size,
    x,
    Math.round(y * 10) / 10,
  ]);
}

test('superscripts are smaller and above the baseline, and make their line no higher', () => {
  expect(texts('font-variant-position: super')).toEqual([
    ['a', 10, 0, 8],
    ['2', 6.5, 10, 4.5],
    ['b', 10, 16.5, 8],
  ]);
});

test('subscripts are below it', () => {
  expect(texts('font-variant-position: sub')).toEqual([
    ['a', 10, 0, 8],
    ['2', 6.5, 10, 9.4],
    ['b', 10, 16.5, 8],
  ]);
});
