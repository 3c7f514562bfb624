/** CSS Flexbox 1. Pages of ten letters by five lines. */
import { describe, expect, test } from 'vitest';
import { drawPages } from '../testing/pages.ts';

const FLEX = '.f { display: flex } .f > * { display: block }';
const draw = (body: string, css = '') => drawPages(body, `${FLEX} ${css}`);
const lines = (...rows: string[]) => [rows.join('\n')];
const row = (...items: string[]) => `<div class="f">${items.map((item) => `<p>${item}</p>`).join('')}</div>`;

describe('widths', () => {
  test.each([
    ['', 'abc'],
    ['.f { column-gap: 10pt }', 'a b c'],
    ['.f { gap: 10% }', 'a b c'],
    ['p { flex: 1 } .f { gap: 5pt }', 'a   b  c'],
    ['p { flex: none }', 'abc'],
    ['p { flex: 0 0 30pt }', 'a  b  c'],
    ['p { flex-basis: 30% }', 'a  b  c'],
    ['p { width: 20pt }', 'a b c'],
    ['p { width: 20pt; flex-grow: 1 } .f { width: 90pt }', 'a  b  c'],
    ['p { flex: 1 } p:first-child { flex: 3 }', 'a     b c'],
    ['p { flex: 1; max-width: 20pt }', 'a b c'],
    ['p { flex: 1 } p:first-child { min-width: 60pt }', 'a     b c'],
    ['p { flex-grow: 0.2 }', 'a b  c'],
    ['p { padding-left: 10pt; margin-right: 10pt }', ' a  b  c'],
    ['p { width: 80pt }', 'a  b   c'],
    ['p { width: 80pt; flex-shrink: 1 } p:first-child { flex-shrink: 0 }', 'a       bc'],
    ['p { box-sizing: border-box; padding-left: 20pt; flex: 0 0 30pt }', '  a  b  c'],
  ])('%s', (css, expected) => {
    expect(draw(row('a', 'b', 'c'), css)).toEqual([expected]);
  });

  test('an item is at least as wide as its longest word', () => {
    expect(draw(row('aaaaaa', 'b b b'), 'p { flex: 1 }')).toEqual(lines('aaaaaab b', '      b'));
  });

  test('wide items shrink more than narrow ones', () => {
    expect(draw(row('a a a', 'b b b b b b b'), '')).toEqual(lines('a  b b b b', 'a  b b b', 'a'));
  });

  test('the container is as wide as its items ask for, where it shrinks to them', () => {
    const css = '.o { display: inline-block; text-align: right } .f { gap: 10pt } p { padding-left: 10pt }';
    expect(draw(`<div class="o">${row('a', 'bb')}</div>c`, css)).toEqual([' a  bbc']);
  });
});
