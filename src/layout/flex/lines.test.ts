/** Flex items in several lines, from the other end, in another order: CSS Flexbox 1 §5. Pages of ten letters by five lines. */
import { describe, expect, test } from 'vitest';
import { copiedTexts, drawPages, layOutHtml } from '../testing/pages.ts';

const FLEX = '.f { display: flex }';
const draw = (body: string, css = '') => drawPages(body, `${FLEX} ${css}`);
const row = (...items: string[]) =>
  `<div class="f">${items.map((item) => `<p class="${item[0]}">${item}</p>`).join('')}</div>`;

describe('flex-wrap: wrap', () => {
  const wrap = (css = '') => `.f { flex-wrap: wrap } ${css}`;

  test.each([
    ['', 'aaabbbb\ncccc'],
    ['.f { gap: 10pt }', 'aaa bbbb\n\ncccc'],
    ['.f { column-gap: 30pt }', 'aaa   bbbb\ncccc'],
    ['.f { column-gap: 40pt; row-gap: 0 }', 'aaa\nbbbb\ncccc'],
    ['p { flex: 1 }', 'aaa  bbbb\ncccc'],
    ['p { flex: 1 0 40pt }', 'aaa  bbbb\ncccc'],
    ['.f { justify-content: end }', '   aaabbbb\n      cccc'],
    ['.b { margin-left: auto }', 'aaa   bbbb\ncccc'],
    ['.f { flex-flow: row-reverse wrap }', '   bbbbaaa\n      cccc'],
  ])('%s', (css, expected) => {
    expect(draw(row('aaa', 'bbbb', 'cccc'), wrap(css))).toEqual([expected]);
  });

  test('lines are as high as their items, and share what the container has beyond that', () => {
    expect(draw(row('aaa<br>a', 'bbbb', 'cccc'), wrap('.f { align-items: end }'))).toEqual([
      'aaa\na  bbbb\ncccc',
    ]);
    const high = (css: string) => draw(row('aaaaaaa', 'bbbb'), wrap(`.f { height: 50pt; ${css} }`));
    expect(high('')).toEqual(['aaaaaaa\n\n\nbbbb']);
    expect(high('align-content: start')).toEqual(['aaaaaaa\nbbbb']);
    expect(high('align-content: end')).toEqual(['\n\n\naaaaaaa\nbbbb']);
    expect(high('align-content: space-between')).toEqual(['aaaaaaa\n\n\n\nbbbb']);
    expect(high('align-content: space-evenly')).toEqual(['\naaaaaaa\n\nbbbb']);
  });

  test('an item that is wider than its line is alone in it', () => {
    const { diagnostics } = layOutHtml(row('a', 'bbbbbbbbbbbb', 'c'), FLEX + wrap());
    expect(diagnostics.map(({ message }) => message)).toEqual([
      'The boxes side by side need 20 pt more than they have',
    ]);
  });

  test('pages end between lines, where items ask for it or there is no room', () => {
    const items = row('aaaaaa', 'bbbbbb', 'cccccc', 'd<br>d<br>d');
    expect(draw(items, wrap())).toEqual(['aaaaaa\nbbbbbb\nccccccd\n      d\n      d']);
    expect(draw(`<p>x</p>${items}`, wrap())).toEqual(['x\naaaaaa\nbbbbbb', 'ccccccd\n      d\n      d']);
    expect(draw(items, wrap('.b { break-after: page }'))).toEqual([
      'aaaaaa\nbbbbbb',
      'ccccccd\n      d\n      d',
    ]);
  });

  test('a box that shrinks to its lines may be as narrow as the widest item', () => {
    const css = wrap('table { width: 10pt }');
    expect(draw(`<table><tr><td>${row('aa', 'bbb', 'c')}</td></tr></table>`, css)).toEqual(['aa\nbbb\nc']);
  });
});

