/** CSS 2.2 §9.4.3, §10.3.7 and §10.6.4. Pages of ten letters by five lines. */
import { describe, expect, test } from 'vitest';
import { copiedTexts, drawPages, layOutHtml } from '../testing/pages.ts';

const PLACED = '.r { position: relative } .a { position: absolute }';
const draw = (body: string, css = '') => drawPages(body, `${PLACED} ${css}`);
const lines = (...rows: string[]) => [rows.join('\n')];

describe('position: relative', () => {
  test('moves a box, and leaves its room', () => {
    expect(draw('<p>a</p><p class="r">b</p><p>c</p>', '.r { top: 20pt; left: 30pt }')).toEqual(
      lines('a', '', 'c', '   b'),
    );
  });

  test.each([
    ['left: 20pt; right: 50pt', '  b'],
    ['right: -30pt', '   b'],
    ['left: 50%', '     b'],
    ['left: 20pt; right: -50pt; direction: rtl; width: 10pt; margin-right: 90pt', '     b'],
  ])('%s', (css, line) => {
    expect(draw('<p class="r">b</p>', `.r { ${css} }`)).toEqual([line]);
  });

  test.each([
    ['top: 50%', '', '40pt', '\n\nb'],
    ['bottom: -25%', '', '40pt', '\nb'],
    ['top: 50%; box-sizing: border-box', 'box-sizing: border-box; padding-bottom: 10pt', '30pt', '\nb'],
    ['top: calc(50% - 10pt)', 'max-height: 40pt', '90pt', '\nb'],
    ['top: 50%', '', 'auto', 'b'],
    ['top: 50%', '', '50%', 'b'],
    ['top: auto; bottom: 50%', '', 'auto', 'b'],
  ])('%s in a box with a height: %s', (css, outer, height, page) => {
    const rules = `.r { ${css} } div { height: ${height}; ${outer} }`;
    expect(draw('<div><p class="r">b</p></div>', rules)).toEqual([page]);
    expect(draw('<div><span class="r">b</span></div>', rules)).toEqual([page]);
    expect(draw('<div>\n<i class="r">b</i><p></p></div>', rules)).toEqual([page]);
  });

  test('heights of what is no containing block do not count', () => {
    const css = '.r { top: 50% } div { height: 20pt } td { padding: 0 } table { border-spacing: 0 }';
    const table = '<div><table><tbody><tr><td><p class="r">b</p></td></tr></tbody></table></div>';
    expect(draw(table, css)).toEqual(['b']);
    expect(draw('<div><ul><li><p class="r">b</p></li></ul></div>', `${css} li { display: block }`)).toEqual([
      'b',
    ]);
  });

  test('margins collapse through a box that is moved', () => {
    const css = 'p { margin: 10pt 0 } .r { bottom: 10pt }';
    expect(draw('<p>a</p><div class="r"><p>b</p></div><p>c</p>', css)).toEqual(['\na\nb', 'c']);
  });

  test('words in a line', () => {
    expect(draw('<p>ab <span class="r">cd</span> ef</p>', '.r { top: 10pt; left: -20pt }')).toEqual(
      lines('ab    ef', ' cd'),
    );
  });

  test('a table, and boxes within boxes', () => {
    const css = '.r { left: 10pt } td { padding: 0 } table { border-spacing: 0 }';
    expect(draw('<table class="r"><tr><td>a</td></tr></table>', css)).toEqual([' a']);
    const table = '<table><caption class="r">b</caption><tr><td>a</td></tr></table>';
    expect(draw(table, `${css} .r { top: 20pt }`)).toEqual(lines('', 'a', ' b'));
    expect(draw('<div class="r"><p class="r">a</p></div><p>b</p>', css)).toEqual(lines('  a', 'b'));
  });

  test('a box over two pages is moved on both', () => {
    const body = '<div class="r">a<br>b<br>c<br>d<br>e<br>f</div>';
    expect(draw(body, '.r { left: 10pt }')).toEqual([' a\n b\n c\n d\n e', ' f']);
  });
});

