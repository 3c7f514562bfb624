/** Numbers, lengths and percentages within a range. CSS Values 4 §5 and §6. */
import type { LengthPercentage, RelativeLength } from '../../length.ts';
import { type Calculation, parseCalculation, type Quantity } from './calc.ts';
import { type Compute, type Cursor, constant, type ValueParser } from './parser.ts';

/** Bounds are inclusive. Outside of them a plain value is invalid, and what a math function gives is clamped. */
export interface Range {
  readonly min: number;
  readonly max: number;
}

const ANY: Range = { min: -Infinity, max: Infinity };
export const NOT_NEGATIVE: Range = { min: 0, max: Infinity };

export function numberIn(range: Range = ANY): ValueParser<number> {
  const kinds = ['number'] as const;
  return numericParser(`<number${bounds(range)}>`, kinds, range, ({ amount }) => clamp(amount, range));
}

export function integerIn(range: Range = ANY): ValueParser<number> {
  const syntax = `<integer${bounds(range)}>`;
  const parser = numericParser(syntax, ['number'], range, ({ amount }) => clamp(Math.round(amount), range));
  return {
    syntax,
    parse: (input) => {
      const next = input.peek();
      return next?.type === 'number' && !next.integer ? undefined : parser.parse(input);
    },
  };
}

/** Of 100. */
export function percentageIn(range: Range = ANY): ValueParser<number> {
  const kinds = ['percentage'] as const;
  return numericParser(`<percentage${bounds(range)}>`, kinds, range, ({ percent }) => clamp(percent, range));
}

/** Points. */
export function lengthIn(range: Range = ANY): ValueParser<number> {
  const kinds = ['length'] as const;
  return numericParser(`<length${bounds(range)}>`, kinds, range, ({ amount }) => clamp(amount, range));
}

export function lengthPercentageIn(range: Range = ANY): ValueParser<LengthPercentage> {
  const syntax = `<length-percentage${bounds(range)}>`;
  return numericParser(syntax, ['length', 'percentage', 'mixed'], range, (quantity, kind) => {
    if (kind === 'length') return clamp(quantity.amount, range);
    return kind === 'percentage'
      ? { pt: 0, percent: clamp(quantity.percent, range) }
      : boundedSum(quantity, range);
  });
}

/** What a sum comes to is known in layout: if it might be below the range, that is held back until then. */
function boundedSum({ amount, percent, chosen }: Quantity, { min }: Range): RelativeLength {
  const sum = { pt: clamp(amount), percent: clamp(percent), ...(chosen && { chosen }) };
  const isSure = chosen === undefined && sum.pt >= 0 && sum.percent >= 0;
  if (min !== 0 || isSure) return sum;
  return { pt: 0, percent: 0, chosen: [{ choose: 'max', of: [0, sum], times: 1 }] };
}

function numericParser<T>(
  syntax: string,
  kinds: readonly Calculation['kind'][],
  range: Range,
  finish: (quantity: Quantity, kind: Calculation['kind']) => T,
): ValueParser<T> {
  return { syntax, parse: (input) => parseNumeric(input, kinds, range, finish) };
}

function parseNumeric<T>(
  input: Cursor,
  kinds: readonly Calculation['kind'][],
  range: Range,
  finish: (quantity: Quantity, kind: Calculation['kind']) => T,
): Compute<T> | undefined {
  const next = input.peek();
  if (next === undefined) return undefined;
  if (
    'number' in next &&
    (!Number.isFinite(next.number) || next.number < range.min || next.number > range.max)
  ) {
    return undefined;
  }
  const calculation = parseCalculation(input);
  if (calculation === undefined) return undefined;
  // A bare zero is a length: CSS Values 4 §6.
  const zero = next.type === 'number' && next.number === 0 && kinds.includes('length');
  const kind = zero ? 'length' : calculation.kind;
  if (!kinds.includes(kind)) return undefined;
  const { fixed, compute } = calculation;
  return fixed === undefined ? (context) => finish(compute(context), kind) : constant(finish(fixed, kind));
}

/** Beyond any paper, so that sums and products of lengths stay finite: CSS Values 4 §10.9 leaves it to engines. */
const LIMIT = 1e6;

/** Within the range, and finite. */
export function clamp(value: number, { min, max }: Range = ANY): number {
  const least = Math.max(min, -LIMIT);
  return Number.isNaN(value) ? Math.max(least, 0) : Math.min(Math.max(value, least), max, LIMIT);
}

/** `[0,∞]`, as CSS Values 4 §2.4 writes it. */
function bounds({ min, max }: Range): string {
  if (min === -Infinity && max === Infinity) return '';
  return ` [${min === -Infinity ? '-∞' : min},${max === Infinity ? '∞' : max}]`;
}
