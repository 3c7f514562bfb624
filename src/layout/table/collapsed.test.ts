/** `visibility: collapse`: CSS 2.2 §17.5.5. Pages of ten letters by five lines. */
import { describe, expect, test } from 'vitest';
import { copiedTexts, drawPages, layOutHtml } from '../testing/pages.ts';

const CSS = '.x { visibility: collapse }';
const draw = (body: string, css = '') => drawPages(body, `${CSS} ${css}`).join('\n====\n');
const row = (cells: string, name = '') =>
  `<tr${name && ` class="${name}"`}>${[...cells].map((cell) => `<td>${cell}</td>`).join('')}</tr>`;

describe('rows', () => {
  test('are left out, and the spacing with them', () => {
    expect(draw(`<table>${row('ab')}${row('cd', 'x')}${row('ef')}</table><p>y</p>`)).toBe('ab\nef\ny');
    const spaced = 'table { border-spacing: 0 10pt }';
    expect(draw(`<table>${row('ab')}${row('cd', 'x')}${row('ef')}</table>`, spaced)).toBe('\nab\n\nef');
  });

  test('count for the widths of columns', () => {
    expect(draw(`<table>${row('ab')}<tr class="x"><td>ccc</td><td>d</td></tr></table>`)).toBe('a  b');
  });

  test('with all of their group, or all of the table', () => {
    expect(
      draw(`<table><tbody class="x">${row('ab')}${row('cd')}</tbody><tbody>${row('ef')}</tbody></table>`),
    ).toBe('ef');
    expect(draw(`<p>y</p><table class="x">${row('ab')}</table><p>z</p>`)).toBe('y\nz');
  });

  test('cells that span them are so much lower', () => {
    const body = `<table><tr><td rowspan="2">a</td><td>b</td></tr>${row('c', 'x')}${row('de')}</table>`;
    expect(draw(body)).toBe('ab\nde');
  });

  test('cells that span out of them leave their place empty', () => {
    const body = `<table><tr class="x"><td rowspan="2">a</td><td>b</td></tr>${row('c')}${row('de')}</table>`;
    expect(draw(body)).toBe(' c\nde');
  });

  test('and with collapsed borders nothing is drawn of them', () => {
    const css = 'table { border-collapse: collapse } td { border-bottom: 2pt solid }';
    const { layout } = layOutHtml(`<table>${row('a')}${row('b', 'x')}${row('c')}</table>`, `${CSS} ${css}`);
    const lines = layout.pages[0]!.fragments.filter(({ kind }) => kind === 'line');
    expect(lines).toHaveLength(2);
  });
});

describe('columns', () => {
  const columns = (...names: string[]) => names.map((name) => `<col class="${name}">`).join('');

  test('are left out, and the table is so much narrower', () => {
    const body = `<table>${columns('a', 'x', 'c')}${row('abc')}${row('def')}</table>`;
    expect(draw(body)).toBe('ac\ndf');
    expect(draw(body, 'table { width: 60pt }')).toBe('a c\nd f');
    expect(draw(body, 'table { margin-left: auto }')).toBe('        ac\n        df');
    expect(draw(body, 'table { margin: 0 auto }')).toBe('    ac\n    df');
    expect(draw(body, 'table { direction: rtl }')).toBe('ca\nfd');
  });

  test('cells that span them are so much narrower', () => {
    const wide = '<tr><td colspan="2">d d</td><td>f</td></tr>';
    expect(
      draw(`<table>${columns('a', 'x', 'c')}<tr><td>aa</td><td>bb</td><td>c</td></tr>${wide}</table>`),
    ).toBe('aac\nd f\nd');
  });
});

test('cells of columns make their rows as high as they would', () => {
  const body =
    '<table><col><col class="x"><tr><td>a</td><td>b<br>b</td></tr><tr><td>c</td><td>d</td></tr></table>';
  expect(draw(body)).toBe('a\n\nc');
});

test('elsewhere it is hidden', () => {
  expect(draw('<p class="x">a</p><p>b</p>')).toBe('\nb');
  expect(draw(`<table><tr><td class="x">a</td><td>b</td></tr></table>`)).toBe(' b');
});

test('text that is not seen is not copied out', () => {
  const { layout } = layOutHtml(`<table>${row('a', 'x')}${row('b')}</table>`, CSS);
  expect([...copiedTexts(layout).values()]).toEqual(['b']);
});
