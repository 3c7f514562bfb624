/** CSS Text 4 §6, with words that the test itself hyphenates: it needs no patterns. */
import { describe, expect, test } from 'vitest';
import { loadHyphenation } from '../../text/index.ts';
import { copiedTexts, drawPage, layOutHtml, textsIn } from '../testing/pages.ts';
import type { Page } from '../types.ts';

const WORDS = new Map([['en', ['abcd-efgh']]]);
const AUTO = 'p { hyphens: auto }';

function draw(body: string, css: string): string {
  return layOutHtml(body, css, {}, WORDS).layout.pages.map(drawPage).join('\n====\n');
}

test('the words of a project are hyphenated as it says', () => {
  const body = '<p>xx abcdefgh xxxx</p>';
  expect(draw(body, `${AUTO} @page { size: 80pt 50pt }`)).toBe('xx abcd-\nefgh\nxxxx');
  expect([...copiedTexts(layOutHtml(body, AUTO, {}, WORDS).layout).values()]).toEqual(['xx abcdefgh xxxx']);
});

test('where hyphens are asked for, and within their limits', () => {
  const page = '@page { size: 80pt 50pt }';
  expect(draw('<p>xx abcdefgh xxxx</p>', page)).toBe('xx\nabcdefgh\nxxxx');
  expect(draw('<p>xx abcdefgh xxxx</p>', `${AUTO} p { hyphenate-limit-chars: 8 5 } ${page}`)).toBe(
    'xx\nabcdefgh\nxxxx',
  );
});

test('in another language they are other words', () => {
  expect(draw('<p lang="de">xx abcdefgh xxxx</p>', `${AUTO} @page { size: 80pt 50pt }`)).toBe(
    'xx\nabcdefgh\nxxxx',
  );
});

test('a name is not broken by patterns; capitals that the style makes are no names', async () => {
  await loadHyphenation(['en-US']);
  const page = `${AUTO} @page { size: 120pt 50pt }`;
  const body = (name: string) => `<p lang="en-US">xx ${name} said</p>`;
  expect(draw(body('independently'), page)).toBe('xx indepen-\ndently said');
  expect(draw(body('Independently'), page)).toBe('xx\nIndependently\nsaid');
  expect(draw(body('independently'), `${page} p { text-transform: uppercase }`)).toBe(
    'XX INDEPEN-\nDENTLY SAID',
  );
});

describe('a word over several inline boxes', () => {
  const page = `${AUTO} @page { size: 80pt 50pt }`;

  test.each([
    'ab<b>cdef</b>gh',
    '<b>abcd</b>efgh',
    '<i><b>abcd</b></i><b>efgh</b>',
    'abcd<span class="f"></span>efgh',
    'abc<b>d</b>efgh',
  ])('is hyphenated as one: %s', (word) => {
    const body = `<p>xx ${word} xxxx</p>`;
    expect(draw(body, `${page} .f { float: left }`)).toBe('xx abcd-\nefgh\nxxxx');
    const [{ fragments }] = layOutHtml(body, page, {}, WORDS).layout.pages as [Page];
    expect(
      textsIn(fragments)
        .map(({ text }) => text)
        .join(''),
    ).toBe('xx abcdefgh xxxx');
  });

  test('its hyphen stands in the box before it, and what ends there does not go on in the next line', () => {
    const css = `${page} b { background: silver }`;
    const { layout } = layOutHtml('<p>xx <b>abcd</b>efgh xxxx</p>', css, {}, WORDS);
    const rects = layout.pages[0]!.fragments.filter(({ kind }) => kind === 'rect');
    expect(rects).toMatchObject([{ x: 30, width: 50 }]);
  });

  test('not where one of them forbids it, nor in another language', () => {
    const whole = 'xx\nabcdefgh\nxxxx';
    const css = `${page} b { hyphens: manual }`;
    expect(draw('<p>xx ab<b>cdef</b>gh xxxx</p>', css)).toBe(whole);
    expect(draw('<p>xx abcd<b>efgh</b> xxxx</p>', css)).toBe(whole);
    expect(draw('<p>xx abcd<b lang="de">efgh</b> xxxx</p>', page)).toBe(whole);
  });

  test('a note ends it', () => {
    const css = `${page} .note::footnote-call { content: "efgh" } .note::footnote-marker { content: "" }`;
    expect(draw('<p>xx abcd<span class="note"></span> x</p>', css)).toBe('xx\nabcdefgh\nx');
  });
});

