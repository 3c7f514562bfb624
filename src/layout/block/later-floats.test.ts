/** Floats where pages end: CSS 2.2 §9.5, CSS Fragmentation 3 §4. On pages ten squares wide and six high. */
import { describe, expect, test } from 'vitest';
import { copiedTexts, drawPages, layOutHtml } from '../testing/pages.ts';

const CSS = `
  @page { size: 100pt 60pt }
  .l { float: left } .r { float: right } .clear { clear: both } .root { display: flow-root }
`;

function draw(body: string, css = ''): string[] {
  return drawPages(body, CSS + css)
    .join('\n====\n')
    .split('\n');
}

const FOUR_LINES = '<p>1<br>2<br>3<br>4</p>';
const FLOAT = '<div class="l">FFFF<br>FFFF<br>FFFF</div>';
const WORDS = 'dd ee ff gg hh ii jj kk ll';
const TEXT = `<p>aa bb cc ${WORDS}</p>`;

describe('a float that has no room on the rest of the page', () => {
  test('goes to the next page, and the text goes on without it', () => {
    const expected = [
      '1',
      '2',
      '3',
      '4',
      'aa bb cc',
      'dd ee ff',
      '====',
      'FFFFgg hh',
      'FFFFii jj',
      'FFFFkk ll',
    ];
    expect(draw(FOUR_LINES + FLOAT + TEXT)).toEqual(expected);
    expect(draw(`${FOUR_LINES}<p>aa ${FLOAT}bb cc ${WORDS}</p>`.replaceAll('div', 'span'))).toEqual(expected);
  });

  test('is seen below columns of earlier pages, whatever they lost in their balance', () => {
    const columns = '<div class="c">a<br>b<br>c</div>';
    const css = '.c { columns: 2; column-gap: 0 }';
    expect(draw(`${columns.repeat(17)}${FLOAT}${TEXT}`, css).slice(-10)).toEqual([
      'a    c',
      'b',
      'a    c',
      'b',
      'aa bb cc',
      'dd ee ff',
      '====',
      'FFFFgg hh',
      'FFFFii jj',
      'FFFFkk ll',
    ]);
  });

  test('stands beside the line that begins the page, by the rules of orphans and widows', () => {
    const css = 'p { orphans: 2; widows: 2 }';
    expect(draw(`<p>0</p>${FOUR_LINES}${FLOAT}${TEXT}`, css).slice(5)).toEqual([
      '====',
      'FFFFaa bb',
      'FFFFcc dd',
      'FFFFee ff',
      'gg hh ii',
      'jj kk ll',
    ]);
  });

  test('takes the first line of its paragraph along where it is an initial', () => {
    const initial = '<p><span class="l">II<br>II</span>aa bb cc dd ee ff gg hh</p>';
    const expected = ['====', 'IIaa bb cc', 'IIdd ee ff', 'gg hh'];
    expect(draw(`<p>0</p>${FOUR_LINES}${initial}`).slice(5)).toEqual(expected);
    expect(draw(`<p>0</p>${FOUR_LINES}${initial}`, 'p { orphans: 2; widows: 2 }').slice(5)).toEqual(expected);
  });

  test('may wait below a table, which no float comes into', () => {
    const row = '<tr><td>t</td></tr>';
    expect(draw(`${FOUR_LINES}${FLOAT}<table>${row.repeat(3)}</table><p>aa bb</p>`)).toEqual([
      '1',
      '2',
      '3',
      '4',
      't',
      't',
      '====',
      't',
      'FFFFaa bb',
      'FFFF',
      'FFFF',
    ]);
  });

  test('has the others after it wait too', () => {
    const small = '<div class="r">G</div>';
    expect(draw(`${FOUR_LINES}${FLOAT}${small}<p>aa bb cc dd ee ff gg</p>`)).toEqual([
      '1',
      '2',
      '3',
      '4',
      'aa bb cc',
      'dd ee ff',
      '====',
      'FFFFgg   G',
      'FFFF',
      'FFFF',
    ]);
  });

  test('comes before what is to stand below it, before a page break, and at the end of its root', () => {
    const expected = ['1', '2', '3', '4', 'aa', '====', 'FFFF', 'FFFF', 'FFFF'];
    const clear = '<h2 class="clear">b</h2>';
    expect(draw(`${FOUR_LINES}${FLOAT}<p>aa</p>${clear}`)).toEqual([...expected, 'b']);
    const apart = '<section>b</section>';
    expect(draw(`${FOUR_LINES}${FLOAT}<p>aa</p>${apart}`, 'section { break-before: page }')).toEqual([
      ...expected,
      '====',
      'b',
    ]);
    expect(draw(`${FOUR_LINES}<div class="root">${FLOAT}<p>aa</p></div><p>b</p>`)).toEqual([
      ...expected,
      'b',
    ]);
  });

  test('is not carried into boxes of other pages', () => {
    const css = '.row { display: flex; break-before: page }';
    expect(draw(`${FOUR_LINES}${FLOAT}<p>aa</p><div class="row">b</div>`, css)).toEqual([
      '1',
      '2',
      '3',
      '4',
      'aa',
      '====',
      'FFFF',
      'FFFF',
      'FFFF',
      '====',
      'b',
    ]);
  });

  test('does not leave a box that is kept together', () => {
    const css = 'section { break-inside: avoid }';
    expect(draw(`${FOUR_LINES}<section>${FLOAT}<p>aa</p></section>`, css)).toEqual([
      '1',
      '2',
      '3',
      '4',
      '====',
      'FFFFaa',
      'FFFF',
      'FFFF',
    ]);
  });

  test('goes there for the notes that are called in it', () => {
    const note = '<span class="note" role="doc-footnote">nn</span>';
    const float = `<div class="l">F${note}<br>FF</div>`;
    expect(draw(`${FOUR_LINES}${float}<p>aa bb cc dd ee ff gg hh ii</p>`)).toEqual([
      '1',
      '2',
      '3',
      '4',
      'aa bb cc',
      'dd ee ff',
      '====',
      'F1gg hh ii',
      'FF',
      '',
      '',
      '',
      '1 nn',
    ]);
  });
});

