/** Page-margin boxes, page numbers, destinations and outline: CSS Paged Media 3 §5, CSS GCPM 3 §1. */
import { describe, expect, test } from 'vitest';
import { drawPages, layOutHtml } from '../testing/pages.ts';

const CSS = `
  @page { size: 100pt 40pt; margin: 10pt 0; font: 10pt/10pt Square }
  h2 { break-before: page }`;

describe('page furniture', () => {
  test('running heads and page numbers', () => {
    const css = `${CSS}
      @page { @top-left { content: string(head) } @bottom-right { content: counter(page) "/" counter(pages); text-align: right } }
      @page :first { @top-left { content: none } }
      h2 { string-set: head content() }`;
    expect(drawPages('<p>x</p><h2>One</h2><p>a<br>b</p><h2>Two</h2>', css)).toEqual([
      '\nx\n\n       1/4',
      'One\nOne\na\n       2/4',
      'One\nb\n\n       3/4',
      'Two\nTwo\n\n       4/4',
    ]);
  });

  test('heads print the counters of the document as they stand at the end of the page, and those of pages', () => {
    const css = `${CSS}
      @page { counter-increment: sheet 2; @top-left { content: counter(chapter, upper-roman) "-" counter(sheet) } }
      h2 { counter-increment: chapter }`;
    expect(drawPages('<p>x</p><h2>One</h2><p>a<br>b</p><h2>Two</h2>', css)).toEqual([
      '0-2\nx',
      'I-4\nOne\na',
      'I-6\nb',
      'II-8\nTwo',
    ]);
  });

  test('is an artifact: of the head or of the foot', () => {
    const css = `${CSS} @page { @top-left { content: "h" } @bottom-left { content: "f" } }`;
    const { layout } = layOutHtml('<p>x</p>', css);
    expect(layout.pages[0]!.fragments.map(({ owner }) => owner)).toEqual([
      { artifact: 'pagination-header' },
      { artifact: 'pagination-footer' },
      expect.objectContaining({ structure: expect.any(Number) }),
    ]);
  });

  test('a page has its background and border', () => {
    const css = '@page { margin: 5pt; border: 1pt solid; background-color: silver }';
    const kinds = layOutHtml('<p>x</p>', css).layout.pages[0]!.fragments.map(({ kind }) => kind);
    expect(kinds).toEqual(['rect', 'line', 'line', 'line', 'line', 'text']);
  });

  test('counters of pages may begin anew', () => {
    const { layout } = layOutHtml('<p>x</p><h2>One</h2>', `${CSS} h2 { counter-reset: page 1 }`);
    expect(layout.pages.map(({ number, label }) => [number, label])).toEqual([
      [1, '1'],
      [1, '1'],
    ]);
  });
});

describe('places', () => {
  test('of elements with an id, blocks, cells, words and notes', () => {
    const body = `
      <section id="s"><p>a <b id="b">b</b></p></section>
      <table><tbody><tr><td id="c">c</td></tr></tbody></table>
      <p>d<span class="note" role="doc-footnote" id="n">n</span></p>`;
    const { layout } = layOutHtml(body, '@page { size: 100pt 100pt }');
    const places = Object.fromEntries(layout.destinations);
    expect(places).toMatchObject({
      s: { page: 0, x: 0, y: 0 },
      b: { page: 0, x: 20, y: 0 },
      c: { page: 0, x: 0, y: 10 },
      n: { page: 0, x: 0, y: 90 },
    });
  });

  test('of headings, for the outline', () => {
    const { layout } = layOutHtml('<p>x</p><h2>One</h2>', CSS);
    const [item] = layout.outline;
    expect(item?.title).toBe('One');
    expect(layout.destinations.get(item?.destination ?? '')).toEqual({ page: 1, x: 0, y: 10 });
  });
});
