/** CSS Images 3 §5.5 and §5.6, CSS Sizing 4 §6. The photograph is 60 by 30 points. */
import { describe, expect, test } from 'vitest';
import { png } from '../../pictures/testing/png.ts';
import { layOutHtml } from '../testing/pages.ts';
import type { Fragment } from '../types.ts';

const rows = Array.from({ length: 40 }, () => [0, ...Array.from({ length: 80 }, () => 128)]).flat();
const svg = (attributes: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" ${attributes}><rect width="1" height="1"/></svg>`;
const PICTURES = {
  'photo.png': png({ width: 80, height: 40, bits: 8, colorType: 0, rows }),
  'ratio.svg': svg('viewBox="0 0 4 2"'),
  'nothing.svg': svg(''),
};

function laidOut(css: string, src = 'photo.png') {
  const body = `<img src="${src}" alt="A">`;
  return layOutHtml(body, `@page { size: 200pt 200pt } img { display: block; ${css} }`, PICTURES);
}

function fragmentOf(css: string, src?: string): Fragment {
  return laidOut(css, src).layout.pages[0]!.fragments[0]!;
}

const round = (points: number) => Math.round(points * 100) / 100;

/** `x,y width × height`, and of what is cropped the box around it. */
function shown(fragment: Fragment, isInner = false): string {
  if (fragment.kind !== 'image' && fragment.kind !== 'group') return 'none';
  const { x, y, width, height } = fragment;
  const place = `${round(x)},${round(y)} ${round(width)} × ${round(height)}`;
  const [only] = fragment.kind === 'group' && !isInner ? fragment.fragments : [];
  const isCropped = only?.kind === 'image' || only?.kind === 'group';
  return isCropped ? `${shown(only, true)} in ${place}` : place;
}

describe('object-fit', () => {
  const box = 'width: 100pt; height: 100pt';

  test.each([
    ['fill', '0,0 100 × 100'],
    ['contain', '0,25 100 × 50'],
    ['cover', '-50,0 200 × 100 in 0,0 100 × 100'],
    ['none', '20,35 60 × 30'],
    ['scale-down', '20,35 60 × 30'],
  ])('%s', (fit, expected) => {
    expect(shown(fragmentOf(`${box}; object-fit: ${fit}`))).toBe(expected);
  });

  test('in a box that is smaller than the picture', () => {
    const small = (fit: string) => shown(fragmentOf(`width: 30pt; height: 30pt; object-fit: ${fit}`));
    expect(small('none')).toBe('-15,0 60 × 30 in 0,0 30 × 30');
    expect(small('scale-down')).toBe('0,7.5 30 × 15');
  });

  test('of drawings, that may have no size or proportions of their own', () => {
    const drawing = (fit: string, src: string) => shown(fragmentOf(`${box}; object-fit: ${fit}`, src));
    expect(drawing('cover', 'ratio.svg')).toBe('-50,0 200 × 100 in 0,0 100 × 100');
    expect(drawing('none', 'ratio.svg')).toBe('0,25 100 × 50');
    expect(drawing('contain', 'nothing.svg')).toBe('0,0 100 × 100');
  });

  test('within its border and padding', () => {
    expect(shown(fragmentOf(`${box}; padding: 5pt; object-fit: contain`))).toBe('5,30 100 × 50');
  });
});

test.each([
  ['left top', '0,0'],
  ['top left', '0,0'],
  ['right', '40,35'],
  ['bottom', '20,70'],
  ['25% 100%', '10,70'],
  ['10pt bottom', '10,70'],
  ['right 10pt bottom 20pt', '30,50'],
  ['bottom 20pt right 10%', '36,50'],
  ['center 5pt', '20,5'],
])('object-position: %s', (position, expected) => {
  const css = `width: 100pt; height: 100pt; object-fit: none; object-position: ${position}`;
  expect(shown(fragmentOf(css))).toBe(`${expected} 60 × 30`);
});

describe('aspect-ratio', () => {
  test.each([
    ['aspect-ratio: 1', '60 × 60'],
    ['aspect-ratio: 4 / 3; width: 100pt', '100 × 75'],
    ['aspect-ratio: 4 / 3; height: 60pt', '80 × 60'],
    ['aspect-ratio: 1; max-width: 40pt', '40 × 40'],
    ['aspect-ratio: auto 1', '60 × 30'],
    ['aspect-ratio: 0 / 1', '60 × 30'],
  ])('%s', (css, expected) => {
    expect(shown(fragmentOf(css))).toBe(`0,0 ${expected}`);
  });

  test('with auto of what has none by itself', () => {
    expect(shown(fragmentOf('aspect-ratio: auto 2 / 1; width: 100pt', 'nothing.svg'))).toBe('0,0 100 × 50');
    expect(shown(fragmentOf('aspect-ratio: auto 1; width: 100pt', 'ratio.svg'))).toBe('0,0 100 × 50');
  });

  test('is said to be of pictures alone', () => {
    const { diagnostics } = layOutHtml('<p>a</p>', 'p { aspect-ratio: 1 }');
    expect(diagnostics.map(({ message }) => message)).toEqual([
      'Only pictures have an "aspect-ratio": "p" is as high as it needs to be',
    ]);
  });
});

test('the part of a coarse picture that is shown is as coarse', () => {
  const { diagnostics } = laidOut('width: 60pt; height: 100pt; object-fit: cover');
  expect(diagnostics.map(({ message }) => message)).toEqual([
    'The picture "photo.png" is set with 29 pixels to the inch, less than 150',
  ]);
});
