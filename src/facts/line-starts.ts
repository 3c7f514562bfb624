/** Where the lines of a text value stand in the file, so that a place in the text can be named. */
import type { LineIndex } from '../source.ts';
import type { ReadScalar } from './scalar.ts';

interface Place {
  readonly line: number;
  readonly column: number;
}

/**
 * The place of each line of the value: of a literal block (`|`), of a folded block or plain text that stands on one
 * line, of a quoted text on one line without escapes. `undefined` where folding or escapes move characters.
 */
export function lineStarts(node: ReadScalar, text: string, index: LineIndex): readonly Place[] | undefined {
  const [start, end] = node.range;
  const value = String(node.value);
  switch (node.type) {
    case 'PLAIN':
      return text.slice(start, end) === value ? [place(index, start)] : undefined;
    case 'QUOTE_DOUBLE':
    case 'QUOTE_SINGLE':
      return text.slice(start + 1, end - 1) === value ? [place(index, start + 1)] : undefined;
    case 'BLOCK_LITERAL':
    case 'BLOCK_FOLDED':
      return blockLines(value, text.slice(start, end), start, index);
    default:
      return undefined;
  }
}

/** Follows the value's lines down the source's; gives up where they differ by more than their indentation. */
function blockLines(
  value: string,
  source: string,
  offset: number,
  index: LineIndex,
): readonly Place[] | undefined {
  const starts: Place[] = [];
  const body = [...source.matchAll(/(?:\r\n|\n|\r)([^\r\n]*)/g)];
  for (const [n, line] of value.replace(/\n+$/, '').split('\n').entries()) {
    const match = body[n];
    const written = match?.[1];
    if (match === undefined || written === undefined || !written.endsWith(line)) return undefined;
    const lineEnd = offset + match.index + match[0].length;
    starts.push(place(index, lineEnd - line.length));
  }
  return starts;
}

function place(index: LineIndex, offset: number): Place {
  const { line, column } = index.span(offset);
  return { line, column };
}
