/**
 * Puts the objects of a file that are not streams into object streams, and its table of objects into a
 * cross-reference stream: ISO 32000-1 §7.5.7 and §7.5.8. A structure tree is thousands of small dictionaries, most of
 * them alike; together they compress to a tenth.
 */
import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';

/** Objects in one object stream: what a reader must inflate to see one of them. */
const OBJECTS_PER_STREAM = 200;

/** Where an object is: at an offset in the file, or the nth of an object stream. */
type Entry = { readonly offset: number } | { readonly stream: number; readonly index: number };

interface Packed {
  readonly chunks: Buffer[];
  /** By object number from 1. */
  readonly entries: Entry[];
  length: number;
}

/**
 * `file` is as pdfkit writes it: `offsets[n]` is where object n+1 begins, and the trailer is a dictionary after the
 * table. The file identifier (§14.4) is made from the content, so that the same content has the same identifier.
 */
export function packObjects(file: Buffer, offsets: readonly number[]): Uint8Array {
  const table = file.lastIndexOf('\nxref\n') + 1;
  const packed: Packed = { chunks: [], entries: [], length: 0 };
  append(
    packed,
    file.subarray(
      0,
      offsets.reduce((first, offset) => Math.min(first, offset), table),
    ),
  );
  const loose = copyStreams(packed, file, offsets, table);
  for (let i = 0; i < loose.length; i += OBJECTS_PER_STREAM) {
    appendObjectStream(
      packed,
      loose.slice(i, i + OBJECTS_PER_STREAM),
      offsets.length + 1 + i / OBJECTS_PER_STREAM,
    );
  }
  const id = createHash('sha256').update(Buffer.concat(packed.chunks)).digest('hex').slice(0, 32);
  appendCrossReferences(packed, trailerOf(file.toString('latin1', table)), id);
  return Buffer.concat(packed.chunks);
}

interface Loose {
  readonly number: number;
  readonly body: string;
}

/** Copies streams as they are; gives back the other objects. */
function copyStreams(packed: Packed, file: Buffer, offsets: readonly number[], table: number): Loose[] {
  const order = offsets.map((offset, i) => ({ offset, number: i + 1 })).sort((a, b) => a.offset - b.offset);
  const loose: Loose[] = [];
  order.forEach(({ offset, number }, i) => {
    const object = file.subarray(offset, order[i + 1]?.offset ?? table);
    if (object.lastIndexOf('\nendstream\n') >= 0) {
      packed.entries[number] = { offset: packed.length };
      append(packed, object);
    } else {
      const body = object.toString('latin1', object.indexOf('\n') + 1, object.lastIndexOf('\nendobj'));
      loose.push({ number, body });
    }
  });
  return loose;
}

function appendObjectStream(packed: Packed, objects: readonly Loose[], number: number): void {
  const index: string[] = [];
  let offset = 0;
  objects.forEach((object, i) => {
    packed.entries[object.number] = { stream: number, index: i };
    index.push(`${object.number} ${offset}`);
    offset += object.body.length + 1;
  });
  const head = `${index.join(' ')}\n`;
  const content = Buffer.from(head + objects.map((object) => `${object.body}\n`).join(''), 'latin1');
  const entries = `/Type/ObjStm/N ${objects.length}/First ${head.length}`;
  packed.entries[number] = { offset: packed.length };
  append(packed, stream(number, entries, content));
}

function appendCrossReferences(packed: Packed, trailer: string, id: string): void {
  const number = packed.entries.length;
  const start = packed.length;
  packed.entries[number] = { offset: start };
  const rows = Buffer.alloc(packed.entries.length * 7);
  packed.entries.forEach((entry, i) => {
    rows.writeUInt8('offset' in entry ? 1 : 2, i * 7);
    rows.writeUInt32BE('offset' in entry ? entry.offset : entry.stream, i * 7 + 1);
    rows.writeUInt16BE('offset' in entry ? 0 : entry.index, i * 7 + 5);
  });
  rows.writeUInt16BE(0xffff, 5); // object 0: the head of the list of free objects
  const entries = `/Type/XRef/Size ${packed.entries.length}/W[1 4 2]${trailer}/ID[<${id}><${id}>]`;
  append(packed, stream(number, entries, rows));
  append(packed, Buffer.from(`startxref\n${start}\n%%EOF\n`, 'latin1'));
}

/** The two entries of pdfkit's trailer that stay. */
function trailerOf(tail: string): string {
  const entry = (key: string) => new RegExp(`/${key} (\\d+ 0 R)`).exec(tail)?.[1];
  return `/Root ${entry('Root')}/Info ${entry('Info')}`;
}

function stream(number: number, entries: string, content: Buffer): Buffer {
  const deflated = deflateSync(content, { level: 9 });
  const head = `${number} 0 obj\n<<${entries}/Filter/FlateDecode/Length ${deflated.length}>>\nstream\n`;
  return Buffer.concat([
    Buffer.from(head, 'latin1'),
    deflated,
    Buffer.from('\nendstream\nendobj\n', 'latin1'),
  ]);
}

function append(packed: Packed, bytes: Buffer): void {
  packed.chunks.push(bytes);
  packed.length += bytes.length;
}
