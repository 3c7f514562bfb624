/** The pieces that the library's lexer makes of YAML, one at a time, with what lies between them passed over. */
import { Lexer } from 'yaml';

/** What is written with a mark of its own; `end` is that of the text. */
export type PieceKind = 'plain' | 'quoted' | 'block' | '-' | ':' | '{' | '}' | '[' | ']' | ',' | 'end';

/** Thrown where something is not as plain as it has to be to be read so: `read-plain.ts` catches it. */
export class NotPlain extends Error {}

export function notPlain(): never {
  throw new NotPlain();
}

const LINE_FEED = 10;
const ONE: ReadonlySet<string> = new Set(['-', ':', '{', '}', '[', ']', ',']);

/** Stands at one piece after another. Refuses what it has no kind for: anchors, aliases, tags, `?`, `---`, errors. */
export class Pieces {
  kind: PieceKind = 'end';
  source = '';
  offset = 0;
  /** From 0, in UTF-16 code units. */
  column = 0;
  /** Whether a line ends between this piece and the one before it. */
  isOnNewLine = true;
  readonly #tokens: Iterator<string>;
  #next = 0;
  #lineStart = 0;

  constructor(text: string) {
    this.#tokens = new Lexer().lex(text)[Symbol.iterator]();
  }

  get end(): number {
    return this.offset + this.source.length;
  }

  is(kind: PieceKind): boolean {
    return this.kind === kind;
  }

  /** Whether it is a text that may be a key. */
  isText(): boolean {
    return this.kind === 'plain' || this.kind === 'quoted';
  }

  advance(): void {
    const endsLine = this.#startsLine(this.source, this.offset);
    this.isOnNewLine = this.kind === 'end' || (this.kind === 'block' && endsLine);
    let isApart = this.isOnNewLine;
    let hasTab = false;
    for (;;) {
      const source = this.#read();
      if (source === undefined) {
        this.#become('end', '', hasTab);
        return;
      }
      const first = source[0];
      if (first === ' ' || first === '\t') {
        isApart = true;
        hasTab ||= source.includes('\t');
      } else if (first === '\n' || first === '\r') {
        isApart = true;
        hasTab = false;
        this.isOnNewLine = true;
        this.#lineStart = this.#next;
      } else if (first === '#') {
        if (!isApart) notPlain();
      } else if (source !== '\u0002') {
        this.#become(kindOf(source), source, hasTab);
        return;
      } else {
        this.#next -= 1;
      }
    }
  }

  /** The text of a plain scalar or of a block behind its header, which the lexer announces by U+001F. */
  content(): string {
    const source = this.#read();
    return source ?? notPlain();
  }

  #become(kind: PieceKind | 'scalar', source: string, hasTab: boolean): void {
    // A tab may stand before a comment or the end of a line, and nowhere else.
    if (hasTab && kind !== 'end') notPlain();
    if (kind === 'scalar') this.#next -= 1;
    this.offset = this.#next - (kind === 'scalar' ? 0 : source.length);
    this.kind = kind === 'scalar' ? 'plain' : kind;
    this.source = kind === 'scalar' ? this.content() : source;
    this.column = this.offset - this.#lineStart;
    if (this.kind === 'block') this.source += this.#block();
  }

  /** From the end of the header on: what may follow it on its line, and the lines of the text. */
  #block(): string {
    let whole = '';
    for (;;) {
      const source = this.content();
      if (source === '\u001f') {
        this.#next -= 1;
        return whole + this.content();
      }
      if (!/^(?: +|#.*|\r?\n)$/.test(source) || (source[0] === '#' && whole === '')) notPlain();
      whole += source;
    }
  }

  #read(): string | undefined {
    const { value, done } = this.#tokens.next();
    if (done === true) return undefined;
    this.#next += (value as string).length;
    return value;
  }

  /** Keeps the beginning of the last line in a piece of several; tells whether the piece ends with it. */
  #startsLine(source: string, offset: number): boolean {
    const last = source.length > 1 ? source.lastIndexOf('\n') : -1;
    if (last < 0) return false;
    this.#lineStart = offset + last + 1;
    return source.charCodeAt(source.length - 1) === LINE_FEED;
  }
}

function kindOf(source: string): PieceKind | 'scalar' {
  if (source === '\u001f') return 'scalar';
  if (ONE.has(source)) return source as PieceKind;
  const first = source[0];
  if (first === '"' || first === "'") return 'quoted';
  if (first === '|' || first === '>') return 'block';
  return notPlain();
}
