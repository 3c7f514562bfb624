/**
 * The file that objects are written to. Streams stand by themselves; all else goes into object streams, found by a
 * cross-reference stream: ISO 32000-1 §7.5.7 and §7.5.8. A structure tree is thousands of small dictionaries, most of
 * them alike; together they compress to a tenth.
 */
import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import type { Dictionary, Ref, Value } from './objects.ts';
import { serialize } from './serialize.ts';

/** Objects in one object stream: what a reader must inflate to see one of them. */
const OBJECTS_PER_STREAM = 200;
/** A comment of bytes beyond ASCII says that the file is binary: §7.5.2. */
const HEADER = Buffer.from('%PDF-1.7\n%\xff\xff\xff\xff\n', 'latin1');

interface Loose {
  readonly id: number;
  readonly body: string;
}

export class ObjectFile {
  readonly #chunks: Buffer[] = [HEADER];
  #length = HEADER.length;
  // Where objects are, by their numbers: at an offset in the file, or the nth (from 0) in the object stream of a number.
  readonly #offsets: number[] = [];
  readonly #streams: number[] = [];
  readonly #nths: number[] = [];
  #count = 0;
  /** Not yet in an object stream. */
  #loose: Loose[] = [];

  ref(data?: Dictionary): Reference {
    return new Reference(this, ++this.#count, data);
  }

  object(id: number, value: Value): void {
    this.#loose.push({ id, body: serialize(value) });
    if (this.#loose.length === OBJECTS_PER_STREAM) this.#objectStream();
  }

  stream(id: number, dictionary: Dictionary, bytes: Uint8Array, isDeflated: boolean): void {
    const content = isDeflated ? deflateSync(bytes) : bytes;
    const filter = isDeflated ? { Filter: 'FlateDecode' } : {};
    this.#offsets[id] = this.#length;
    const head = serialize({ ...dictionary, ...filter, Length: content.length });
    this.#append(Buffer.from(`${id} 0 obj\n${head}\nstream\n`, 'latin1'));
    this.#append(Buffer.from(content.buffer, content.byteOffset, content.length));
    this.#append(Buffer.from('\nendstream\nendobj\n', 'latin1'));
  }

  /** The whole file. Its identifier (§14.4) is made from its content: the same content has the same identifier. */
  finish(root: Ref, info: Ref): Uint8Array {
    if (this.#loose.length > 0) this.#objectStream();
    const hash = createHash('sha256');
    for (const chunk of this.#chunks) hash.update(chunk);
    const id = hash.digest().subarray(0, 16);
    const start = this.#length;
    this.#crossReferences({ Root: root, Info: info, ID: [id, id] });
    this.#append(Buffer.from(`startxref\n${start}\n%%EOF\n`, 'latin1'));
    return Buffer.concat(this.#chunks);
  }

  #objectStream(): void {
    const objects = this.#loose;
    this.#loose = [];
    const stream = this.ref({ Type: 'ObjStm', N: objects.length });
    let index = '';
    let bodies = '';
    for (const [nth, { id, body }] of objects.entries()) {
      this.#streams[id] = stream.id;
      this.#nths[id] = nth;
      index += `${id} ${bodies.length} `;
      bodies += `${body}\n`;
    }
    stream.data.First = index.length;
    stream.end(Buffer.from(index + bodies, 'latin1'));
  }

  /** Each row as its difference to the one above, which compresses best: PNG's filter Up, §7.4.4.4. */
  #crossReferences(trailer: Dictionary): void {
    const reference = this.ref({
      Type: 'XRef',
      W: [1, 4, 2],
      ...trailer,
      DecodeParms: { Predictor: 12, Columns: ROW },
    });
    reference.data.Size = this.#count + 1;
    this.#offsets[reference.id] = this.#length;
    const rows = Buffer.alloc((this.#count + 1) * ROW);
    rows.writeUInt16BE(0xffff, 5); // object 0: the head of the list of free objects
    for (let id = 1; id <= this.#count; id++) this.#writeRow(rows, id);
    reference.end(filterUp(rows));
  }

  /** Asked for and never written, an object is free: its row is left empty. */
  #writeRow(rows: Buffer, id: number): void {
    const stream = this.#streams[id];
    const place = stream ?? this.#offsets[id];
    if (place === undefined) return;
    rows.writeUInt8(stream === undefined ? 1 : 2, id * ROW);
    rows.writeUInt32BE(place, id * ROW + 1);
    rows.writeUInt16BE(stream === undefined ? 0 : (this.#nths[id] ?? 0), id * ROW + 5);
  }

  #append(bytes: Buffer): void {
    this.#chunks.push(bytes);
    this.#length += bytes.length;
  }
}

/** Bytes of a row: kind, offset or stream, place in the stream. */
const ROW = 7;

function filterUp(rows: Buffer): Buffer {
  const filtered = Buffer.alloc((rows.length / ROW) * (ROW + 1));
  for (let from = 0, to = 0; from < rows.length; from += ROW) {
    filtered[to++] = 2;
    for (let at = from; at < from + ROW; at++) filtered[to++] = rows[at]! - (at < ROW ? 0 : rows[at - ROW]!);
  }
  return filtered;
}

/** What pdfkit fills and we write. */
class Reference implements Ref {
  readonly id: number;
  compress: boolean;
  readonly #file: ObjectFile;
  #data: Dictionary | undefined;
  #content: Uint8Array[] | undefined;

  constructor(file: ObjectFile, id: number, data: Dictionary | undefined) {
    this.#file = file;
    this.id = id;
    this.#data = data;
    this.compress = data?.Filter === undefined;
  }

  /** Made when it is asked for: most objects are written from a dictionary that is not kept. */
  get data(): Dictionary {
    this.#data ??= {};
    return this.#data;
  }

  /** Makes it a stream: pdfkit writes the content of pages piece by piece. */
  write(content: Uint8Array | string): void {
    this.#content ??= [];
    this.#content.push(typeof content === 'string' ? Buffer.from(`${content}\n`, 'latin1') : content);
  }

  end(content?: Uint8Array): void {
    if (content !== undefined) this.write(content);
    if (this.#content === undefined) this.#file.object(this.id, this.data);
    else this.#file.stream(this.id, this.data, joined(this.#content), this.compress);
    this.#content = undefined;
  }
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  return pieces.length === 1 ? pieces[0]! : Buffer.concat(pieces);
}
