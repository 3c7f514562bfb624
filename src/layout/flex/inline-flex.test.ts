/** Boxes side by side that stand in a line of text: `display: inline-flex`. Pages of ten letters by five lines. */
import { describe, expect, test } from 'vitest';
import { copiedTexts, drawPages, layOutHtml } from '../testing/pages.ts';

const FLEX = 'i { display: inline-flex; gap: 10pt }';
const draw = (body: string, css = '') => drawPages(body, `${FLEX} ${css}`).join('\n====\n');

describe('inline-flex', () => {
  test('is as wide as its items, and stands in the line', () => {
    expect(draw('<p>x<i><b>a</b><b>b</b></i>y</p>')).toBe('xa by');
    expect(draw('<p>xx <i><b>aaa</b><b>bb</b></i> y</p>')).toBe('xx aaa bb\ny');
    expect(draw('<p>xxxxx <i><b>aaa</b><b>bb</b></i></p>')).toBe('xxxxx\naaa bb');
  });

  test('stands on the baseline of its first line', () => {
    expect(draw('<p>x<i><b>a<br>a</b><b>b</b></i>y</p>')).toBe('xa by\n a');
    expect(draw('<p>x<i><b>a</b><b>b</b></i>y</p>', 'i { flex-direction: column }')).toBe('xay\n\n b');
  });

  test('has a width of its own, which its items share', () => {
    expect(draw('<p>x<i><b>a</b><b>b</b></i>y</p>', 'i { width: 70pt } b { flex: 1 }')).toBe('xa   b  y');
  });

  test('as an item or float it is a block; its text, and what is generated, are items', () => {
    expect(draw('<p><i>a<b>b</b>c</i></p>', 'p { display: flex; justify-content: end }')).toBe('     a b c');
    expect(draw('<p><i>a<b>b</b></i>xxx</p>', 'i { float: right }')).toBe('xxx    a b');
    expect(
      draw('<p>x<i>a</i></p>', 'i::before { content: "b" } p::after { display: inline-flex; content: "c" }'),
    ).toBe('xb ac');
  });

  test('is read where it stands', () => {
    const { layout } = layOutHtml('<p>x <i>a<b>b</b></i> y</p>', FLEX);
    expect(
      layout.pages[0]!.fragments.flatMap((one) => (one.kind === 'text' ? [one.text.trim()] : [])),
    ).toEqual(['x', 'a', 'b', 'y']);
    expect([...copiedTexts(layout).values()].join('')).toContain('b');
  });
});
