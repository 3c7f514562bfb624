import { describe, expect, it } from 'vitest';
import { documentOf, find, findings, h, sheet, style } from './style.fixture.ts';

/** Whether the rule after it still holds. */
function recovers(css: string): boolean {
  return find(style(documentOf(h('p'), h('em')), `${css}\nem { opacity: 0.5 }`), 'em').style.opacity === 0.5;
}

describe('syntax errors', () => {
  it.each([
    [
      'p { color red; }',
      ['style.css:1:5 error css-syntax: A declaration is expected here: a property, ":" and a value'],
    ],
    [
      'p { : red; 3px: 4 }',
      [
        'style.css:1:5 error css-syntax: A declaration is expected here: a property, ":" and a value',
        'style.css:1:12 error css-syntax: A declaration is expected here: a property, ":" and a value',
      ],
    ],
    [
      'p { content: "open\n}',
      [
        'style.css:1:14 error css-syntax: A string is not closed before the end of its line',
        expect.anything(),
        expect.anything(),
      ],
    ],
    [
      'p { background: url(a b) }',
      [
        'style.css:1:17 error css-syntax: This is no address: quote it, as in url("…")',
        expect.anything(),
        expect.anything(),
      ],
    ],
    [
      '@page { margin: 1cm; @top-left { content "x" } }',
      ['style.css:1:34 error css-syntax: A declaration is expected here: a property, ":" and a value'],
    ],
  ])('%s', (css, lines) => {
    expect(findings(css)).toEqual(lines);
    expect(recovers(css)).toBe(true);
  });

  it('swallow what CSS says they swallow, and say where they began', () => {
    expect(findings('p { color: rgb(1, 2, 3; }\nem { opacity: 0.5 }')).toEqual([
      'style.css:1:3 error css-syntax: "{" is never closed',
      'style.css:1:12 error css-syntax: "rgb(" is never closed',
      expect.stringContaining('style.css:1:12 warning css-invalid-value: "rgb(1, 2, 3; } em'),
      '  "color" takes <color>.',
    ]);
    expect(findings('p { color: red')).toEqual(['style.css:1:3 error css-syntax: "{" is never closed']);
    expect(findings('p { color: red } /* and')).toEqual([
      'style.css:1:18 error css-syntax: A comment is never closed with "*/"',
    ]);
    expect(findings('p { color: red } em')).toEqual([
      'style.css:1:18 error css-syntax: A rule is expected here: a selector and a block in "{" and "}"',
    ]);
    expect(findings('p { color: red } }\nem { opacity: 0.5 }')).toEqual([
      'style.css:1:18 error css-syntax: This is no selector',
      '  The whole rule is left out.',
    ]);
  });

  it('leave the parts that are right', () => {
    const styled = style(documentOf(h('p')), 'p { color: red; colour; opacity: 0.5');
    expect(find(styled, 'p').style).toMatchObject({ color: { r: 255 }, opacity: 0.5 });
  });

  it('are none where CSS has none', () => {
    expect(findings('<!-- p { color: red;; } --> ; em{}')).toHaveLength(2);
    expect(findings('\uFEFF@charset "utf-8";\np{color:red}em{}')).toEqual([]);
    expect(findings('P { COLOR: RED; Break-Before: PAGE }')).toEqual([]);
  });
});

