/** Pages of several sizes: CSS Paged Media 3 §3, §4 and §7. A letter is 10 points wide. */
import { describe, expect, test } from 'vitest';
import { drawPages, layOutHtml } from '../testing/pages.ts';

const WIDE = '@page wide { size: 200pt 50pt; margin-left: 20pt } .wide { page: wide }';

function sizes(body: string, css: string): string[] {
  const { layout } = layOutHtml(body, css);
  return layout.pages.map(({ name, width, height }) => `${name} ${width} × ${height}`);
}

describe('named pages', () => {
  test('have a size of their own, and so has what is in their margins', () => {
    const css = `${WIDE} @page { margin-bottom: 10pt; @bottom-right { content: "f"; text-align: right } }`;
    expect(sizes('<p>a</p><p class="wide">b</p><p>c</p>', css)).toEqual([
      'auto 100 × 50',
      'wide 200 × 50',
      'auto 100 × 50',
    ]);
    const { layout } = layOutHtml('<p>a</p><p class="wide">b</p>', css);
    const feet = layout.pages.map(({ fragments }) =>
      fragments.find((one) => one.kind === 'text' && one.text === 'f'),
    );
    expect(feet).toMatchObject([{ x: 90 }, { x: 190 }]);
  });

  test('may be the first', () => {
    expect(sizes('<div><p class="wide">b</p><p>c</p></div>', WIDE)).toEqual([
      'wide 200 × 50',
      'auto 100 × 50',
    ]);
  });

  test('set tables, lists and notes to their width', () => {
    const css = `${WIDE} td { padding: 0 } table { border-spacing: 0; width: 100% } ul { padding-left: 20pt }`;
    const note = '<span class="note">nnnn nnnn nnnn</span>';
    expect(
      drawPages(`<p>a</p><div class="wide"><ul><li>aaaa bbbb cccc d</li></ul><p>e${note}</p></div>`, css),
    ).toEqual(['a', '  • aaaa bbbb cccc d\n  e1\n\n\n  1 nnnn nnnn nnnn']);
    expect(
      drawPages('<p>a</p><table class="wide"><tr><td>aaaa bbbb</td><td>cccc</td></tr></table>', css),
    ).toEqual(['a', '  aaaa bbbb   cccc']);
  });

  test('notes that wait for a page of another size are set to its width', () => {
    const css = '@page wide { size: 200pt 30pt } .wide { page: wide }';
    const long = '<span class="note">nn<br>oo</span><span class="note">pppp qqqq rrrr</span>';
    expect(drawPages(`<p class="wide">a${long}</p><p>b</p>`, css)).toEqual([
      'a12\n1 nn\noo',
      'b\n\n\n2 pppp\nqqqq rrrr',
    ]);
  });

  test('are turned', () => {
    expect(sizes('<p>a</p><p class="t">b</p>', '@page t { size: A5 landscape } .t { page: t }')[1]).toMatch(
      /^t 595\.\d+ × 419\.\d+$/,
    );
  });
});

describe('margins of left and right pages', () => {
  test('that are mirrored move the text', () => {
    const css = '@page :left { margin: 0 30pt 0 10pt } @page :right { margin: 0 10pt 0 30pt }';
    expect(drawPages('<p>aaaa bbbb</p>'.repeat(4), css)).toEqual([
      '   aaaa\n   bbbb\n   aaaa\n   bbbb\n   aaaa',
      ' bbbb\n aaaa\n bbbb',
    ]);
  });

  test('that leave the text several widths are said, if there are such pages', () => {
    const css = '@page :left { margin-left: 50pt }';
    const found = (body: string) => layOutHtml(body, css).diagnostics.map(({ message }) => message);
    expect(found('<p>a</p>'.repeat(6))).toEqual(['Pages have text areas of several widths']);
    expect(found('<p>a</p>')).toEqual([]);
  });
});

describe('a page is chosen by its place', () => {
  const body = '<p>a<br>b<br>c<br>d<br>e<br>f</p>';

  test.each([
    ['@page :nth(2) { margin-top: 10pt }', ['a\nb', '\nc', 'd\ne', 'f']],
    ['@page :nth(even) { margin-top: 10pt }', ['a\nb', '\nc', 'd\ne', '\nf']],
    ['@page :nth(2n+1):left { margin-top: 10pt }', ['a\nb', 'c\nd', 'e\nf']],
    [
      '@page :nth(n+2) { @bottom-left { content: "x" } margin-bottom: 10pt }',
      ['a\nb', 'c\nx', 'd\nx', 'e\nx', 'f\nx'],
    ],
  ])('%s', (css, pages) => {
    expect(drawPages(body, `@page { size: 100pt 20pt } ${css}`)).toEqual(pages);
  });

  test('a blank page has one too', () => {
    const css =
      '@page { size: 100pt 10pt; margin-left: 10pt; margin-right: 20pt } h2 { break-before: right }';
    const body = '<p>a</p><h2>b</h2><p>c</p>';
    expect(drawPages(body, `${css} @page :nth(3) { margin-left: 20pt; margin-right: 10pt }`)).toEqual([
      ' a',
      '',
      '  b',
      ' c',
    ]);
  });
});

describe('a first page with a width of its own', () => {
  const css = '@page :first { margin-left: 50pt } h2 { break-before: page }';

  test('has its text set to it, up to the first break', () => {
    const body = '<div><p>aaaa bbbb</p></div><div><p>cccc dddd</p><h2>eeee ffff</h2></div>';
    expect(drawPages(body, css)).toEqual(['     aaaa\n     bbbb\n     cccc\n     dddd', 'eeee ffff']);
    expect(drawPages('<p>aaaa bbbb</p>', css)).toEqual(['     aaaa\n     bbbb']);
  });

  test('so are floats', () => {
    const body = '<div class="r">aaaa bb</div><p>xx</p><h2>c</h2>';
    expect(drawPages(body, `${css} .r { float: right }`)).toEqual(['     aaaa\n     bb\n     xx', 'c']);
  });

  test('is not set to it where text goes on from it, and that is said', () => {
    const body = '<p>aaaa bbbb</p>'.repeat(6);
    const { layout, diagnostics } = layOutHtml(body, css);
    expect(diagnostics.map(({ message }) => message)).toEqual(['Pages have text areas of several widths']);
    expect(layout.pages).toHaveLength(2);
  });

  test('may be one of a name', () => {
    const body = '<p class="wide">aaaa bbbb cccc dddd</p><p>eeee ffff gggg</p>';
    expect(drawPages(body, `${WIDE} @page wide:first { margin-left: 100pt }`)).toEqual([
      '          aaaa bbbb\n          cccc dddd',
      'eeee ffff\ngggg',
    ]);
  });
});

test('pages that are left blank have a style of their own', () => {
  const css =
    '@page { margin-bottom: 10pt } @page :blank { size: 80pt 60pt; @bottom-left { content: "b" } } h2 { break-before: right }';
  expect(drawPages('<p>a</p><h2>c</h2>', css)).toEqual(['a', '\n\n\n\n\nb', 'c']);
});
