/** CSS Flexbox 1. Pages of ten letters by five lines. */
import { describe, expect, test } from 'vitest';
import { copiedTexts, drawPage, drawPages, layOutHtml, textsIn } from '../testing/pages.ts';
import type { Page } from '../types.ts';

const FLEX = '.f { display: flex }';
const draw = (body: string, css = '') => drawPages(body, `${FLEX} ${css}`);
const lines = (...rows: string[]) => [rows.join('\n')];
const row = (...items: string[]) => `<div class="f">${items.map((item) => `<p>${item}</p>`).join('')}</div>`;

/** Backgrounds: x, y, width and height. */
function rects({ fragments }: Page): readonly (readonly number[])[] {
  return fragments.flatMap((fragment) =>
    fragment.kind === 'rect'
      ? [[fragment.x, fragment.y, fragment.width, fragment.height].map((value) => Math.round(value))]
      : [],
  );
}

describe('widths', () => {
  test.each([
    ['', 'abc'],
    ['.f { column-gap: 10pt }', 'a b c'],
    ['.f { gap: 10% }', 'a b c'],
    ['p { flex: 1 } .f { gap: 5pt }', 'a   b  c'],
    ['p { flex: none }', 'abc'],
    ['p { flex: 0 0 30pt }', 'a  b  c'],
    ['p { flex-basis: 30% }', 'a  b  c'],
    ['p { width: 20pt }', 'a b c'],
    ['p { width: 20pt; flex-grow: 1 } .f { width: 90pt }', 'a  b  c'],
    ['p { flex: 1 } p:first-child { flex: 3 }', 'a     b c'],
    ['p { flex: 1; max-width: 20pt }', 'a b c'],
    ['p { flex: 1 } p:first-child { min-width: 60pt }', 'a     b c'],
    ['p { flex-grow: 0.2 }', 'a b  c'],
    ['p { padding-left: 10pt; margin-right: 10pt }', ' a  b  c'],
    ['p { width: 80pt }', 'a  b   c'],
    ['p { width: 80pt } p:first-child { flex-shrink: 0 }', 'a       bc'],
    ['p { box-sizing: border-box; padding-left: 20pt; flex: 0 0 30pt }', '  a  b  c'],
  ])('%s', (css, expected) => {
    expect(draw(row('a', 'b', 'c'), css)).toEqual([expected]);
  });

  test('an item is at least as wide as its longest word', () => {
    expect(draw(row('aaaaaa', 'b b b'), 'p { flex: 1 }')).toEqual(lines('aaaaaab b', '      b'));
  });

  test('wide items shrink more than narrow ones', () => {
    expect(draw(row('a a a', 'b b b b b b b'))).toEqual(lines('a  b b b b', 'a  b b b', 'a'));
  });

  test('the container is as wide as its items ask for, where it shrinks to them', () => {
    const css = '.o { display: inline-block } .f { gap: 10pt } p { padding-left: 10pt }';
    expect(draw(`<div class="o">${row('a', 'bb')}</div>c`, css)).toEqual([' a  bbc']);
    expect(draw(`<div class="o">${row('a', 'bb')}</div>c`, `${css} p { flex: 0 0 20pt }`)).toEqual([
      ' a   bbc',
    ]);
  });

  test('items that do not fit are said so', () => {
    const { diagnostics } = layOutHtml(row('aaaaaa', 'bbbbbb'), FLEX);
    expect(diagnostics.map(({ message }) => message)).toEqual([
      'The boxes side by side need 20 pt more than they have',
    ]);
  });
});

describe('along the line', () => {
  test.each([
    ['flex-start', 'ab'],
    ['end', '        ab'],
    ['center', '    ab'],
    ['space-between', 'a        b'],
    ['space-around', '  a    b'],
    ['space-evenly', '  a  b'],
  ])('justify-content: %s', (value, expected) => {
    const width = value === 'space-evenly' ? '80pt' : 'auto';
    expect(draw(row('a', 'b'), `.f { justify-content: ${value}; width: ${width} }`)).toEqual([expected]);
  });

  test('auto margins take what is free', () => {
    expect(draw(row('a', 'b'), 'p + p { margin-left: auto }')).toEqual(['a        b']);
    expect(draw(row('a', 'b'), 'p { margin: 0 auto } .f { justify-content: flex-end }')).toEqual([
      '  a    b',
    ]);
  });

  test('text from right to left begins at the right', () => {
    const css = '.f { direction: rtl; gap: 10pt }';
    expect(draw(row('a', 'b'), css)).toEqual(['       b a']);
    expect(draw(row('a', 'b'), `${css} .f { justify-content: flex-end }`)).toEqual(['b a']);
    expect(draw(row('a', 'b'), `${css} .f { justify-content: center; width: 90pt }`)).toEqual(['   b a']);
  });
});

