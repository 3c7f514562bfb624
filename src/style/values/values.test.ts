import { describe, expect, it } from 'vitest';
import { usedLength } from '../../length.ts';
import { documentOf, find, findings, h, paragraph, style } from '../style.fixture.ts';

describe('gradients', () => {
  it.each([
    ['red, blue', 180],
    ['90deg, red, blue', 90],
    ['0, red, blue', 0],
    ['to right, red, blue', { x: 1, y: 0 }],
    ['to top left, red, blue', { x: -1, y: -1 }],
    ['to left top, red, blue', { x: -1, y: -1 }],
  ])('linear-gradient(%s)', (value, direction) => {
    expect(paragraph(`background-image: linear-gradient(${value})`).backgroundImage).toMatchObject([
      { direction, stops: [{ color: { r: 255 } }, { color: { b: 255 } }] },
    ]);
  });

  it('a stop with two places is two', () => {
    const [gradient] = paragraph('background-image: linear-gradient(red 0 20%, 3pt blue)').backgroundImage;
    expect(gradient?.stops.map(({ position }) => position)).toEqual([0, { pt: 0, percent: 20 }, 3]);
  });

  it.each([
    '',
    'to',
    'to up, red, blue',
    'to left right, red, blue',
    '5, red, blue',
    'red,, blue',
    'red 1pt 2pt 3pt',
  ])('not linear-gradient(%s)', (value) => {
    expect(findings(`p { background-image: linear-gradient(${value}) }`)[0]).toContain('css-invalid-value');
  });
});

describe('lengths', () => {
  it.each([
    ['12pt', 12],
    ['16px', 12],
    ['1pc', 12],
    ['1in', 72],
    ['2.54cm', 72],
    ['25.4mm', 72],
    ['101.6Q', 72],
    ['2em', 20],
    ['2rem', 40],
    ['2ex', 10],
    ['2ch', 10],
    ['2lh', 30],
    ['1rlh', 40],
    ['0', 0],
    ['-3pt', -3],
    ['+.5e1PT', 5],
    ['50%', { pt: 0, percent: 50 }],
    ['auto', 'auto'],
    ['calc(1in - 12pt)', 60],
    ['calc(2 * (1em + 5pt) / 3)', 10],
    ['calc(1em*2)', 20],
    ['calc(50% - 2em)', { pt: -20, percent: 50 }],
    ['calc(10% + 20%)', { pt: 0, percent: 30 }],
    ['min(1in, 50pt, 3em)', 30],
    ['max(1em, calc(4pt * 5))', 20],
    ['clamp(5pt, 1em, 8pt)', 8],
    ['calc(1pt / 0)', 0],
    [
      'calc(10% + 2 * min(50%, 1em))',
      { pt: 0, percent: 10, chosen: [{ choose: 'min', of: [{ pt: 0, percent: 50 }, 10], times: 2 }] },
    ],
  ])('%s', (value, margin) => {
    const styled = paragraph(
      `font-size: 10pt; line-height: 1.5; margin-left: ${value}`,
      ':root { font-size: 20pt; line-height: 2 }',
    );
    expect(round(styled.marginLeft)).toEqual(margin);
  });

  it.each([
    '12',
    '1furlong',
    'calc(1pt + 2)',
    'calc(1pt * 2pt)',
    'calc(2 / 1pt)',
    'calc(1pt +)',
    'calc()',
    'min(50%, 1)',
    'clamp(1pt, 2pt)',
    '1pt 2pt',
    'bogus',
    '"1pt"',
    '1e999pt',
  ])('not %s', (value) => {
    expect(findings(`p { margin-left: ${value} }`)[0]).toBe(
      `style.css:1:18 warning css-invalid-value: "${value}" is no value of "margin-left"`,
    );
  });

  it('are clamped to what the property takes where they are calculated, and refused where not', () => {
    expect(paragraph('padding-left: calc(1pt - 5pt)').paddingLeft).toBe(0);
    expect(paragraph('padding-left: 3pt; padding-left: -4pt').paddingLeft).toBe(3);
  });
});

function round(value: unknown): unknown {
  return typeof value === 'number' ? Math.round(value * 1e6) / 1e6 : value;
}

