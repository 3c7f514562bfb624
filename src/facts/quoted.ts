/** Where each piece of a quoted text stands in the file: escapes and folded lines followed one by one. */
import type { LineIndex } from '../source.ts';
import type { Fold } from './types.ts';

/** One-character escapes: YAML 1.2.2 §5.7. */
const ESCAPES: Readonly<Record<string, string>> = {
  '0': '\0',
  a: '\x07',
  b: '\b',
  t: '\t',
  '\t': '\t',
  n: '\n',
  v: '\v',
  f: '\f',
  r: '\r',
  e: '\x1b',
  ' ': ' ',
  '"': '"',
  '/': '/',
  '\\': '\\',
  N: '\x85',
  _: '\xa0',
  L: '\u2028',
  P: '\u2029',
};
const BREAK = String.raw`(?:\r\n|\n|\r)`;
/** An escaped break with the empty lines behind it, a break with the blanks around it, an escape, or plain text. */
const DOUBLE = new RegExp(
  String.raw`\\${BREAK}((?:[ \t]*${BREAK})*)[ \t]*|[ \t]*${BREAK}((?:[ \t]*${BREAK})*)[ \t]*|` +
    String.raw`\\(?:x([\da-fA-F]{2})|u([\da-fA-F]{4})|U([\da-fA-F]{8})|([^\r\n]))|(?:(?![ \t]*${BREAK})[^\\\r\n])+`,
  'gy',
);
const SINGLE = new RegExp(
  String.raw`(?!)()|[ \t]*${BREAK}((?:[ \t]*${BREAK})*)[ \t]*|(?!)()()()|'(')|(?:(?![ \t]*${BREAK})[^'\r\n])+`,
  'gy',
);

/**
 * The pieces of the value of the text between two quotation marks (at `start` and before `end`); `undefined` where
 * what is read here is not the `value` that the library read. YAML 1.2.2 §7.3.1, §7.3.2, §6.5.
 */
export function quotedFolds(
  file: string,
  [start, end]: readonly [number, number],
  value: string,
  index: LineIndex,
): readonly Fold[] | undefined {
  const written = file.slice(start + 1, end - 1);
  const folds: Fold[] = [];
  let read = '';
  for (const match of written.matchAll(file[start] === '"' ? DOUBLE : SINGLE)) {
    const piece = pieceOf(match);
    if (piece.placed) {
      const { line, column } = index.span(start + 1 + match.index);
      const length = piece.text === match[0] ? {} : { written: match[0].length };
      folds.push({ at: read.length, line, column, ...length });
    }
    read += piece.text;
  }
  return read === value ? folds : undefined;
}

/** What a match stands for, and whether it has a place of its own: what lies between two lines has none. */
function pieceOf(match: RegExpMatchArray): { readonly text: string; readonly placed: boolean } {
  const [whole, emptyAfterEscape, empty, two, four, eight, letter] = match;
  if (emptyAfterEscape !== undefined) return { text: breaksIn(emptyAfterEscape), placed: false };
  if (empty !== undefined) return { text: breaksIn(empty) || ' ', placed: false };
  const hex = two ?? four ?? eight;
  if (hex !== undefined) return { text: fromCodePoint(Number.parseInt(hex, 16)), placed: true };
  if (letter !== undefined) return { text: letter === "'" ? "'" : (ESCAPES[letter] ?? ''), placed: true };
  return { text: whole, placed: true };
}

function breaksIn(text: string): string {
  return '\n'.repeat(text.match(/\r\n|\n|\r/g)?.length ?? 0);
}

function fromCodePoint(code: number): string {
  return code > 0x10ffff ? '' : String.fromCodePoint(code);
}
