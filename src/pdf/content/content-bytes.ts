/** A growing run of bytes: what a content stream is written into, without a string for each of its glyphs. */
/** Room that the run before has left: of pages there are many, and each needs about as much. */
let spare: Uint8Array | undefined;

export class ContentBytes {
  #bytes: Uint8Array;
  #length = 0;

  constructor() {
    this.#bytes = spare ?? new Uint8Array(1 << 15);
    spare = undefined;
  }

  /** Text of ASCII alone. */
  ascii(text: string): void {
    this.#reserve(text.length);
    for (let i = 0; i < text.length; i++) this.#bytes[this.#length++] = text.charCodeAt(i);
  }

  /** A code of two bytes inside of a literal string, whose delimiters are escaped: ISO 32000-1 §7.3.4.2. */
  code(code: number): void {
    this.#reserve(4);
    this.#escaped(code >> 8);
    this.#escaped(code & 0xff);
  }

  /** All of it, once: nothing is written after. */
  take(): Uint8Array {
    const taken = this.#bytes.slice(0, this.#length);
    spare = this.#bytes;
    this.#bytes = taken;
    return taken;
  }

  #escaped(byte: number): void {
    const isDelimiter = byte === 0x28 || byte === 0x29 || byte === 0x5c;
    if (isDelimiter || byte === 0x0d) this.#bytes[this.#length++] = 0x5c;
    this.#bytes[this.#length++] = byte === 0x0d ? 0x72 : byte; // \r: a return itself would be read as a line feed
  }

  #reserve(count: number): void {
    if (this.#length + count <= this.#bytes.length) return;
    const grown = new Uint8Array(2 * (this.#bytes.length + count));
    grown.set(this.#bytes);
    this.#bytes = grown;
  }
}
