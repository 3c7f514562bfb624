/**
 * The CIDs of a font with PostScript outlines. In a CID-keyed CFF program (most fonts of Chinese, Japanese and Korean)
 * the charset says which glyph a CID shows; in any other, CIDs are glyph ids. ISO 32000-1 §9.7.4.2; Adobe technical
 * note 5176, "The Compact Font Format".
 */

const CHARSET = 15;
/** Two-byte operators are numbered from here. */
const ESCAPE = 1200;
/** Registry, ordering and supplement: only CID-keyed fonts have it. */
const ROS = ESCAPE + 30;

/** CIDs by glyph id; `undefined` where they are the glyph ids. `font` is an OpenType file. */
export function readCids(font: Uint8Array): readonly number[] | undefined {
  const file = Buffer.from(font.buffer, font.byteOffset, font.byteLength);
  const cff = findTable(file, 'CFF ');
  if (cff === undefined) return undefined;
  const names = readIndex(cff, cff.readUInt8(2));
  const top = readIndex(cff, names.end).items[0];
  const entries = top === undefined ? undefined : readDict(top);
  const charset = entries?.get(CHARSET);
  const glyphs = findTable(file, 'maxp')?.readUInt16BE(4) ?? 0;
  if (!entries?.has(ROS) || charset === undefined || charset <= 2) return undefined;
  return readCharset(cff, charset, glyphs);
}

function findTable(file: Buffer, tag: string): Buffer | undefined {
  for (let i = 0; i < file.readUInt16BE(4); i++) {
    const at = 12 + i * 16;
    if (file.toString('latin1', at, at + 4) !== tag) continue;
    const offset = file.readUInt32BE(at + 8);
    return file.subarray(offset, offset + file.readUInt32BE(at + 12));
  }
  return undefined;
}

/** §5. */
function readIndex(cff: Buffer, at: number): { readonly items: readonly Buffer[]; readonly end: number } {
  const count = cff.readUInt16BE(at);
  if (count === 0) return { items: [], end: at + 2 };
  const size = cff.readUInt8(at + 2);
  const data = at + 3 + (count + 1) * size - 1;
  const offset = (i: number) => data + cff.readUIntBE(at + 3 + i * size, size);
  const items = Array.from({ length: count }, (_, i) => cff.subarray(offset(i), offset(i + 1)));
  return { items, end: offset(count) };
}

/** The first operand of each operator: §4. */
function readDict(dict: Buffer): ReadonlyMap<number, number> {
  const entries = new Map<number, number>();
  let operands: number[] = [];
  for (let at = 0; at < dict.length; ) {
    const byte = dict.readUInt8(at);
    if (byte <= 21) {
      const escaped = byte === 12;
      entries.set(escaped ? ESCAPE + dict.readUInt8(at + 1) : byte, operands[0] ?? 0);
      operands = [];
      at += escaped ? 2 : 1;
    } else {
      const { value, length } = readOperand(dict, at);
      operands.push(value);
      at += length;
    }
  }
  return entries;
}

function readOperand(dict: Buffer, at: number): { readonly value: number; readonly length: number } {
  const byte = dict.readUInt8(at);
  if (byte === 28) return { value: dict.readInt16BE(at + 1), length: 3 };
  if (byte === 29) return { value: dict.readInt32BE(at + 1), length: 5 };
  if (byte === 30) return { value: 0, length: realLength(dict, at) };
  if (byte < 247) return { value: byte - 139, length: 1 };
  const low = dict.readUInt8(at + 1);
  return { value: byte < 251 ? (byte - 247) * 256 + low + 108 : -(byte - 251) * 256 - low - 108, length: 2 };
}

/** A real number ends with a nibble of f; none that we read is one. */
function realLength(dict: Buffer, at: number): number {
  let end = at + 1;
  while (end < dict.length && (dict.readUInt8(end) & 0x0f) !== 0x0f) end++;
  return end + 1 - at;
}

/** §13. Glyph 0 is not in it: its CID is 0. */
function readCharset(cff: Buffer, at: number, glyphs: number): number[] {
  const cids = [0];
  const format = cff.readUInt8(at);
  let next = at + 1;
  while (cids.length < glyphs) {
    const first = cff.readUInt16BE(next);
    const left = format === 0 ? 0 : format === 1 ? cff.readUInt8(next + 2) : cff.readUInt16BE(next + 2);
    for (let i = 0; i <= left; i++) cids.push(first + i);
    next += format === 0 ? 2 : format === 1 ? 3 : 4;
  }
  return cids;
}
