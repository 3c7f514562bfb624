import { describe, expect, test } from 'vitest';
import type { FontChoice } from '../../style/types.ts';
import { drawing, drawingOf, dump, dumpPath } from '../testing/drawings.ts';
import { RGBA_PNG } from '../testing/png.ts';
import { readSvg } from './index.ts';
import { parsePathData } from './path-data.ts';
import { parseTransform } from './transforms.ts';

const drawn = (content: string) => dump(drawing(content));
const said = (content: string) => drawing(content).diagnostics.map(({ message }) => message);

describe('path data', () => {
  const path = (data: string) => dumpPath(parsePathData(data).path);

  test('has all commands, absolute and relative', () => {
    expect(path('M1 2L3 4H5V6l1 1h-2v-3z')).toBe('m 1 2 l 3 4 l 5 4 l 5 6 l 6 7 l 4 7 l 4 4 h');
    expect(path('M0 0C1 2 3 4 5 6s1 1 2 2')).toBe('m 0 0 c 1 2 3 4 5 6 c 7 8 6 7 7 8');
    expect(path('M0 0Q3 3 6 0t6 0')).toBe('m 0 0 c 2 2 4 2 6 0 c 8 -2 10 -2 12 0');
    expect(path('m1 1 2 2zl1 0')).toBe('m 1 1 l 3 3 h m 1 1 l 2 1');
  });

  test('needs no space where a number can only end', () => {
    expect(path('M.5.5-1-1l1e1,1')).toBe('m 0.5 0.5 l -1 -1 l 9 0');
    expect(path('M0,0a1,1 0 01.5.5')).toBe(path('M0,0 a1,1 0 0 1 .5 .5'));
  });

  test('draws arcs as curves', () => {
    expect(path('M1 0A1 1 0 0 1 0 1')).toBe('m 1 0 c 1 0.55 0.55 1 0 1');
    expect(path('M0 0A5 5 0 1 1 0 0')).toBe('m 0 0');
    expect(path('M0 0A0 5 0 1 1 3 0')).toBe('m 0 0 l 3 0');
    // Too small for its chord: made as large as it has to be.
    expect(path('M0 0A1 1 0 0 0 4 0')).toBe(path('M0 0A2 2 0 0 0 4 0'));
  });

  test('is drawn up to its first error', () => {
    expect(parsePathData('M0 0L1 1 2').errorAt).toBe(10);
    expect(path('M0 0L1 1 2')).toBe('m 0 0 l 1 1');
    expect(path('L1 1')).toBe('');
    expect(said('<path d="M0 0 X"/>')).toEqual(['The path data cannot be read from character 6 on']);
  });
});

test('transforms apply from right to left', () => {
  const round = (text: string) => parseTransform(text)?.map((number) => Math.round(number * 100) / 100 + 0);
  expect(round('translate(10 20) scale(2)')).toEqual([2, 0, 0, 2, 10, 20]);
  expect(round('rotate(90, 10, 0)')).toEqual([0, 1, -1, 0, 10, -10]);
  expect(round('rotate(.25turn) skewX(45)')).toEqual([0, 1, -1, 1, 0, 0]);
  expect(round('matrix(1 2 3 4 5 6)')).toEqual([1, 2, 3, 4, 5, 6]);
  expect(parseTransform('spin(3)')).toBeUndefined();
  expect(parseTransform('scale(2) x')).toBeUndefined();
});

