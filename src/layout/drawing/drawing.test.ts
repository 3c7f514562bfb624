import { describe, expect, test } from 'vitest';
import { randomIndexes } from '../../../test/support/random.ts';
import { chooseFamilies } from '../../text/index.ts';
import { layOutHtml } from '../testing/pages.ts';
import type { Fragment, GroupFragment, TextFragment } from '../types.ts';

const PAGE = '@page { size: 200pt 100pt; margin: 0 } img { display: block; width: 100pt }';
const svg = (content: string, attributes = 'viewBox="0 0 100 50"') =>
  `<svg xmlns="http://www.w3.org/2000/svg" ${attributes} font-family="Square" font-size="10">${content}</svg>`;

function laidOut(content: string, attributes?: string, css = '') {
  const pictures = { 'a.svg': svg(content, attributes) };
  return layOutHtml('<p><img src="a.svg" alt="A drawing"></p>', PAGE + css, pictures);
}

/** The picture. */
function drawn(content: string, attributes?: string, css?: string): GroupFragment {
  const { layout, diagnostics } = laidOut(content, attributes, css);
  expect(diagnostics).toEqual([]);
  const [fragment] = layout.pages[0]?.fragments ?? [];
  if (fragment?.kind !== 'group') throw new Error('There is no drawing');
  return fragment;
}

function textsOf(fragments: readonly Fragment[]): readonly TextFragment[] {
  return fragments.flatMap((one) =>
    one.kind === 'text' ? [one] : one.kind === 'group' ? textsOf(one.fragments) : [],
  );
}

const placed = (content: string, attributes?: string) =>
  textsOf(drawn(content, attributes).fragments).map(
    ({ text, x, y, size }) => `${text} ${[x, y, size].map(round).join(' ')}`,
  );
const round = (number: number) => Math.round(number * 100) / 100;

describe('shapes', () => {
  test('are brought to points, with their strokes', () => {
    const { fragments, width, height } = drawn(
      '<path d="M0 0L50 25" stroke="red" stroke-dasharray="4"/>',
      'viewBox="0 0 50 25"',
    );
    expect([width, height]).toEqual([100, 50]);
    expect(fragments).toMatchObject([
      { kind: 'path', path: { coordinates: [0, 0, 100, 50] }, stroke: { width: 2, dashes: [8, 8] } },
    ]);
  });

  test('with a stroke that is broader one way than the other keep their own coordinates', () => {
    const content = '<path d="M0 0h10" stroke="red" transform="scale(1 4)"/>';
    expect(drawn(content).fragments).toMatchObject([
      {
        kind: 'group',
        matrix: [0.5, 0, 0, 2, 0, 0],
        fragments: [{ kind: 'path', path: { coordinates: [0, 0, 20, 0] }, stroke: { width: 2 } }],
      },
    ]);
    expect(drawn(content.replace('/>', ' vector-effect="non-scaling-stroke"/>')).fragments).toMatchObject([
      { kind: 'path', path: { coordinates: [0, 0, 10, 0] }, stroke: { width: 0.75 } },
    ]);
  });

  test('are all that the picture is clipped to', () => {
    expect(drawn('<path d="M0 0h1"/>').clips).toMatchObject([
      { path: { operators: 'mlllh', coordinates: [0, 0, 100, 0, 100, 50, 0, 50] } },
    ]);
  });
});

