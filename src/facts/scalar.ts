/** What a scalar of YAML comes to: its value as a brief uses it, and where its text stands. */
import type { Scalar } from 'yaml';
import type { LineIndex } from '../source.ts';
import { foldsOf } from './folds.ts';
import { lineStarts } from './line-starts.ts';
import type { FactScalar } from './types.ts';

/** A scalar as it was read, by the library or from its lexer. */
export interface ReadScalar {
  readonly value: unknown;
  /** Without quotation marks, escapes and folds. */
  readonly source: string;
  readonly type: Scalar.Type | undefined;
  /** From its first character to behind its last, in UTF-16 code units. */
  readonly range: readonly [start: number, end: number];
}

export function scalarOf(read: ReadScalar, text: string, index: LineIndex): FactScalar {
  const { value, source, range } = read;
  const span = index.span(range[0], trimEnd(text, range[0], range[1]));
  if (value === null) return { kind: 'scalar', value, span };
  if (typeof value === 'string') return { kind: 'scalar', value, span, ...textPlaces(read, text, index) };
  return typeof value === 'boolean' || (typeof value === 'number' && isExact(value))
    ? { kind: 'scalar', value, span, source }
    : { kind: 'scalar', value: source, span };
}

function textPlaces(read: ReadScalar, text: string, index: LineIndex): Pick<FactScalar, 'lines' | 'folds'> {
  const lines = lineStarts(read, text, index);
  if (lines !== undefined) return { lines };
  const folds = foldsOf(read, text, index);
  return folds === undefined ? {} : { folds };
}

/** Other numbers, too large or not finite, stay as they were written: a fact is printed as it stands in the file. */
function isExact(value: number): boolean {
  return Number.isFinite(value) && Math.abs(value) <= Number.MAX_SAFE_INTEGER;
}

/** A block's range runs to the next key; what is underlined ends with its last character. */
export function trimEnd(text: string, start: number, end: number): number {
  let last = end;
  while (last > start && /\s/.test(text[last - 1] ?? '')) last--;
  return last;
}
