/** What a font says of itself. https://learn.microsoft.com/typography/opentype/spec/os2, /hhea, /head, /post, /name */
import { type FontProblem, type Tables, tagAt } from './sfnt.ts';
import type { FontMetrics } from './types.ts';

export interface FontFacts {
  readonly metrics: FontMetrics;
  readonly outlines: 'glyf' | 'cff';
  /** Empty where the font has none. */
  readonly postScriptName: string;
  /** Tags of the features of GSUB. */
  readonly features: ReadonlySet<string>;
}

const REQUIRED = ['head', 'hhea', 'hmtx', 'maxp', 'cmap'];

/** All that is read from a font's tables, or why it cannot be used. */
export function readFacts(tables: Tables): FontFacts | FontProblem {
  if (!REQUIRED.every((tag) => tables.has(tag))) return 'broken';
  if (tables.has('CFF2')) return 'cff2';
  if (!tables.has('CFF ') && !tables.has('glyf')) return 'no-outlines';
  try {
    return {
      metrics: readMetrics(tables),
      outlines: tables.has('CFF ') ? 'cff' : 'glyf',
      postScriptName: readPostScriptName(tables),
      features: readFeatureTags(tables),
    };
  } catch {
    // A table that is shorter than its own offsets: DataView throws.
    return 'broken';
  }
}

/** `OS/2.fsSelection` bit 7: the typographic ascender and descender are meant for line spacing. */
const USE_TYPO_METRICS = 1 << 7;

function readMetrics(tables: Tables): FontMetrics {
  const [head, hhea] = [tables.get('head')!, tables.get('hhea')!];
  const [os2, post] = [tables.get('OS/2'), tables.get('post')];
  const unitsPerEm = head.getUint16(18);
  if (unitsPerEm < 16 || unitsPerEm > 16384) throw new RangeError('an em of no size');
  const em = (part: number) => Math.round(unitsPerEm * part);
  const typo = os2 !== undefined && (os2.getUint16(62) & USE_TYPO_METRICS) !== 0 ? os2 : undefined;
  const heights = os2 !== undefined && os2.getUint16(0) >= 2 ? os2 : undefined;
  return {
    unitsPerEm,
    ascent: typo?.getInt16(68) ?? hhea.getInt16(4),
    descent: typo?.getInt16(70) ?? hhea.getInt16(6),
    lineGap: typo?.getInt16(72) ?? hhea.getInt16(8),
    capHeight: heights?.getInt16(88) ?? em(0.7),
    xHeight: heights?.getInt16(86) ?? em(0.5),
    underlinePosition: post?.getInt16(8) ?? em(-0.1),
    underlineThickness: post?.getInt16(10) ?? em(0.05),
    strikeoutThickness: os2?.getInt16(26) ?? em(0.05),
    strikeoutPosition: os2?.getInt16(28) ?? em(0.3),
    subscript: { size: os2?.getInt16(12) ?? em(0.65), offset: -(os2?.getInt16(16) ?? em(0.14)) },
    superscript: { size: os2?.getInt16(20) ?? em(0.65), offset: os2?.getInt16(24) ?? em(0.35) },
    italicAngle: post === undefined ? 0 : post.getInt32(4) / 65536,
    boundingBox: [head.getInt16(36), head.getInt16(38), head.getInt16(40), head.getInt16(42)],
  };
}

const POSTSCRIPT_NAME = 6;
const WINDOWS = 3;

/** The PostScript name of the `name` table; only the characters that a PDF name may hold are kept. */
function readPostScriptName(tables: Tables): string {
  const table = tables.get('name');
  if (table === undefined) return '';
  const storage = table.getUint16(4);
  for (let i = 0; i < table.getUint16(2); i++) {
    const record = 6 + 12 * i;
    if (table.getUint16(record + 6) !== POSTSCRIPT_NAME || table.getUint16(record) !== WINDOWS) continue;
    const [length, offset] = [table.getUint16(record + 8), table.getUint16(record + 10)];
    const units = Array.from({ length: length >> 1 }, (_, n) => table.getUint16(storage + offset + 2 * n));
    return String.fromCharCode(...units).replace(/[^A-Za-z0-9-]/g, '');
  }
  return '';
}

/** Tags of the features in GSUB: https://learn.microsoft.com/typography/opentype/spec/chapter2#feature-list-table */
function readFeatureTags(tables: Tables): ReadonlySet<string> {
  const gsub = tables.get('GSUB');
  if (gsub === undefined) return new Set();
  const list = gsub.getUint16(6);
  const count = gsub.getUint16(list);
  return new Set(Array.from({ length: count }, (_, i) => tagAt(gsub, list + 2 + 6 * i)));
}

/** The least and greatest weight of a variable font. https://learn.microsoft.com/typography/opentype/spec/fvar */
export function readWeightAxis(tables: Tables): { readonly from: number; readonly to: number } | undefined {
  const table = tables.get('fvar');
  if (table === undefined || table.byteLength < 16) return undefined;
  const [axes, count, size] = [4, 8, 10].map((at) => table.getUint16(at)) as [number, number, number];
  for (let i = 0, at = axes; i < count && at + 16 <= table.byteLength; i++, at += size) {
    if (tagAt(table, at) === 'wght')
      return { from: table.getInt32(at + 4) / 65536, to: table.getInt32(at + 12) / 65536 };
  }
  return undefined;
}
