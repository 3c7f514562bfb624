/** The ToUnicode CMap of a font: ISO 32000-1 §9.10.3, and Adobe technical note 5014. */
/** Most entries of one `beginbfchar` or `beginbfrange`. */
const BLOCK = 100;

const HEAD = `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <ffff>
endcodespacerange
`;
const TAIL = `endcmap
CMapName currentdict /CMap defineresource pop
end
end
`;

interface Range {
  readonly first: number;
  last: number;
  readonly text: string;
}

/** Codes have two bytes and are in ascending order. */
export function toUnicodeCMap(codes: Iterable<{ readonly code: number; readonly text: string }>): string {
  const ranges: Range[] = [];
  for (const { code, text } of codes) {
    const range = ranges.at(-1);
    if (range !== undefined && continues(range, code, text)) range.last = code;
    else ranges.push({ first: code, last: code, text });
  }
  const single = ranges.filter((range) => range.first === range.last);
  const several = ranges.filter((range) => range.first !== range.last);
  return [
    HEAD,
    ...blocks('bfchar', single, ({ first, text }) => `<${hex(first)}><${utf16(text)}>`),
    ...blocks('bfrange', several, ({ first, last, text }) => `<${hex(first)}><${hex(last)}><${utf16(text)}>`),
    TAIL,
  ].join('');
}

/** Within a range the high byte of the code and of the text stay as they are. */
function continues({ first, last, text }: Range, code: number, next: string): boolean {
  const step = code - first;
  const start = text.charCodeAt(0);
  return (
    code === last + 1 &&
    code >> 8 === first >> 8 &&
    text.length === 1 &&
    next.length === 1 &&
    next.charCodeAt(0) === start + step &&
    (start + step) >> 8 === start >> 8
  );
}

function blocks(name: string, ranges: readonly Range[], line: (range: Range) => string): string[] {
  const written: string[] = [];
  for (let i = 0; i < ranges.length; i += BLOCK) {
    const block = ranges.slice(i, i + BLOCK);
    written.push(`${block.length} begin${name}\n${block.map(line).join('\n')}\nend${name}\n`);
  }
  return written;
}

/** A two-byte code or UTF-16 unit. */
export function hex(code: number): string {
  return code.toString(16).padStart(4, '0');
}

export function utf16(text: string): string {
  let units = '';
  for (let i = 0; i < text.length; i++) units += hex(text.charCodeAt(i));
  return units;
}
