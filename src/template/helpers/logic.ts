/** Comparing and choosing. */
import { isTruthy, unwrap } from '../values.ts';
import { type Call, type Helper, misuse } from './call.ts';

function compare(call: Call, holds: (order: number) => boolean): boolean {
  const [a, b] = call.args.map(unwrap);
  if (typeof a === 'number' && typeof b === 'number') return holds(a - b);
  if (typeof a === 'string' && typeof b === 'string') return holds(a < b ? -1 : a > b ? 1 : 0);
  if (a !== undefined && b !== undefined) {
    misuse(call, `"${call.site.source}" compares a number with a text, or what has no order`);
  }
  return false;
}

/** The first argument that decides, which may be absent itself; else the last. */
function deciding(args: readonly unknown[], decides: (arg: unknown) => boolean): unknown {
  const index = args.findIndex(decides);
  return args.at(index);
}

export const LOGIC: Readonly<Record<string, Helper>> = {
  eq: ({ args }) => unwrap(args[0]) === unwrap(args[1]),
  ne: ({ args }) => unwrap(args[0]) !== unwrap(args[1]),
  lt: (call) => compare(call, (order) => order < 0),
  gt: (call) => compare(call, (order) => order > 0),
  le: (call) => compare(call, (order) => order <= 0),
  ge: (call) => compare(call, (order) => order >= 0),
  and: ({ args }) => deciding(args, (arg) => !isTruthy(arg)),
  or: ({ args }) => deciding(args, isTruthy),
  not: ({ args }) => !isTruthy(args[0]),
};
