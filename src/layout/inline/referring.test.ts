import { expect, test, vi } from 'vitest';
import { FlowBuilder } from '../block/flow-builder.ts';
import { drawPages, layOutHtml } from '../testing/pages.ts';
import { LineSetter } from './set-line.ts';

const SEE = '.see::after { content: target-counter(attr(href), page) }';
const BROKEN = 'p { break-after: page }';
/** Ten pages with a letter each, and a last one that is spoken of: the eleventh, where the estimate says the first. */
const ELEVEN = `${'<p>x</p>'.repeat(9)}<p id="end">z</p>`;

/** The first page, on which something speaks of the last one. */
function firstPage(html: string, css = ''): string {
  return drawPages(`${html}${ELEVEN}`, `${SEE} ${BROKEN} ${css}`)[0]!;
}

const LINK = '<a class="see" href="#end">p. </a>';

test('a line that speaks of a page is set again when the page is known', () => {
  expect(firstPage(`<p>${LINK} a b</p>`)).toBe('p. 11 a b');
});

test('so it is where it stands in a cell, a flex item, columns, an inline-block, a note, a translucent box', () => {
  expect(firstPage(`<table><tr><td>${LINK}</td></tr></table><p>b</p>`)).toBe('p. 11\nb');
  expect(firstPage(`<div style="display:flex"><div style="flex:1">${LINK}</div></div><p>b</p>`)).toBe(
    'p. 11\nb',
  );
  expect(firstPage(`<div style="columns:1">${LINK}</div><p>b</p>`)).toBe('p. 11\nb');
  expect(firstPage(`<p><span style="display:inline-block">${LINK}</span> b</p>`)).toBe('p. 11 b');
  expect(firstPage(`<p>b<span class="note" role="doc-footnote">${LINK}</span></p>`)).toBe(
    'b1\n\n\n\n1 p. 11',
  );
  expect(firstPage(`<div style="opacity:0.5">${LINK}</div><p>b</p>`)).toBe('p. 11\nb');
  expect(firstPage(`<div style="position:relative;left:10pt">${LINK}</div><p>b</p>`)).toBe(' p. 11\nb');
});

test('what can be clicked in a translucent box stays beside its group', () => {
  const { layout } = layOutHtml(`<div style="opacity:0.5">${LINK}</div><p>b</p>${ELEVEN}`, SEE + BROKEN);
  const links = layout.pages[0]!.fragments.filter(({ kind }) => kind === 'link');
  expect(links).toMatchObject([{ x: 0, y: 0, width: 50, height: 10 }]);
});

test('where the number takes another line, pages are made again', () => {
  expect(firstPage(`<div>abcde ${LINK}</div><p>y</p>`)).toBe('abcde p.\n11\ny');
  const floating = '<div style="float:right;width:20pt">f</div>';
  expect(firstPage(`${floating}<div>abc ${LINK}</div><p>y</p>`)).toBe('abc p.  f\n11\ny');
});

test('where it makes a column wider, too', () => {
  expect(firstPage(`<table><tr><td>${LINK}</td><td>b</td></tr></table><p>y</p>`, 'td{white-space:pre}')).toBe(
    'p. 11b\ny',
  );
});

test('nothing else is laid out again', () => {
  const lines = vi.spyOn(LineSetter.prototype, 'set');
  const slabs = vi.spyOn(FlowBuilder.prototype, 'slab');
  expect(firstPage(`<p>${LINK}</p>`)).toBe('p. 11');
  // Eleven paragraphs of a line, and the one line again.
  expect(slabs).toHaveBeenCalledTimes(11);
  expect(lines).toHaveBeenCalledTimes(12);
  vi.restoreAllMocks();
});