describe('across the line', () => {
  const items = row('a', 'b<br>b<br>b');

  test.each([
    ['stretch', ['ab', ' b', ' b']],
    ['flex-start', ['ab', ' b', ' b']],
    ['center', [' b', 'ab', ' b']],
    ['flex-end', [' b', ' b', 'ab']],
  ])('align-items: %s', (value, rows) => {
    expect(draw(items, `.f { align-items: ${value} }`)).toEqual(lines(...rows));
  });

  test('an item says it for itself, and auto margins win', () => {
    expect(draw(items, '.f { align-items: end } p { align-self: center }')).toEqual(lines(' b', 'ab', ' b'));
    expect(draw(items, '.f { align-items: end } p { margin: auto 0 }')).toEqual(lines(' b', 'ab', ' b'));
    expect(draw(items, 'p { margin-top: auto }')).toEqual(lines(' b', ' b', 'ab'));
  });

  test('first lines stand on one baseline', () => {
    const css = '.f { align-items: baseline } p + p { padding-top: 10pt }';
    expect(draw(row('a<br>a', 'b', 'c'), css)).toEqual(lines('', 'abc', 'a'));
    const nested = (align: string) =>
      `<div class="f" style="height: 30pt; align-items: ${align}"><p>b</p></div>`;
    expect(draw(`<div class="f"><p>a</p>${nested('end')}</div>`, '.f { align-items: baseline }')).toEqual(
      lines('', '', 'ab'),
    );
  });

  test('the line is as high as the container', () => {
    expect(draw(row('a', 'b'), '.f { height: 30pt; align-items: end }')).toEqual(lines('', '', 'ab'));
    expect(draw(row('a', 'b'), '.f { min-height: 30pt; align-items: center }')).toEqual(lines('', 'ab'));
    expect(draw(`${row('a<br>a', 'b')}<p>c</p>`, '.f { height: 10pt; align-items: end }')).toEqual(
      lines('a', 'ab', 'c'),
    );
  });

  test('items are as high as the line, with their margins; with a height of their own they are not', () => {
    const css = `${FLEX} p { background-color: silver } .c { margin: 5pt 0 } .d { height: 50% } .f { height: 40pt }`;
    const body = '<div class="f"><p>a</p><p class="c">b</p><p class="d">c</p></div>';
    const { layout } = layOutHtml(body, css);
    expect(rects(layout.pages[0]!)).toEqual([
      [0, 0, 10, 40],
      [10, 5, 10, 30],
      [20, 0, 10, 20],
    ]);
  });
});

