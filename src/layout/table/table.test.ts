/** CSS 2.2 §17. */
import { describe, expect, test } from 'vitest';
import { copiedTexts, drawPage, drawPages, layOutHtml } from '../testing/pages.ts';

const WIDE = '@page { size: 200pt 80pt }';

function table(...rows: readonly (readonly string[])[]): string {
  const row = (cells: readonly string[]) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
  return `<table><tbody>${rows.map(row).join('')}</tbody></table>`;
}

function draw(body: string, css = ''): string {
  return drawPages(body, `${WIDE} ${css}`).join('\n====\n');
}

describe('columns', () => {
  test('are as wide as their widest cell where there is room', () => {
    expect(draw(table(['a', 'bb'], ['ccc', 'd']))).toBe('a  bb\ncccd');
  });

  test('share what room there is between their narrowest and widest', () => {
    // Widest 11 and 5, narrowest 3 and 5, in 12 squares.
    const css = 'section { width: 120pt }';
    expect(draw(`<section>${table(['aaa aaa aaa', 'bbbbb'])}</section>`, css)).toBe('aaa aaabbbbb\naaa');
  });

  test('take the width that they are given, and the others what is left', () => {
    const css = 'table { width: 100% } .a { width: 50pt } .b { width: 25% }';
    const body = '<table><tbody><tr><td class="a">a</td><td class="b">b</td><td>c</td></tr></tbody></table>';
    expect(draw(body, css)).toBe('a    b    c');
  });

  test('are what the first row says where the layout is fixed', () => {
    const css = 'table { width: 100%; table-layout: fixed } .a { width: 30pt }';
    const body =
      '<table><tbody><tr><td class="a">a</td><td>b</td></tr><tr><td>cccc c</td><td>d</td></tr></tbody></table>';
    expect(drawPages(body, `${WIDE} ${css} td { overflow-wrap: anywhere }`)).toEqual(['a  b\ncccd\nc c']);
  });

  test('of a length share what is left where the layout is fixed and all have widths', () => {
    const css = 'table { width: 100%; table-layout: fixed } .l { width: 40pt } .p { width: 20% }';
    const cols = '<col class="l"><col class="l"><col class="p">';
    const row = '<tr><td>a</td><td>b</td><td>c</td></tr>';
    expect(draw(`<table><colgroup>${cols}</colgroup><tbody>${row}</tbody></table>`, css)).toBe(
      `a${' '.repeat(7)}b${' '.repeat(7)}c`,
    );
  });

  test('of a length do not grow for a cell that also spans one without', () => {
    const cols = '<col class="l"><col><col class="l">';
    const rows = '<tr><td>a</td><td colspan="2">bbbbbbb</td></tr><tr><td colspan="2">c</td><td>d</td></tr>';
    expect(draw(`<table><colgroup>${cols}</colgroup>${rows}</table>`, '.l { width: 20pt }')).toBe(
      'a bbbbbbb\nc      d',
    );
  });

  test('run from right to left in a table of that direction', () => {
    const rtl = 'table { direction: rtl } td { direction: ltr }';
    const width = '@page { size: 50pt 80pt }';
    expect(draw(table(['a', 'bb'], ['c', 'd']), `${rtl} ${width}`)).toBe('bba\nd c');
    expect(draw(table(['a', 'bb'], ['c', 'd']), `${rtl} ${width} body { direction: rtl }`)).toBe(
      '  bba\n  d c',
    );
    const spanning =
      '<table><tbody><tr><td rowspan="2">a</td><td colspan="2">bbbb</td></tr><tr><td>c</td><td>d</td></tr></tbody></table>';
    expect(draw(spanning, `${rtl} ${width}`)).toBe('bbbba\nd c');
    const { layout } = layOutHtml(table(['a', 'b']), rtl);
    expect([...copiedTexts(layout).values()]).toEqual(['a', 'b']);
    const css = `${rtl} table { width: 100% } .w { width: 30pt }`;
    const columns = '<col class="w"><col>';
    const row = '<tr><td>a</td><td>b</td></tr>';
    expect(
      draw(`<table><colgroup>${columns}</colgroup><tbody>${row}</tbody></table>`, `${css} ${width}`),
    ).toBe('b a');
  });

  test('are widened by a cell that spans them', () => {
    const body =
      '<table><tbody><tr><td colspan="2">aaaa</td></tr><tr><td>b</td><td>c</td></tr></tbody></table>';
    expect(draw(body)).toBe('aaaa\nb c');
  });

  test('a percentage or width of a cell over several of them is shared out by what they want', () => {
    const css = 'table { width: 200pt } .p { width: 50% } .l { width: 80pt } .m { width: 40pt }';
    const rows = (attributes: string, below: string) =>
      `<table><tbody><tr><td colspan="2"${attributes}>a</td><td>b</td></tr><tr>${below}<td>e</td></tr></tbody></table>`;
    expect(draw(rows(' class="p"', '<td>ccc</td><td>d</td>'), css)).toBe('a         b\nccc     d e');
    const fixed = 'table { width: 100pt }';
    expect(draw(rows(' class="l"', '<td>c</td><td class="m">d</td>'), css + fixed)).toBe(
      'a        b\nc    d   e',
    );
  });

  test('a cell has bounds, but always room for its longest word', () => {
    expect(draw(table(['<i class="x">a a a</i>', 'b']), 'td:first-child { max-width: 30pt }')).toBe(
      'a ab\na',
    );
    expect(draw(table(['aaaa', 'b']), 'td:first-child { max-width: 10pt }')).toBe('aaaab');
    expect(draw(table(['a', 'b']), 'td:first-child { min-width: 30pt }')).toBe('a  b');
    const inner = table(['cc cc', 'd']);
    expect(draw(table([inner, 'b']), 'table { width: 10pt }')).toBe('ccdb\ncc');
  });

  test('have room for their words whatever the width of the table', () => {
    expect(draw(table(['aaaa', 'b b']), 'table { width: 10pt }')).toBe('aaaab\n    b');
    expect(draw(table(['aaaa', 'b b']), 'table { max-width: 10pt; margin-left: auto }')).toBe(
      `${' '.repeat(15)}aaaab\n${' '.repeat(19)}b`,
    );
  });

  test('that have no room for their words have them broken anywhere, with a warning', () => {
    const body = `<section>${table(['aaaa', 'bbbb c'])}</section>`;
    const { layout, diagnostics } = layOutHtml(body, `${WIDE} section { width: 40pt }`);
    expect(diagnostics.map(({ message }) => message)).toEqual([
      'The table needs 40 pt more than it has: words in it are broken anywhere',
    ]);
    expect(layout.pages.map(drawPage)).toEqual(['aabb\naabb\n  c']);
    expect([...copiedTexts(layout).values()]).toEqual(['aaaa', 'bbbb c']);
  });
});