describe('lengths', () => {
  /** The font of a style, by its first family. */
  const measure = ({ fontFamily: [family], fontWeight }: FontChoice) => ({
    xHeight: family === 'Tall' ? 0.75 : 0.25,
    zero: fontWeight === 700 ? 1 : 0.5,
  });
  const widths = (content: string) =>
    [...dump(drawing(content, undefined, measure)).matchAll(/m 0 0 l (\S+) 0/g)].map(([, width]) =>
      Number(width),
    );
  const wide = (width: string, more = '') => `<rect width="${width}" height="1" ${more}/>`;

  test('in ex and ch are measured in the font of their element', () => {
    expect(widths(`${wide('2em')}${wide('2ex')}${wide('2ch')}`)).toEqual([32, 8, 16]);
    expect(widths(wide('2ex', 'font-family="Tall"'))).toEqual([24]);
    expect(widths(wide('2ch', 'font-weight="bold"'))).toEqual([32]);
    expect(widths(`<g style="font: 8px Tall">${wide('2ex')}</g>`)).toEqual([12]);
    expect(
      widths(`<svg width="9" height="9" viewBox="0 0 9 9" overflow="visible">${wide('4ex')}</svg>`),
    ).toEqual([16]);
  });

  test('of font sizes in that of the element around it', () => {
    expect(widths(`<g font-family="Tall">${wide('1em', 'font-family="Other" font-size="2ex"')}</g>`)).toEqual(
      [24],
    );
  });
});

describe('shapes', () => {
  test('are paths', () => {
    expect(drawn('<rect x="1" y="2" width="3" height="4"/>')).toBe('m 1 2 l 4 2 l 4 6 l 1 6 h fill #000000');
    expect(drawn('<line x2="10%" y2="5" stroke="red"/>')).toBe('m 0 0 l 10 5 fill #000000 stroke #ff0000 1');
    expect(drawn('<polygon points="0,0 10,0 5 5" fill="none" stroke="#123"/>')).toBe(
      'm 0 0 l 10 0 l 5 5 h stroke #112233 1',
    );
    expect(drawn('<circle r="1" fill="blue"/>')).toBe(
      'm 1 0 c 1 0.55 0.55 1 0 1 c -0.55 1 -1 0.55 -1 0 c -1 -0.55 -0.55 -1 0 -1 c 0.55 -1 1 -0.55 1 0 h fill #0000ff',
    );
    expect(drawn('<rect width="0" height="4"/><circle r="-1"/><rect height="1"/>')).toBe('');
  });

  test('inherit from groups, with rules and attributes by their rank', () => {
    const style =
      '<style>.a{fill:green} #b{fill:blue} g > rect{stroke-width:3} rect{fill:gray!important}</style>';
    expect(
      drawn(
        `${style}<g fill="red" stroke="#000" transform="translate(5)">
        <path d="M0 0h1"/><path d="M0 0h1" class="a"/><path d="M0 0h1" class="a" id="b"/>
        <path d="M0 0h1" class="a" id="b" style="fill:gold"/><rect width="1" height="1" style="fill:gold"/></g>`,
      ),
    ).toBe(
      [
        'm 0 0 l 1 0 fill #ff0000 stroke #000000 1 [1 0 0 1 5 0]',
        'm 0 0 l 1 0 fill #008000 stroke #000000 1 [1 0 0 1 5 0]',
        'm 0 0 l 1 0 fill #0000ff stroke #000000 1 [1 0 0 1 5 0]',
        'm 0 0 l 1 0 fill #ffd700 stroke #000000 1 [1 0 0 1 5 0]',
        'm 0 0 l 1 0 l 1 1 l 0 1 h fill #808080 stroke #000000 3 [1 0 0 1 5 0]',
      ].join('\n'),
    );
  });

  test('are translucent and clipped as a whole', () => {
    expect(drawn('<path d="M0 0h1" fill-opacity=".5" fill="currentColor" color="red"/>')).toBe(
      'm 0 0 l 1 0 fill #ff0000/0.5',
    );
    expect(drawn('<g opacity=".5"><path d="M0 0h1"/><path d="M1 1h1"/></g>')).toBe(
      'group 0.5\n  m 0 0 l 1 0 fill #000000\n  m 1 1 l 2 1 fill #000000',
    );
    const clip =
      '<clipPath id="c" clipPathUnits="objectBoundingBox"><rect width=".5" height="1"/></clipPath>';
    expect(drawn(`${clip}<rect x="10" width="20" height="10" clip-path="url(#c)"/>`)).toBe(
      'group 1 clip m 10 0 l 20 0 l 20 10 l 10 10 h nonzero\n  m 10 0 l 30 0 l 30 10 l 10 10 h fill #000000',
    );
    expect(drawn('<clipPath id="c"/><rect width="20" height="10" clip-path="url(#c)"/>')).toBe('');
  });
});