describe('what is an item', () => {
  test('text between elements, but no white space; inline elements', () => {
    expect(draw('<div class="f"> a <b>b</b> c c\n<i>d</i> </div>', '.f { gap: 10pt }')).toEqual([
      'a b c c d',
    ]);
    expect(draw('<div class="f"><span class="i">a</span>b</div>', '.i { flex: 0 0 30pt }')).toEqual(['a  b']);
  });

  test('generated content', () => {
    expect(draw(row('a'), '.f::before { content: "x"; flex: 1 } .f::after { content: "y" }')).toEqual([
      'x       ay',
    ]);
  });

  test('a table stands on the baseline of its first row, or on the content of its cells', () => {
    const table = '<table><tr><td>b<br>b</td></tr><tr><td>c</td></tr></table>';
    const css = '.f { align-items: baseline } td { padding: 10pt 0 }';
    expect(
      draw(
        `<div class="f"><p>a</p>${table}</div>`,
        `${css} td { vertical-align: baseline } @page { size: 100pt 90pt }`,
      ),
    ).toEqual(['\nab\n b\n\n\n c']);
    const top = `${css} @page { size: 100pt 90pt }`;
    expect(draw(`<div class="f"><p>a</p>${table}</div>`, top)[0]).toMatch(/^\n b\nab/);
  });

  test('a table, which is as wide as the item', () => {
    const css = 'table { border-spacing: 0; flex: 1 } td { padding: 0; text-align: right }';
    expect(draw('<div class="f"><p>a</p><table><tr><td>b</td></tr></table></div>', css)).toEqual([
      'a        b',
    ]);
    const narrow = '<div class="f"><p>a a a a</p><table><tr><td>bbbbb</td></tr></table></div>';
    expect(draw(narrow, `${css} .f { width: 80pt } table { flex: none; width: 10pt; min-width: 0 }`)).toEqual(
      lines('a abbbbb', 'a a'),
    );
  });

  test('a list item with its marker, a float', () => {
    const css = 'li { margin-left: 30pt } .r { float: right }';
    expect(draw('<ol class="f"><li>a</li><li class="r">b</li></ol>', css)).toEqual(['1. a2. b']);
  });

  test('a picture: as large as it is, in its share, as high as the line', () => {
    const size = (css: string) => {
      const svg =
        '<svg xmlns="http://www.w3.org/2000/svg" width="20pt" height="10pt"><rect width="9" height="9"/></svg>';
      const body = '<div class="f"><p>a<br>a<br>a</p><img src="p.svg" alt=""></div>';
      const { layout } = layOutHtml(body, `${FLEX} ${css}`, { 'p.svg': svg });
      const drawn = layout.pages[0]?.fragments.find(({ kind }) => kind === 'group');
      return drawn?.kind === 'group' ? [drawn.width, drawn.height].map(Math.round) : [];
    };
    expect(size('.f { align-items: center }')).toEqual([20, 10]);
    expect(size('.f { align-items: center } img { width: 40% }')).toEqual([40, 20]);
    expect(size('.f { align-items: center } img { flex: 1 }')).toEqual([90, 45]);
    expect(size('')).toEqual([20, 30]);
  });

  test('what is out of the flow is none', () => {
    const css = '.a { position: absolute; right: 0 } .f { position: relative; padding-top: 10pt; gap: 10pt }';
    expect(draw('<div class="f"><p>a</p><p class="a">x</p><p>b</p></div>', css)).toEqual(
      lines('', 'a b      x'),
    );
  });

  test('flex containers in flex containers', () => {
    const inner = `<div class="f e">${row('b', 'c')}<p>d</p></div>`;
    expect(
      draw(`<div class="f"><p>a<br>a<br>a</p>${inner}</div>`, '.e { flex: 1; align-items: end }'),
    ).toEqual(lines('a', 'a', 'abcd'));
    expect(
      draw(`<div class="f">${inner}<p>e</p></div>`, '.e { flex: 1; justify-content: space-between }'),
    ).toEqual(['bc      de']);
  });

  test('margins of an item do not collapse with its content', () => {
    expect(draw(`${row('a')}<p>b</p>`, 'p { margin: 5pt 0 } .f { margin: 5pt 0 }')).toEqual(
      lines('', 'a', '', 'b'),
    );
  });
});

