/** Tables that go on from page to page: CSS Fragmentation 3. */
import { describe, expect, test } from 'vitest';
import { drawPages, layOutHtml, textsIn } from '../testing/pages.ts';

function table(...rows: readonly (readonly string[])[]): string {
  const row = (cells: readonly string[]) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
  return `<table><tbody>${rows.map(row).join('')}</tbody></table>`;
}

const head = '<thead><tr><th>H</th></tr></thead>';
const lines = (letter: string, count: number) => Array.from({ length: count }, () => letter).join('<br>');
const rows = (letters: string) => [...letters].map((letter) => `<tr><td>${letter}</td></tr>`).join('');

test('the caption is not left without a row', () => {
  const body = `<p>x<br>x<br>x</p><table><caption>C</caption>${head}<tbody>${rows('ab')}</tbody></table>`;
  expect(drawPages(body)).toEqual(['x\nx\nx', 'C\nH\na\nb']);
});

test('a row is not cut if it fits on a page', () => {
  const body = `<p>x<br>x</p>${table(['a<br>b<br>c<br>d'])}`;
  expect(drawPages(body, 'td { orphans: 1 }')).toEqual(['x\nx', 'a\nb\nc\nd']);
});

test('a row that is higher than a page is cut between its lines', () => {
  const body = table(['a<br>b<br>c<br>d<br>e<br>f<br>g', 'h<br>i<br>j']);
  expect(drawPages(body)).toEqual(['ah\nbi\ncj\nd\ne', 'f\ng']);
});

test('cells of a row that is cut go on by themselves', () => {
  const css = '.t { line-height: 15pt }';
  const body = `<table><tbody><tr><td>${lines('a', 6)}</td><td class="t">${lines('b', 4)}</td></tr></tbody></table>`;
  const pages = layOutHtml(body, css).layout.pages.map(({ fragments }) =>
    textsIn(fragments).map(({ text, y }) => `${text}${Math.round(y)}`),
  );
  expect(pages).toEqual([
    ['a8', 'a18', 'a28', 'a38', 'a48', 'b11', 'b26', 'b41'],
    ['a8', 'b11'],
  ]);
});

test('backgrounds and borders of cells go on, their padding is at their ends', () => {
  const css = 'td { background: silver; padding: 5pt 0; border-bottom: 2pt solid }';
  const { layout } = layOutHtml(table([lines('a', 7), 'b']), css);
  const boxes = layout.pages.map(({ fragments }) =>
    fragments.flatMap((one) =>
      one.kind === 'rect' ? [[one.y, one.height]] : one.kind === 'line' ? [[one.y1]] : [],
    ),
  );
  expect(boxes).toEqual([
    [
      [0, 45],
      [0, 45],
    ],
    [[0, 37], [36], [0, 37], [36]],
  ]);
});

test('round cells are round where they begin and where they end', () => {
  const css = 'td { background: silver; border-radius: 4pt }';
  const { layout } = layOutHtml(table([lines('a', 7)]), css);
  const corners = layout.pages.map(({ fragments }) =>
    fragments.flatMap((one) => (one.kind === 'path' ? [one.path.operators.match(/c/g)?.length] : [])),
  );
  expect(corners).toEqual([[2], [2]]);
});

test('tables and columns in cells go on', () => {
  const inner = `<table>${head}<tbody>${rows('abcdefg')}</tbody></table>`;
  expect(drawPages(table(['x', inner]))).toEqual(['xH\n a\n b\n c\n d', ' H\n e\n f\n g']);
  const css = '.c { column-count: 2; column-gap: 10pt; width: 30pt }';
  const body = `${table(['x', `<div class="c">${lines('b', 12)}</div>`, lines('c', 6)])}<p>y</p>`;
  expect(drawPages(body, css)).toEqual(['xb bc\n b bc\n b bc\n b bc\n b bc', ' b bc\ny']);
});

test('what is to be kept together in a cell begins a page', () => {
  const body = table([lines('a', 7), `b<div class="k">${lines('c', 5)}</div>`]);
  expect(drawPages(body, '.k { break-inside: avoid }')).toEqual(['ab\na\na\na\na', 'ac\nac\n c\n c\n c']);
});

test('a break within a cell is one for its row', () => {
  const body = `<p>x</p>${table(['a<p>b</p><p class="n">c</p>', 'd'], ['e', 'f'])}`;
  expect(drawPages(body, '.n { break-before: page }')).toEqual(['x\nad\nb', 'c\nef']);
});

test('footnotes called in a row that is cut stand on the page of their call', () => {
  const note = '<span class="note" role="doc-footnote">N</span>';
  const cell = `${lines('a', 5)}<br>b${note}<br>c`;
  expect(drawPages(table([cell]))).toEqual(['a\na\na\na\na', 'b1\nc\n\n\n1 N']);
});

describe('a cell that spans rows', () => {
  const spanning = (tall: string, cells: string) =>
    `<table><tbody><tr><td rowspan="${cells.length}">${tall}</td><td>${[...cells].join(
      '</td></tr><tr><td>',
    )}</td></tr></tbody></table>`;

  test('is cut between them where they are higher than a page', () => {
    expect(drawPages(`${spanning(lines('x', 7), 'abcdefg')}<p>y</p>`)).toEqual([
      'xa\nxb\nxc\nxd\nxe',
      'xf\nxg\ny',
    ]);
  });

  test('has the background of the rows that are there', () => {
    const { layout } = layOutHtml(spanning('x', 'abcdefg'), 'tr { background: silver }');
    const boxes = layout.pages.map(({ fragments }) =>
      fragments.flatMap((one) => (one.kind === 'rect' ? [[one.x, one.y, one.height]] : [])),
    );
    expect(boxes[0]).toHaveLength(6);
    expect(boxes[1]).toEqual([
      [0, 0, 20],
      [10, 0, 10],
      [10, 10, 10],
    ]);
  });

  test('is set on as many pages as it needs, and the last row with it', () => {
    expect(drawPages(`${spanning(lines('x', 12), 'ab')}<p>y</p>`)).toEqual([
      'xa\nx\nx\nx\nx',
      'xb\nx\nx\nx\nx',
      'x\nx\ny',
    ]);
  });

  test('where borders collapse there is one at the cut', () => {
    const css = 'table { border-collapse: collapse } td { border: 2pt solid; padding: 0 }';
    const { layout } = layOutHtml(spanning('x', 'abcdef'), css);
    const horizontal = layout.pages.map(({ fragments }) =>
      fragments.flatMap((one) => (one.kind === 'line' && one.y1 === one.y2 ? [[one.x1, one.y1]] : [])),
    );
    expect(horizontal).toEqual([
      [
        [13, 13],
        [13, 25],
        [13, 37],
        [1, 1],
        [13, 49],
      ],
      [
        [13, 12],
        [1, 24],
      ],
    ]);
  });
});

test('rows that a cell spans stay together', () => {
  const body = `<p>x<br>x<br>x</p><table><tbody><tr><td rowspan="3">a</td><td>b</td></tr><tr><td>c</td></tr><tr><td>d</td></tr></tbody></table>`;
  expect(drawPages(body)).toEqual(['x\nx\nx', 'ab\n c\n d']);
});
