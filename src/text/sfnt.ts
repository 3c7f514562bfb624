/** Reading font files: the table directory of TrueType and OpenType, and WOFF unpacked. */
import { inflateSync } from 'node:zlib';
import { unpackWoff2 } from './woff2.ts';

/** Tables by tag. https://learn.microsoft.com/typography/opentype/spec/otff */
export type Tables = ReadonlyMap<string, DataView>;

/** Why a file cannot be used. */
export type FontProblem = 'collection' | 'cff2' | 'no-outlines' | 'broken';

export interface FontFile {
  /** TrueType or OpenType, whatever it was packed in. */
  readonly bytes: Uint8Array;
  readonly tables: Tables;
}

const TRUETYPE = 0x00010000;
const APPLE_TRUE = 0x74727565;
const OPENTYPE_CFF = 0x4f54544f;
const COLLECTION = 0x74746366;
const WOFF = 0x774f4646;
const WOFF2 = 0x774f4632;
/** The largest font there is, of all Chinese characters, has 40 MB. */
const MAX_BYTES = 64 * 1024 * 1024;

/** Reads a font file as far as its directory. */
export function readFontFile(file: Uint8Array): FontFile | FontProblem {
  try {
    const signature = viewOf(file).getUint32(0);
    if (signature === COLLECTION || isPackedCollection(file)) return 'collection';
    const bytes = signature === WOFF ? unpackWoff(file) : signature === WOFF2 ? joinTables(file) : file;
    if (![TRUETYPE, APPLE_TRUE, OPENTYPE_CFF].includes(viewOf(bytes).getUint32(0))) return 'broken';
    return { bytes, tables: readTables(bytes) };
  } catch {
    // A directory that points outside the file: DataView and zlib throw.
    return 'broken';
  }
}

/** The number that stands for a tag of four letters; shorter ones are filled up with spaces. */
export function tagNumber(tag: string): number {
  return [0, 1, 2, 3].reduce((number, i) => number * 256 + (tag.charCodeAt(i) || 0x20), 0);
}

export function tagAt(view: DataView, offset: number): string {
  return String.fromCharCode(...[0, 1, 2, 3].map((i) => view.getUint8(offset + i)));
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function readTables(bytes: Uint8Array): Tables {
  const view = viewOf(bytes);
  const tables = new Map<string, DataView>();
  for (let i = 0; i < view.getUint16(4); i++) {
    const record = 12 + 16 * i;
    const [offset, length] = [view.getUint32(record + 8), view.getUint32(record + 12)];
    if (offset + length > bytes.length) throw new RangeError('a table ends after the file');
    tables.set(tagAt(view, record), new DataView(bytes.buffer, bytes.byteOffset + offset, length));
  }
  return tables;
}

/** WOFF File Format 1.0 §4–5: each table deflated on its own; the directory is sfnt's with lengths added. */
function unpackWoff(file: Uint8Array): Uint8Array {
  const view = viewOf(file);
  const count = view.getUint16(12);
  const entries = Array.from({ length: count }, (_, i) => 44 + 20 * i);
  let position = 12 + 16 * count;
  const size = entries.reduce((sum, entry) => sum + padded(view.getUint32(entry + 12)), position);
  if (size > MAX_BYTES) throw new RangeError('a font of more than 64 MB');
  const sfnt = new Uint8Array(size);
  const out = viewOf(sfnt);
  out.setUint32(0, view.getUint32(4));
  out.setUint16(4, count);
  for (const [i, entry] of entries.entries()) {
    const length = view.getUint32(entry + 12);
    sfnt.set(unpackTable(file, view.getUint32(entry + 4), view.getUint32(entry + 8), length), position);
    const record = 12 + 16 * i;
    out.setUint32(record, view.getUint32(entry));
    out.setUint32(record + 4, view.getUint32(entry + 16));
    out.setUint32(record + 8, position);
    out.setUint32(record + 12, length);
    position += padded(length);
  }
  return sfnt;
}

function isPackedCollection(file: Uint8Array): boolean {
  const view = viewOf(file);
  return view.getUint32(0) === WOFF2 && view.getUint32(4) === COLLECTION;
}

/** The font that a WOFF 2.0 file was made of. No checksums: nobody reads them here. */
function joinTables(file: Uint8Array): Uint8Array {
  const { flavor, tables } = unpackWoff2(file, MAX_BYTES);
  const sorted = [...tables].sort(([a], [b]) => (a < b ? -1 : 1));
  let position = 12 + 16 * sorted.length;
  const sfnt = new Uint8Array(sorted.reduce((sum, [, table]) => sum + padded(table.length), position));
  const out = viewOf(sfnt);
  out.setUint32(0, flavor);
  out.setUint16(4, sorted.length);
  for (const [i, [tag, table]] of sorted.entries()) {
    const record = 12 + 16 * i;
    out.setUint32(record, tagNumber(tag));
    out.setUint32(record + 8, position);
    out.setUint32(record + 12, table.length);
    sfnt.set(table, position);
    position += padded(table.length);
  }
  return sfnt;
}

/** A table that deflating would not make smaller stands there as it is. */
function unpackTable(file: Uint8Array, offset: number, packed: number, length: number): Uint8Array {
  const data = file.subarray(offset, offset + packed);
  const table = packed < length ? inflateSync(data, { maxOutputLength: length }) : data;
  if (table.length !== length) throw new RangeError('a table of another length than it says');
  return table;
}

function padded(length: number): number {
  return (length + 3) & ~3;
}
