/** A font of two glyphs, packed as tightly as WOFF 2.0 can: https://www.w3.org/TR/WOFF2/ */
import { brotliCompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { unpackWoff2 } from './woff2.ts';

const uint16s = (...values: readonly number[]) => values.flatMap((value) => [value >> 8, value & 0xff]);
const uint32s = (...values: readonly number[]) =>
  values.flatMap((value) => uint16s(value >>> 16, value & 0xffff));
const zeros = (count: number) => new Array<number>(count).fill(0);

/** A triangle whose outline begins at 4, and nothing. */
const STREAMS = [
  uint16s(1, 0),
  [3],
  // Of each point: to the right; upwards, off the curve; to the left.
  [11, 1 + 0x80, 10],
  [7, 5, 3, 0],
  [],
  zeros(4),
  [],
];
const GLYF = [...uint16s(0, 0, 2, 0), ...uint32s(...STREAMS.map(({ length }) => length)), ...STREAMS.flat()];
const TABLES = [
  { number: 1, version: 0, data: zeros(54) },
  { number: 2, version: 0, data: [...zeros(34), ...uint16s(1)] },
  // One advance; all bearings are where outlines begin.
  { number: 3, version: 1, data: [3, ...uint16s(500)] },
  { number: 10, version: 0, data: GLYF },
  { number: 11, version: 0, data: [] },
];

function packed(): Uint8Array {
  const directory = TABLES.flatMap(({ number, version, data }) => {
    const isTransformed = number >= 10 || version > 0;
    return [number | (version << 6), data.length, ...(isTransformed ? [data.length] : [])];
  });
  const stream = brotliCompressSync(Uint8Array.from(TABLES.flatMap(({ data }) => data)));
  const header = [...uint32s(0x774f4632, 0x10000, 0), ...uint16s(TABLES.length, 0)];
  return Uint8Array.from([...header, ...uint32s(0, stream.length), ...zeros(24), ...directory, ...stream]);
}

test('outlines and side bearings are what they were', () => {
  const { flavor, tables } = unpackWoff2(packed(), 1000);
  expect(flavor).toBe(0x10000);
  const words = (tag: string) => {
    const { buffer, byteOffset, byteLength } = tables.get(tag)!;
    const view = new DataView(buffer, byteOffset, byteLength);
    return Array.from({ length: byteLength >> 1 }, (_, index) => view.getInt16(2 * index));
  };
  expect(words('hmtx')).toEqual([500, 4, 0]);
  expect(words('head')[25]).toBe(1);
  expect(words('loca')).toEqual([0, 0, 0, 20, 0, 20]);
  // One contour, its box, its last point, no instructions.
  expect(words('glyf').slice(0, 7)).toEqual([1, 4, 0, 7, 5, 2, 0]);
  // Flags, then what each coordinate changes by.
  expect([...tables.get('glyf')!.subarray(14)]).toEqual([0x33, 0x34, 0x23, 7, 3, 5]);
});

test('no more bytes are unpacked than are allowed', () => {
  expect(() => unpackWoff2(packed(), 100)).toThrow(RangeError);
});
