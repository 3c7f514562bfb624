import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { readCids } from './cff-charset.ts';

/** An OpenType file with nothing but `CFF ` and `maxp`. */
function font(topDict: readonly number[], charset: readonly number[], glyphs: number): Uint8Array {
  const index = (data: readonly number[]) => [0, 1, 1, 1, data.length + 1, ...data];
  const cff = Buffer.from([1, 0, 4, 1, ...index([0x41]), ...index(topDict), ...charset]);
  const head = Buffer.alloc(12 + 32);
  head.write('OTTO', 0, 'latin1');
  head.writeUInt16BE(2, 4);
  head.write('CFF ', 12, 'latin1');
  head.writeUInt32BE(head.length, 20);
  head.writeUInt32BE(cff.length, 24);
  head.write('maxp', 28, 'latin1');
  head.writeUInt32BE(head.length + cff.length, 36);
  head.writeUInt32BE(6, 40);
  return Buffer.concat([head, cff, Buffer.from([0, 0, 0x50, 0, 0, glyphs])]);
}

/** Registry, ordering, supplement; a real number; the charset's place: after header (4), names (6) and this (5 + 14). */
const CID_KEYED = [139, 139, 139, 12, 30, 30, 0x0a, 0x14, 0x05, 0x41, 0xff, 5, 139 + 29, 15];

test('a CID-keyed font has its CIDs in its charset, in each of three formats', () => {
  expect(readCids(font(CID_KEYED, [0, 0, 34, 0, 7], 3))).toEqual([0, 34, 7]);
  expect(readCids(font(CID_KEYED, [1, 0, 34, 2, 1, 0, 0], 5))).toEqual([0, 34, 35, 36, 256]);
  expect(readCids(font(CID_KEYED, [2, 0, 34, 0, 2], 4))).toEqual([0, 34, 35, 36]);
});

test('in other fonts CIDs are glyph ids', () => {
  expect(readCids(font([139 + 20, 15], [0, 0, 34], 2))).toBeUndefined();
  const file = createRequire(import.meta.url).resolve('source-serif/OTF/SourceSerif4-Regular.otf');
  expect(readCids(readFileSync(file))).toBeUndefined();
});