describe('text', () => {
  test('is text, in the fonts of the document, where its anchor says', () => {
    expect(placed('<text x="50" y="20">abc</text>')).toEqual(['abc 50 20 10']);
    expect(placed('<text x="50" y="20" text-anchor="middle">ab</text>')).toEqual(['ab 40 20 10']);
    expect(placed('<text x="50" y="20" text-anchor="end">a<tspan font-size="20">b</tspan></text>')).toEqual([
      'a 20 20 10',
      'b 30 20 20',
    ]);
    expect(placed('<text x="5" y="5">a</text>', 'viewBox="0 0 50 25"')).toEqual(['a 10 10 20']);
  });

  test('goes on from where it was, moved by dx and dy', () => {
    expect(
      placed('<text x="10" y="20">a<tspan dx="5" dy="-3">b</tspan><tspan y="40">c</tspan></text>'),
    ).toEqual(['a 10 20 10', 'b 25 17 10', 'c 35 40 10']);
  });

  test('is as wide as it says, letters closer or further apart', () => {
    const fitted = (length: number) => {
      const { fragments } = drawn(
        `<text x="50" y="9" text-anchor="middle" textLength="${length}">abc</text>`,
      );
      const [text] = textsOf(fragments);
      return [text?.x, ...(text?.glyphs ?? []).map(({ advance }) => advance)].map((number) =>
        round(number ?? 0),
      );
    };
    expect(fitted(40)).toEqual([30, 15, 15, 15]);
    expect(fitted(26)).toEqual([37, 8, 8, 8]);
    expect(fitted(400)).toEqual([35, 10, 10, 10]);
    expect(
      placed('<text y="9" textLength="90"><tspan x="5">a</tspan><tspan x="50">b</tspan></text>'),
    ).toEqual(['a 5 9 10', 'b 50 9 10']);
  });

  test('hangs from other lines than its baseline', () => {
    // A square stands from 0.8 em above to 0.2 em below the baseline.
    expect(placed('<text y="20" dominant-baseline="central">a</text>')).toEqual(['a 0 23 10']);
    expect(placed('<text y="20" dominant-baseline="text-after-edge">a</text>')).toEqual(['a 0 18 10']);
    expect(placed('<text y="20">a<tspan baseline-shift="4">b</tspan></text>')).toEqual([
      'a 0 20 10',
      'b 10 16 10',
    ]);
  });

  test('that is turned is so in a group; letters keep their size', () => {
    const [group] = drawn('<text transform="rotate(90 10 10)" x="10" y="10">ab</text>').fragments;
    if (group?.kind !== 'group') throw new Error('not turned');
    expect(group.matrix?.map(round)).toEqual([0, 1, -1, 0, 20, 0]);
    expect(group.fragments).toMatchObject([{ kind: 'text', text: 'ab', x: 10, y: 10, size: 10 }]);
  });

  test('belongs to the figure', () => {
    const { owner, fragments } = drawn('<text y="9">ab</text>');
    expect(textsOf(fragments).map((text) => text.owner)).toEqual([owner]);
  });

  test('that no font can set is an error', () => {
    const { diagnostics } = laidOut('<text y="9">a\u2603</text>');
    expect(diagnostics.map(({ code }) => code)).toEqual(['glyph-missing']);
  });
});

test('fonts are those that are there, then one named alike, then that of the text around', () => {
  const fonts = { families: ['Source Serif 4', 'Source Sans 3', 'Fira Code'] };
  const chosen = (...wanted: string[]) => chooseFamilies(wanted, ['Source Serif 4'], fonts);
  expect(chosen('source sans 3', 'serif')).toEqual(['Source Sans 3', 'Source Serif 4']);
  expect(chosen('Arial', 'Helvetica', 'sans-serif')).toEqual(['Source Sans 3', 'Source Serif 4']);
  expect(chosen('Courier New', 'monospace')).toEqual(['Fira Code', 'Source Serif 4']);
  expect(chosen('Arial')).toEqual(['Source Serif 4']);
});

test('drawings of random shapes and transforms give finite numbers only', () => {
  const index = randomIndexes(7);
  const number = () => ['0', '-1', '3.5', '1e-9', '1e6', '-400', '.001'][index(7)]!;
  const numbers = (count: number) => Array.from({ length: count }, number).join(' ');
  const transform = () =>
    [`matrix(${numbers(6)})`, `scale(${numbers(2)})`, `skewX(${number()})`, 'rotate(30)'][index(4)]!;
  for (let run = 0; run < 100; run++) {
    const content = [
      `<path d="M${numbers(2)}C${numbers(6)}A${numbers(3)} 1 0 ${numbers(2)}" stroke="red" transform="${transform()}"/>`,
      `<text x="${number()}" font-size="${number().replace('-', '')}" transform="${transform()}">ab</text>`,
    ].join('');
    const { layout } = laidOut(
      content,
      `viewBox="${number()} ${number()} ${numbers(2).replaceAll('-', '')}"`,
    );
    expect(JSON.stringify(layout.pages)).not.toContain('null');
  }
});
