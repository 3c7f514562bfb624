/** Text to component values: tokens, with functions and blocks as trees. CSS Syntax 3 §4 and §5.4.7–9. */
import { consumeNumber, tokenize, tokenNames } from 'css-tree/tokenizer';
import { ident, string, url } from 'css-tree/utils';

interface Placed {
  /** Offset in UTF-16 code units into the text that was parsed. */
  readonly start: number;
  /** Exclusive. */
  readonly end: number;
}

/** A token without inner structure; `text` is decoded: an identifier without escapes, a string without quotes. */
export interface Token extends Placed {
  readonly type:
    | 'ident'
    | 'at-keyword'
    | 'hash'
    | 'string'
    | 'url'
    | 'delim'
    | 'whitespace'
    | 'colon'
    | 'semicolon'
    | 'comma'
    /** What no grammar takes: bad strings, bad urls, closing brackets without an opening one, `<!--` and `-->`. */
    | 'bad';
  readonly text: string;
}

export interface NumericToken extends Placed {
  readonly type: 'number' | 'percentage' | 'dimension';
  readonly number: number;
  readonly integer: boolean;
  /** Lower-case; empty but for dimensions. */
  readonly unit: string;
}

export interface FunctionValue extends Placed {
  readonly type: 'function';
  /** Lower-case. */
  readonly name: string;
  readonly children: readonly ComponentValue[];
}

export interface Block extends Placed {
  readonly type: '{' | '[' | '(';
  readonly children: readonly ComponentValue[];
}

export type ComponentValue = Token | NumericToken | FunctionValue | Block;

/** Told of each parse error. */
export type ReportSyntax = (message: string, start: number, end: number) => void;

/** Deeper brackets are an error: nobody writes them, and what walks the tree may then recurse. */
const MAX_DEPTH = 50;
const CLOSING = { '{': '}', '[': ']', '(': ')', function: ')' } as const;

/** A function or block whose end is not reached. */
interface Open {
  readonly type: Block['type'] | 'function';
  readonly name: string;
  readonly start: number;
  /** Of the opening bracket. */
  readonly end: number;
  readonly children: ComponentValue[];
}

/** Parses a list of component values to its end, whatever is in it; comments are left out. */
export function parseComponentValues(text: string, report: ReportSyntax): readonly ComponentValue[] {
  const tree = new TreeBuilder(text, report);
  tokenize(text, (type, start, end) => tree.add(tokenNames[type] ?? '', start, end));
  return tree.finish();
}

class TreeBuilder {
  readonly #text: string;
  readonly #report: ReportSyntax;
  readonly #top: ComponentValue[] = [];
  readonly #open: Open[] = [];
  #isTooDeep = false;

  constructor(text: string, report: ReportSyntax) {
    this.#text = text;
    this.#report = report;
  }

  add(token: string, start: number, end: number): void {
    switch (token) {
      case 'comment-token':
        this.#checkComment(start, end);
        return;
      case 'function-token':
        this.#begin('function', ident.decode(this.#text.slice(start, end - 1)).toLowerCase(), start, end);
        return;
      case '{-token':
      case '[-token':
      case '(-token':
        this.#begin(this.#text.charAt(start) as Block['type'], '', start, end);
        return;
      case '}-token':
      case ']-token':
      case ')-token':
        this.#end(start, end);
        return;
      default:
        this.#siblings.push(parseToken(token, this.#text, start, end, this.#report));
    }
  }

  /** What is still open ends with the text, and is said to be so. */
  finish(): readonly ComponentValue[] {
    for (const { start, end } of this.#open) {
      this.#report(`${JSON.stringify(this.#text.slice(start, end))} is never closed`, start, end);
    }
    while (this.#open.length > 0) this.#close(this.#text.length);
    return this.#top;
  }

  get #siblings(): ComponentValue[] {
    return this.#open.at(-1)?.children ?? this.#top;
  }