describe('gradients', () => {
  const filled = (gradient: string) =>
    drawn(`${gradient}<path d="M0 0h20v10z" fill="url(#g)"/>`).replace(/^.*fill /, '');

  test('are of the box or of user space, and take over what they do not say', () => {
    const stops = '<stop stop-color="#fff"/><stop offset="1" stop-opacity=".5"/>';
    expect(filled(`<linearGradient id="g">${stops}</linearGradient>`)).toBe(
      'linear(0 0 1 0: 0 #ffffff, 1 #000000/0.5) [20 0 0 10 0 0]',
    );
    expect(
      filled(
        `<linearGradient id="t" x2="9" gradientUnits="userSpaceOnUse">${stops}</linearGradient>
        <linearGradient id="g" href="#t" y2="3"/>`,
      ),
    ).toBe('linear(0 0 9 3: 0 #ffffff, 1 #000000/0.5)');
    expect(filled(`<radialGradient id="g" fx=".2">${stops}</radialGradient>`)).toBe(
      'radial(0.2 0.5 0 0.5 0.5 0.5: 0 #ffffff, 1 #000000/0.5) [20 0 0 10 0 0]',
    );
  });

  test('are repeated as far as the shape reaches', () => {
    const gradient = (spread: string) =>
      `<linearGradient id="g" gradientUnits="userSpaceOnUse" x2="10" spreadMethod="${spread}">
      <stop stop-color="#fff"/><stop offset="1"/></linearGradient>`;
    expect(filled(gradient('repeat'))).toBe(
      'linear(0 0 20 0: 0 #ffffff, 0.5 #000000, 0.5 #ffffff, 1 #000000)',
    );
    expect(filled(gradient('reflect'))).toBe(
      'linear(0 0 20 0: 0 #ffffff, 0.5 #000000, 0.5 #000000, 1 #ffffff)',
    );
  });

  test('without two colours are one, or none', () => {
    expect(filled('<linearGradient id="g"><stop stop-color="red"/></linearGradient>')).toBe('#ff0000');
    expect(filled('<linearGradient id="g" href="#g"/>')).toBe('');
    expect(drawn('<path d="M0 0h9" fill="url(#lost) teal"/>')).toBe('m 0 0 l 9 0 fill #008080');
  });
});

describe('structure', () => {
  test('is used again, as symbols in their own size', () => {
    const symbol = '<symbol id="s" viewBox="0 0 10 10"><path d="M0 0h10"/></symbol>';
    expect(drawn(`${symbol}<use href="#s" x="5" width="20" height="20" fill="red"/>`)).toBe(
      'group 1 clip m 5 0 l 25 0 l 25 20 l 5 20 h nonzero\n  m 0 0 l 10 0 fill #ff0000 [2 0 0 2 5 0]',
    );
    expect(drawn('<defs><g id="a"><path d="M0 0h1"/></g></defs><use href="#a" x="3"/>')).toBe(
      'm 0 0 l 1 0 fill #000000 [1 0 0 1 3 0]',
    );
  });

  test('that uses itself ends', () => {
    expect(said('<g id="a"><use href="#a"/></g>')).toEqual(['<use> leads back to itself, or too deep']);
    const doubling = Array.from(
      { length: 40 },
      (_, i) => `<g id="g${i}"><use href="#g${i + 1}"/><use href="#g${i + 1}"/></g>`,
    );
    expect(said(doubling.join('')).length).toBeGreaterThan(0);
  });

  test('inner svg elements have their own coordinates', () => {
    expect(
      drawn(
        '<svg x="10" y="10" width="20" height="10" viewBox="0 0 10 10" overflow="visible"><path d="M0 0h1"/></svg>',
      ),
    ).toBe('m 0 0 l 1 0 fill #000000 [1 0 0 1 15 10]');
  });

  test('switch, display and visibility choose', () => {
    expect(
      drawn(
        `<switch><path systemLanguage="de" d="M0 0h1"/><path d="M0 0h2"/><path d="M0 0h3"/></switch>
        <path display="none" d="M0 0h4"/><g visibility="hidden"><path d="M0 0h5"/><path visibility="visible" d="M0 0h6"/></g>`,
      ),
    ).toBe('m 0 0 l 2 0 fill #000000\nm 0 0 l 6 0 fill #000000');
  });
});