describe('lengths that wait for their percentages', () => {
  it.each([
    ['min(50%, 20pt)', 10, 20],
    ['max(50%, 20pt)', 20, 50],
    ['clamp(8pt, 10%, 9pt)', 8, 9],
    ['calc(40pt - clamp(10%, 5pt, 20%))', 36, 30],
  ])('%s', (value, ofTwenty, ofHundred) => {
    const { marginLeft } = paragraph(`margin-left: ${value}`);
    const used = (reference: number) => marginLeft !== 'auto' && usedLength(marginLeft, reference);
    expect([used(20), used(100)]).toEqual([ofTwenty, ofHundred]);
  });

  it('are held to what the property takes then', () => {
    const { paddingLeft } = paragraph('padding-left: calc(10% - 5pt)');
    expect([20, 100].map((reference) => usedLength(paddingLeft, reference))).toEqual([0, 5]);
  });
});

describe('colours', () => {
  it.each([
    ['red', [255, 0, 0, 1]],
    ['RebeccaPurple', [102, 51, 153, 1]],
    ['#1a2B3c', [26, 43, 60, 1]],
    ['#abc', [170, 187, 204, 1]],
    ['#abc8', [170, 187, 204, 136 / 255]],
    ['#11223300', [17, 34, 51, 0]],
    ['transparent', [0, 0, 0, 0]],
    ['rgb(1, 2, 3)', [1, 2, 3, 1]],
    ['rgb(1 2 3 / 50%)', [1, 2, 3, 0.5]],
    ['rgba(300, -5, 3, .25)', [255, 0, 3, 0.25]],
    ['rgb(100% 0% 50%)', [255, 0, 128, 1]],
    ['hsl(120, 100%, 25%)', [0, 128, 0, 1]],
    ['hsl(0.5turn 100% 50%)', [0, 255, 255, 1]],
    ['hsla(-120deg, 100%, 50%, 1)', [0, 0, 255, 1]],
    ['currentColor', [0, 0, 0, 1]],
  ])('%s', (value, [r, g, b, a]) => {
    expect(paragraph(`color: ${value}`).color).toEqual({ r, g, b, a });
  });

  it.each([
    '#12',
    '#ggg',
    'rgb(1 2)',
    'rgb(1, 2 3)',
    'rgb(1pt 2 3)',
    'hsl(50% 1% 1%)',
    'constructor',
    'rgb()',
  ])('not %s', (value) => {
    expect(findings(`p { color: ${value} }`)).toHaveLength(2);
  });
});

describe('fonts', () => {
  it.each([
    ['font-size: medium', 12],
    ['font-size: xx-large', 24],
    ['font-size: smaller', 20 / 1.2],
    ['font-size: larger', 24],
    ['font-size: 80%', 16],
    ['font-size: calc(1em + 2pt)', 22],
  ])('%s', (declaration, size) => {
    expect(paragraph(declaration, 'body { font-size: 20pt }').fontSize).toBeCloseTo(size);
  });

  it('families keep their names as written', () => {
    expect(paragraph('font-family: "Source Serif 4", Times  New Roman, serif').fontFamily).toEqual([
      'Source Serif 4',
      'Times New Roman',
      'serif',
    ]);
  });

  it('features and variants', () => {
    expect(
      paragraph(
        'font-feature-settings: "ss01", "swsh" 2, "liga" off; font-variant-numeric: tabular-nums oldstyle-nums',
      ),
    ).toMatchObject({
      fontFeatureSettings: [
        { tag: 'ss01', value: 1 },
        { tag: 'swsh', value: 2 },
        { tag: 'liga', value: 0 },
      ],
      fontVariantNumeric: ['oldstyle-nums', 'tabular-nums'],
    });
    expect(findings('p { font-variant-numeric: tabular-nums proportional-nums }')).toHaveLength(2);
  });
});

