/** Header and footer rows on every page: CSS 2.2 §17.2. */
import { describe, expect, test } from 'vitest';
import { copiedTexts, drawPages, layOutHtml } from '../testing/pages.ts';

const HEAD = '<thead><tr><th>H</th></tr></thead>';
const FOOT = '<tfoot><tr><td>F</td></tr></tfoot>';

const row = (cell: string) => `<tr><td>${cell}</td></tr>`;
const rows = (letters: string) => [...letters].map(row).join('');
const lines = (letter: string, count: number) => Array.from({ length: count }, () => letter).join('<br>');

function table(body: string, { head = HEAD, foot = FOOT } = {}): string {
  return `<table>${head}<tbody>${body}</tbody>${foot}</table>`;
}

describe('header rows', () => {
  test('are set again, as an artifact', () => {
    const body = table(rows('abcdefg'), { foot: '' });
    expect(drawPages(body)).toEqual(['H\na\nb\nc\nd', 'H\ne\nf\ng']);
    const { layout } = layOutHtml(body);
    expect([...copiedTexts(layout).values()].filter((text) => text === 'H')).toHaveLength(1);
  });

  test('are not left without a row', () => {
    const body = `<p>${lines('x', 4)}</p>${table(rows('ab'), { foot: '' })}`;
    expect(drawPages(body)).toEqual(['x\nx\nx\nx', 'H\na\nb']);
  });
});

