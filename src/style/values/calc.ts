/** Math functions: `calc()`, `min()`, `max()`, `clamp()`. CSS Values 4 §10. */
import type { ChosenLength, LengthPercentage } from '../../length.ts';
import type { ComponentValue, NumericToken } from '../syntax/component-values.ts';
import { type Compute, type ComputeContext, Cursor } from './parser.ts';
import { ABSOLUTE_UNITS, RELATIVE_UNITS } from './units.ts';

/** A number or points, a percentage beside it, and what can be chosen only when that is known. */
export interface Quantity {
  readonly amount: number;
  readonly percent: number;
  readonly chosen?: readonly ChosenLength[];
}

/** A numeric value of known kind; `mixed` is of lengths and percentages. */
export interface Calculation {
  readonly kind: 'number' | 'length' | 'percentage' | 'mixed';
  readonly compute: Compute<Quantity>;
  /** The quantity, where it is the same for every element. */
  readonly fixed?: Quantity;
}

/** A number, percentage, dimension or math function; `undefined` where the next value is none, or its kinds do not fit. */
export function parseCalculation(input: Cursor): Calculation | undefined {
  const next = input.take();
  return next && calculate(next);
}

function calculate(value: ComponentValue): Calculation | undefined {
  switch (value.type) {
    case 'number':
    case 'percentage':
    case 'dimension':
      return numeric(value);
    case '(':
      return sumOf(new Cursor(value.children));
    case 'function':
      return mathFunction(value.name, new Cursor(value.children));
    default:
      return undefined;
  }
}

function numeric({ type, number, unit }: NumericToken): Calculation | undefined {
  if (type === 'number') return fixed('number', number, 0);
  if (type === 'percentage') return fixed('percentage', 0, number);
  const absolute = ABSOLUTE_UNITS.get(unit);
  if (absolute !== undefined) return fixed('length', number * absolute, 0);
  const relative = RELATIVE_UNITS.get(unit);
  return (
    relative && { kind: 'length', compute: (context) => ({ amount: number * relative(context), percent: 0 }) }
  );
}

function fixed(kind: Calculation['kind'], amount: number, percent: number): Calculation {
  const quantity = { amount, percent };
  return { kind, compute: () => quantity, fixed: quantity };
}

function mathFunction(name: string, input: Cursor): Calculation | undefined {
  if (name === 'calc') return sumOf(input);
  const args = argumentsOf(input);
  if (args === undefined) return undefined;
  const [least, value, most] = args;
  if (name === 'min' || name === 'max') return compared(args, name);
  if (name !== 'clamp' || args.length !== 3 || !least || !value || !most) return undefined;
  const bounded = compared([value, most], 'min');
  return bounded && compared([least, bounded], 'max');
}

function argumentsOf(input: Cursor): Calculation[] | undefined {
  const args: Calculation[] = [];
  do {
    const arg = sum(input);
    if (arg === undefined) return undefined;
    args.push(arg);
  } while (input.takeDelimiter(','));
  return input.atEnd ? args : undefined;
}

function compared(args: readonly Calculation[], choose: 'min' | 'max'): Calculation | undefined {
  const [first] = args;
  if (first === undefined || args.some((arg) => (arg.kind === 'number') !== (first.kind === 'number')))
    return undefined;
  const { kind } = first;
  if (kind === 'mixed' || args.some((arg) => arg.kind !== kind)) return comparedLater(args, choose);
  const part = kind === 'percentage' ? 'percent' : 'amount';
  const nothing = { amount: 0, percent: 0 };
  return {
    kind,
    compute: (context) => ({
      ...nothing,
      [part]: Math[choose](...args.map((arg) => arg.compute(context)[part])),
    }),
  };
}

/** Lengths and percentages are compared once layout knows what the percentages are of. */
function comparedLater(args: readonly Calculation[], choose: 'min' | 'max'): Calculation {
  return {
    kind: 'mixed',
    compute: (context) => ({
      amount: 0,
      percent: 0,
      chosen: [{ choose, of: args.map((arg) => lengthOf(arg.compute(context))), times: 1 }],
    }),
  };
}

/** Points where it is nothing else. */
export function lengthOf({ amount, percent, chosen }: Quantity): LengthPercentage {
  if (chosen === undefined) return percent === 0 ? amount : { pt: amount, percent };
  return { pt: amount, percent, chosen };
}

function sumOf(input: Cursor): Calculation | undefined {
  const result = sum(input);
  return input.atEnd ? result : undefined;
}

/** Briefs need a handful of terms; without a bound a long sum would exhaust the stack. */
const MAX_TERMS = 200;

function sum(input: Cursor): Calculation | undefined {
  let result = product(input);
  for (let terms = 1; result !== undefined && terms <= MAX_TERMS; terms++) {
    const sign = input.takeDelimiter('+') ? 1 : input.takeDelimiter('-') ? -1 : 0;
    if (sign === 0) return result;
    result = added(result, product(input), sign);
  }
  return undefined;
}

function added(left: Calculation, right: Calculation | undefined, sign: number): Calculation | undefined {
  if (right === undefined || (left.kind === 'number') !== (right.kind === 'number')) return undefined;
  return {
    kind: left.kind === right.kind ? left.kind : 'mixed',
    compute: (context) => {
      const [a, b] = [left.compute(context), times(right.compute(context), sign)];
      const chosen = [...(a.chosen ?? []), ...(b.chosen ?? [])];
      const sum = { amount: a.amount + b.amount, percent: a.percent + b.percent };
      return chosen.length === 0 ? sum : { ...sum, chosen };
    },
  };
}

function product(input: Cursor): Calculation | undefined {
  let result = parseCalculation(input);
  for (let factors = 1; result !== undefined && factors <= MAX_TERMS; factors++) {
    if (input.takeDelimiter('*')) result = multiplied(result, parseCalculation(input));
    else if (input.takeDelimiter('/')) result = divided(result, parseCalculation(input));
    else return result;
  }
  return undefined;
}

function multiplied(left: Calculation, right: Calculation | undefined): Calculation | undefined {
  if (right?.kind === 'number') return scaled(left, (context) => right.compute(context).amount);
  if (left.kind === 'number' && right !== undefined)
    return scaled(right, (context) => left.compute(context).amount);
  return undefined;
}

/** Division by zero gives infinity in CSS, which no length of print can be: it is taken for 0. */
function divided(left: Calculation, right: Calculation | undefined): Calculation | undefined {
  if (right?.kind !== 'number') return undefined;
  return scaled(left, (context) => {
    const divisor = right.compute(context).amount;
    return divisor === 0 ? 0 : 1 / divisor;
  });
}

function scaled(value: Calculation, factor: (context: ComputeContext) => number): Calculation {
  return {
    kind: value.kind,
    compute: (context) => times(value.compute(context), factor(context)),
  };
}

function times({ amount, percent, chosen }: Quantity, by: number): Quantity {
  const product = { amount: amount * by, percent: percent * by };
  if (chosen === undefined) return product;
  return { ...product, chosen: chosen.map((one) => ({ ...one, times: one.times * by })) };
}
