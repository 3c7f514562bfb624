/** Reading font files: the table directory of TrueType and OpenType, and WOFF 1.0 unpacked. */
import { inflateSync } from 'node:zlib';

/** Tables by tag. https://learn.microsoft.com/typography/opentype/spec/otff */
export type Tables = ReadonlyMap<string, DataView>;

const TRUETYPE = 0x00010000;
const APPLE_TRUE = 0x74727565;
const OPENTYPE_CFF = 0x4f54544f;
const WOFF = 0x774f4646;
const WOFF2 = 0x774f4632;

export type FontFile =
  | { readonly bytes: Uint8Array; readonly tables: Tables }
  | { readonly problem: 'woff2' | 'collection' | 'broken' };

/** Reads a font file: `bytes` of the result are TrueType or OpenType, whatever it was packed in. */
export function readFontFile(file: Uint8Array): FontFile {
  try {
    const signature = viewOf(file).getUint32(0);
    if (signature === WOFF2) return { problem: 'woff2' };
    if (signature === 0x74746366) return { problem: 'collection' };
    const bytes = signature === WOFF ? unpackWoff(file) : file;
    if (![TRUETYPE, APPLE_TRUE, OPENTYPE_CFF].includes(viewOf(bytes).getUint32(0)))
      return { problem: 'broken' };
    return { bytes, tables: readTables(bytes) };
  } catch {
    // A directory that points outside the file: DataView and zlib throw.
    return { problem: 'broken' };
  }
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
    tables.set(tagAt(view, record), new DataView(bytes.buffer, bytes.byteOffset + offset, length));
  }
  return tables;
}

function tagAt(view: DataView, offset: number): string {
  return String.fromCharCode(...[0, 1, 2, 3].map((i) => view.getUint8(offset + i)));
}

/** WOFF File Format 1.0 §4–5: each table deflated on its own; the directory is sfnt's with lengths added. */
function unpackWoff(file: Uint8Array): Uint8Array {
  const view = viewOf(file);
  const count = view.getUint16(12);
  const size = view.getUint32(16);
  const sfnt = new Uint8Array(size);
  const out = viewOf(sfnt);
  out.setUint32(0, view.getUint32(4));
  out.setUint16(4, count);
  let position = 12 + 16 * count;
  for (let i = 0; i < count; i++) {
    const entry = 44 + 20 * i;
    const [offset, packed, length] = [4, 8, 12].map((at) => view.getUint32(entry + at)) as [
      number,
      number,
      number,
    ];
    const data = file.subarray(offset, offset + packed);
    sfnt.set(packed < length ? inflateSync(data) : data, position);
    const record = 12 + 16 * i;
    out.setUint32(record, view.getUint32(entry));
    out.setUint32(record + 4, view.getUint32(entry + 16));
    out.setUint32(record + 8, position);
    out.setUint32(record + 12, length);
    position += (length + 3) & ~3;
  }
  return sfnt;
}
