import { describe, expect, it } from 'vitest';
import { documentOf, find, findings, h, sheet, style } from './style.fixture.ts';
import type { ComputedStyle } from './types.ts';

const DOCUMENT = documentOf(h('section#a.outer', h('p#b.inner.lead', 'Text', h('em#c', 'word'))));

function styleOf(id: string, ...sheets: Parameters<typeof sheet>[]): ComputedStyle {
  return find(style(DOCUMENT, ...sheets.map((given) => sheet(...given))), id).style;
}

describe('specificity', () => {
  it.each([
    ['the later of two equal rules', '.inner { opacity: 0.1 } .lead { opacity: 0.2 }', 0.2],
    ['a class over a type', '.inner { opacity: 0.1 } p { opacity: 0.2 }', 0.1],
    ['two classes over one and a type', '.inner.lead { opacity: 0.1 } section .inner { opacity: 0.2 }', 0.1],
    ['an id over any number of classes', `#b { opacity: 0.1 } ${'.inner'.repeat(20)} { opacity: 0.2 }`, 0.1],
    ['an attribute as a class', '[id] { opacity: 0.1 } p { opacity: 0.2 }', 0.1],
    [':is() as its most specific argument', ':is(#none, p) { opacity: 0.1 } .inner { opacity: 0.2 }', 0.1],
    [':not() as its argument', 'p:not(#none) { opacity: 0.1 } .inner { opacity: 0.2 }', 0.1],
    [':where() as nothing', ':where(#b) { opacity: 0.1 } p { opacity: 0.2 }', 0.2],
    ['the best of a list', 'p, #b { opacity: 0.1 } .inner { opacity: 0.2 }', 0.1],
    ['the later of two in one rule', 'p { opacity: 0.1; opacity: 0.2 }', 0.2],
    ['what is important', 'p { opacity: 0.1 !important } #b { opacity: 0.2 }', 0.1],
    ['a valid value over a later invalid one', 'p { opacity: 0.1; opacity: very }', 0.1],
  ])('%s', (_, css, opacity) => {
    expect(styleOf('b', [css]).opacity).toBe(opacity);
  });
});

describe('flow-relative and physical names of one side', () => {
  it.each([
    ['the later of two', '.inner { margin-inline-start: 1pt; margin-left: 2pt }', 2, 0],
    ['the later of two, the other way round', '.inner { margin-left: 1pt; margin-inline: 2pt }', 2, 2],
    ['the more specific', '.inner { margin-inline-start: 1pt } p { margin-left: 2pt }', 1, 0],
    ['what is important', 'p { margin-inline: 1pt !important; margin: 2pt }', 1, 1],
    ['each its own side', 'p { direction: rtl; margin-inline-start: 1pt; margin-left: 2pt }', 2, 1],
    ['with a variable', 'p { --a: 1pt 2pt; direction: rtl; margin-inline: var(--a) }', 2, 1],
    ['by the direction that is inherited', 'section { direction: rtl } p { margin-inline-end: 1pt }', 1, 0],
  ])('%s', (_, css, left, right) => {
    const { marginLeft, marginRight } = styleOf('b', [css]);
    expect([marginLeft, marginRight]).toEqual([left, right]);
  });
});

