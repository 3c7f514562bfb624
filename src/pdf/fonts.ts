/** Fonts as PDF objects: composite fonts whose codes are glyph ids. ISO 32000-1 §9.7 and §9.8. */
import { createHash } from 'node:crypto';
import type { FontFace } from '../text/types.ts';
import { toUnicodeCMap } from './cmap.ts';
import type { GlyphTexts } from './glyph-texts.ts';
import { type Dictionary, type Objects, type Ref, text, type Value } from './objects.ts';

/** What painting text needs to know of a face. */
export interface PdfFont {
  /** In resources: `F1`. */
  readonly name: string;
  readonly ref: Ref;
  /** By glyph id: what the CMap says. */
  readonly texts: readonly (string | undefined)[];
  /** By glyph id, in thousandths of an em, exactly as the font dictionary has it. */
  readonly widths: readonly number[];
}

/** Flags of a font descriptor: §9.8.2. */
const SYMBOLIC = 4;
const ITALIC = 64;

/** Embeds the used glyphs of a face. `number` is from 1. */
export function embedFont(pdf: Objects, face: FontFace, used: GlyphTexts, number: number): PdfFont {
  const program = face.subset(new Set(used.glyphs));
  const name = `${subsetTag(face, program)}+${face.postScriptName}`;
  const widths: number[] = [];
  for (const glyph of used.glyphs) widths[glyph] = thousandths(face, face.advance(glyph));
  const descendant = pdf.ref({
    Type: 'Font',
    Subtype: face.outlines === 'glyf' ? 'CIDFontType2' : 'CIDFontType0',
    BaseFont: name,
    CIDSystemInfo: { Registry: text('Adobe'), Ordering: text('Identity'), Supplement: 0 },
    FontDescriptor: fontDescriptor(pdf, face, name, program),
    ...widthEntries(used.glyphs, widths),
    ...(face.outlines === 'glyf' ? { CIDToGIDMap: 'Identity' } : {}),
  });
  descendant.end();
  const toUnicode = pdf.ref();
  toUnicode.end(Buffer.from(toUnicodeCMap(used), 'latin1'));
  const ref = pdf.ref({
    Type: 'Font',
    Subtype: 'Type0',
    BaseFont: face.outlines === 'glyf' ? name : `${name}-Identity-H`,
    Encoding: 'Identity-H',
    DescendantFonts: [descendant],
    ToUnicode: toUnicode,
  });
  ref.end();
  return { name: `F${number}`, ref, texts: used.texts, widths };
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

/** DW is the width that most glyphs have; W lists the others, runs of neighbours together: §9.7.4.3. */
function widthEntries(glyphs: readonly number[], widths: readonly number[]): Dictionary {
  const DW = mostFrequent(glyphs.map((glyph) => widths[glyph] ?? 0));
  const W: Value[] = [];
  let run: number[] = [];
  let previous = -2;
  for (const glyph of glyphs) {
    const width = widths[glyph] ?? 0;
    if (width === DW) continue;
    if (glyph !== previous + 1) {
      run = [];
      W.push(glyph, run);
    }
    run.push(width);
    previous = glyph;
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