test('a word that says itself where it may be broken is broken nowhere else', () => {
  const page = `${AUTO} @page { size: 80pt 50pt }`;
  expect(draw('<p>xx abcd&shy;efgh xxxx</p>', page)).toBe('xx abcd-\nefgh\nxxxx');
  expect(draw('<p>xx abcdefg&shy;h xxxx</p>', page)).toBe('xx\nabcdefgh\nxxxx');
});

test('small capitals are no capitals', async () => {
  await loadHyphenation(['en-US']);
  const css = `${AUTO} p { font-variant-caps: small-caps } @page { size: 80pt 50pt }`;
  const [{ fragments }] = layOutHtml('<p lang="en-US">xxx independently</p>', css).layout.pages as [Page];
  expect(textsIn(fragments).map(({ text }) => text)).toContain('PENDENTLY');
});

test('no more lines in a row end in a hyphen than are allowed', () => {
  const body = `<p>xxxxxx ${'abcdefgh '.repeat(3)}x</p>`;
  const css = `${AUTO} @page { size: 120pt 90pt }`;
  expect(draw(body, css)).toBe('xxxxxx abcd-\nefgh abcd-\nefgh abcd-\nefgh x');
  expect(draw(body, `${css} p { hyphenate-limit-lines: 2 }`)).toBe('xxxxxx\nabcdefgh\nabcdefgh\nabcdefgh x');
});

test('the hyphen is the one that is asked for, all of it, and is not copied out', () => {
  const css = `${AUTO} p { hyphenate-character: "=>" } @page { size: 90pt 50pt }`;
  const { layout } = layOutHtml('<p>xx abcdefgh x</p>', css, {}, WORDS);
  const [first] = layout.pages[0]!.fragments;
  expect(first).toMatchObject({ kind: 'text', text: 'xx abcd', width: 90 });
  expect(first?.kind === 'text' && first.glyphs.length).toBe(9);
});

describe('hyphenate-limit-last', () => {
  const body = '<p>xxxxxxxx xx abcdefgh x</p>';

  test('always: not in the last line but one', () => {
    const page = `${AUTO} @page { size: 130pt 50pt }`;
    const short = '<p>xxxxxxx abcdefgh xx</p>';
    expect(draw(short, page)).toBe('xxxxxxx abcd-\nefgh xx');
    expect(draw(short, `${page} p { hyphenate-limit-last: always }`)).toBe('xxxxxxx\nabcdefgh xx');
  });

  test('page: no word goes on on the next page', () => {
    const page = `${AUTO} @page { size: 80pt 20pt }`;
    expect(draw(body, page)).toBe('xxxxxxxx\nxx abcd-\n====\nefgh x');
    expect(draw(body, `${page} p { hyphenate-limit-last: page }`)).toBe('xxxxxxxx\n====\nxx abcd-\nefgh x');
  });

  test('column: nor in the next column', () => {
    const columns = `${AUTO} @page { size: 170pt 40pt } div { columns: 2; column-gap: 10pt }`;
    expect(draw(`<div>${body}</div>`, columns)).toBe('xxxxxxxx efgh x\nxx abcd-');
    expect(draw(`<div>${body}</div>`, `${columns} p { hyphenate-limit-last: column }`)).toBe(
      'xxxxxxxx xx abcd-\n         efgh x',
    );
  });
});

test('text-wrap: pretty avoids a last line that is short', () => {
  const body = '<p>xxxxxxxx xxxxxxxx x xx</p>';
  const page = '@page { size: 100pt 50pt }';
  expect(draw(body, page)).toBe('xxxxxxxx\nxxxxxxxx x\nxx');
  expect(draw(body, `${page} p { text-wrap: pretty }`)).toBe('xxxxxxxx\nxxxxxxxx\nx xx');
});