describe('rows', () => {
  test('are as high as their highest cell, and cells are aligned in them', () => {
    const css = '.m { vertical-align: middle } .b { vertical-align: bottom }';
    const body =
      '<table><tbody><tr><td>a<br>a<br>a</td><td class="m">m</td><td class="b">b</td><td>t</td></tr></tbody></table>';
    expect(draw(body, css)).toBe('a  t\nam\na b');
  });

  test('baselines of cells are aligned', () => {
    const css = 'td { vertical-align: baseline } .big { padding-top: 20pt }';
    const body = '<table><tbody><tr><td>a</td><td class="big">b</td></tr></tbody></table>';
    expect(draw(body, css)).toBe('\n\nab');
  });

  test('a cell may span several', () => {
    const body =
      '<table><tbody><tr><td rowspan="2">a<br>a<br>a</td><td>b</td></tr><tr><td>c</td></tr></tbody></table>';
    // What a row lacks for it, all rows give in proportion to their heights.
    expect(draw(body)).toBe('ab\na\nac');
  });

  test('those without a height of their own grow for a cell that spans them', () => {
    const row = (cells: string, style = '') => `<tr${style}>${cells}</tr>`;
    const tall = '<td rowspan="2">a<br>a<br>a<br>a</td><td>b</td>';
    const body = `<table><tbody>${row(tall, ' class="t"')}${row('<td>c</td>')}</tbody></table>`;
    expect(draw(body, '.t { height: 10pt }')).toBe('ab\nac\na\na');
  });

  test('content is aligned in the height that is given', () => {
    const css = '.m { height: 30pt; vertical-align: middle } .b { height: 50pt; vertical-align: bottom }';
    const body = `<table><tbody><tr><td class="m">a</td></tr><tr><td class="b">b</td></tr></tbody></table>`;
    expect(draw(body, css)).toBe('\na\n\n\n\n\n\nb');
  });

  test('spacing and padding keep cells apart', () => {
    const css = 'table { border-collapse: separate; border-spacing: 10pt } td { padding: 0 10pt }';
    expect(draw(table(['a', 'b'], ['c', 'd']), css)).toBe('\n  a   b\n\n  c   d');
  });
});

