/** Small capitals of a font that has none: the squares have no features at all. */
import { expect, test } from 'vitest';
import { layOutHtml } from '../testing/pages.ts';

function texts(css: string, text: string, lang = 'en'): unknown[] {
  const { layout } = layOutHtml(`<p lang="${lang}">${text}</p>`, `p { ${css} }`);
  return layout.pages[0]!.fragments.map((fragment) =>
    fragment.kind === 'text' ? [fragment.text, Math.round(fragment.size * 100) / 100] : fragment.kind,
  );
}

test('small letters become smaller capitals, in the language’s own way', () => {
  expect(texts('font-variant-caps: small-caps', 'Ab2c')).toEqual([
    ['A', 10],
    ['B', 7],
    ['2', 10],
    ['C', 7],
  ]);
  expect(texts('font-variant-caps: small-caps', 'i', 'tr')).toEqual([['İ', 7]]);
});

test('capitals too where all are small', () => {
  expect(texts('font-variant-caps: all-small-caps', 'Ab2')).toEqual([
    ['AB', 7],
    ['2', 10],
  ]);
});

test('capitals alone where letters are of one case', () => {
  expect(texts('font-variant-caps: unicase', 'Ab2')).toEqual([
    ['A', 7],
    ['b2', 10],
  ]);
});

test('the line is as high as with letters of its own size', () => {
  const { layout } = layOutHtml(
    '<p>ab</p><p>c</p>',
    'p { font-variant-caps: small-caps; line-height: normal }',
  );
  const ys = layout.pages[0]!.fragments.map((fragment) => (fragment.kind === 'text' ? fragment.y : 0));
  expect(ys[1]! - ys[0]!).toBeCloseTo(10);
});
