import { describe, expect, it } from 'vitest';
import { findings, paragraph } from './style.fixture.ts';

const BLACK = { r: 0, g: 0, b: 0, a: 1 };
const RED = { r: 255, g: 0, b: 0, a: 1 };

describe('shorthands', () => {
  it.each([
    ['margin: 1pt', { marginTop: 1, marginRight: 1, marginBottom: 1, marginLeft: 1 }],
    ['margin: 1pt auto', { marginTop: 1, marginRight: 'auto', marginBottom: 1, marginLeft: 'auto' }],
    ['margin: 1pt 2pt 3pt', { marginTop: 1, marginRight: 2, marginBottom: 3, marginLeft: 2 }],
    ['padding: 1pt 2pt 3pt 4pt', { paddingTop: 1, paddingRight: 2, paddingBottom: 3, paddingLeft: 4 }],
    ['margin-inline: 1pt 2pt', { marginLeft: 1, marginRight: 2 }],
    ['direction: rtl; padding-inline: 1pt 2pt', { paddingLeft: 2, paddingRight: 1 }],
    [
      'border-inline-start: 1pt solid red',
      { borderLeft: { width: 1, color: RED }, borderRight: { width: 0 } },
    ],
    [
      'border-block: 1pt solid',
      { borderTop: { width: 1 }, borderBottom: { width: 1 }, borderLeft: { width: 0 } },
    ],
    ['border: solid; border-inline-width: 1pt 2pt', { borderLeft: { width: 1 }, borderRight: { width: 2 } }],
    ['inset-inline: 1pt; inset-block-start: 2pt', { left: 1, right: 1, top: 2, bottom: 'auto' }],
    ['inline-size: 1pt; max-block-size: 2pt', { width: 1, maxHeight: 2 }],
    ['margin-block: 1pt 2pt', { marginTop: 1, marginRight: 0, marginBottom: 2 }],
    ['border: solid', { borderTop: { width: 2.25, style: 'solid', color: BLACK } }],
    ['border: red 1pt solid', { borderLeft: { width: 1, style: 'solid', color: RED } }],
    ['border: 1pt solid; border-width: 2pt 4pt', { borderTop: { width: 2 }, borderLeft: { width: 4 } }],
    ['border-bottom: 1pt solid red; border-color: black', { borderBottom: { color: BLACK } }],
    ['border: 1pt solid red; border: none', { borderTop: { width: 0, style: 'none' } }],
    ['background: red', { backgroundColor: RED }],
    ['background: red; background: none', { backgroundColor: { a: 0 } }],
    ['background: red; background: linear-gradient(red, red)', { backgroundColor: { a: 0 } }],
    [
      'color: red; background: linear-gradient(currentcolor, black 3pt), linear-gradient(to left top, red, red) red',
      {
        backgroundColor: RED,
        backgroundImage: [
          { direction: 180, stops: [{ color: RED }, { color: BLACK, position: 3 }] },
          { direction: { x: -1, y: -1 } },
        ],
      },
    ],
    ['border-radius: 3pt', { borderTopLeftRadius: { x: 3, y: 3 }, borderBottomLeftRadius: { x: 3, y: 3 } }],
    [
      'border-radius: 1pt 2pt 3pt / 50%',
      { borderTopLeftRadius: { x: 1, y: { percent: 50 } }, borderBottomLeftRadius: { x: 2 } },
    ],
    ['border-top-left-radius: 1pt 2pt', { borderTopLeftRadius: { x: 1, y: 2 } }],
    ['font: 10pt serif', { fontSize: 10, fontFamily: ['serif'], lineHeight: 'normal', fontWeight: 400 }],
    [
      'font: italic small-caps bold 10pt/1.2 "A B", c d',
      {
        fontStyle: 'italic',
        fontVariantCaps: 'small-caps',
        fontWeight: 700,
        fontSize: 10,
        lineHeight: 12,
        fontFamily: ['A B', 'c d'],
      },
    ],
    ['font: normal normal 300 2em/20pt x', { fontSize: 24, lineHeight: 20, fontWeight: 300 }],
    [
      'font-variant: small-caps tabular-nums',
      { fontVariantCaps: 'small-caps', fontVariantNumeric: ['tabular-nums'] },
    ],
    ['font-variant: none', { fontVariantLigatures: 'none', fontVariantCaps: 'normal' }],
    [
      'text-decoration: red dotted underline',
      { textDecorationLine: ['underline'], textDecorationStyle: 'dotted', textDecorationColor: RED },
    ],
    ['text-decoration: underline; text-decoration: none', { textDecorationLine: [] }],
    ['list-style: inside square', { listStyleType: 'square', listStylePosition: 'inside' }],
    ['list-style: none', { listStyleType: 'none', listStylePosition: 'outside' }],
    ['flex: none', { flexGrow: 0, flexShrink: 0, flexBasis: 'auto' }],
    ['flex: auto', { flexGrow: 1, flexShrink: 1, flexBasis: 'auto' }],
    ['flex: 2', { flexGrow: 2, flexShrink: 1, flexBasis: 0 }],
    ['flex: 2 3 10pt', { flexGrow: 2, flexShrink: 3, flexBasis: 10 }],
    ['flex: 10pt 2', { flexGrow: 2, flexShrink: 1, flexBasis: 10 }],
    ['flex: 30%', { flexGrow: 1, flexShrink: 1, flexBasis: { pt: 0, percent: 30 } }],
    ['gap: 5pt', { columnGap: 5 }],
    ['gap: 5pt 7pt', { columnGap: 7 }],
    ['columns: 2', { columnCount: 2, columnWidth: 'auto' }],
    ['columns: 3 100pt', { columnCount: 3, columnWidth: 100 }],
    ['columns: auto 2', { columnCount: 2, columnWidth: 'auto' }],
    ['columns: 2; columns: auto', { columnCount: 'auto' }],
    ['column-rule: 1pt dotted red', { columnRule: { width: 1, style: 'dotted', color: RED } }],
    ['inset: 1pt', { top: 1, right: 1, bottom: 1, left: 1 }],
  ])('%s', (declaration, computed) => {
    expect(findings(`p { ${declaration} }`)).toEqual([]);
    expect(paragraph(declaration)).toMatchObject(computed);
  });

  it('set what they do not mention to its initial value', () => {
    expect(paragraph('font-weight: bold; line-height: 3; font: 10pt serif')).toMatchObject({
      fontWeight: 400,
      lineHeight: 'normal',
    });
    expect(paragraph('border-style: solid; border-color: red; border: 1pt').borderTop.style).toBe('none');
  });

  it.each([
    'margin: 1pt 2pt 3pt 4pt 5pt',
    'border: solid dashed',
    'background: url(picture.png)',
    'background: radial-gradient(red, blue)',
    'background: red linear-gradient(red, blue) blue',
    'border-radius: 1pt 2pt 3pt 4pt 5pt',
    'border-radius: 1pt /',
    'border-radius: -1pt',
    'font: 10pt',
    'font: serif',
    'font: bold bolder 10pt serif',
    'flex: 1 2 3 4',
    'flex: auto 1',
    'columns: 2 3',
    'list-style: disc square',
  ])('not %s', (declaration) => {
    expect(findings(`p { ${declaration} }`)[0]).toContain('css-invalid-value');
  });
});
