/** Fonts as PDF objects: composite fonts with codes of two bytes. ISO 32000-1 §9.7 and §9.8. */
import { createHash } from 'node:crypto';
import type { FontFace } from '../../text/types.ts';
import { type Dictionary, type Objects, type Ref, text, type Value } from '../objects.ts';
import { toUnicodeCMap } from './cmap.ts';
import { FontCodes } from './codes.ts';
import type { GlyphTexts } from './glyph-texts.ts';

/** What painting text needs to know of a face. */
export interface PdfFont {
  /** In resources: `F1`. */
  readonly name: string;
  readonly ref: Ref;
  readonly codes: FontCodes;
  /** By code, in thousandths of an em, exactly as the font dictionary has it. */
  readonly widths: readonly number[];
}

/** Flags of a font descriptor: §9.8.2. */
const SYMBOLIC = 4;
const ITALIC = 64;

/** Embeds the used glyphs of a face. `number` is from 1. */
export function embedFont(
  pdf: Objects,
  face: FontFace,
  used: readonly GlyphTexts[],
  number: number,
): PdfFont {
  const program = face.subset(new Set(used.map(({ glyph }) => glyph)));
  const name = `${subsetTag(face, program)}+${face.postScriptName}`;
  const codes = new FontCodes(face.outlines, program, used);
  const widths: number[] = [];
  for (const { code, glyph } of codes.list) widths[code] = thousandths(face, face.advance(glyph));
  const descendant = pdf.ref({
    Type: 'Font',
    Subtype: face.outlines === 'glyf' ? 'CIDFontType2' : 'CIDFontType0',
    BaseFont: name,
    CIDSystemInfo: { Registry: text('Adobe'), Ordering: text('Identity'), Supplement: 0 },
    FontDescriptor: fontDescriptor(pdf, face, name, program),
    CIDToGIDMap: face.outlines === 'glyf' ? glyphMap(pdf, codes) : undefined,
    ...widthEntries(codes, widths),
  });
  descendant.end();
  const ref = pdf.ref({
    Type: 'Font',
    Subtype: 'Type0',
    BaseFont: face.outlines === 'glyf' ? name : `${name}-Identity-H`,
    Encoding: 'Identity-H',
    DescendantFonts: [descendant],
    ToUnicode: stream(pdf, Buffer.from(toUnicodeCMap(codes.list), 'latin1')),
  });
  ref.end();
  return { name: `F${number}`, ref, codes, widths };
}

/** Two bytes for each code from 0. */
function glyphMap(pdf: Objects, codes: FontCodes): Ref {
  const map = Buffer.alloc(2 * (codes.list.length + 1));
  for (const { code, glyph } of codes.list) map.writeUInt16BE(glyph, 2 * code);
  return stream(pdf, map);
}

function stream(pdf: Objects, content: Buffer): Ref {
  const ref = pdf.ref();
  ref.end(content);
  return ref;
}

/** Six letters that differ between subsets of one font: §9.6.4. */
function subsetTag(face: FontFace, program: Uint8Array): string {
  const hash = createHash('sha256').update(face.id).update(program).digest();
  return String.fromCharCode(...hash.subarray(0, 6).map((byte) => 65 + (byte % 26)));
}

function fontDescriptor(pdf: Objects, face: FontFace, name: string, program: Uint8Array): Ref {
  const { metrics } = face;
  const scaled = (length: number) => Math.round(thousandths(face, length));
  const file = pdf.ref(face.outlines === 'glyf' ? { Length1: program.length } : { Subtype: 'OpenType' });
  file.end(program);
  const descriptor = pdf.ref({
    Type: 'FontDescriptor',
    FontName: name,
    Flags: SYMBOLIC + (metrics.italicAngle === 0 ? 0 : ITALIC),
    FontBBox: metrics.boundingBox.map(scaled),
    ItalicAngle: metrics.italicAngle,
    Ascent: scaled(metrics.ascent),
    Descent: scaled(metrics.descent),
    CapHeight: scaled(metrics.capHeight),
    XHeight: scaled(metrics.xHeight),
    StemV: stemWidth(face.weight),
    [face.outlines === 'glyf' ? 'FontFile2' : 'FontFile3']: file,
  });
  descriptor.end();
  return descriptor;
}

/** No table of a font says it; readers use it only to replace fonts that are not embedded. */
function stemWidth(weight: number): number {
  return Math.round(50 + (weight / 65) ** 2);
}

function thousandths(face: FontFace, length: number): number {
  return Math.round((length * 100_000) / face.metrics.unitsPerEm) / 100;
}

/** DW is the width that most codes have; W lists the others, runs of neighbours together: §9.7.4.3. */
function widthEntries({ list }: FontCodes, widths: readonly number[]): Dictionary {
  const DW = mostFrequent(list.map(({ code }) => widths[code] ?? 0));
  const W: Value[] = [];
  let run: number[] = [];
  let previous = -2;
  for (const { code } of list) {
    const width = widths[code] ?? 0;
    if (width === DW && code !== previous + 1) continue;
    if (code !== previous + 1) {
      run = [];
      W.push(code, run);
    }
    run.push(width);
    previous = code;
  }
  return { DW, W };
}

function mostFrequent(values: readonly number[]): number {
  const counts = new Map<number, number>();
  let best = 0;
  for (const value of values) {
    const count = (counts.get(value) ?? 0) + 1;
    counts.set(value, count);
    if (count > (counts.get(best) ?? 0)) best = value;
  }
  return best;
}
