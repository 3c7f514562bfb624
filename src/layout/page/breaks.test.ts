/** CSS Fragmentation 3 §3 and §4: where pages end. Pages have five lines unless a test says so. */
import { describe, expect, test } from 'vitest';
import { drawPages, layOutHtml } from '../testing/pages.ts';

/** Paragraphs of one letter a line. */
function paragraphs(...texts: string[]): string {
  return texts.map((text) => `<p>${[...text].join('<br>')}</p>`).join('');
}

/** The letters of each page, without line ends. */
function pages(body: string, css = ''): string[] {
  return drawPages(body, css).map((page) => page.replace(/\s+/g, ''));
}

describe('forced breaks', () => {
  test('before and after', () => {
    expect(pages('<p>a</p><h2>b</h2><p>c</p>', 'h2 { break-before: page; break-after: page }')).toEqual([
      'a',
      'b',
      'c',
    ]);
  });

  test('of a first child are its parent’s, and none stands before the first page', () => {
    const body = '<section><h2>a</h2></section><section><h2>b</h2></section>';
    expect(pages(body, 'h2 { break-before: page; break-after: auto } section { padding: 1pt }')).toEqual([
      'a',
      'b',
    ]);
  });

  test('to a right page leave a left one blank', () => {
    const { layout } = layOutHtml('<p>a</p><h2>b</h2>', 'h2 { break-before: right }');
    expect(layout.pages.map((page) => page.fragments.length)).toEqual([1, 0, 1]);
  });
});

describe('orphans and widows', () => {
  test('two lines stay together at the end of a page and at its beginning', () => {
    const css = 'p { orphans: 2; widows: 2 }';
    expect(pages(paragraphs('abcd', 'efgh'), css)).toEqual(['abcd', 'efgh']);
    expect(pages(paragraphs('abc', 'def'), css)).toEqual(['abc', 'def']);
    expect(pages(paragraphs('ab', 'cdef'), css)).toEqual(['abcd', 'ef']);
    expect(pages(paragraphs('abcdef'), css)).toEqual(['abcd', 'ef']);
  });

  test('give way where a paragraph has no other place to break', () => {
    expect(pages(paragraphs('abcdefg'), 'p { orphans: 4; widows: 4 }')).toEqual(['abcde', 'fg']);
  });
});

describe('breaks to avoid', () => {
  test('a heading stays with two lines of its text', () => {
    const body = `${paragraphs('abc')}<h2>H</h2>${paragraphs('defg')}`;
    expect(pages(body, '')).toEqual(['abc', 'Hdefg']);
    expect(pages(body, '@page { size: 100pt 60pt }')).toEqual(['abcHde', 'fg']);
  });

  test('the two lines may be those of two paragraphs', () => {
    const body = `${paragraphs('abc')}<h2>H</h2>${paragraphs('d', 'e')}`;
    expect(pages(body)).toEqual(['abc', 'Hde']);
  });

  test('a section of one line is complete: the heading of the next one may begin a page', () => {
    const body = `${paragraphs('abc')}<h2>H</h2>${paragraphs('d')}<h2>I</h2>${paragraphs('e')}`;
    expect(pages(body)).toEqual(['abcHd', 'Ie']);
  });

  test('headings in a row stay together', () => {
    const body = `${paragraphs('abc')}<h2>H</h2><section><h3>I</h3>${paragraphs('d')}</section>`;
    expect(pages(body, 'h3 { break-after: avoid }')).toEqual(['abc', 'HId']);
  });

  test('a box is kept together', () => {
    const body = `${paragraphs('abc')}<section>${paragraphs('de', 'f')}</section>`;
    expect(pages(body, 'section { break-inside: avoid }')).toEqual(['abc', 'def']);
    expect(pages(body, '')).toEqual(['abcde', 'f']);
  });

  test('a box that is higher than a page is not moved for nothing', () => {
    const body = `${paragraphs('abc')}<section>${paragraphs('defghi')}</section>`;
    expect(pages(body, 'section { break-inside: avoid }')).toEqual(['abcde', 'fghi']);
  });

  test('where everything is to be avoided, pages are filled all the same', () => {
    const body = paragraphs('a', 'b', 'c', 'd', 'e', 'f', 'g');
    expect(pages(body, 'p { break-after: avoid }')).toEqual(['abcde', 'fg']);
  });
});

describe('boxes over several pages', () => {
  const css = '@page { size: 100pt 40pt } section { padding: 10pt 0; border: 2pt solid black; margin: -2pt }';

  test('have their background on each, and their border where they are not cut', () => {
    const { layout } = layOutHtml(
      `<section>${paragraphs('abcd')}</section>`,
      `${css} section { background-color: silver }`,
    );
    const drawn = layout.pages.map(({ fragments }) => ({
      backgrounds: fragments.filter((fragment) => fragment.kind === 'rect').length,
      horizontal: fragments.filter((fragment) => fragment.kind === 'line' && fragment.y1 === fragment.y2)
        .length,
      vertical: fragments.filter((fragment) => fragment.kind === 'line' && fragment.x1 === fragment.x2)
        .length,
    }));
    expect(drawn).toEqual([
      { backgrounds: 1, horizontal: 1, vertical: 2 },
      { backgrounds: 1, horizontal: 1, vertical: 2 },
    ]);
  });
});

describe('named pages', () => {
  const css = '@page wide { size: 200pt 50pt } .wide { page: wide }';

  test('begin a page of their own, and their text has its width', () => {
    const body = '<p>aaaa bbbb cccc</p><p class="wide">aaaa bbbb cccc</p><p>dddd</p>';
    expect(drawPages(body, css)).toEqual(['aaaa bbbb\ncccc', 'aaaa bbbb cccc', 'dddd']);
  });
});

describe('what does not fit', () => {
  test('is set nevertheless, with a warning', () => {
    const { layout, diagnostics } = layOutHtml(
      '<p>a</p><p class="big">b</p><p>c</p>',
      '.big { line-height: 80pt }',
    );
    expect(layout.pages).toHaveLength(3);
    expect(diagnostics.map(({ code, severity }) => [code, severity])).toEqual([['overfull', 'warning']]);
  });

  test('more pages than anybody reads are an error', () => {
    const body = '<p>a</p>'.repeat(5001);
    const { diagnostics } = layOutHtml(body, 'p { break-after: page }');
    expect(diagnostics.map(({ code, severity }) => [code, severity])).toEqual([['page-limit', 'error']]);
  });
});
