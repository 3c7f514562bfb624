/**
 * A font for tests that can be checked by eye: every glyph is a square of one em, as in the web platform tests' Ahem.
 * The square stands from 0.2 em below the baseline to 0.8 em above it; spaces are as wide, and empty.
 * https://learn.microsoft.com/typography/opentype/spec/otff
 */
import type { FontSource } from '../types.ts';

const UNITS_PER_EM = 1000;
const ASCENT = 800;
const DESCENT = -200;

/** First and last character of what the font covers; each character has a glyph of its own, from 1. */
const RANGES: readonly (readonly [number, number])[] = [
  [0x20, 0x7e],
  [0xa0, 0xff],
  [0x2010, 0x2015],
  [0x2018, 0x201e],
  [0x2020, 0x2022],
  [0x2026, 0x2026],
  [0x25a0, 0x25e6],
];
const EMPTY = new Set([0x20, 0xa0]);
const CHARACTERS = RANGES.flatMap(([first, last]) =>
  Array.from({ length: last - first + 1 }, (_, i) => first + i),
);
const GLYPH_COUNT = CHARACTERS.length + 1;

/** A TrueType file. */
export function squareFont(): Uint8Array {
  return sfnt({
    'OS/2': os2(),
    cmap: cmap(),
    glyf: bytes(...outlines()),
    head: head(),
    hhea: hhea(),
    hmtx: words(...Array.from({ length: GLYPH_COUNT }, () => [UNITS_PER_EM, 0]).flat()),
    loca: loca(),
    maxp: words(0x0001, 0x0000, GLYPH_COUNT, 4, 1, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0),
    name: name('Square'),
    post: words(0x0003, 0x0000, 0, 0, -100, 50, ...zeros(10)),
  });
}

/** The font as a source for `openFonts`. */
export function squareSource(
  family = 'Square',
  weight = 400,
  style: FontSource['style'] = 'normal',
): FontSource {
  return {
    id: `${family}/${weight}/${style}`,
    family,
    weight: { from: weight, to: weight },
    style,
    load: squareFont,
  };
}

/** One contour of four points on the curve: 1 contour, its bounding box, its last point, no instructions. */
const SQUARE = bytes(
  words(1, 0, DESCENT, UNITS_PER_EM, ASCENT, 3, 0),
  new Uint8Array([1, 1, 1, 1]),
  words(0, UNITS_PER_EM, 0, -UNITS_PER_EM),
  words(DESCENT, 0, UNITS_PER_EM, 0),
);

function outlines(): Uint8Array[] {
  return [SQUARE, ...CHARACTERS.map((character) => (EMPTY.has(character) ? new Uint8Array() : SQUARE))];
}

function loca(): Uint8Array {
  let offset = 0;
  return longs(0, ...outlines().map((outline) => (offset += outline.length)));
}

function head(): Uint8Array {
  const magic = [0x5f0f, 0x3cf5];
  const box = [0, DESCENT, UNITS_PER_EM, ASCENT];
  const longOffsets = 1;
  return words(1, 0, 1, 0, 0, 0, ...magic, 0, UNITS_PER_EM, ...zeros(8), ...box, 0, 8, 2, longOffsets, 0);
}

function hhea(): Uint8Array {
  return words(1, 0, ASCENT, DESCENT, 0, UNITS_PER_EM, 0, 0, UNITS_PER_EM, 1, 0, 0, ...zeros(5), GLYPH_COUNT);
}

/** Version 4, with a weight of 400 and `fsSelection` that says: use the typographic metrics. */
function os2(): Uint8Array {
  const subscript = [650, 650, 0, 140];
  const superscript = [650, 650, 0, 350];
  const useTypoMetrics = (1 << 7) | (1 << 6);
  const ends = [useTypoMetrics, 0x20, 0x25e6, ASCENT, DESCENT, 0, ASCENT, -DESCENT];
  const heights = [500, ASCENT, 0, 0x20, 1];
  const strikeout = [50, 250];
  return words(
    4,
    UNITS_PER_EM,
    400,
    5,
    0,
    ...subscript,
    ...superscript,
    ...strikeout,
    0,
    ...zeros(15),
    ...ends,
    ...zeros(4),
    ...heights,
  );
}

/** Format 12: groups of neighbouring characters whose glyphs are neighbours too. */
function cmap(): Uint8Array {
  const groups = RANGES.flatMap(([first, last]) => [first, last, CHARACTERS.indexOf(first) + 1]);
  const length = 16 + 4 * groups.length;
  return bytes(words(0, 1, 3, 10, 0, 12, 12, 0), longs(length, 0, RANGES.length, ...groups));
}

/** Family and PostScript name, in UTF-16 for Windows in American English. */
function name(text: string): Uint8Array {
  const record = (id: number) => [3, 1, 0x409, id, text.length * 2, 0];
  return words(0, 2, 30, ...record(1), ...record(6), ...[...text].map((letter) => letter.charCodeAt(0)));
}

function sfnt(tables: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const entries = Object.entries(tables);
  const directory: Uint8Array[] = [words(1, 0, entries.length, 128, 3, 16 * entries.length - 128)];
  const bodies: Uint8Array[] = [];
  let offset = 12 + 16 * entries.length;
  for (const [tag, table] of entries) {
    directory.push(new TextEncoder().encode(tag.padEnd(4)), longs(0, offset, table.length));
    bodies.push(table, new Uint8Array(-table.length & 3));
    offset += (table.length + 3) & ~3;
  }
  return bytes(...directory, ...bodies);
}

function bytes(...parts: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(parts.flatMap((part) => [...part]));
}

/** Numbers of 16 bits, signed or not, most significant byte first. */
function words(...values: readonly number[]): Uint8Array {
  return new Uint8Array(values.flatMap((value) => [(value >> 8) & 255, value & 255]));
}

function longs(...values: readonly number[]): Uint8Array {
  return bytes(...values.map((value) => words(value >>> 16, value & 0xffff)));
}

function zeros(count: number): number[] {
  return new Array<number>(count).fill(0);
}
