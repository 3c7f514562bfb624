/** Stacks of eight blocks and more: their boxes are made when the flow comes to them, and nobody should notice. */
import { expect, test } from 'vitest';
import { drawPages, layOutHtml } from '../testing/pages.ts';

const LETTERS = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'];
const PAGE = '@page { size: 100pt 100pt }';

/** Nine paragraphs; what stands between the fourth and the fifth. */
function stack(between = ''): string {
  const paragraphs = LETTERS.map((letter) => `<p>${letter}</p>`);
  return `<section>${paragraphs.slice(0, 4).join('\n')}${between}${paragraphs.slice(4).join('\n')}</section>`;
}

test('blocks stand below each other, white space between them makes no line', () => {
  expect(drawPages(stack('\n\t'), PAGE)).toEqual([LETTERS.join('\n')]);
});

test('what the first and the last of them say of pages, their stack says', () => {
  const css = `${PAGE} section p:first-child { break-before: page } section p:last-child { break-after: page }`;
  expect(drawPages(`<h3>x</h3>${stack()}<h3>y</h3>`, css)).toEqual(['x', LETTERS.join('\n'), 'y']);
  const named = `${PAGE} @page land { size: 200pt 100pt } section p:first-child { page: land }`;
  const { layout } = layOutHtml(`<h3>x</h3>${stack()}`, named);
  expect(layout.pages.map(({ name }) => name)).toEqual(['auto', 'land', 'auto']);
});

test.each([
  ['text', 'x', 'a b c d x e f g h i'],
  ['a no-break space', '\u00a0', 'a b c d  e f g h i'],
  ['an inline element', '<b>x</b>', 'a b c d x e f g h i'],
  ['a float', '<div class="float">x</div>', 'a b c d e        x f g h i'],
  ['a box that is out of the flow', '<div class="placed">x</div>', 'a b c d e    x f g h i'],
])('%s between them is not lost', (_, between, expected) => {
  const placed = '.float { float: right } .placed { position: absolute; left: 50pt }';
  const [page = ''] = drawPages(stack(between), `@page { size: 100pt 100pt } ${placed}`);
  expect(page.replaceAll('\n', ' ')).toBe(expected);
});

test('generated content before and after them is not lost', () => {
  const css = `@page { size: 100pt 150pt } section::before { content: "x" } section::after { content: "y" }`;
  expect(drawPages(stack(), css)).toEqual([['x', ...LETTERS, 'y'].join('\n')]);
});
