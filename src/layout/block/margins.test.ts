/** CSS 2.2 §8.3.1, case by case; the squares of the font are 10 points high. */
import { describe, expect, test } from 'vitest';
import { drawPages } from '../testing/pages.ts';

/** One page that is high enough for everything. */
const TALL = '@page { size: 50pt 200pt }';

function draw(body: string, css: string): string {
  return drawPages(body, `${TALL} ${css}`).join('\n====\n');
}

/** The first lines at which each of the letters stands. */
function lines(body: string, css: string): Record<string, number> {
  const found: Record<string, number> = {};
  for (const [index, line] of draw(body, css).split('\n').entries()) {
    for (const letter of line.replaceAll(' ', '')) found[letter] ??= index;
  }
  return found;
}

describe('margins', () => {
  test('of siblings collapse to the larger', () => {
    expect(lines('<p>a</p><h2>b</h2>', 'p { margin: 10pt 0 } h2 { margin: 30pt 0 }')).toEqual({ a: 1, b: 5 });
  });

  test('that are negative are taken off', () => {
    expect(lines('<p>a</p><h2>b</h2>', 'p { margin-bottom: 30pt } h2 { margin-top: -10pt }')).toEqual({
      a: 0,
      b: 3,
    });
    expect(lines('<p>a</p><p>b</p><h2>c</h2>', 'p { margin: 30pt 0 -10pt } h2 { margin-top: 20pt }')).toEqual(
      { a: 3, b: 6, c: 8 },
    );
  });

  test('of a first and a last child go through their parent', () => {
    const body = '<p>a</p><section><p>b</p></section><p>c</p>';
    expect(lines(body, 'p { margin: 10pt 0 } section { margin: 20pt 0 }')).toEqual({ a: 1, b: 4, c: 7 });
  });

  test('do not go through padding or a border', () => {
    const body = '<p>a</p><section><p>b</p></section><p>c</p>';
    const css = 'p { margin: 10pt 0 } section { margin: 10pt 0; padding: 10pt 0 }';
    expect(lines(body, css)).toEqual({ a: 1, b: 5, c: 9 });
  });

  test('do not leave a block formatting context', () => {
    const body = '<p>a</p><section><p>b</p></section><p>c</p>';
    expect(lines(body, 'p { margin: 10pt 0 } section { display: flow-root }')).toEqual({ a: 1, b: 4, c: 7 });
  });

  test('collapse through an empty block', () => {
    const body = '<p>a</p><div></div><p>b</p>';
    expect(lines(body, 'p { margin: 10pt 0 } div { margin: 20pt 0 30pt }')).toEqual({ a: 1, b: 5 });
  });

  test('collapse through an empty block with empty children', () => {
    const body = '<p>a</p><div><section><p></p></section></div><p>b</p>';
    expect(lines(body, 'p { margin: 10pt 0 } section { margin: 40pt 0 }')).toEqual({ a: 1, b: 6 });
  });

  test('do not collapse through an empty block with a height', () => {
    const body = '<p>a</p><div></div><p>b</p>';
    expect(lines(body, 'p { margin: 10pt 0 } div { height: 10pt }')).toEqual({ a: 1, b: 5 });
  });

  test('stay at the top of the first page, and after a forced break', () => {
    const body = '<p>a</p><h2>b</h2>';
    const css = 'p { margin: 10pt 0 } h2 { margin-top: 30pt; break-before: page }';
    expect(draw(body, css)).toBe('\na\n====\n\n\n\nb');
  });

  test('go where an unforced break is', () => {
    const css = '@page { size: 50pt 30pt } p { margin: 10pt 0 }';
    expect(drawPages('<p>a</p><p>b</p><p>c</p>', css)).toEqual(['\na', 'b\n\nc']);
  });
});

describe('heights and widths', () => {
  test('auto margins centre a block', () => {
    expect(draw('<p>ab</p>', 'p { width: 20pt; margin: 0 auto }')).toBe('  ab');
  });

  test('a block with a width wraps its text to it', () => {
    expect(draw('<p>a b c</p>', 'p { width: 50% }')).toBe('a\nb\nc');
  });

  test('box-sizing: border-box counts padding and border in', () => {
    const css = 'p { box-sizing: border-box; width: 40pt; padding-left: 10pt }';
    expect(draw('<p>a b c</p>', css)).toBe(' a b\n c');
  });

  test('max-width and min-width limit it', () => {
    expect(draw('<p>a b c</p>', 'p { max-width: 30pt }')).toBe('a b\nc');
    expect(draw('<p>a b c</p>', 'p { width: 10pt; min-width: 30pt }')).toBe('a b\nc');
  });

  test('a block is as high as its height, and higher if its text is', () => {
    expect(lines('<p>a</p><div>b</div>', 'p { height: 30pt }')).toEqual({ a: 0, b: 3 });
    expect(lines('<p>a a a</p><div>b</div>', 'p { width: 10pt; height: 10pt }')).toEqual({ a: 0, b: 3 });
  });
});
