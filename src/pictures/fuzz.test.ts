/** Whatever is done to a picture's file, opening it ends, throws nothing, and gives finite numbers or says why not. */
import { expect, test } from 'vitest';
import { randomIndexes } from '../../test/support/random.ts';
import { openPictures } from './index.ts';
import { png, RGBA_PNG } from './testing/png.ts';
import type { DrawingItem, Picture } from './types.ts';

const SVG = `<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"
 width="80mm" height="50%" viewBox="0 0 80 50" preserveAspectRatio="xMinYMax slice">
<style>.a, g > path:first-child { fill: url(#l) red; stroke: hsl(10 20% 30% / .5) } #t { font: italic 700 12px/1.2 "A B", serif }</style>
<defs><linearGradient id="l" x1="10%" gradientTransform="rotate(30)" spreadMethod="reflect"><stop offset=".2" stop-color="#123"/>
<stop offset="90%" style="stop-color:rgb(1,2,3);stop-opacity:.4"/></linearGradient>
<radialGradient id="r" xlink:href="#l" fx="3" gradientUnits="userSpaceOnUse" spreadMethod="repeat"/>
<clipPath id="c" clip-path="url(#d)"><rect width="9" height="1e1" rx="2"/><use href="#p"/></clipPath><clipPath id="d"><circle r="4"/></clipPath>
<symbol id="s" viewBox="-1 -1 2 2"><ellipse id="p" cx="1" rx="2" ry="3"/></symbol></defs>
<g transform="translate(1,2) scale(3) rotate(4 5 6) skewX(7) matrix(1 0 0 1 2 3)" opacity=".5" clip-path="url(#c)">
<path class="a" d="M1,2 3-4.5.6L7 8h9v-1zm1 1c1 2 3 4 5 6s7 8 9 1q2 3 4 5t6 7a8 9 10 0 1 11 12A1 1 0 11 2 3z"/>
<polyline points="1,2 3 4,5,6" stroke-dasharray="1 2 3" stroke-width="2%" fill="url(#r)"/></g>
<use xlink:href="#s" x="1" y="2" width="30" height="40"/><line x2="5" stroke="currentColor" vector-effect="non-scaling-stroke"/>
<text id="t" x="1 2 3" dy="1em" text-anchor="middle">ab<tspan baseline-shift="super" dx="4">c&#x65;</tspan> d</text>
<svg x="1" width="5" height="5"><switch><rect height="3" width="4" systemLanguage="en"/><g/></switch></svg></svg>`;

const JPEG = Uint8Array.from([
  0xff,
  0xd8,
  0xff,
  0xe1,
  0,
  34,
  ...Buffer.from('Exif\0\0II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0\x06\0\0\0'),
  0,
  0,
  0,
  0,
  0xff,
  0xc0,
  0,
  17,
  8,
  0,
  3,
  0,
  5,
  3,
  1,
  17,
  0,
  2,
  17,
  1,
  3,
  17,
  1,
  0xff,
  0xd9,
]);
const PNG = png({
  width: 2,
  height: 2,
  bits: 8,
  colorType: 0,
  interlaced: true,
  rows: [0, 1, 0, 2, 0, 3, 4],
});

/** What numbers, names and marks are put in the place of others. */
const NASTY = [
  '1e999',
  '-1e9',
  '.',
  'NaN',
  '%',
  '0',
  '-',
  ',',
  '(',
  ')',
  '#',
  'url(#l)',
  'url(#c)',
  '"',
  '<',
  '&',
  '/>',
  '</g>',
  '\0',
  'é',
  '𐐀',
  ' '.repeat(3000),
  '9'.repeat(300),
];

function mutate(text: string, index: (below: number) => number): string {
  let changed = text;
  for (let count = 1 + index(6); count > 0; count--) {
    const [at, length] = [index(changed.length), index(12)];
    const other = index(changed.length);
    const inserted = [NASTY[index(NASTY.length)]!, '', changed.slice(other, other + index(40))][index(3)]!;
    changed = changed.slice(0, at) + inserted + changed.slice(at + length);
  }
  return changed;
}

function mutateBytes(bytes: Uint8Array, index: (below: number) => number): Uint8Array {
  const changed = bytes.slice(0, index(3) === 0 ? index(bytes.length) : bytes.length);
  for (let count = index(5); count > 0 && changed.length > 0; count--)
    changed[index(changed.length)] = index(256);
  return changed;
}

function open(bytes: Uint8Array): Picture | string {
  const picture = openPictures(() => bytes).open({ src: 'a', from: 'facts', file: 'b.yaml' });
  return 'severity' in picture ? picture.message : picture;
}

function* numbersOf(items: readonly DrawingItem[]): Generator<number> {
  for (const item of items) {
    if (item.kind === 'group') yield* numbersOf(item.items);
    else yield* item.matrix;
    if (item.kind === 'shape') yield* item.path.coordinates;
  }
}

test.each([1, 2, 3, 4, 5, 6, 7, 8])('drawings, changed at random: %i', (seed) => {
  const index = randomIndexes(seed);
  let read = 0;
  for (let run = 0; run < 250; run++) {
    const text = mutate(SVG, index);
    const picture = open(new TextEncoder().encode(text));
    if (typeof picture === 'string' || picture.kind !== 'drawing') continue;
    read++;
    for (const number of numbersOf(picture.items)) {
      if (!Number.isFinite(number)) expect(`${number} of ${text}`).toBe('finite');
    }
  }
  expect(read).toBeGreaterThan(5);
});

test.each([
  ['PNG', PNG],
  ['PNG with alpha', RGBA_PNG],
  ['JPEG', JPEG],
])('%s, changed at random', (_, bytes) => {
  const index = randomIndexes(bytes.length);
  for (let run = 0; run < 500; run++) expect(() => open(mutateBytes(bytes, index))).not.toThrow();
});

test('none takes longer than its length allows', () => {
  const long = [' ', '9', 'M', '-', 'a(', '1,', '(', 'url(#', '<g>', '&amp;', '\n'].map((part) =>
    part.repeat(20_000),
  );
  for (const text of long) {
    for (const attribute of [
      'd',
      'points',
      'transform',
      'viewBox',
      'style',
      'fill',
      'x',
      'font-family',
      'stroke-dasharray',
    ]) {
      const name = attribute === 'points' ? 'polygon' : attribute === 'x' ? 'text' : 'path';
      open(
        new TextEncoder().encode(
          `<svg><${name} ${attribute}="${text.replaceAll('<', '&lt;')}!">a</${name}></svg>`,
        ),
      );
    }
    open(new TextEncoder().encode(`<svg><style>${text.replaceAll('<', '')}</style>${text}</svg>`));
  }
});
