/** Math functions: `calc()`, `min()`, `max()`, `clamp()`. CSS Values 4 §10. */
import type { ComponentValue, NumericToken } from '../syntax/component-values.ts';
import { type Compute, type ComputeContext, Cursor } from './parser.ts';
import { ABSOLUTE_UNITS, RELATIVE_UNITS } from './units.ts';

/** A number or points, and a percentage beside it. */
export interface Quantity {
  readonly amount: number;
  readonly percent: number;
}

/** A numeric value of known kind; `mixed` is a sum of lengths and percentages. */
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
  if (name === 'min' && args.length > 0) return compared(args, Math.min);
  if (name === 'max' && args.length > 0) return compared(args, Math.max);
  if (name === 'clamp' && args.length === 3) {
    return compared(args, (least, value, most) => Math.max(least ?? 0, Math.min(value ?? 0, most ?? 0)));
  }
  return undefined;
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

/** Only what can be compared before layout: a length and a percentage cannot. */
function compared(
  args: readonly Calculation[],
  choose: (...values: number[]) => number,
): Calculation | undefined {
  const kind = args[0]?.kind;
  if (kind === undefined || kind === 'mixed' || args.some((arg) => arg.kind !== kind)) return undefined;
  const part = kind === 'percentage' ? 'percent' : 'amount';
  const nothing = { amount: 0, percent: 0 };
  return {
    kind,
    compute: (context) => ({ ...nothing, [part]: choose(...args.map((arg) => arg.compute(context)[part])) }),
  };
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
      const [a, b] = [left.compute(context), right.compute(context)];
      return { amount: a.amount + sign * b.amount, percent: a.percent + sign * b.percent };
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
    compute: (context) => {
      const { amount, percent } = value.compute(context);
      const by = factor(context);
      return { amount: amount * by, percent: percent * by };
    },
  };
}