describe('a float that is higher than a page', () => {
  const rows = (count: number) =>
    Array.from({ length: count }, (_, index) => 'ABCDEFGHI'[index]).join('<br>');

  test('goes on on the next one, and so does the text beside it', () => {
    const body = `<p>1<br>2<br>3</p><div class="l">${rows(8)}</div><p>aa bb cc dd ee ff gg hh ii jj kk ll</p>`;
    expect(draw(body, '.l { width: 40pt }')).toEqual([
      '1',
      '2',
      '3',
      'A   aa bb',
      'B   cc dd',
      'C   ee ff',
      '====',
      'D   gg hh',
      'E   ii jj',
      'F   kk ll',
      'G',
      'H',
    ]);
  });

  test('is cut by the rules of its content, with its borders', () => {
    const css = '.l { width: 40pt; border-top: 10pt solid; border-bottom: 10pt solid } .l p { orphans: 3 }';
    const body = `<p>1<br>2<br>3</p><div class="l"><p>${rows(8)}</p></div><p>aa</p><h2 class="clear">b</h2>`;
    expect(draw(body, css)).toEqual([
      '1',
      '2',
      '3',
      'aa',
      '====',
      '',
      'A',
      'B',
      'C',
      'D',
      'E',
      '====',
      'F',
      'G',
      'H',
      '',
      'b',
    ]);
  });

  test('is set in the flow where it is met in a line: in parts it would not be read in one', () => {
    const { diagnostics } = layOutHtml(`<p>aa <span class="l">${rows(8)}</span>bb</p>`, CSS);
    expect(diagnostics.map(({ message }) => message)).toEqual([
      'The float is higher than its page; it is set in the flow',
    ]);
  });
});

test('many floats that have no room beside each other stand one below the other, over pages', () => {
  const lines = draw(`${'<div class="l">FFFFFF<br>FFFFFF</div>'.repeat(5)}${TEXT}`);
  expect(lines.filter((line) => line.startsWith('FFFFFF'))).toHaveLength(10);
  expect(lines.slice(0, 7)).toEqual([
    'FFFFFFaa',
    'FFFFFFbb',
    'FFFFFFcc',
    'FFFFFFdd',
    'FFFFFFee',
    'FFFFFFff',
    '====',
  ]);
});

test('a float on the next page comes between no two parts of a word', () => {
  const css = 'html { overflow-wrap: anywhere }';
  const body = `<p>1<br>2<br>3<br>4<br>5</p><p>aa <span class="r">FFFF<br>FFFF</span>bbbbbbbbbbbbbbbbbbb cc</p>`;
  const { layout } = layOutHtml(body, CSS + css);
  expect([...copiedTexts(layout).values()].at(-1)).toBe('aa bbbbbbbbbbbbbbbbbbb FFFFFFFFcc');
});
