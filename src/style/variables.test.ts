import { describe, expect, it } from 'vitest';
import { documentOf, find, findings, h, paragraph, style } from './style.fixture.ts';

const DOCUMENT = documentOf(h('section', h('p#a'), h('p#b.own')));

function colors(css: string): readonly string[] {
  const styled = style(DOCUMENT, css);
  return ['a', 'b'].map((id) => {
    const { r, g, b } = find(styled, id).style.color;
    return `${r},${g},${b}`;
  });
}

describe('custom properties', () => {
  it('are inherited, and set anew for what is within', () => {
    expect(colors(':root { --accent: red } .own { --accent: blue } p { color: var(--accent) }')).toEqual([
      '255,0,0',
      '0,0,255',
    ]);
  });

  it('cascade, and tell names apart by case', () => {
    expect(
      colors(
        ':root { --a: red; --A: blue } section { --a: lime !important; --a: red } p { color: var(--a) }',
      )[0],
    ).toBe('0,255,0');
  });

  it('stand in shorthands, in functions and in each other', () => {
    const css = ':root { --unit: 2pt; --all: var(--unit) calc(var(--unit) * 3); --c: 1, 2, 3 }';
    expect(paragraph('margin: var(--all); color: rgb(var(--c))', css)).toMatchObject({
      marginTop: 2,
      marginLeft: 6,
      color: { r: 1, g: 2, b: 3 },
    });
  });

  it('fall back', () => {
    expect(colors('p { color: var(--none, blue) }')[0]).toBe('0,0,255');
    expect(colors('p { color: var(--none, var(--neither, rgb(1, 2, 3))) }')[0]).toBe('1,2,3');
    expect(colors(':root { --empty: ; --a: initial } p { color: var(--a, var(--empty) lime) }')[0]).toBe(
      '0,255,0',
    );
  });

  it('leave a property unset where they are unknown', () => {
    const css = 'section { color: red } p { color: blue; color: var(--accnt) } :root { --accent: lime }';
    expect(colors(css)).toEqual(['255,0,0', '255,0,0']);
    expect(findings(css)).toEqual([
      'style.css:1:48 warning css-unknown-variable: The custom property "--accnt" is set nowhere',
      '  Did you mean "--accent"?',
    ]);
  });

  it('are reported where they are set, but for other elements', () => {
    expect(findings('em { --accent: lime }\np { color: var(--accent) }')).toEqual([
      'style.css:2:12 warning css-unknown-variable: The custom property "--accent" has no value here',
      '  Set it on ":root", so that every element has it, or give var() a fallback after a comma.',
    ]);
  });

  it('are known to style attributes', () => {
    const document = documentOf(h('p[style=--x: red; color: var(--x); opacity: var(--y)]'));
    expect(findings('', document)).toEqual([
      'brief.hbs:5:1 warning css-unknown-variable: The custom property "--y" is set nowhere',
    ]);
    expect(find(style(document), 'p').style.color).toMatchObject({ r: 255 });
  });

  it('are reported where they give no value of the property', () => {
    expect(findings(':root { --size: 12 }\np { font-size: var(--size) }')).toEqual([
      'style.css:2:16 warning css-invalid-value: "12" is no value of "font-size"',
      '  A length needs a unit, such as "12pt".',
      expect.stringContaining('  "font-size" takes xx-small | x-small'),
    ]);
  });

  it('in a cycle have no value', () => {
    const css =
      ':root { --a: var(--b); --b: var(--c) x; --c: var(--a); --d: var(--a, blue) } p { color: var(--d) }';
    expect(colors(css)[0]).toBe('0,0,255');
    expect(findings(css)).toEqual([
      'style.css:1:9 warning css-invalid-value: The custom property "--a" refers to itself',
    ]);
  });

  it('do not grow without end', () => {
    const names = Array.from(
      { length: 40 },
      (_, index) => `--v${index}: var(--v${index + 1}) (var(--v${index + 1}));`,
    );
    const css = `:root { ${names.join(' ')} --v40: x y z } p { color: var(--v0) }`;
    expect(findings(css)[0]).toContain('"--v0"');
  });

  it('take any tokens', () => {
    expect(findings(':root { --a: { x: y; [;] } ; --b: @x "s" }')).toEqual([]);
  });
});
