/** Reads numbers one after the other, as WOFF 2.0 packs them: https://www.w3.org/TR/WOFF2/#DataTypes */

export class ByteReader {
  readonly #view: DataView;
  position = 0;

  constructor(bytes: Uint8Array) {
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  uint8(): number {
    return this.#view.getUint8(this.position++);
  }

  uint16(): number {
    this.position += 2;
    return this.#view.getUint16(this.position - 2);
  }

  int16(): number {
    this.position += 2;
    return this.#view.getInt16(this.position - 2);
  }

  uint32(): number {
    this.position += 4;
    return this.#view.getUint32(this.position - 4);
  }

  /** §4.1: seven bits a byte, the highest first. */
  base128(): number {
    let value = 0;
    for (let count = 0; count < 5; count++) {
      const byte = this.uint8();
      value = value * 128 + (byte & 0x7f);
      if (byte < 0x80) return value;
    }
    throw new RangeError('a number of more than 32 bits');
  }

  /** §4.1, 255UInt16: one byte for small numbers. */
  packed16(): number {
    const code = this.uint8();
    if (code === 253) return this.uint16();
    if (code === 254) return this.uint8() + 506;
    return code === 255 ? this.uint8() + 253 : code;
  }

  bytes(length: number): Uint8Array {
    if (this.position + length > this.#view.byteLength) throw new RangeError('there are not so many bytes');
    this.position += length;
    return new Uint8Array(this.#view.buffer, this.#view.byteOffset + this.position - length, length);
  }
}
