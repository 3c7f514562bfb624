/** Flex items below each other. Pages of ten letters by five lines. */
import { describe, expect, test } from 'vitest';
import { drawPages, layOutHtml } from '../testing/pages.ts';
import type { Page } from '../types.ts';

const FLEX = '.f { display: flex; flex-direction: column }';
const draw = (body: string, css = '') => drawPages(body, `${FLEX} ${css}`);
const stack = (...items: string[]) =>
  `<div class="f">${items.map((item) => `<p class="${item[0]}">${item}</p>`).join('')}</div>`;

function rects({ fragments }: Page): readonly (readonly number[])[] {
  return fragments.flatMap((one) => (one.kind === 'rect' ? [[one.x, one.y, one.width, one.height]] : []));
}

describe('widths', () => {
  const boxes = (css: string, body = stack('a', 'bb')) =>
    rects(layOutHtml(body, `${FLEX} p, table { background: silver } ${css}`).layout.pages[0]!).map(
      ([x, , width]) => [x, width],
    );

  test.each([
    [
      '',
      [
        [0, 100],
        [0, 100],
      ],
    ],
    [
      '.f { align-items: start }',
      [
        [0, 10],
        [0, 20],
      ],
    ],
    [
      '.f { align-items: center }',
      [
        [45, 10],
        [40, 20],
      ],
    ],
    [
      '.f { align-items: end } .a { align-self: stretch }',
      [
        [0, 100],
        [80, 20],
      ],
    ],
    [
      '.f { align-items: baseline } .a { margin: 0 10pt 0 20pt }',
      [
        [20, 10],
        [20, 20],
      ],
    ],
    [
      '.f { align-items: baseline; direction: rtl } .a { margin: 0 20pt 0 10pt }',
      [
        [70, 10],
        [70, 20],
      ],
    ],
    [
      '.f { align-items: start; direction: rtl }',
      [
        [90, 10],
        [80, 20],
      ],
    ],
    [
      '.a { margin: 0 auto } .b { margin-left: 20pt }',
      [
        [45, 10],
        [20, 80],
      ],
    ],
    [
      '.a { width: 50% } .b { max-width: 30pt }',
      [
        [0, 50],
        [0, 30],
      ],
    ],
    [
      '.a { min-width: 30pt } .f { align-items: start }',
      [
        [0, 30],
        [0, 20],
      ],
    ],
  ])('%s', (css, expected) => {
    expect(boxes(css)).toEqual(expected);
  });

  test('a table fills the container as a block does, or is as wide as its cells', () => {
    const table = '<div class="f"><table><tr><td>aa</td></tr></table></div>';
    expect(boxes('', table)).toEqual([[0, 100]]);
    expect(boxes('.f { align-items: start }', table)).toEqual([[0, 20]]);
  });
});

describe('from top to bottom', () => {
  test('gaps and margins add up', () => {
    expect(draw(stack('a', 'b'), '.f { gap: 10pt }')).toEqual(['a\n\nb']);
    const css = '@page { size: 100pt 90pt } .f { row-gap: 10pt } p { margin: 10pt 0 }';
    expect(draw(stack('a', 'b'), css)).toEqual(['\na\n\n\n\nb']);
    expect(draw(`<div class="f">a<b>b</b></div>`)).toEqual(['a\nb']);
  });

  test.each([
    ['justify-content: center', '\na\nb'],
    ['justify-content: end', '\n\n\na\nb'],
    ['justify-content: space-between', 'a\n\n\n\nb'],
    ['flex-direction: column-reverse', '\n\n\nb\na'],
    ['flex-direction: column-reverse; justify-content: flex-end', 'b\na'],
  ])('with a height: %s', (css, expected) => {
    const height = css.includes('center') ? 40 : 50;
    expect(draw(stack('a', 'b'), `.f { height: ${height}pt; ${css} }`)).toEqual([expected]);
  });

  test('items grow into a height, or an auto margin takes what is left of it', () => {
    expect(draw(stack('a', 'b', 'c'), '.f { min-height: 50pt } .b { flex: 1 }')).toEqual(['a\nb\n\n\nc']);
    expect(draw(stack('a', 'b', 'c'), '.f { height: 50pt } .c { margin-top: auto }')).toEqual([
      'a\nb\n\n\nc',
    ]);
  });

  test('in a card as high as those beside it the last item stands at its end', () => {
    const card = (...items: string[]) => stack(...items).replace('class="f"', 'class="f card"');
    const css = '.r { display: flex } .card p:last-child { margin-top: auto }';
    expect(draw(`<div class="r">${card('a<br>a<br>a', 'b')}${card('c', 'd')}</div>`, css)).toEqual([
      'ac\na\na\nbd',
    ]);
  });
});

describe('pages', () => {
  test('end between items, and within them', () => {
    expect(draw(stack('a<br>a<br>a', 'b<br>b<br>b'))).toEqual(['a\na\na\nb\nb', 'b']);
    expect(draw(stack('a', 'b', 'c'), '.b { break-before: page }')).toEqual(['a', 'b\nc']);
    expect(draw(stack('a<br>a<br>a', 'b<br>b<br>b'), 'p { break-inside: avoid }')).toEqual([
      'a\na\na',
      'b\nb\nb',
    ]);
  });

  test('a heading stays with the item below it', () => {
    expect(draw(`<div class="f"><p>a<br>a<br>a<br>a</p><h2>h</h2><p>b</p></div>`)).toEqual([
      'a\na\na\na',
      'h\nb',
    ]);
  });
});

test('what is out of the flow is none', () => {
  const css = '.p { position: absolute } .f { position: relative; gap: 10pt }';
  expect(draw('<div class="f"><p>a</p><p class="p">&nbsp;x</p><p>b</p></div>', css)).toEqual(['ax\n\nb']);
});
