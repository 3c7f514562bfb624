/** CSS Color 4 §3.2: what is translucent is painted as one. */
import { describe, expect, test } from 'vitest';
import { drawPages, layOutHtml } from '../testing/pages.ts';
import type { Fragment } from '../types.ts';

/** The kinds of fragments, of groups with their opacity. */
function kinds(fragments: readonly Fragment[]): unknown[] {
  return fragments.map((one) => (one.kind === 'group' ? [one.opacity, ...kinds(one.fragments)] : one.kind));
}

function painted(body: string, css: string): unknown[] {
  const { layout, diagnostics } = layOutHtml(body, css);
  expect(diagnostics).toEqual([]);
  return layout.pages.map(({ fragments }) => kinds(fragments));
}

describe('opacity', () => {
  test('of a block, with what is in it', () => {
    const css = 'div { opacity: 0.5; background: silver } p { opacity: 0.4 }';
    expect(painted('<div>a<br>b</div>', css)).toEqual([[[0.5, 'rect', 'text', 'text']]]);
    expect(painted('<div><p>a</p>b</div>', css)).toEqual([[[0.5, 'rect', [0.4, 'text'], 'text']]]);
  });

  test('margins collapse through it, and its text stays where it was', () => {
    const css = 'p { margin: 10pt 0 } div { opacity: 0.5 }';
    expect(drawPages('<p>a</p><div><p>b</p></div>', css)).toEqual(['\na\n\nb']);
  });

  test('of a block over two pages', () => {
    expect(painted('<div>a<br>b<br>c<br>d<br>e<br>f</div>', 'div { opacity: 0.5 }')).toEqual([
      [[0.5, 'text', 'text', 'text', 'text', 'text']],
      [[0.5, 'text']],
    ]);
  });

  test('of words, with what is beneath and above them', () => {
    const css = 'b { opacity: 0.5; background: silver } i { text-decoration: line-through }';
    expect(painted('<p>a <b>b <i>c</i></b> d</p>', css)).toEqual([
      ['text', [0.5, 'rect', 'text', 'text', 'line'], 'text'],
    ]);
  });

  test('links are clicked whatever they look like', () => {
    const css = 'a { opacity: 0.5 }';
    expect(painted('<p id="x"><a href="#x">a</a></p>', css)).toEqual([[[0.5, 'text'], 'link']]);
  });

  test('of inline-blocks, and of what is placed within it', () => {
    const css = 'div { opacity: 0.5 } .i { display: inline-block } .a { position: absolute }';
    expect(painted('a<div class="i">b</div>', css)).toEqual([['text', [0.5, 'text']]]);
    expect(painted('<div>a<span class="a">b</span></div>', css)).toEqual([
      [
        [0.5, 'text'],
        [0.5, 'text'],
      ],
    ]);
  });
});

describe('opacity in a table', () => {
  const TABLE = `<table><caption>a</caption><thead><tr><th>b</th></tr></thead>
    <tbody><tr class="r"><td>c</td><td class="c">d</td></tr><tr><td>e</td></tr></tbody></table>`;
  const css = 'tr, td { background: silver } th { background: none }';
  const CELL = ['rect', 'line', 'line', 'line', 'line'];

  test.each([
    ['.c { opacity: 0.5 }', ['rect', 'rect', 'text', [0.5, 'rect', 'text']]],
    ['.r { opacity: 0.5 }', [[0.5, 'rect', 'rect', 'rect', 'text', 'text']]],
    ['.r { opacity: 0.5 } .c { opacity: 0.4 }', [[0.5, 'rect', 'rect', 'text', [0.4, 'rect', 'text']]]],
    ['.r { opacity: 0.5 } td { border: 1pt solid }', [[0.5, 'rect', ...CELL, ...CELL, 'text', 'text']]],
  ])('%s', (more, second) => {
    const [page] = painted(TABLE, `${css} ${more}`) as unknown[][];
    expect(page?.slice(3, 3 + second.length)).toEqual(second);
  });

  test('of a row group fades its rows as one, on each page', () => {
    const body = `<table><tbody>${'<tr><td>a</td></tr>'.repeat(6)}</tbody></table>`;
    const pages = painted(body, 'td { padding: 0 } table { border-spacing: 0 } tbody { opacity: 0.5 }');
    expect(pages).toEqual([Array(5).fill([0.5, 'text']), [[0.5, 'text']]]);
  });

  test('of rows that a cell holds together, of captions, of a header that is set again', () => {
    const span = '<table><tbody><tr><td rowspan="2">a</td><td>b</td></tr><tr><td>c</td></tr></tbody></table>';
    expect(painted(span, 'tbody { opacity: 0.5 }')).toEqual([[[0.5, 'text', 'text', 'text']]]);
    expect(painted(span, 'tr { opacity: 0.5 }')).toEqual([
      [
        [0.5, 'text', 'text'],
        [0.5, 'text'],
      ],
    ]);
    expect(painted(TABLE, 'caption { opacity: 0.5 }')[0]).toContainEqual([0.5, 'text']);
    const rows = '<tr><td>a</td></tr>'.repeat(5);
    const body = `<table><thead><tr><th>h</th></tr></thead><tbody>${rows}</tbody></table>`;
    const small =
      'td, th { padding: 0 } table { border-spacing: 0 } th { opacity: 0.5 } @page { size: 100pt 70pt; margin: 10pt }';
    expect(painted(body, small).map((page) => (page as unknown[])[0])).toEqual([
      [0.5, 'text'],
      [0.5, 'text'],
    ]);
  });

  test('of columns does nothing, and that is said', () => {
    const { diagnostics } = layOutHtml('<table><col><tr><td>a</td></tr></table>', 'col { opacity: 0.5 }');
    expect(diagnostics.map(({ message }) => message)).toEqual([
      'Columns of tables are not translucent: "col" is opaque',
    ]);
  });
});