describe('position: absolute', () => {
  test.each([
    ['top: 0; right: 0', ['         x', 'a', 'b']],
    ['bottom: 0; left: 20pt', ['', 'a', 'b', '', '  x']],
    ['top: 20pt; left: 20pt; right: 20pt; text-align: right', ['', 'a', 'b      x']],
    ['top: 30pt; left: 0; width: 50%; right: 0; text-align: right', ['', 'a', 'b', '    x']],
    ['top: 30pt; left: 0; right: 0; width: 20pt; margin: auto', ['', 'a', 'b', '    x']],
    ['top: 0; bottom: 0; left: 50pt; height: 10pt; margin: auto 0', ['', 'a', 'b    x']],
  ])('in the page area: %s', (css, rows) => {
    expect(
      draw('<div class="a">x</div><p class="d">a</p><p>b</p>', `.a { ${css} } .d { margin-top: 10pt }`),
    ).toEqual(lines(...rows));
  });

  test('in the padding box of the nearest box that is positioned', () => {
    const body = '<div class="r"><p>a</p><div class="a">x</div></div>';
    const css = '.r { margin: 0 10pt; padding: 10pt; border: 10pt solid } .a { right: 0; bottom: 0 }';
    expect(draw(body, css)).toEqual(lines('', '', '   a', '       x'));
  });

  test('where it would stand, without a place of its own', () => {
    expect(draw('<p>a</p><div class="a">x</div><p>b</p>', '.a { margin-left: 20pt }')).toEqual(
      lines('a', 'b x'),
    );
    expect(draw('<p>a <span class="a">x</span>b</p>', '.a { margin-top: 10pt }')).toEqual(
      lines('a b', '  x'),
    );
    expect(draw('<div>ab <div class="a">x</div></div>')).toEqual(lines('ab', 'x'));
  });

  test('takes no room, and no margin ends at it', () => {
    const css = 'p { margin: 10pt 0 } .d { margin-top: 20pt } .a { left: 90pt }';
    expect(draw('<p>a</p><div class="a">x</div><p class="d">b</p>', css)).toEqual(
      lines('', 'a', '', '         x', 'b'),
    );
  });

  test('as wide as its text, or as there is room for', () => {
    expect(draw('<div class="a">aa bb cc dd</div>', '.a { left: 50pt }')).toEqual(
      lines('     aa bb', '     cc dd'),
    );
    expect(draw('<div class="a">aa bb cc dd</div>', '.a { max-width: 20pt }')).toEqual(
      lines('aa', 'bb', 'cc', 'dd'),
    );
  });

  test('percentages of height, and boxes as high as their place', () => {
    const css = '.r { height: 40pt } .a { top: 25%; bottom: 0; width: 10pt; background: silver }';
    const { layout } = layOutHtml('<div class="r"><div class="a">x</div></div>', PLACED + css);
    const rect = layout.pages[0]?.fragments.find(({ kind }) => kind === 'rect');
    expect(rect).toMatchObject({ y: 10, height: 30 });
  });

  test('in a table cell, an inline-block, a line', () => {
    const css =
      '.a { right: 0; top: 0 } .b { display: inline-block; width: 50pt } td { padding: 0 } table { border-spacing: 0 }';
    expect(
      draw(
        '<table><tr><td><div class="r">ab<div class="a">x</div></div></td></tr></table>',
        `${css} td { width: 40pt }`,
      ),
    ).toEqual(['ab x']);
    expect(draw('a<div class="r b">b<div class="a">x</div></div>', css)).toEqual(['ab   x']);
    expect(
      draw('<p>a<span class="r">bcd<span class="a">x</span></span></p>', '.a { left: 0; top: 10pt }'),
    ).toEqual(lines('abcd', ' x'));
  });

  test('in a cell that is positioned; but cells are not moved', () => {
    const css = 'td { padding: 0; width: 40pt } table { border-spacing: 0 } .a { right: 0; top: 0 }';
    const body = '<table><tr><td>b</td><td class="r">a<div class="a">x</div></td></tr></table>';
    expect(draw(body, css)).toEqual(['b   a  x']);
    const { diagnostics } = layOutHtml(body, `${PLACED} ${css} .r { left: 5pt }`);
    expect(diagnostics.map(({ message }) => message)).toEqual([
      'Parts of tables are not moved: "td" stays where it is',
    ]);
  });

  test('on the page on which it would stand', () => {
    const body = `${'<p>a</p>'.repeat(6)}<div class="a">x</div>`;
    expect(draw(body, '.a { top: 20pt }')).toEqual(['a\na\na\na\na', 'a\n\nx']);
    const apart = '<p>a</p><section><div class="a">x</div><p>b</p></section>';
    expect(draw(apart, 'section { break-before: page } .a { top: 20pt }')).toEqual(['a', 'b\n\nx']);
  });

  test('generated content and pictures', () => {
    expect(draw('<p class="r">a</p>', 'p::before { content: "x"; position: absolute; right: 0 }')).toEqual([
      'a        x',
    ]);
    const { layout } = layOutHtml(
      '<img src="a.svg" alt="b">',
      'img { position: absolute; right: 0; bottom: 0 }',
      {
        'a.svg':
          '<svg xmlns="http://www.w3.org/2000/svg" width="20pt" height="10pt"><path d="M0 0h9"/></svg>',
      },
    );
    expect(layout.pages[0]?.fragments).toMatchObject([{ kind: 'group', x: 80, y: 40 }]);
  });

  test('a table is as wide as its cells', () => {
    const css = 'td { padding: 0 } table { border-spacing: 0; position: absolute; right: 0 }';
    expect(draw('<table><tr><td>ab</td></tr></table>', css)).toEqual(['        ab']);
  });

  test('notes that are called in it are on its page', () => {
    expect(draw('<p>a</p><div class="a">x<span class="note">n</span></div>', '.a { left: 50pt }')).toEqual(
      lines('a', '     x1', '', '', '1 n'),
    );
  });

  test('its text is read where the document has it, and painted above the others', () => {
    const { layout } = layOutHtml('<div><p>a</p><p class="a">x</p><p>b</p></div>', PLACED);
    expect([...copiedTexts(layout).values()]).toEqual(['a', 'x', 'b']);
    expect(layout.pages[0]?.fragments.map(({ level }) => level)).toEqual([undefined, 1, undefined]);
  });

  test('a place in it can be linked to', () => {
    const { layout } = layOutHtml(
      '<p><a href="#x">a</a></p><div class="a" id="x">x</div>',
      `${PLACED} .a { top: 30pt }`,
    );
    expect(layout.destinations.get('x')).toMatchObject({ page: 0, y: 30 });
  });

  test('is kept on its page, with a warning', () => {
    const { layout, diagnostics } = layOutHtml(
      '<div class="a">x</div>',
      `${PLACED} .a { left: 200pt; top: -30pt }`,
    );
    expect(diagnostics.map(({ message }) => message)).toEqual([
      'A positioned box would leave its page: it is kept on it',
    ]);
    expect(layout.pages[0]?.fragments).toMatchObject([{ x: 90, y: 8 }]);
  });
});
