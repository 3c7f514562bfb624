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
const CLOSING: Readonly<Record<string, string>> = { '{': '}', '[': ']', '(': ')', function: ')' };
const SIMPLE: Readonly<Record<string, Token['type']>> = {
  'delim-token': 'delim',
  'whitespace-token': 'whitespace',
  'colon-token': 'colon',
  'semicolon-token': 'semicolon',
  'comma-token': 'comma',
};

type Open = {
  readonly type: Block['type'] | 'function';
  readonly name: string;
  readonly start: number;
  readonly end: number;
  readonly children: ComponentValue[];
};

/** Parses a list of component values to its end, whatever is in it; comments are left out. */
export function parseComponentValues(text: string, report: ReportSyntax): readonly ComponentValue[] {
  const top: ComponentValue[] = [];
  const open: Open[] = [];
  let siblings = top;
  let tooDeep = false;

  const close = (end: number) => {
    const closed = open.pop();
    if (closed === undefined) return;
    siblings = open.at(-1)?.children ?? top;
    const { type, name, start, children } = closed;
    siblings.push(
      type === 'function' ? { type, name, children, start, end } : { type, children, start, end },
    );
  };
  const begin = (type: Open['type'], name: string, start: number, end: number) => {
    if (open.length >= MAX_DEPTH) {
      if (!tooDeep) report(`Brackets are nested more than ${MAX_DEPTH} deep`, start, end);
      tooDeep = true;
      siblings.push({ type: 'bad', text: text.slice(start, end), start, end });
      return;
    }
    const opened: Open = { type, name, start, end, children: [] };
    open.push(opened);
    siblings = opened.children;
  };

  tokenize(text, (type, start, end) => {
    const name = tokenNames[type] ?? '';
    switch (name) {
      case 'comment-token':
        if (end - start < 4 || !text.endsWith('*/', end))
          report('A comment is never closed with "*/"', start, start + 2);
        return;
      case 'function-token':
        begin('function', ident.decode(text.slice(start, end - 1)).toLowerCase(), start, end);
        return;
      case '{-token':
      case '[-token':
      case '(-token':
        begin(text.charAt(start) as Block['type'], '', start, end);
        return;
      case '}-token':
      case ']-token':
      case ')-token':
        if (CLOSING[open.at(-1)?.type ?? ''] === text.charAt(start)) close(end);
        else siblings.push({ type: 'bad', text: text.charAt(start), start, end });
        return;
      default:
        siblings.push(token(name, text, start, end, report));
    }
  });

  for (const unclosed of open) {
    report(
      `${JSON.stringify(text.slice(unclosed.start, unclosed.end))} is never closed`,
      unclosed.start,
      unclosed.end,
    );
  }
  while (open.length > 0) close(text.length);
  return top;
}

function token(
  name: string,
  text: string,
  start: number,
  end: number,
  report: ReportSyntax,
): Token | NumericToken {
  const written = text.slice(start, end);
  const simple = SIMPLE[name];
  if (simple !== undefined) return { type: simple, text: written, start, end };
  switch (name) {
    case 'ident-token':
      return { type: 'ident', text: ident.decode(written), start, end };
    case 'at-keyword-token':
      return { type: 'at-keyword', text: ident.decode(written.slice(1)).toLowerCase(), start, end };
    case 'hash-token':
      return { type: 'hash', text: ident.decode(written.slice(1)), start, end };
    case 'string-token':
      if (written.length < 2 || !written.endsWith(written.charAt(0)))
        report('A string is never closed', start, end);
      return { type: 'string', text: string.decode(written), start, end };
    case 'url-token':
      if (!written.endsWith(')')) report('"url(" is never closed', start, end);
      return { type: 'url', text: url.decode(written), start, end };
    case 'number-token':
    case 'percentage-token':
    case 'dimension-token':
      return numeric(name, text, start, end);
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
