/** Reads content streams: ISO 32000-1 §7.8.2. */

export type Operand =
  | number
  | { readonly name: string }
  | Uint8Array
  | readonly Operand[]
  | ReadonlyMap<string, Operand>;

export interface Operation {
  readonly operator: string;
  readonly operands: readonly Operand[];
}

export function readOperations(bytes: Uint8Array): Operation[] {
  const source = Buffer.from(bytes).toString('latin1');
  const operations: Operation[] = [];
  let operands: Operand[] = [];
  const reader = new Tokens(source);
  for (let token = reader.next(); token !== undefined; token = reader.next()) {
    if (typeof token === 'string') {
      operations.push({ operator: token, operands });
      operands = [];
    } else operands.push(token);
  }
  return operations;
}

class Tokens {
  readonly #source: string;
  #at = 0;

  constructor(source: string) {
    this.#source = source;
  }

  /** An operand, or the name of an operator. */
  next(): Operand | string | undefined {
    const token = this.#match(/\s*(<<|>>|[[\]<(]|\/[^\s/[\]<>()]*|[^\s/[\]<>()]+)/y);
    if (token === undefined) return undefined;
    if (token.startsWith('/')) return { name: token.slice(1) };
    if (token === '[') return this.#list(']');
    if (token === '<<') return this.#dictionary();
    if (token === '<') return Buffer.from((this.#match(/([^>]*)>/y) ?? '').replace(/\s/g, ''), 'hex');
    if (token === '(') return this.#string();
    const number = Number(token);
    return Number.isNaN(number) ? token : number;
  }

  #match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.#at;
    const match = pattern.exec(this.#source);
    if (match === null) return undefined;
    this.#at = pattern.lastIndex;
    return match[1];
  }

  #list(end: string): Operand[] {
    const items: Operand[] = [];
    for (let token = this.next(); token !== undefined && token !== end; token = this.next()) {
      items.push(typeof token === 'string' ? { name: token } : token);
    }
    return items;
  }

  #dictionary(): ReadonlyMap<string, Operand> {
    const items = this.#list('>>');
    const entries = new Map<string, Operand>();
    for (let i = 0; i + 1 < items.length; i += 2) {
      const key = items[i] as { readonly name: string };
      entries.set(key.name, items[i + 1] as Operand);
    }
    return entries;
  }

  /** Only what the writer uses: balanced, with escapes of one character. */
  #string(): Uint8Array {
    let text = '';
    for (; this.#at < this.#source.length && this.#source[this.#at] !== ')'; this.#at++) {
      const isEscape = this.#source[this.#at] === '\\';
      if (isEscape) this.#at++;
      text += isEscape && this.#source[this.#at] === 'r' ? '\r' : this.#source[this.#at];
    }
    this.#at++;
    return Buffer.from(text, 'latin1');
  }
}