describe('pages', () => {
  const tall = (letter: string, count: number) => Array.from({ length: count }, () => letter).join('<br>');

  test('it is not broken where it fits on one', () => {
    expect(draw(`<p>x<br>x<br>x</p>${row(tall('a', 3), 'b')}`)).toEqual(['x\nx\nx', 'ab\na\na']);
  });

  test('one that is taller is broken across its items', () => {
    expect(draw(`${row(tall('a', 7), tall('b', 6))}<p>c</p>`, '.f { gap: 10pt }')).toEqual([
      'a b\na b\na b\na b\na b',
      'a b\na\nc',
    ]);
  });

  test('with its backgrounds, round ones too', () => {
    const pages = (css: string) => layOutHtml(row(tall('a', 7), tall('b', 6)), `${FLEX} ${css}`).layout.pages;
    const columns = (height: number) => [
      [0, 0, 10, height],
      [10, 0, 10, height],
    ];
    expect(pages('p { background-color: silver }').map(rects)).toEqual([columns(50), columns(20)]);
    const round = pages('p { background-color: silver; border-radius: 2pt }');
    expect(round.map(({ fragments }) => fragments.filter(({ kind }) => kind === 'path').length)).toEqual([
      2, 2,
    ]);
  });

  test('each item goes on by itself, in lines of its own height', () => {
    const css = '.t { line-height: 15pt } .f { gap: 10pt }';
    const texts = (page: Page) => textsIn(page.fragments).map(({ text, y }) => `${text}${Math.round(y)}`);
    const body = `<div class="f"><p>${tall('a', 6)}</p><p class="t">${tall('b', 4)}</p></div>`;
    expect(layOutHtml(body, `${FLEX} ${css}`).layout.pages.map((page) => texts(page).join(' '))).toEqual([
      'a8 a18 a28 a38 a48 b11 b26 b41',
      'a8 b11',
    ]);
  });

  test('boxes of items that are over go on with the line, to its end', () => {
    const css = 'p { background-color: silver; padding: 5pt 0 } p + p { margin-bottom: 10pt }';
    const { layout } = layOutHtml(row(tall('a', 7), tall('b', 2)), `${FLEX} ${css}`);
    expect(layout.pages.map(rects)).toEqual([
      [
        [0, 0, 10, 45],
        [10, 0, 10, 45],
      ],
      [
        [0, 0, 10, 35],
        [10, 0, 10, 25],
      ],
    ]);
    const { layout: apart } = layOutHtml(row(tall('a', 7), 'b'), `${FLEX} ${css} .f { align-items: start }`);
    expect(apart.pages.map((page) => rects(page).length)).toEqual([2, 1]);
  });

  test('columns and tables in items go on, and what has no room in one of them', () => {
    const cell = (letter: string) => `<tr><td>${letter}</td></tr>`;
    const table = `<table><thead>${cell('H')}</thead><tbody>${[...'bcdefg'].map(cell).join('')}</tbody></table>`;
    expect(draw(`<div class="f"><p>a</p>${table}</div>`)).toEqual(['aH\n b\n c\n d\n e', ' H\n f\n g']);
    const columns = `<div class="c">${tall('b', 14)}</div>`;
    const css = '.c { column-count: 2; column-gap: 10pt; width: 30pt }';
    expect(draw(`<div class="f"><p>${tall('a', 6)}</p>${columns}</div><p>x</p>`, css)).toEqual([
      'ab b\nab b\nab b\nab b\nab b',
      'ab b\n b b\nx',
    ]);
    const body = `<div class="f"><p>${tall('a', 7)}</p><div>b<br>b<div class="k">${tall('c', 4)}</div></div></div>`;
    expect(draw(body, '.k { break-inside: avoid }')).toEqual(['ab\nab\na\na\na', 'ac\nac\n c\n c']);
  });

  test('a break within an item is one for all of them', () => {
    const body = '<div class="f"><p>a<br>a</p><div><p>b</p><p class="n">c</p></div></div><p>x</p>';
    expect(draw(body, '.n { break-before: page }')).toEqual(['ab\na', ' c\nx']);
  });

  test('where no item has a lonely line, or a heading without its text', () => {
    const css = '@page { size: 100pt 200pt } .f { gap: 10pt }';
    /** As many lines of the second item as are on the first page. */
    const page = (html: string, more = '') => draw(html, `${css} ${more}`)[0]?.match(/[abh]/g)?.length;
    const body = (text: string) => `<div class="f"><div>${tall('x', 40)}</div><div>${text}</div></div>`;
    const paragraphs = body(`${tall('a', 19)}<div class="p">${tall('b', 20)}</div>`);
    expect(page(paragraphs)).toBe(20);
    expect(page(paragraphs, '.p { orphans: 2 }')).toBe(19);
    expect(page(body(`${tall('a', 19)}<h2>h</h2><div>${tall('b', 20)}</div>`))).toBe(19);
  });

  test('footnotes of items stand on the page of their call', () => {
    const note = (text: string) => `<span class="note" role="doc-footnote">${text}</span>`;
    const css = '@page { @footnote { margin-top: 10pt } }';
    expect(draw(row(`a${note('x')}`, `b${note('y')}`), css)).toEqual(['a1b2\n\n\n1 x\n2 y']);
    expect(draw(row(tall('a', 5), `b${note('y')}<br>${tall('b', 5)}`), css)).toHaveLength(2);
  });

  test('links lead into items', () => {
    const { layout } = layOutHtml(
      `<p><a href="#x">a</a></p>${row(tall('a', 7), `${tall('b', 6)}<br><b id="x">c</b>`)}`,
      FLEX,
    );
    expect(layout.destinations.get('x')).toMatchObject({ page: 2, x: 10 });
  });

  test('what an item says of breaks holds for all of them', () => {
    const body = `<p>x</p><div class="f"><p>a</p><p class="n">b</p></div>`;
    expect(draw(body, '.n { break-before: page }')).toEqual(['x', 'ab']);
    expect(draw(`${body}<p>y</p>`, '.n { break-after: page }')).toEqual(['x\nab', 'y']);
  });

  test('a heading stays with it', () => {
    expect(draw(`<p>x<br>x<br>x</p><h2>h</h2>${row(tall('a', 2), 'b')}`)).toEqual(['x\nx\nx', 'h\nab\na']);
  });
});

test('text is read item by item', () => {
  const { layout } = layOutHtml(row('a a', 'b b'), `${FLEX} p { flex: 0 0 10pt }`);
  expect([...copiedTexts(layout).values()]).toEqual(['a a', 'b b']);
  expect(layout.pages.map(drawPage)).toEqual(['ab\nab']);
});