describe('parts', () => {
  test('that are missing are made', () => {
    const css = 'b { display: table-cell } i { display: table-row }';
    expect(draw('<div><b>a</b> <b>b</b></div>', css)).toBe('ab');
    expect(draw('<div>x<i><b>a</b></i><i>c</i>y</div>', css)).toBe('x\na\nc\ny');
  });

  test('a caption stands above or below', () => {
    const body = '<table><caption>C</caption><tbody><tr><td>a</td></tr></tbody></table>';
    expect(draw(body)).toBe('C\na');
    expect(draw(body, 'caption { caption-side: bottom }')).toBe('a\nC');
  });

  test('a table is as wide as the longest word of its caption', () => {
    const body = '<table><caption>CCCC D</caption><tbody><tr><td>a</td><td>b</td></tr></tbody></table>';
    expect(draw(body)).toBe('CCCC\nD\na b');
    expect(draw(body, 'table { width: 30pt }')).toBe('CCCC\nD\na b');
    expect(draw(body, 'table { width: 20pt; table-layout: fixed }')).toBe('CCCC\nD\na b');
  });

  test('margins of captions stay in the box around them and the table', () => {
    const css = 'table, caption { margin: 10pt 0 }';
    const body = '<table><caption>C</caption><tbody><tr><td>a</td></tr></tbody></table>';
    expect(draw(`<p>x</p>${body}<p>y</p>`, css)).toBe('x\n\n\nC\n\na\n\ny');
    expect(
      draw(`${body}<p>y</p>`, `${css} caption { caption-side: bottom } table { margin: 0 0 20pt }`),
    ).toBe('a\n\nC\n\n\n\ny');
  });

  test('header rows come first and footer rows last, wherever they are written', () => {
    const body =
      '<table><thead><tr><th>h</th></tr></thead><tfoot><tr><td>f</td></tr></tfoot><tbody><tr><td>a</td></tr></tbody></table>';
    expect(draw(body)).toBe('h\na\nf');
  });
});

