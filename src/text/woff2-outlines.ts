/** The `glyf` table as WOFF 2.0 packs it, and back: https://www.w3.org/TR/WOFF2/#glyf_table_format */
import { ByteReader } from './byte-reader.ts';

export interface Outlines {
  readonly glyf: Uint8Array;
  /** Offsets of 32 bits. */
  readonly loca: Uint8Array;
  /** Of each glyph where its outline begins. */
  readonly lefts: readonly number[];
}

interface Point {
  readonly dx: number;
  readonly dy: number;
  readonly isOnCurve: boolean;
}

interface Streams {
  readonly contours: ByteReader;
  readonly counts: ByteReader;
  readonly flags: ByteReader;
  readonly glyphs: ByteReader;
  readonly composites: ByteReader;
  readonly boxes: ByteReader;
  readonly instructions: ByteReader;
}

/** Of the flags of a composite glyph's component. */
const COMPONENT = { words: 0x1, scale: 0x8, more: 0x20, twoScales: 0x40, matrix: 0x80, instructions: 0x100 };
/** Of a point. */
const ON_CURVE = 0x01;
const SHORT = [0x02, 0x04] as const;
const SAME_OR_POSITIVE = [0x10, 0x20] as const;
const OVERLAP = 0x40;
const COMPOSITE = -1;

export function unpackOutlines(table: Uint8Array): Outlines {
  const reader = new ByteReader(table);
  reader.position = 2;
  const [options, count] = [reader.uint16(), reader.uint16()];
  reader.position = 8;
  const sizes = Array.from({ length: 7 }, () => reader.uint32());
  const [contours, counts, flags, glyphs, composites, boxes, instructions] = sizes.map((size) =>
    reader.bytes(size),
  ) as [Uint8Array, Uint8Array, Uint8Array, Uint8Array, Uint8Array, Uint8Array, Uint8Array];
  const bitmap = 4 * Math.floor((count + 31) / 32);
  const streams: Streams = {
    contours: new ByteReader(contours),
    counts: new ByteReader(counts),
    flags: new ByteReader(flags),
    glyphs: new ByteReader(glyphs),
    composites: new ByteReader(composites),
    boxes: new ByteReader(boxes.subarray(bitmap)),
    instructions: new ByteReader(instructions),
  };
  const overlaps = (options & 1) === 1 ? reader.bytes(Math.ceil(count / 8)) : new Uint8Array();
  const outlines = Array.from({ length: count }, (_, glyph) =>
    unpackGlyph(streams, isSet(boxes, glyph), isSet(overlaps, glyph)),
  );
  return joinOutlines(outlines);
}

function isSet(bitmap: Uint8Array, index: number): boolean {
  return ((bitmap[index >> 3] ?? 0) & (0x80 >> (index & 7))) !== 0;
}

function joinOutlines(outlines: readonly Uint8Array[]): Outlines {
  const padded = (length: number) => (length + 3) & ~3;
  const glyf = new Uint8Array(outlines.reduce((sum, { length }) => sum + padded(length), 0));
  const loca = new DataView(new ArrayBuffer(4 * (outlines.length + 1)));
  let at = 0;
  const lefts = outlines.map((outline, index) => {
    glyf.set(outline, at);
    at += padded(outline.length);
    loca.setUint32(4 * (index + 1), at);
    return outline.length === 0 ? 0 : new DataView(outline.buffer, outline.byteOffset).getInt16(2);
  });
  return { glyf, loca: new Uint8Array(loca.buffer), lefts };
}

function unpackGlyph(streams: Streams, hasBox: boolean, isOverlapping: boolean): Uint8Array {
  const contours = streams.contours.int16();
  if (contours === 0) return new Uint8Array();
  return contours === COMPOSITE
    ? compositeGlyph(streams)
    : simpleGlyph(streams, contours, hasBox, isOverlapping);
}

/** Its components stand there as they were; a box is always given. */
function compositeGlyph(streams: Streams): Uint8Array {
  const { composites, boxes } = streams;
  const start = composites.position;
  let flags: number = COMPONENT.more;
  let hasInstructions = false;
  while ((flags & COMPONENT.more) !== 0) {
    flags = composites.uint16();
    hasInstructions ||= (flags & COMPONENT.instructions) !== 0;
    const scales = (flags & COMPONENT.scale) !== 0 ? 2 : (flags & COMPONENT.twoScales) !== 0 ? 4 : 0;
    const matrix = (flags & COMPONENT.matrix) !== 0 ? 8 : scales;
    composites.position += 2 + ((flags & COMPONENT.words) !== 0 ? 4 : 2) + matrix;
  }
  const length = composites.position - start;
  composites.position = start;
  const parts = [int16s([COMPOSITE]), boxes.bytes(8), composites.bytes(length)];
  if (hasInstructions) parts.push(...instructionsOf(streams));
  return Buffer.concat(parts);
}