describe('what is unknown, invalid or not supported', () => {
  it.each([
    ['colr: red', ['1:5 warning css-unknown-property: Unknown property "colr"', '  Did you mean "color"?']],
    ['quux: 1', ['1:5 warning css-unknown-property: Unknown property "quux"']],
    [
      '-webkit-hyphens: auto',
      [
        '1:5 warning css-unsupported: "-webkit-hyphens" is a browser\'s own property and does nothing here',
        '  Use "hyphens".',
      ],
    ],
    [
      '-moz-osx-font-smoothing: auto',
      [
        '1:5 warning css-unsupported: "-moz-osx-font-smoothing" is a browser\'s own property and does nothing here',
      ],
    ],
    [
      'border-start-end-radius: 2pt',
      [
        '1:5 warning css-unsupported: The property "border-start-end-radius" is not supported',
        '  Use "border-top-left-radius" and its like.',
      ],
    ],
    [
      'grid-template-columns: 1fr',
      [
        '1:5 warning css-unsupported: The property "grid-template-columns" is not supported',
        '  Use a table, "display: flex" or columns.',
      ],
    ],
    [
      'display: blok',
      [
        '1:14 warning css-invalid-value: "blok" is no value of "display"',
        '  Did you mean "block"?',
        expect.stringContaining('  "display" takes none | block | inline'),
      ],
    ],
    [
      'width: 12',
      [
        '1:12 warning css-invalid-value: "12" is no value of "width"',
        '  A length needs a unit, such as "12pt".',
        '  "width" takes auto | <length-percentage [0,∞]> | min-content | max-content | fit-content.',
      ],
    ],
    [
      'width: 12vw',
      [
        '1:12 warning css-invalid-value: "12vw" is no value of "width"',
        '  There is no unit "vw": the units are pt, px, pc, in, cm, mm, q, em, rem, ex, ch, lh, rlh, %.',
        expect.anything(),
      ],
    ],
    ['color: ', ['1:5 warning css-invalid-value: "color" has no value', expect.anything()]],
    ['color: var(--a', ['1:3 error css-syntax: "{" is never closed', expect.anything(), expect.anything()]],
    [
      'color: var(a)',
      [
        '1:12 warning css-invalid-value: var() takes a custom property, and after a comma what stands in for it',
      ],
    ],
    [
      'em { color: red }',
      [
        '1:5 warning css-unsupported: Rules within rules are not supported',
        '  Write it after this rule, with the whole selector.',
      ],
    ],
  ])('p { %s }', (declaration, lines) => {
    const found = findings(`p { ${declaration} }`).map((line) => line.replace('style.css:', ''));
    expect(found).toEqual(lines);
  });

  it('is said once for all elements that it is applied to', () => {
    const css = ':root { --size: big } li { font-size: var(--size) }';
    expect(findings(css, documentOf(h('ul', ...Array.from({ length: 9 }, () => h('li')))))).toHaveLength(2);
  });

  it('at-rules', () => {
    const css = `@import "other.css";
@layer base { p { color: red } }
@supports (display: grid) { p { color: red } }
@keyframes x { from { left: 0 } }
@fontface { }
@media screen { p { colour: red } }
@media (min-width: 10cm) { p { color: red } }
@media { em { color: red } }`;
    expect(findings(css)).toEqual([
      'style.css:1:1 error css-unsupported: "@import" is not supported',
      '  Name the file under "styles" in "pack.yaml" instead.',
      'style.css:2:1 warning css-unsupported: "@layer" is not supported',
      '  Write the rules without it, in the order in which they count.',
      'style.css:3:1 warning css-unsupported: "@supports" is not supported',
      '  What the engine supports is listed in "templates/README.md"; write the rules without it.',
      'style.css:4:1 warning css-unsupported: "@keyframes" is not supported',
      '  Paper does not move.',
      'style.css:5:1 warning css-unsupported: "@fontface" is unknown',
      '  Did you mean "font-face"?',
      'style.css:7:1 warning css-unsupported: This media query is not supported; its rules do not apply',
      '  Only "print", "screen" and "all" are told apart; the page\'s size is known to "@page".',
    ]);
  });
});

describe('@media', () => {
  it.each([
    ['print', true],
    ['PRINT', true],
    ['all', true],
    ['screen', false],
    ['not screen', true],
    ['not print', false],
    ['only print', true],
    ['screen, print', true],
    ['screen and (min-width: 3cm)', false],
  ])('%s', (query, applies) => {
    const css = `@media ${query} { @media all { p { opacity: 0.5 } } }`;
    expect(findings(css)).toEqual([]);
    expect(find(style(documentOf(h('p')), css), 'p').style.opacity).toBe(applies ? 0.5 : 1);
  });
});

describe('@font-face', () => {
  it('names a face and its files', () => {
    const css = `@font-face {
      font-family: "Example Serif"; font-weight: 200 900; font-style: italic;
      src: url("npm:example/serif.woff") format("woff"), url(fonts/serif.ttf);
    }
    @font-face { font-family: Example Sans; src: url(sans.ttf) }`;
    expect(findings(css)).toEqual([]);
    expect(style(documentOf(h('p')), css).fontFaces).toMatchObject([
      {
        family: 'Example Serif',
        weight: { from: 200, to: 900 },
        style: 'italic',
        sources: ['npm:example/serif.woff', 'fonts/serif.ttf'],
        span: { file: 'style.css', line: 1, column: 1 },
      },
      { family: 'Example Sans', weight: { from: 400, to: 400 }, style: 'normal', sources: ['sans.ttf'] },
    ]);
  });

  it('says what is missing or of no use', () => {
    const css = `@font-face { src: url(a.ttf) }
@font-face { font-family: A; src: local("A"); font-display: swap; font-wieght: 400 }
@font-face { font-family: A; src: url(a.ttf); font-weight: heavy }`;
    expect(findings([sheet(css)])).toEqual([
      'style.css:1:1 warning css-invalid-value: This "@font-face" names no font',
      '  It takes "font-family" and "src", such as src: url("fonts/Name-Regular.ttf").',
      'style.css:2:47 warning css-unsupported: "font-display" does nothing in "@font-face" here',
      'style.css:2:67 warning css-unknown-property: Unknown descriptor "font-wieght"',
      '  Did you mean "font-weight"?',
      'style.css:2:35 warning css-unsupported: A font comes from a file only',
      '  Name a file: url("npm:package/file.ttf") or an address relative to this stylesheet.',
      'style.css:2:1 warning css-invalid-value: This "@font-face" names no font',
      '  It takes "font-family" and "src", such as src: url("fonts/Name-Regular.ttf").',
      'style.css:3:47 warning css-invalid-value: "font-weight" has no such value',
      '  "font-weight" takes [ normal | bold | <number [1,1000]> ]+.',
    ]);
  });
});
