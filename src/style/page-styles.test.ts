import { describe, expect, it } from 'vitest';
import { documentOf, findings, h, pageOf, style } from './style.fixture.ts';

const DOCUMENT = documentOf(h('section', h('p', 'Text')));
const MM = 72 / 25.4;

describe('@page', () => {
  it.each([
    ['A4', 210 * MM, 297 * MM],
    ['a4 landscape', 297 * MM, 210 * MM],
    ['landscape', 297 * MM, 210 * MM],
    ['portrait letter', 612, 792],
    ['legal', 612, 1008],
    ['10cm 20cm', 100 * MM, 200 * MM],
    ['5in', 360, 360],
    ['auto', 210 * MM, 297 * MM],
  ])('size: %s', (size, width, height) => {
    const page = pageOf(style(DOCUMENT, `@page { size: ${size} }`));
    expect(page.width).toBeCloseTo(width);
    expect(page.height).toBeCloseTo(height);
  });

  it('is chosen by name, by first and blank, by side, in this order of weight', () => {
    const css = `
      @page chapter { margin-left: 4pt }
      @page :first { margin-left: 3pt }
      @page :left { margin-left: 2pt; margin-right: 2pt }
      @page { margin: 1pt }
      @page :first:left { margin-top: 5pt }
      @page chapter:blank, :blank { margin-bottom: 6pt }`;
    const styled = style(DOCUMENT, css);
    const margins = (wanted: Parameters<typeof pageOf>[1]) => {
      const { marginTop, marginRight, marginBottom, marginLeft } = pageOf(styled, wanted).style;
      return [marginTop, marginRight, marginBottom, marginLeft].join(' ');
    };
    expect(margins({})).toBe('1 1 1 1');
    expect(margins({ side: 'left' })).toBe('1 2 1 2');
    expect(margins({ first: true })).toBe('1 1 1 3');
    expect(margins({ first: true, side: 'left' })).toBe('5 2 1 3');
    expect(margins({ name: 'chapter', first: true })).toBe('1 1 1 4');
    expect(margins({ blank: true })).toBe('1 1 6 1');
  });

  it('has a style for every combination, also of names that only elements use', () => {
    const { pages } = style(DOCUMENT, '@page a { margin: 0 } section { page: b }');
    expect(pages).toHaveLength(3 * 2 * 2 * 2);
    expect(new Set(pages.map(({ context }) => context.name))).toEqual(new Set(['auto', 'a', 'b']));
  });

  it('is chosen by its place among all pages, as much as by being the first', () => {
    const css = `
      @page :nth(2n+1) { margin-left: 2pt }
      @page :left { margin-left: 1pt; margin-right: 1pt }
      @page chapter { margin-bottom: 4pt }
      @page :nth(3):nth(odd) { margin-top: 3pt; margin-bottom: 3pt }
      @page :nth( -n + 2 ) { margin-right: 5pt }`;
    const styled = style(DOCUMENT, css);
    const odd = { a: 2, b: 1 };
    const margins = (wanted: Parameters<typeof pageOf>[1]) => {
      const { marginTop, marginRight, marginBottom, marginLeft } = pageOf(styled, wanted).style;
      return [marginTop, marginRight, marginBottom, marginLeft].join(' ');
    };
    expect(margins({})).toBe('0 0 0 0');
    expect(margins({ side: 'left' })).toBe('0 1 0 1');
    expect(margins({ side: 'left', nth: [odd] })).toBe('0 1 0 2');
    expect(margins({ side: 'left', nth: [{ a: -1, b: 2 }] })).toBe('0 5 0 1');
    const third = [odd, { a: 0, b: 3 }];
    expect(margins({ nth: third })).toBe('3 0 3 2');
    expect(margins({ name: 'chapter', nth: third })).toBe('3 0 4 2');
  });

  it('inherits from the root element, and knows its variables and units', () => {
    const css = `:root { --gap: 2em; font-size: 10pt; color: red }
      @page { margin: var(--gap); font-size: 20pt; padding: 1rem; @top-left { content: "x"; width: 2em } }`;
    const page = pageOf(style(DOCUMENT, css));
    expect(page.style).toMatchObject({ marginTop: 40, paddingTop: 10, color: { r: 255 } });
    expect(page.marginBoxes.get('top-left')).toMatchObject({ width: 40, fontSize: 20, color: { r: 255 } });
  });

  it('has the margin boxes with content, and inherits their parts', () => {
    const css = `
      @page {
        @top-left { content: string(title); color: red }
        @bottom-center { content: counter(page) " / " counter(pages) }
        @top-right { color: blue }
      }
      @page :first { @top-left { content: none } }`;
    const styled = style(DOCUMENT, css);
    expect([...pageOf(styled).marginBoxes.keys()]).toEqual(['top-left', 'bottom-center']);
    expect([...pageOf(styled, { first: true }).marginBoxes.keys()]).toEqual(['bottom-center']);
    expect(pageOf(styled, { side: 'left' }).marginBoxes.get('bottom-center')?.content).toEqual([
      { type: 'counter', name: 'page', style: 'decimal' },
      { type: 'string', value: ' / ' },
      { type: 'counter', name: 'pages', style: 'decimal' },
    ]);
  });

  it('has the area of the notes', () => {
    const css =
      '@page { @footnote { border-top: 1pt solid } } @page :first { @footnote { padding-top: 3pt } }';
    const styled = style(DOCUMENT, css);
    expect(pageOf(styled).footnoteArea).toMatchObject({ borderTop: { width: 1 }, paddingTop: 0 });
    expect(pageOf(styled, { first: true }).footnoteArea).toMatchObject({
      borderTop: { width: 1 },
      paddingTop: 3,
    });
  });

  it('lets the user’s rules win over more specific ones of the pack', () => {
    const styled = style(
      DOCUMENT,
      { file: { path: 'style.css', text: '@page :first { size: A5 }' }, origin: 'pack' },
      { file: { path: '<command line>', text: '@page { size: letter }' }, origin: 'user' },
    );
    expect(pageOf(styled, { first: true }).width).toBeCloseTo(612);
  });

  it('shares the style of pages that are alike', () => {
    const styled = style(DOCUMENT, '@page :left { margin: 0 }');
    expect(pageOf(styled).style).toBe(pageOf(styled, { first: true }).style);
  });

  it('says what it does not have', () => {
    const css = `@page :nth(2 of chapter) { margin: 0 }
@page { colour: red; size: A9; @topleft { content: "x" } p { color: red } }
@page { @top-left { size: A4; p { x: y } } }
p { size: A4 }
@page;`;
    expect(findings(css)).toEqual([
      'style.css:1:7 warning css-unsupported: This page selector is not supported',
      '  A page is selected by its name, ":first", ":left", ":right", ":blank" and ":nth(2n+1)".',
      'style.css:2:32 warning css-unsupported: A page has no such area',
      '  Did you mean "@top-left"?',
      'style.css:2:58 warning css-unsupported: A page has no such area',
      expect.stringContaining('  Its areas are @top-left-corner, @top-left,'),
      'style.css:2:9 warning css-unknown-property: Unknown property "colour"',
      '  Did you mean "color"?',
      'style.css:2:28 warning css-invalid-value: "A9" is no value of "size"',
      expect.stringContaining('  "size" takes auto | '),
      'style.css:3:31 warning css-unsupported: Rules within rules are not supported',
      '  Write it after this rule, with the whole selector.',
      'style.css:3:21 warning css-unsupported: "size" stands in "@page" only',
      'style.css:4:5 warning css-unsupported: "size" stands in "@page" only',
      'style.css:5:1 error css-syntax: "@page" needs a block in "{" and "}"',
    ]);
  });
});
