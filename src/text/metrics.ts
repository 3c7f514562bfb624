/** A face's own measures. https://learn.microsoft.com/typography/opentype/spec/os2 and /hhea, /head, /post, /name */
import type { Tables } from './sfnt.ts';
import type { FontMetrics } from './types.ts';

/** `OS/2.fsSelection` bit 7: the typographic ascender and descender are meant for line spacing. */
const USE_TYPO_METRICS = 1 << 7;

/** Metrics in font units; `undefined` where the tables that every font has are missing. */
export function readMetrics(tables: Tables): FontMetrics | undefined {
  const [head, hhea, os2, post] = ['head', 'hhea', 'OS/2', 'post'].map((tag) => tables.get(tag));
  if (head === undefined || hhea === undefined) return undefined;
  const unitsPerEm = head.getUint16(18);
  const typo = os2 !== undefined && (os2.getUint16(62) & USE_TYPO_METRICS) !== 0 ? os2 : undefined;
  const short = (view: DataView | undefined, at: number, fallback: number) =>
    view !== undefined && view.byteLength >= at + 2 ? view.getInt16(at) : fallback;
  const hasHeights = os2 !== undefined && os2.getUint16(0) >= 2;
  return {
    unitsPerEm,
    ascent: typo?.getInt16(68) ?? hhea.getInt16(4),
    descent: typo?.getInt16(70) ?? hhea.getInt16(6),
    lineGap: typo?.getInt16(72) ?? hhea.getInt16(8),
    capHeight: hasHeights ? short(os2, 88, 0) : Math.round(unitsPerEm * 0.7),
    xHeight: hasHeights ? short(os2, 86, 0) : Math.round(unitsPerEm * 0.5),
    underlinePosition: short(post, 8, -Math.round(unitsPerEm * 0.1)),
    underlineThickness: short(post, 10, Math.round(unitsPerEm * 0.05)),
    strikeoutThickness: short(os2, 26, Math.round(unitsPerEm * 0.05)),
    strikeoutPosition: short(os2, 28, Math.round(unitsPerEm * 0.3)),
    subscript: { size: short(os2, 12, unitsPerEm * 0.65), offset: -short(os2, 16, unitsPerEm * 0.14) },
    superscript: { size: short(os2, 20, unitsPerEm * 0.65), offset: short(os2, 24, unitsPerEm * 0.35) },
    italicAngle: post === undefined ? 0 : post.getInt32(4) / 65536,
    boundingBox: [head.getInt16(36), head.getInt16(38), head.getInt16(40), head.getInt16(42)],
  };
}

const POSTSCRIPT_NAME = 6;
const WINDOWS = 3;

/** The PostScript name of the `name` table; only the characters that a PDF name may hold are kept. */
export function readPostScriptName(tables: Tables, fallback: string): string {
  const table = tables.get('name');
  const clean = (text: string) => text.replace(/[^A-Za-z0-9-]/g, '');
  if (table === undefined) return clean(fallback);
  const storage = table.getUint16(4);
  for (let i = 0; i < table.getUint16(2); i++) {
    const record = 6 + 12 * i;
    if (table.getUint16(record + 6) !== POSTSCRIPT_NAME || table.getUint16(record) !== WINDOWS) continue;
    const [length, offset] = [table.getUint16(record + 8), table.getUint16(record + 10)];
    const units = Array.from({ length: length / 2 }, (_, n) => table.getUint16(storage + offset + 2 * n));
    return clean(String.fromCharCode(...units));
  }
  return clean(fallback);
}

/** Tags of the features in GSUB: https://learn.microsoft.com/typography/opentype/spec/chapter2#feature-list-table */
export function readFeatureTags(tables: Tables): ReadonlySet<string> {
  const gsub = tables.get('GSUB');
  if (gsub === undefined) return new Set();
  const list = gsub.getUint16(6);
  const tags = Array.from({ length: gsub.getUint16(list) }, (_, i) =>
    String.fromCharCode(...[0, 1, 2, 3].map((at) => gsub.getUint8(list + 2 + 6 * i + at))),
  );
  return new Set(tags);
}
