/** Fonts: embedded, with the same widths, and with a text for each code. PDF/UA-1 §7.21; ISO 19005-3 §6.2.11. */
import { Dict } from '../reader.ts';
import type { ContentReport } from './content.ts';

export function* checkFonts(used: ContentReport['usedCodes']): Iterable<string> {
  for (const { font, codes } of used.values()) {
    const name = font.name('BaseFont') ?? '';
    for (const violation of fontViolations(font, codes)) yield `${violation}: ${name}`;
  }
}

function* fontViolations(font: Dict, codes: ReadonlySet<number>): Iterable<string> {
  const descendant = [font.get('DescendantFonts')].flat()[0];
  if (font.name('Subtype') !== 'Type0' || !(descendant instanceof Dict)) {
    yield 'UA 31-009 a font is not composite';
    return;
  }
  if (font.name('Encoding') !== 'Identity-H') yield 'UA 31-006 the encoding is not Identity-H';
  if (!/^[A-Z]{6}\+/.test(font.name('BaseFont') ?? '')) yield 'ISO 32000-1 §9.6.4: the subset has no tag';
  const program = programOf(descendant);
  if (program === undefined) {
    yield 'UA 31-009 the font is not embedded';
    return;
  }
  if (descendant.dictionary('FontDescriptor')?.name('FontName') !== descendant.name('BaseFont')) {
    yield 'ISO 32000-1 §9.8.1: the names of font and descriptor differ';
  }
  const map = descendant.get('CIDToGIDMap');
  if (descendant.name('Subtype') === 'CIDFontType2' && map === undefined)
    yield 'UA 31-005 there is no CIDToGIDMap';
  const bytes = map instanceof Dict ? Buffer.from(map.bytes ?? []) : undefined;
  const glyphOf = (code: number) =>
    bytes === undefined ? code : code * 2 + 1 < bytes.length ? bytes.readUInt16BE(code * 2) : 0;
  yield* glyphViolations(descendant, codes, glyphOf, program);
  yield* textViolations(font, codes);
}

function programOf(descendant: Dict): Buffer | undefined {
  const descriptor = descendant.dictionary('FontDescriptor');
  const program = descriptor?.dictionary('FontFile2') ?? descriptor?.dictionary('FontFile3');
  return program?.bytes === undefined ? undefined : Buffer.from(program.bytes);
}

function* glyphViolations(
  descendant: Dict,
  codes: ReadonlySet<number>,
  glyphOf: (code: number) => number,
  program: Buffer,
): Iterable<string> {
  const widths = readWidths(descendant);
  const table = (tag: string) => findTable(program, tag);
  const [head, hhea, hmtx, maxp] = [table('head'), table('hhea'), table('hmtx'), table('maxp')];
  if (head === undefined || hhea === undefined || hmtx === undefined || maxp === undefined) {
    yield 'UA 31-009 the font program is damaged';
    return;
  }
  const glyphs = maxp.readUInt16BE(4);
  const long = hhea.readUInt16BE(34);
  for (const code of codes) {
    const glyph = glyphOf(code);
    if (glyph === 0) yield `UA 31-030 code ${code} shows .notdef`;
    if (glyph >= glyphs) {
      yield `UA 31-011 glyph ${glyph} is not in the font program`;
      continue;
    }
    const advance = hmtx.readUInt16BE(Math.min(glyph, long - 1) * 4);
    const inProgram = (advance * 1000) / head.readUInt16BE(18);
    const inDictionary = widths.get(code) ?? descendant.number('DW') ?? 1000;
    if (Math.abs(inProgram - inDictionary) > 1)
      yield `UA 31-016 code ${code} is ${inDictionary} wide, its glyph ${inProgram}`;
  }
}

function readWidths(descendant: Dict): Map<number, number> {
  const widths = new Map<number, number>();
  const entries = descendant.list('W');
  for (let i = 0; i < entries.length; ) {
    const first = Number(entries[i]);
    const second = entries[i + 1];
    if (Array.isArray(second)) {
      second.forEach((width, n) => void widths.set(first + n, Number(width)));
      i += 2;
    } else {
      for (let code = first; code <= Number(second); code++) widths.set(code, Number(entries[i + 2]));
      i += 3;
    }
  }
  return widths;
}

function findTable(program: Buffer, tag: string): Buffer | undefined {
  for (let i = 0; i < program.readUInt16BE(4); i++) {
    const at = 12 + i * 16;
    if (program.toString('latin1', at, at + 4) !== tag) continue;
    const offset = program.readUInt32BE(at + 8);
    return program.subarray(offset, offset + program.readUInt32BE(at + 12));
  }
  return undefined;
}

function* textViolations(font: Dict, codes: ReadonlySet<number>): Iterable<string> {
  const cmap = font.dictionary('ToUnicode')?.bytes;
  if (cmap === undefined) {
    yield 'UA 31-027 there is no ToUnicode CMap';
    return;
  }
  const texts = readToUnicode(Buffer.from(cmap).toString('latin1'));
  for (const code of codes) {
    const text = texts.get(code);
    if (text === undefined || text === '') yield `UA 10-001 code ${code} has no text`;
    else if (text.includes('\0')) yield `UA 31-028 code ${code} stands for U+0000`;
    else if (/[\ufeff\ufffe]/.test(text)) yield `UA 31-029 code ${code} stands for U+FEFF or U+FFFE`;
    else if (/\p{Co}/u.test(text)) yield `A 6.2.11.7.3 code ${code} stands for a private-use character`;
  }
}

/** Codes to texts: ISO 32000-1 §9.10.3. */
export function readToUnicode(cmap: string): Map<number, string> {
  const texts = new Map<number, string>();
  const text = (hex: string) => Buffer.from(hex, 'hex').swap16().toString('utf16le');
  for (const [, block = ''] of cmap.matchAll(/beginbfchar(.*?)endbfchar/gs)) {
    for (const [, code = '', to = ''] of block.matchAll(/<(\w+)>\s*<(\w*)>/g))
      texts.set(Number.parseInt(code, 16), text(to));
  }
  for (const [, block = ''] of cmap.matchAll(/beginbfrange(.*?)endbfrange/gs)) {
    for (const [, first = '', last = '', to = ''] of block.matchAll(/<(\w+)>\s*<(\w+)>\s*<(\w+)>/g)) {
      const start = Number.parseInt(first, 16);
      const unit = text(to).charCodeAt(0);
      for (let code = start; code <= Number.parseInt(last, 16); code++) {
        texts.set(code, String.fromCharCode(unit + code - start));
      }
    }
  }
  return texts;
}
