/** `ex` and `ch`: CSS Values 4 §6.1.1. */
import { describe, expect, it } from 'vitest';
import { styleDocument } from './index.ts';
import { documentOf, find, h, sheet } from './style.fixture.ts';
import type { ComputedStyle, FontChoice, MeasureFont } from './types.ts';

const DOCUMENT = documentOf(h('p', 'Text'));

/** Faces whose x is as high in hundredths of an em as they are bold in tens, and whose zero is twice as wide. */
const measure: MeasureFont = ({ fontFamily, fontWeight }) =>
  fontFamily[0] === 'None' ? undefined : { xHeight: fontWeight / 1000, zero: fontWeight / 500 };

function paragraph(css: string, measured = measure): ComputedStyle {
  const { value, diagnostics } = styleDocument(DOCUMENT, [sheet(css)], measured);
  expect(diagnostics).toEqual([]);
  if (value === undefined) throw new Error('There is always a value');
  return find(value, 'p').style;
}

describe('ex and ch', () => {
  it.each([
    ['p { width: 2ex; height: 3ch }', 8, 24],
    ['p { font-weight: bold; width: 2ex; height: 3ch }', 14, 42],
    ['p { width: 2ex; font: 700 20pt Bold; height: calc(1ch + 1pt) }', 28, 29],
    ['body { font-weight: 500 } p { width: 2ex; height: max(1ch, 2pt) }', 10, 10],
    ['p { font-family: None; width: 2ex; height: 3ch }', 10, 15],
  ])('are of the font of the element: %s', (css, width, height) => {
    expect(paragraph(`html { font: 10pt Any } ${css}`)).toMatchObject({ width, height });
  });

  it('are of the parent’s font in a font size, and of the own one in a line height', () => {
    const { fontSize, lineHeight } = paragraph(
      'html { font: 10pt Any } p { font-weight: 600; font-size: 2ch; line-height: 2ch }',
    );
    expect(fontSize).toBeCloseTo(16);
    expect(lineHeight).toBeCloseTo(38.4);
  });

  it('ask for the font where they are used, with the faces that there are', () => {
    const asked: (FontChoice & { readonly faces: number })[] = [];
    const spy: MeasureFont = ({ fontFamily, fontWeight, fontStyle }, faces) => {
      asked.push({ fontFamily, fontWeight, fontStyle, faces: faces.length });
      return undefined;
    };
    const face = '@font-face { font-family: Any; src: url(any.ttf) } html { font: 10pt Any }';
    paragraph(`${face} p { width: 2em; margin: 1lh }`, spy);
    expect(asked).toEqual([]);
    paragraph(`${face} p { font-style: italic; width: 2ex }`, spy);
    expect(asked).toEqual([{ fontFamily: ['Any'], fontWeight: 400, fontStyle: 'italic', faces: 1 }]);
  });
});