describe('origins', () => {
  it('count in the order engine, pack, user, before specificity', () => {
    const sheets = [
      ['p { opacity: 0.3 }', 'user'],
      ['#b { opacity: 0.1 }', 'engine'],
      ['#b { opacity: 0.2 }', 'pack'],
    ] as const;
    expect(
      styleOf('b', ...sheets.map(([css, origin]) => [css, origin] as [string, typeof origin])).opacity,
    ).toBe(0.3);
  });

  it('count the other way round for what is important', () => {
    expect(
      styleOf(
        'b',
        ['p { opacity: 0.1 !important }', 'engine'],
        ['#b { opacity: 0.2 !important }', 'pack'],
        ['#b { opacity: 0.3 !important }', 'user'],
      ).opacity,
    ).toBe(0.1);
  });

  it('go back one with revert, and to unset from the first', () => {
    const engine = ['p { opacity: 0.1; color: red }', 'engine'] as [string, 'engine'];
    expect(styleOf('b', engine, ['p { opacity: 0.2 } p { opacity: revert }', 'pack']).opacity).toBe(0.1);
    expect(
      styleOf('b', engine, ['p { opacity: 0.2 }', 'pack'], ['p { opacity: 0.3; opacity: revert }', 'user'])
        .opacity,
    ).toBe(0.2);
    expect(styleOf('b', ['p { opacity: revert }', 'engine']).opacity).toBe(1);
  });

  it('place a style attribute after all rules of the pack, and before the user’s', () => {
    const document = documentOf(h('p#b[style=opacity: 0.5; color: blue]'));
    const styled = style(document, '#b { opacity: 0.2; color: red }', sheet('p { color: lime }', 'user'));
    expect(find(styled, 'b').style).toMatchObject({ opacity: 0.5, color: { r: 0, g: 255, b: 0, a: 1 } });
  });

  it('take the size of a picture from its attributes, where no rule of the pack says one', () => {
    const picture = documentOf(h('img#b[width=400][height=50%]'));
    const engine = sheet('img { width: 10pt; height: 10pt }', 'engine');
    expect(find(style(picture, engine), 'b').style).toMatchObject({
      width: 300,
      height: { pt: 0, percent: 50 },
    });
    expect(find(style(picture, engine, '* { width: 20pt }'), 'b').style.width).toBe(20);
  });

  it('report what is wrong in a style attribute at its element', () => {
    expect(findings('', documentOf(h('p[style=colour: red]')))).toEqual([
      'brief.hbs:5:1 warning css-unknown-property: Unknown property "colour"',
      '  Did you mean "color"?',
    ]);
  });
});

describe('inheritance', () => {
  it('hands down inherited properties and no others', () => {
    const css = 'section { color: red; font-size: 20pt; margin: 3pt; opacity: 0.5 }';
    expect(styleOf('c', [css])).toMatchObject({
      color: { r: 255, g: 0, b: 0, a: 1 },
      fontSize: 20,
      marginTop: 0,
      opacity: 1,
    });
  });

  it('is what the keywords say', () => {
    const css = `
      section { color: red; opacity: 0.5; margin: 2pt }
      p { color: initial; opacity: inherit; margin: inherit }
      em { color: unset; opacity: unset }`;
    expect(styleOf('b', [css])).toMatchObject({ color: { r: 0 }, opacity: 0.5, marginLeft: 2 });
    expect(styleOf('c', [css])).toMatchObject({ color: { r: 0 }, opacity: 1 });
  });

  it('hands down a line height as a factor, but a percentage as a length', () => {
    const factor = 'section { font-size: 10pt; line-height: 1.5 } p { font-size: 20pt }';
    const percentage = 'section { font-size: 10pt; line-height: 150% } p { font-size: 20pt }';
    expect(styleOf('b', [factor]).lineHeight).toBe(30);
    expect(styleOf('b', [percentage]).lineHeight).toBe(15);
  });

  it('computes relative sizes and weights from the parent', () => {
    const css =
      'section { font-size: 10pt; font-weight: bold } p { font-size: 2em; font-weight: lighter } em { font-size: 50%; font-weight: bolder }';
    expect(styleOf('b', [css])).toMatchObject({ fontSize: 20, fontWeight: 400 });
    expect(styleOf('c', [css])).toMatchObject({ fontSize: 10, fontWeight: 700 });
  });

  it('gives borders and decorations the own colour of each element', () => {
    const css =
      'section { color: red; border: 1pt solid; text-decoration: underline } p { color: blue; border: inherit }';
    expect(styleOf('a', [css]).borderTop).toEqual({
      width: 1,
      style: 'solid',
      color: { r: 255, g: 0, b: 0, a: 1 },
    });
    expect(styleOf('b', [css]).borderTop.color).toEqual({ r: 0, g: 0, b: 255, a: 1 });
  });
});

describe('sharing', () => {
  it('gives elements that are alike one style object', () => {
    const items = Array.from({ length: 3 }, (_, index) => h(`li#i${index}`, h('em', 'x')));
    const styled = style(documentOf(h('ul', ...items)), 'li { color: red }');
    expect(find(styled, 'i0').style).toBe(find(styled, 'i2').style);
  });

  it('does not where the style depends on attributes', () => {
    const links = ['one', 'two'].map((id) => h(`a#${id}[href=#${id}]`));
    const css =
      ':root { --target: target-text(attr(href)) } a::before { content: attr(id) } a::after { content: var(--target) }';
    const styled = style(documentOf(...links), css);
    expect(find(styled, 'two').before?.style.content).toEqual([{ type: 'string', value: 'two' }]);
    expect(find(styled, 'two').after?.style.content).toEqual([{ type: 'target-text', target: 'two' }]);
  });
});