describe('content', () => {
  const link = documentOf(h('a[href=#s2][title=A title]', 'Link'));
  const contentOf = (content: string) =>
    find(style(link, `a::after { content: ${content} }`), 'a').after?.style.content;

  it.each([
    [
      '"a" "b"',
      [
        { type: 'string', value: 'a' },
        { type: 'string', value: 'b' },
      ],
    ],
    [
      '"\\201C" "\\A"',
      [
        { type: 'string', value: '“' },
        { type: 'string', value: '\n' },
      ],
    ],
    ['attr(title)', [{ type: 'string', value: 'A title' }]],
    ['attr(lang, "none")', [{ type: 'string', value: 'none' }]],
    ['attr(lang)', [{ type: 'string', value: '' }]],
    ['counter(page)', [{ type: 'counter', name: 'page', style: 'decimal' }]],
    ['counter(page, lower-roman)', [{ type: 'counter', name: 'page', style: 'lower-roman' }]],
    ['counters(item, ".")', [{ type: 'counters', name: 'item', separator: '.', style: 'decimal' }]],
    ['string(chapter)', [{ type: 'running-string', name: 'chapter', which: 'first' }]],
    ['string(chapter, first-except)', [{ type: 'running-string', name: 'chapter', which: 'first-except' }]],
    [
      'target-counter(attr(href), page)',
      [{ type: 'target-counter', target: 's2', name: 'page', style: 'decimal' }],
    ],
    [
      'target-counter(attr(href url), page, upper-roman)',
      [{ type: 'target-counter', target: 's2', name: 'page', style: 'upper-roman' }],
    ],
    ['target-text(url(#s3))', [{ type: 'target-text', target: 's3' }]],
    ['target-text("#s3", content)', [{ type: 'target-text', target: 's3' }]],
    ['leader(".")', [{ type: 'leader', pattern: '.' }]],
    ['leader(dotted)', [{ type: 'leader', pattern: '. ' }]],
    ['content() open-quote', [{ type: 'element-text' }, { type: 'quote', which: 'open' }]],
  ])('%s', (content, items) => {
    expect(contentOf(content)).toEqual(items);
  });

  it.each([
    'counter()',
    'counter(page, runic)',
    'counters(item)',
    'string(a, middle)',
    'target-counter(page)',
    'leader("")',
    'url(picture.png)',
    'constructor()',
    'attr("title")',
    '"a", "b"',
  ])('not %s', (content) => {
    expect(findings(`a::after { content: ${content} }`)[0]).toContain('css-invalid-value');
  });

  it('strings, counters and bookmarks', () => {
    expect(
      paragraph(`string-set: title content(), part "Part " counter(part);
        counter-reset: a b 3; counter-increment: page; counter-set: none;
        bookmark-level: 2; bookmark-label: "§ " content(text); quotes: "«" "»"; list-style-type: "– "`),
    ).toMatchObject({
      stringSet: [
        { name: 'title', value: [{ type: 'element-text' }] },
        {
          name: 'part',
          value: [
            { type: 'string', value: 'Part ' },
            { type: 'counter', name: 'part' },
          ],
        },
      ],
      counterReset: [
        { name: 'a', value: 0 },
        { name: 'b', value: 3 },
      ],
      counterIncrement: [{ name: 'page', value: 1 }],
      counterSet: [],
      bookmarkLevel: 2,
      bookmarkLabel: [{ type: 'string', value: '§ ' }, { type: 'element-text' }],
      quotes: [{ open: '«', close: '»' }],
      listStyleType: '"– "',
    });
  });
});

describe('boxes and text', () => {
  it.each([
    ['break-before: always', { breakBefore: 'page' }],
    ['break-after: recto', { breakAfter: 'right' }],
    ['page-break-inside: avoid', { breakInside: 'avoid' }],
    ['border-top: thick dashed', { borderTop: { width: 3.75, style: 'dashed' } }],
    ['border-top: thick none', { borderTop: { width: 0, style: 'none' } }],
    ['opacity: 150%', { opacity: 1 }],
    ['hyphenate-limit-chars: 8 3', { hyphenateLimitChars: { word: 8, before: 3, after: 3 } }],
    ['hyphenate-limit-chars: auto auto 4', { hyphenateLimitChars: { word: 5, before: 2, after: 4 } }],
    ['border-spacing: 2pt', { borderSpacing: { x: 2, y: 2 } }],
    ['hanging-punctuation: last first', { hangingPunctuation: ['first', 'last'] }],
    ['text-transform: full-width uppercase', { textTransform: ['uppercase', 'full-width'] }],
    ['vertical-align: 20%', { verticalAlign: { pt: 0, percent: 20 } }],
    ['text-decoration-thickness: 10%', { textDecorationThickness: 1.2 }],
    ['float: left; display: inline', { display: 'block' }],
    ['float: left; display: inline-block', { display: 'flow-root' }],
    ['position: absolute; display: inline-block', { display: 'inline-block' }],
    ['float: footnote; display: inline', { display: 'inline' }],
    ['float: right; display: table', { display: 'table' }],
  ])('%s', (declaration, computed) => {
    expect(paragraph(declaration)).toMatchObject(computed);
  });
});
