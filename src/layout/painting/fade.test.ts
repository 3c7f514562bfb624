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

  test('parts of tables are opaque, and that is said', () => {
    const { diagnostics } = layOutHtml('<table><tr><td>a</td></tr></table>', 'td { opacity: 0.5 }');
    expect(diagnostics.map(({ message }) => message)).toEqual([
      'Parts of tables are not translucent: "td" is opaque',
    ]);
  });
});