describe('flex-wrap: wrap-reverse', () => {
  const css = '.f { flex-wrap: wrap-reverse; height: 50pt }';

  test.each([
    ['align-content: flex-start', '\n\n\ncccc\naaabbbb'],
    ['align-content: start', 'cccc\naaabbbb'],
    ['align-content: end', '\n\n\ncccc\naaabbbb'],
    ['align-content: space-between', 'cccc\n\n\n\naaabbbb'],
    ['flex-direction: row-reverse; align-content: flex-end', '      cccc\n   bbbbaaa'],
  ])('lines from the lower end to the upper one: %s', (more, expected) => {
    expect(draw(row('aaa', 'bbbb', 'cccc'), `${css} .f { ${more} }`)).toEqual([expected]);
  });

  test.each([
    ['flex-start', 'aaa\na\na  bbbb'],
    ['flex-end', 'aaabbbb\na\na'],
    ['start', 'aaabbbb\na\na'],
    ['end', 'aaa\na\na  bbbb'],
    ['center', 'aaa\na  bbbb\na'],
    ['stretch', 'aaabbbb\na\na'],
    ['baseline', 'aaabbbb\na\na'],
  ])('items within them: %s', (align, expected) => {
    const items = row('aaa<br>a<br>a', 'bbbb');
    expect(draw(items, `.f { flex-wrap: wrap-reverse; align-items: ${align} }`)).toEqual([expected]);
  });

  test('what stands on a baseline stands at the lower end, and what is as high as it is', () => {
    const line = '.f { flex-wrap: wrap-reverse; align-content: stretch; height: 30pt }';
    expect(draw(row('aaa', 'bbbb'), `${line} .f { align-items: baseline }`)).toEqual(['\n\naaabbbb']);
    expect(draw(row('aaa', 'bbbb'), `${line} .a { height: 10pt }`)).toEqual(['   bbbb\n\naaa']);
  });

  test('in a column at the side where text ends', () => {
    const column = '.f { flex-flow: column wrap-reverse }';
    expect(draw(row('aaa', 'bbbb'), `${column} .f { align-items: flex-start }`)).toEqual([
      '       aaa\n      bbbb',
    ]);
    expect(draw(row('aaa', 'bbbb'), `${column} .f { align-items: start }`)).toEqual(['aaa\nbbbb']);
  });

  test('is read from top to bottom', () => {
    const { layout } = layOutHtml(row('aaaaaa', 'bbbbbb'), `${FLEX} .f { flex-wrap: wrap-reverse }`);
    expect([...copiedTexts(layout).values()]).toEqual(['bbbbbb', 'aaaaaa']);
  });
});

describe('flex-direction: row-reverse', () => {
  test('the baseline is that of the item at the start side', () => {
    const css =
      '.g { display: flex; align-items: baseline } .f { flex-direction: row-reverse } b { padding-top: 10pt }';
    const body = '<div class="g"><p>x</p><div class="f"><p>a</p><b>b</b></div></div>';
    expect(draw(body, css)).toEqual(['  a\nxb']);
  });

  test.each([
    ['', '       cba'],
    ['justify-content: flex-end', 'cba'],
    ['justify-content: start', 'cba'],
    ['justify-content: left', 'cba'],
    ['justify-content: right', '       cba'],
    ['direction: rtl', 'abc'],
    ['direction: rtl; justify-content: end', 'abc'],
  ])('%s', (css, expected) => {
    expect(draw(row('a', 'b', 'c'), `.f { flex-direction: row-reverse; ${css} }`)).toEqual([expected]);
  });
});

test('order', () => {
  const css = '.a { order: 2 } .c { order: -1 }';
  expect(draw(row('a', 'b', 'c', 'd'), css)).toEqual(['cbda']);
  const { layout } = layOutHtml(row('a', 'b', 'c', 'd'), FLEX + css);
  expect([...copiedTexts(layout).keys()].toSorted((a, b) => a - b)).toEqual([
    ...new Map([...copiedTexts(layout)].toSorted((a, b) => (a[1] < b[1] ? -1 : 1))).keys(),
  ]);
});