describe('collapsed borders', () => {
  function strokes(body: string, css: string): string[] {
    const { layout } = layOutHtml(body, `${WIDE} table { border-collapse: collapse } ${css}`);
    return layout.pages.flatMap(({ fragments }) =>
      fragments.flatMap((fragment) => {
        if (fragment.kind !== 'line') return [];
        const { x1, y1, x2, y2, width } = fragment;
        return [`${x1},${y1} to ${x2},${y2}: ${width}`];
      }),
    );
  }

  test('are one line between two cells, the wider of the two', () => {
    const css = 'td { padding: 0 } .a { border-right: 2pt solid } .b { border-left: 4pt solid }';
    const body = '<table><tbody><tr><td class="a">a</td><td class="b">b</td></tr></tbody></table>';
    expect(strokes(body, css)).toEqual(['12,0 to 12,10: 4']);
  });

  test('are the stronger in style where they are as wide, and none where one is hidden', () => {
    const two = '<table><tbody><tr><td class="a">a</td><td class="b">b</td></tr></tbody></table>';
    const style = (css: string) => {
      const { layout } = layOutHtml(two, `table { border-collapse: collapse } td { padding: 0 } ${css}`);
      return layout.pages[0]?.fragments.flatMap((one) => (one.kind === 'line' ? [one.style] : []));
    };
    expect(style('.a { border-right: 2pt dashed } .b { border-left: 2pt double }')).toEqual(['double']);
    expect(style('.a { border-right: hidden } .b { border-left: 4pt solid }')).toEqual([]);
    expect(style('.a { border-right: none } .b { border-left: 4pt solid }')).toEqual(['solid']);
  });

  test('run through cells that have the same', () => {
    expect(strokes(table(['a', 'b'], ['c', 'd']), 'tr + tr > td { border-top: 2pt solid }')).toEqual([
      '0,11 to 20,11: 2',
    ]);
  });

  test('of rows and columns do not go through a cell that spans several', () => {
    const body =
      '<table><tbody><tr><td rowspan="2">a</td><td>b</td></tr><tr><td>c</td></tr><tr><td colspan="2">d</td></tr></tbody></table>';
    const drawn = strokes(body, 'td { padding: 0 } tr { border-bottom: 2pt solid }');
    expect(drawn).toHaveLength(3);
    expect(drawn).toContain('10,11 to 20,11: 2');
    expect(drawn).toContain('0,23 to 20,23: 2');
  });

  test('half of the outermost is beside the cells', () => {
    const css = 'table { border: 20pt solid } td { padding: 0 }';
    expect(draw(`${table(['a'])}<p>b</p>`, css)).toBe('\n\n  a\n\n\nb');
  });

  test('of the table stand at its edges', () => {
    expect(strokes(table(['a']), 'table { border: 2pt solid }')).toEqual([
      '1,1 to 1,13: 2',
      '13,1 to 13,13: 2',
      '1,1 to 13,1: 2',
      '1,13 to 13,13: 2',
    ]);
  });
});

describe('backgrounds', () => {
  const rects = (body: string, css: string) =>
    layOutHtml(body, `${WIDE} ${css}`).layout.pages.map(({ fragments }) =>
      fragments.flatMap((one) => (one.kind === 'rect' ? [[one.x, one.y, one.width, one.height]] : [])),
    );
  const spanning =
    '<table><tbody><tr class="r"><td rowspan="2">a</td><td>b</td></tr><tr class="s"><td>c</td></tr></tbody></table>';

  test('of a row are behind the cells that begin in it', () => {
    expect(rects(table(['a', 'b'], ['c', 'd']), 'tr + tr { background: silver }')).toEqual([
      [[0, 10, 20, 10]],
    ]);
    expect(rects(spanning, '.r { background: silver }')).toEqual([
      [
        [0, 0, 10, 20],
        [10, 0, 10, 10],
      ],
    ]);
    expect(rects(spanning, '.s { background: silver }')).toEqual([[[10, 10, 10, 10]]]);
  });

  test('of empty cells may be left out', () => {
    const css = 'td { background: silver; width: 10pt } table { empty-cells: hide }';
    expect(rects(table(['a', ' ', '<p></p>']), `${css} table { border-collapse: separate }`)).toEqual([
      [[0, 0, 10, 10]],
    ]);
    expect(rects(table(['a', ' ']), `${css} table { border-collapse: collapse }`)[0]).toHaveLength(2);
  });

  test('of rows, groups and columns are not between cells', () => {
    const css = 'table { border-collapse: separate; border-spacing: 10pt }';
    const cells = [
      [10, 10, 10, 10],
      [30, 10, 10, 10],
    ];
    expect(rects(table(['a', 'b']), `${css} tr { background: silver }`)).toEqual([cells]);
    expect(rects(table(['a', 'b']), `${css} tbody { background: silver }`)).toEqual([cells]);
    const column = `<table><colgroup><col class="k"></colgroup><tr><td>a</td><td>b</td></tr></table>`;
    expect(rects(column, `${css} .k { background: silver }`)).toEqual([[cells[0]]]);
  });
});
