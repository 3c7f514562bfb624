/** Where the lines of a folded text stand in the file, so that a place in the text can be named. */
import type { LineIndex } from '../source.ts';
import { quotedFolds } from './quoted.ts';
import type { ReadScalar } from './scalar.ts';
import type { Fold } from './types.ts';

/**
 * The place of each line of the file that a text is folded from: `>`, or plain text over several lines; of quoted
 * text, the place of each piece. `undefined` where it cannot be told. YAML 1.2.2 §6.5 "Line Folding".
 */
export function foldsOf(node: ReadScalar, file: string, index: LineIndex): readonly Fold[] | undefined {
  const value = String(node.value);
  if (node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE') {
    return quotedFolds(file, node.range, value, index);
  }
  const [start, end] = contentRange(node, file);
  const folds: Fold[] = [];
  let at = 0;
  for (const { 0: text, index: from } of file.slice(start, end).matchAll(/\S(?:.*\S)?/g)) {
    // What lies between two lines in the value is white space of some kind.
    at = skipSpace(value, at);
    if (!value.startsWith(text, at)) return undefined;
    const { line, column } = index.span(start + from);
    folds.push({ at, line, column });
    at += text.length;
  }
  return folds;
}

/** Without the line of `>-`. */
function contentRange(node: ReadScalar, file: string): readonly [number, number] {
  const [start, end] = node.range;
  if (node.type === 'PLAIN') return [start, end];
  const header = /^.*/.exec(file.slice(start, end))?.[0] ?? '';
  return [start + header.length, end];
}

function skipSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && /\s/.test(text[at] ?? '')) at++;
  return at;
}
