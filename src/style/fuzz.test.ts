import { describe, expect, it } from 'vitest';
import { randomNumbers } from '../../test/support/random.ts';
import { styleDocument } from './index.ts';
import { PROPERTY_NAMES } from './property-names.ts';
import { documentOf, h, sheet } from './style.fixture.ts';
import { COUNTER_STYLES } from './values/content.ts';

const PIECES = [
  ...PROPERTY_NAMES,
  ...COUNTER_STYLES,
  ...'{ } ( ) [ ] ; : , . # @ ! / * > + ~ | = ^= $= " \' \\ <!-- --> /* */ \n & %'.split(' '),
  ...'p em #a .b * ::before ::marker :not( :nth-child( 2n+1 :is( :lang(en) [href]'.split(' '),
  ...'@page @media @font-face @import @top-left @footnote :first print screen src'.split(' '),
  ...'0 1 -1 2.5 1e3 1e999 10% 3pt 2em calc( min( clamp( rgb( #fff var( --a --b url( attr( counter( string( leader('.split(
    ' ',
  ),
  ...'red auto none inherit initial revert unset !important currentcolor constructor __proto__ \u{1F600} \0'.split(
    ' ',
  ),
];

const DOCUMENT = documentOf(
  h('section.b', h('p#a', 'Text', h('em[href=#a]')), h('p[style=color: var(--b)]'), h('toc')),
);

function run(css: string): void {
  const { value, diagnostics } = styleDocument(DOCUMENT, [
    sheet(':root { --a: 1pt; --b: red }', 'engine'),
    sheet(css),
  ]);
  expect(value?.root.children).toHaveLength(2);
  const numbers = JSON.stringify(value).match(/null/g);
  expect(numbers).toBeNull();
  for (const { span, message } of diagnostics) {
    expect(message).not.toBe('');
    expect(span?.line ?? 1).toBeGreaterThan(0);
  }
}

describe('any CSS at all', () => {
  it('gives styles and diagnostics, for pieces in any order', () => {
    const next = randomNumbers(20260314);
    const piece = () => PIECES[Math.floor(next() * PIECES.length)] ?? '';
    for (let round = 0; round < 400; round++) {
      const length = 1 + Math.floor(next() * 60);
      run(Array.from({ length }, () => piece() + (next() < 0.5 ? ' ' : '')).join(''));
    }
  });

  it('gives styles and diagnostics, for every property with values in any order', () => {
    const next = randomNumbers(7);
    const piece = () => PIECES[Math.floor(next() * PIECES.length)] ?? '';
    for (const property of PROPERTY_NAMES) {
      const values = Array.from(
        { length: 12 },
        () => `${property}: ${piece()} ${next() < 0.5 ? piece() : ''};`,
      );
      run(`p { ${values.join(' ')} }`);
    }
  });

  it('ends for what is deep, long or huge', () => {
    run(`p { color: ${'('.repeat(100_000)} }`);
    run(`p { width: ${'calc('.repeat(40)}1pt${')'.repeat(40)} }`);
    run(`p { width: calc(${'1pt + '.repeat(5_000)}1pt) }`);
    run(`${'* '.repeat(300)}x { color: red }`);
    run(`p${':not('.repeat(200)}em${')'.repeat(200)} { color: red }`);
    run(`em { font-size: 1e300em; margin: calc(1e300pt * 1e300); line-height: 1e300; opacity: calc(0 / 0) }`);
    run(
      `:root { ${Array.from({ length: 3000 }, (_, i) => `--v${i}: var(--v${i + 1});`).join('')} } p { color: var(--v0) }`,
    );
  });
});