describe('footer rows', () => {
  test('are set again, as an artifact, wherever they are written', () => {
    const body = table(rows('abcdefg'), { head: '' });
    expect(drawPages(body)).toEqual(['a\nb\nc\nd\nF', 'e\nf\ng\nF']);
    expect(drawPages(`<table>${FOOT}<tbody>${rows('abcdefg')}</tbody></table>`)).toEqual(drawPages(body));
    const { layout } = layOutHtml(body);
    const copied = [...copiedTexts(layout).values()];
    expect(copied).toEqual([...'abcdefgF']);
    const owners = layout.pages.map(({ fragments }) =>
      fragments.flatMap((one) => (one.kind === 'text' && one.text === 'F' ? [Object.keys(one.owner)] : [])),
    );
    expect(owners).toEqual([[['artifact']], [['structure']]]);
  });

  test('are set again below the header that is', () => {
    expect(drawPages(table(rows('abcdefg')))).toEqual(['H\na\nb\nc\nF', 'H\nd\ne\nf\nF', 'H\ng\nF']);
    expect(drawPages(table(rows('abc')))).toEqual(['H\na\nb\nc\nF']);
  });

  test('stand below the last row, whatever room is left', () => {
    const body = table(`${rows('ab')}${row(lines('c', 2))}`, { head: '' });
    expect(drawPages(`<p>x</p>${body}`)).toEqual(['x\na\nb\nF', 'c\nc\nF']);
  });

  test('are not left without a row, nor is a header with them', () => {
    const body = table(rows('ab'));
    expect(drawPages(`<p>${lines('x', 3)}</p>${body}`)).toEqual(['x\nx\nx', 'H\na\nb\nF']);
    expect(drawPages(`<p>${lines('x', 2)}</p>${body}`)).toEqual(['x\nx\nH\na\nF', 'H\nb\nF']);
    expect(drawPages(table(rows('abcd')))).toEqual(['H\na\nb\nc\nF', 'H\nd\nF']);
  });

  test('come with the edge of their table', () => {
    const css = 'table { border-collapse: separate; border-bottom: 10pt solid }';
    expect(drawPages(table(rows('abcd'), { head: '' }), css)).toEqual(['a\nb\nc\nF', 'd\nF']);
  });

  test('that take more than a quarter of a page are not set again', () => {
    const foot = '<tfoot><tr><td>F<br>F</td></tr></tfoot>';
    expect(drawPages(table(rows('abcdefg'), { head: '', foot }))).toEqual(['a\nb\nc\nd\ne', 'f\ng\nF\nF']);
  });

  test('leave room to what is cut within a row', () => {
    expect(drawPages(table(row(lines('a', 8))))).toEqual(['H\na\na\na\nF', 'H\na\na\na\nF', 'H\na\na\nF']);
  });

  test('stand where a break is forced', () => {
    const body = table(`${row('a')}<tr class="new"><td>b</td></tr>`);
    expect(drawPages(body, '.new { break-before: page }')).toEqual(['H\na\nF', 'H\nb\nF']);
  });

  test('are read with their notes where they stand last', () => {
    const note = '<span class="note" role="doc-footnote">N</span>';
    const foot = `<tfoot><tr><td>F${note}</td></tr></tfoot>`;
    expect(drawPages(table(rows('abcde'), { head: '', foot }))).toEqual(['a\nb\nc\nd\nF1', 'e\nF1\n\n\n1 N']);
  });

  test('leave room to notes', () => {
    const note = '<span class="note" role="doc-footnote">N</span>';
    const body = table(`${row('a')}${row(`b${note}`)}${rows('cde')}`, { head: '' });
    expect(drawPages(body)).toEqual(['a\nb1\nc\nF\n1 N', 'd\ne\nF']);
    const late = table(`${rows('abc')}${row(`d${note}`)}${row('e')}`, { head: '' });
    expect(drawPages(late)).toEqual(['a\nb\nc\nF', 'd1\ne\nF\n\n1 N']);
  });

  test('begin a long note where it has room, once', () => {
    const note = `<span class="note" role="doc-footnote">${lines('N', 6)}</span>`;
    const foot = `<tfoot><tr><td>F${note}</td></tr></tfoot>`;
    const drawn = drawPages(`${table(rows('ab'), { head: '', foot })}<p>x</p>`, '@page { size: 100pt 70pt }');
    expect(drawn).toEqual(['a\nb\nF1\n1 N\nN\nN\nN', 'x\n\n\n\n\nN\nN']);
  });

  test('of a table in a note that goes on are set again in it', () => {
    const note = `<div class="note" role="doc-footnote">${table(rows('abcdef'))}</div>`;
    expect(drawPages(`<p>x</p>${note}`, '::footnote-call, ::footnote-marker { content: "" }')).toEqual([
      'x',
      'H\na\nb\nc\nF',
      'H\nd\ne\nf\nF',
    ]);
  });

  test('stand at the foot of columns, and in cells and items that are cut', () => {
    const css = '.c { columns: 2; column-gap: 20pt } .f { display: flex }';
    const inner = table(rows('abcdefg'));
    expect(drawPages(`<div class="c">${inner}</div>`, css)).toEqual([
      'H     H\na     d\nb     e\nc     f\nF     F',
      'H\ng\nF',
    ]);
    expect(drawPages(table(row(inner), { head: '', foot: '' }), css)).toEqual([
      'H\na\nb\nc\nF',
      'H\nd\ne\nf\nF',
      'H\ng\nF',
    ]);
    expect(drawPages(`<div class="f">${inner}<p>${lines('x', 7)}</p></div>`, css)).toEqual([
      'Hx\nax\nbx\ncx\nFx',
      'Hx\ndx\ne\nf\nF',
      'H\ng\nF',
    ]);
  });

  test('where borders collapse bring that between them and the rows', () => {
    const css =
      'table { border-collapse: collapse } td { padding: 0 } tr { border-top: 2pt solid } tfoot { border: solid; border-width: 4pt 0 6pt }';
    const { layout } = layOutHtml(table(rows('abcdefg'), { head: '' }), `@page { size: 100pt 80pt } ${css}`);
    const horizontal = layout.pages.map(({ fragments }) =>
      fragments.flatMap((one) => (one.kind === 'line' && one.y1 === one.y2 ? [[one.y1, one.width]] : [])),
    );
    expect(horizontal).toEqual([
      [
        [1, 2],
        [13, 2],
        [25, 2],
        [37, 2],
        [49, 2],
        [76, 6],
        [61, 4],
      ],
      [
        [12, 2],
        [40, 6],
        [25, 4],
      ],
    ]);
  });

  test('where borders are apart keep their room', () => {
    const css = 'table { border-collapse: separate; border-spacing: 0 5pt }';
    const { layout } = layOutHtml(table(rows('abcde'), { head: '' }), `@page { size: 100pt 70pt } ${css}`);
    const placed = layout.pages.map(({ fragments }) =>
      fragments.flatMap((one) => (one.kind === 'text' ? [`${one.text}${Math.round(one.y - 8)}`] : [])),
    );
    expect(placed).toEqual([
      ['a5', 'b20', 'c35', 'F50'],
      ['d0', 'e15', 'F30'],
    ]);
  });
});
