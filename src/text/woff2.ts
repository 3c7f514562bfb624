/** WOFF 2.0 unpacked: all tables in one stream of Brotli, outlines and side bearings packed further. */
import { brotliDecompressSync } from 'node:zlib';
import { ByteReader } from './byte-reader.ts';
import { type Outlines, unpackOutlines } from './woff2-outlines.ts';

/** https://www.w3.org/TR/WOFF2/#table_dir_format: tags by their number. */
const TAGS = (
  'cmap head hhea hmtx maxp name OS/2 post cvt  fpgm glyf loca prep CFF  VORG EBDT EBLC gasp hdmx kern LTSH PCLT ' +
  'VDMX vhea vmtx BASE GDEF GPOS GSUB EBSC JSTF MATH CBDT CBLC COLR CPAL SVG  sbix acnt avar bdat bloc bsln cvar ' +
  'fdsc feat fmtx fvar gvar hsty just lcar mort morx opbd prop trak Zapf Silf Glat Gloc Feat Sill '
).match(/.{4} /g)!;
const OTHER_TAG = 63;
/** Of `head.indexToLocFormat`, and its value for offsets of 32 bits. */
const LOCA_FORMAT = { offset: 50, long: 1 };
/** Of `hhea.numberOfHMetrics`. */
const METRICS_COUNT = 34;

interface Entry {
  readonly tag: string;
  readonly isTransformed: boolean;
  /** As it is in the stream. */
  readonly length: number;
}

/** Tables by tag, and the kind of font. Throws where the file is damaged or longer than `most` bytes. */
export function unpackWoff2(
  file: Uint8Array,
  most: number,
): { readonly flavor: number; readonly tables: ReadonlyMap<string, Uint8Array> } {
  const reader = new ByteReader(file);
  reader.position = 4;
  const flavor = reader.uint32();
  reader.position = 12;
  const count = reader.uint16();
  reader.position = 20;
  const packed = reader.uint32();
  reader.position = 48;
  const entries = Array.from({ length: count }, () => readEntry(reader));
  const length = entries.reduce((sum, entry) => sum + entry.length, 0);
  if (length > most) throw new RangeError('a font of too many bytes');
  const stream = brotliDecompressSync(reader.bytes(packed), { maxOutputLength: length });
  const tables = new Map<string, Uint8Array>();
  let start = 0;
  for (const entry of entries) {
    tables.set(entry.tag, new Uint8Array(stream.subarray(start, start + entry.length)));
    start += entry.length;
  }
  if (start !== stream.length) throw new RangeError('tables of another length than they say');
  return { flavor, tables: transformBack(tables, entries) };
}

/** Outlines are packed unless that is denied, other tables if it is said. */
function readEntry(reader: ByteReader): Entry {
  const flags = reader.uint8();
  const known = flags & 0x3f;
  const tag = known === OTHER_TAG ? String.fromCharCode(...reader.bytes(4)) : TAGS[known]!.slice(0, 4);
  const version = flags >> 6;
  const isTransformed = tag === 'glyf' || tag === 'loca' ? version !== 3 : version !== 0;
  const original = reader.base128();
  return { tag, isTransformed, length: isTransformed ? reader.base128() : original };
}

function transformBack(
  tables: ReadonlyMap<string, Uint8Array>,
  entries: readonly Entry[],
): ReadonlyMap<string, Uint8Array> {
  const isPacked = (tag: string) => entries.some((entry) => entry.tag === tag && entry.isTransformed);
  const unpacked = new Map(tables);
  if (!isPacked('glyf')) return unpacked;
  const outlines = unpackOutlines(tables.get('glyf')!);
  unpacked.set('glyf', outlines.glyf);
  unpacked.set('loca', outlines.loca);
  const head = new Uint8Array(tables.get('head')!);
  new DataView(head.buffer).setInt16(LOCA_FORMAT.offset, LOCA_FORMAT.long);
  unpacked.set('head', head);
  if (isPacked('hmtx')) unpacked.set('hmtx', unpackMetrics(tables, outlines));
  return unpacked;
}

/** §5.4: left side bearings that are where the outline begins are left out. */
function unpackMetrics(tables: ReadonlyMap<string, Uint8Array>, { lefts }: Outlines): Uint8Array {
  const hhea = tables.get('hhea')!;
  const count = new DataView(hhea.buffer, hhea.byteOffset).getUint16(METRICS_COUNT);
  const reader = new ByteReader(tables.get('hmtx')!);
  const flags = reader.uint8();
  const advances = Array.from({ length: count }, () => reader.uint16());
  const metrics = new DataView(new ArrayBuffer(2 * (count + lefts.length)));
  for (const [glyph, left] of lefts.entries()) {
    const isLeftOut = (flags & (glyph < count ? 1 : 2)) !== 0;
    const bearing = isLeftOut ? left : reader.int16();
    if (glyph < count) metrics.setUint16(4 * glyph, advances[glyph]!);
    metrics.setInt16(glyph < count ? 4 * glyph + 2 : 2 * (count + glyph), bearing);
  }
  return new Uint8Array(metrics.buffer);
}
