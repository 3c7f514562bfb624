import { expect, test } from 'vitest';
import type { Fragment, PlacedGlyph } from '../types.ts';
import { PackedFragments } from './packed-fragments.ts';

const span = { file: 'brief.yaml', line: 3, column: 5, endLine: 3, endColumn: 9 };
const black = { r: 0, g: 0, b: 0, a: 1 };
const placed = { x: 1.1, y: -2.25, width: 30, height: 0.1 };
const glyph = (id: number, text: string, advance = 5): PlacedGlyph => ({ id, advance, dx: 0, dy: 0.5, text });
const textOf = (text: string, more: object = {}): Fragment => ({
  kind: 'text',
  owner: { structure: 70_000 },
  x: 0.1 + 0.2,
  y: 12,
  width: 40,
  face: 'Serif/400/normal',
  size: 9.5,
  color: black,
  text,
  glyphs: Array.from(text, (letter, index) => glyph(index + 65_500, letter, 5 + index / 3)),
  ...more,
});

const FRAGMENTS: readonly Fragment[] = [
  textOf('A line of it'),
  textOf('“quoted” 😀', { span, level: 1, lang: 'fr' }),
  textOf('', { outline: { color: black, width: 1 } }),
  { kind: 'rect', owner: { artifact: 'layout' }, ...placed, color: black },
  { kind: 'rect', owner: { structure: 0 }, ...placed, color: black, level: -1 },
  {
    kind: 'line',
    owner: { artifact: 'layout' },
    x1: 1,
    y1: 2,
    x2: 3,
    y2: 2,
    width: 0.5,
    style: 'dotted',
    color: black,
  },
  {
    kind: 'link',
    owner: { structure: 3 },
    ...placed,
    target: { destination: 'sources' },
    contents: 'Sources',
    span,
  },
  {
    kind: 'link',
    owner: { structure: 4 },
    ...placed,
    target: { uri: 'https://example.org/“a”' },
    contents: 'Ä',
  },
  { kind: 'image', owner: { structure: 5 }, ...placed, source: 'map.png' },
];

test('fragments come out as they went in', () => {
  const packed = new PackedFragments(FRAGMENTS);
  expect(packed.unpack()).toStrictEqual(FRAGMENTS);
  expect(packed.unpack()).toStrictEqual(FRAGMENTS);
});

test('nothing packed is nothing', () => {
  expect(new PackedFragments([]).unpack()).toEqual([]);
});

test('letters of one object are one object again', () => {
  const letter = glyph(1, 'a');
  const [first, second] = new PackedFragments([
    textOf('a', { glyphs: [letter] }),
    textOf('aa', { glyphs: [letter, letter] }),
  ]).unpack();
  expect(first?.kind === 'text' && first.glyphs[0]).toBe(letter);
  expect(second?.kind === 'text' && second.glyphs[1]).toBe(letter);
});