  #checkComment(start: number, end: number): void {
    const isClosed = end - start >= '/**/'.length && this.#text.endsWith('*/', end);
    if (!isClosed) this.#report('A comment is never closed with "*/"', start, start + 2);
  }

  #begin(type: Open['type'], name: string, start: number, end: number): void {
    if (this.#open.length < MAX_DEPTH) {
      this.#open.push({ type, name, start, end, children: [] });
      return;
    }
    if (!this.#isTooDeep) this.#report(`Brackets are nested more than ${MAX_DEPTH} deep`, start, end);
    this.#isTooDeep = true;
    this.#addBad(start, end);
  }

  /** A closing bracket that is not the one awaited is a token like others: CSS Syntax 3 §5.4.8. */
  #end(start: number, end: number): void {
    const open = this.#open.at(-1);
    if (open !== undefined && CLOSING[open.type] === this.#text.charAt(start)) this.#close(end);
    else this.#addBad(start, end);
  }

  #close(end: number): void {
    const open = this.#open.pop();
    if (open === undefined) return;
    const { type, name, start, children } = open;
    this.#siblings.push(
      type === 'function' ? { type, name, children, start, end } : { type, children, start, end },
    );
  }

  #addBad(start: number, end: number): void {
    this.#siblings.push({ type: 'bad', text: this.#text.slice(start, end), start, end });
  }
}

const SIMPLE: ReadonlyMap<string, Token['type']> = new Map([
  ['delim-token', 'delim'],
  ['whitespace-token', 'whitespace'],
  ['colon-token', 'colon'],
  ['semicolon-token', 'semicolon'],
  ['comma-token', 'comma'],
]);

function parseToken(
  name: string,
  text: string,
  start: number,
  end: number,
  report: ReportSyntax,
): Token | NumericToken {
  const written = text.slice(start, end);
  const simple = SIMPLE.get(name);
  if (simple !== undefined) return { type: simple, text: written, start, end };
  switch (name) {
    case 'ident-token':
      return { type: 'ident', text: ident.decode(written), start, end };
    case 'at-keyword-token':
      return { type: 'at-keyword', text: ident.decode(written.slice(1)).toLowerCase(), start, end };
    case 'hash-token':
      return { type: 'hash', text: ident.decode(written.slice(1)), start, end };
    case 'number-token':
    case 'percentage-token':
    case 'dimension-token':
      return numeric(name, text, start, end);
    default:
      return quoted(name, written, start, end, report);
  }
}

/** Strings and addresses, which may lack their end. */
function quoted(name: string, written: string, start: number, end: number, report: ReportSyntax): Token {
  switch (name) {
    case 'string-token':
      if (written.length < 2 || !written.endsWith(written.charAt(0))) {
        report('A string is never closed', start, end);
      }
      return { type: 'string', text: string.decode(written), start, end };
    case 'url-token':
      if (!written.endsWith(')')) report('"url(" is never closed', start, end);
      return { type: 'url', text: url.decode(written), start, end };
    case 'bad-string-token':
      report('A string is not closed before the end of its line', start, end);
      break;
    case 'bad-url-token':
      report('This is no address: quote it, as in url("…")', start, end);
  }
  return { type: 'bad', text: written, start, end };
}

const NUMERIC = {
  'number-token': 'number',
  'percentage-token': 'percentage',
  'dimension-token': 'dimension',
} as const;

function numeric(name: keyof typeof NUMERIC, text: string, start: number, end: number): NumericToken {
  const type = NUMERIC[name];
  const after = consumeNumber(text, start);
  const digits = text.slice(start, after);
  const unit = type === 'dimension' ? ident.decode(text.slice(after, end)).toLowerCase() : '';
  return { type, number: Number(digits), integer: /^[+-]?\d+$/.test(digits), unit, start, end };
}

/** Without the spaces that stand around them. */
export function trim(values: readonly ComponentValue[]): readonly ComponentValue[] {
  let start = 0;
  let end = values.length;
  while (start < end && values[start]?.type === 'whitespace') start++;
  while (end > start && values[end - 1]?.type === 'whitespace') end--;
  return start === 0 && end === values.length ? values : values.slice(start, end);
}

/** Split at the commas between them. */
export function splitAtCommas(values: readonly ComponentValue[]): readonly (readonly ComponentValue[])[] {
  const parts: ComponentValue[][] = [[]];
  for (const value of values) {
    if (value.type === 'comma') parts.push([]);
    else parts.at(-1)?.push(value);
  }
  return parts.map(trim);
}