test('markers stand at the vertices of lines, turned as these run, in the colour of the line', () => {
  const arrow =
    '<marker id="m" orient="auto" refX="2" overflow="visible"><path d="M0 0l2 1" fill="context-stroke"/></marker>';
  expect(
    drawn(`${arrow}<path d="M10 10h20v20" fill="none" stroke="red" stroke-width="2" marker-end="url(#m)"/>`),
  ).toBe('m 10 10 l 30 10 l 30 30 stroke #ff0000 2\nm 0 0 l 2 1 fill #ff0000 [0 2 -2 0 30 26]');
  const both = `${arrow}<path d="M0 0h9" stroke="red" marker="url(#m)"/><rect width="9" height="9" marker="url(#m)"/>`;
  expect(drawn(both).split('\n')).toHaveLength(4);
  const round = '<marker id="r"><path d="M0 0h1" stroke="red" marker-end="url(#r)"/></marker>';
  expect(drawn(`${round}<path d="M0 0h1" marker-end="url(#r)"/>`)).not.toBe('');
});

describe('text', () => {
  test('has chunks at places, and runs of styles', () => {
    expect(
      drawn(
        '<text x="5" y="9" font-size="10" text-anchor="end">Exports <tspan font-weight="bold" dx="2">2025</tspan></text>',
      ),
    ).toBe('text 5,9 end "Exports " 10 400 #000000 (2,0) "2025" 10 700 #000000');
    expect(drawn('<text><tspan x="1" y="2">a</tspan><tspan x="1" dy="1em">b</tspan></text>')).toBe(
      'text 1,2 start "a" 16 400 #000000\ntext 1,NaN start (0,16) "b" 16 400 #000000',
    );
    expect(drawn('<text x="1 5" y="2">abc</text>')).toBe(
      'text 1,2 start "a" 16 400 #000000\ntext 5,NaN start "bc" 16 400 #000000',
    );
  });

  test('collapses white space, over elements too', () => {
    expect(drawn('<text>\n  a\n  <tspan> b </tspan>  </text>')).toBe(
      'text 0,0 start "a " 16 400 #000000 "b" 16 400 #000000',
    );
    expect(drawn('<text xml:space="preserve"> a  b</text>')).toBe('text 0,0 start " a  b" 16 400 #000000');
  });
});

test('pictures in it are those of the file itself, fitted to their area', () => {
  const data = `data:image/png;base64,${Buffer.from(RGBA_PNG).toString('base64')}`;
  const { items, embedded } = drawing(
    `<image href="${data}" x="10" width="40" height="20"/>
    <image href="${data}" width="40" height="20" preserveAspectRatio="xMidYMid slice" transform="translate(1)"/>`,
  );
  expect(embedded).toMatchObject([{ kind: 'raster', source: 'test.svg#1', width: 2, height: 2 }]);
  expect(dump({ items })).toBe(
    [
      'picture test.svg#1 20 0 20 20',
      'group 1 clip m 1 0 l 41 0 l 41 20 l 1 20 h nonzero',
      '  picture test.svg#1 0 -10 40 40 [1 0 0 1 1 0]',
    ].join('\n'),
  );
  expect(said('<image href="data:image/png;base64,AAAA" width="1" height="1"/>')).toEqual([
    'A picture within the picture cannot be used: it is not a whole PNG',
  ]);
});