function simpleGlyph(
  streams: Streams,
  contours: number,
  hasBox: boolean,
  isOverlapping: boolean,
): Uint8Array {
  let total = 0;
  const ends = Array.from({ length: contours }, () => {
    total += streams.counts.packed16();
    return total - 1;
  });
  const points = Array.from({ length: total }, () => unpackPoint(streams.flags.uint8(), streams.glyphs));
  const instructions = instructionsOf(streams);
  const box = hasBox ? streams.boxes.bytes(8) : int16s(boxOf(points));
  return Buffer.concat([
    int16s([contours]),
    box,
    int16s(ends),
    ...instructions,
    ...encodePoints(points, isOverlapping),
  ]);
}

/** Their length, and themselves. */
function instructionsOf({ glyphs, instructions }: Streams): readonly Uint8Array[] {
  const length = glyphs.packed16();
  return [int16s([length]), instructions.bytes(length)];
}

/** §5.2: how many bits of each coordinate there are, and their signs, is in the flag. */
function unpackPoint(flag: number, glyphs: ByteReader): Point {
  const isOnCurve = flag < 0x80;
  const kind = flag & 0x7f;
  const signed = (bit: number, value: number) => ((flag >> bit) & 1 ? value : -value);
  const point = (x: number, y: number) => ({ dx: signed(0, x), dy: signed(1, y), isOnCurve });
  const first = glyphs.uint8();
  if (kind < 10) return { dx: 0, dy: signed(0, ((kind & 14) << 7) + first), isOnCurve };
  if (kind < 20) return { dx: signed(0, (((kind - 10) & 14) << 7) + first), dy: 0, isOnCurve };
  if (kind < 84) {
    const bits = kind - 20;
    return point(1 + (bits & 0x30) + (first >> 4), 1 + ((bits & 0x0c) << 2) + (first & 0x0f));
  }
  const second = glyphs.uint8();
  if (kind < 120) {
    const bits = kind - 84;
    return point(1 + (Math.floor(bits / 12) << 8) + first, 1 + (((bits % 12) >> 2) << 8) + second);
  }
  const third = glyphs.uint8();
  if (kind < 124) return point((first << 4) + (second >> 4), ((second & 0x0f) << 8) + third);
  return point((first << 8) + second, (third << 8) + glyphs.uint8());
}

function boxOf(points: readonly Point[]): readonly number[] {
  let [x, y] = [0, 0];
  let [left, bottom, right, top] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { dx, dy } of points) {
    x += dx;
    y += dy;
    left = Math.min(left, x);
    bottom = Math.min(bottom, y);
    right = Math.max(right, x);
    top = Math.max(top, y);
  }
  return points.length === 0 ? [0, 0, 0, 0] : [left, bottom, right, top];
}

/** Flags, then the coordinates along each axis: https://learn.microsoft.com/typography/opentype/spec/glyf */
function encodePoints(points: readonly Point[], isOverlapping: boolean): readonly Uint8Array[] {
  const flags = Uint8Array.from(points, ({ isOnCurve }) => (isOnCurve ? ON_CURVE : 0));
  if (isOverlapping && flags.length > 0) flags[0]! |= OVERLAP;
  const axes = [0, 1].map((axis) => {
    const bytes: number[] = [];
    for (const [index, { dx, dy }] of points.entries()) {
      const distance = axis === 0 ? dx : dy;
      if (distance === 0) flags[index]! |= SAME_OR_POSITIVE[axis]!;
      else if (Math.abs(distance) < 256) {
        flags[index]! |= SHORT[axis]! | (distance > 0 ? SAME_OR_POSITIVE[axis]! : 0);
        bytes.push(Math.abs(distance));
      } else bytes.push((distance >> 8) & 0xff, distance & 0xff);
    }
    return Uint8Array.from(bytes);
  });
  return [flags, ...axes];
}

function int16s(values: readonly number[]): Uint8Array {
  const view = new DataView(new ArrayBuffer(2 * values.length));
  for (const [index, value] of values.entries()) view.setInt16(2 * index, value);
  return new Uint8Array(view.buffer);
}