describe('what is not drawn', () => {
  test('is said once, with line and column in the file of the drawing', () => {
    const { diagnostics } = drawingOf(
      '<svg xmlns="http://www.w3.org/2000/svg">\n  <script>alert(1)</script>\n  <rect filter="url(#f)"/><rect filter="url(#g)"/></svg>',
    );
    expect(
      diagnostics.map(({ severity, code, message, span }) => [
        severity,
        code,
        message,
        span?.file,
        span?.line,
        span?.column,
      ]),
    ).toEqual([
      ['warning', 'image-unsupported', 'Scripts are not run', 'test.svg', 2, 3],
      ['warning', 'image-unsupported', '"filter" is not supported', 'test.svg', 3, 3],
    ]);
  });

  test('is whatever comes from elsewhere, runs or moves', () => {
    expect(
      said(
        `<use href="https://example.org/x.svg#a"/><image href="a.png"/><foreignObject/><rect><animate/></rect>
        <g mask="url(#m)"/><style>@import "x.css"; rect { fill: red } b:hover { }</style><blink/>`,
      ),
    ).toEqual([
      '"@import" is not supported',
      'The pseudo-class ":hover" is not supported',
      '<use> names something outside of its file',
      'A picture within the picture is neither PNG nor JPEG in the file itself',
      '<foreignObject> is not supported',
      '"mask" is not supported',
      '<blink> is not supported',
    ]);
  });

  test('is passed over without a word where it is of another kind', () => {
    expect(said('<title>A</title><metadata/><x:y xmlns:x="urn:x"><rect/></x:y><!-- c --><?p?>')).toEqual([]);
  });
});

describe('files', () => {
  const refused = (text: string | Uint8Array) => {
    const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
    const read = readSvg(bytes, 'a.svg', 'a.svg');
    return 'severity' in read ? [read.message, ...read.hints].join(' | ') : 'read';
  };

  test('that are not well-formed are refused, with the place', () => {
    expect(refused('<svg xmlns="http://www.w3.org/2000/svg">\n<g></svg>')).toBe(
      'The picture "a.svg" cannot be used: it is not well-formed XML | Line 2, column 9: unexpected close tag. | Save it anew as plain SVG.',
    );
    expect(refused('<html/>')).toContain('its outermost element is not <svg>');
  });

  test('cannot grow by entities, nor read what is outside', () => {
    expect(
      refused(
        '<!DOCTYPE svg [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;"><!ENTITY x SYSTEM "file:///etc/passwd">]><svg>&b;&x;</svg>',
      ),
    ).toContain('undefined entity');
  });

  test('nest and number within bounds', () => {
    expect(refused(`<svg>${'<g>'.repeat(1000)}`)).toContain('elements nest deeper than 150');
  });

  test('may be in another encoding', () => {
    const text = '<?xml version="1.0" encoding="ISO-8859-1"?><svg><text>\xe9</text></svg>';
    const read = readSvg(
      Uint8Array.from(text, (char) => char.charCodeAt(0)),
      'a.svg',
      'a.svg',
    );
    expect('severity' in read ? '' : dump(read)).toContain('"é"');
    const wide = Buffer.from(`\ufeff${'<svg><text>é</text></svg>'}`, 'utf16le');
    expect(refused(wide)).toBe('read');
  });

  test('say how large they are', () => {
    const size = (attributes: string) => {
      const { width, height, viewBox } = drawing('', attributes);
      return [width, height, viewBox && Object.values(viewBox).join(' ')];
    };
    expect(size('width="1in" height="48"')).toEqual([72, 36, '0 0 96 48']);
    expect(size('width="100%" viewBox="1 2 3 4"')).toEqual([undefined, undefined, '1 2 3 4']);
    expect(size('')).toEqual([undefined, undefined, undefined]);
  });
});
