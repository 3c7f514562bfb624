/** The An+B of `:nth-child()` and its kin, and of pages. CSS Syntax 3 §6. */

/** Places a·n + b for n = 0, 1, 2 …; the first place is 1. */
export interface Nth {
  readonly a: number;
  readonly b: number;
}

/** `2n + 1`, `-n+3`, `odd`, `even`, `4`; `undefined` for anything else. */
export function parseNth(text: string): Nth | undefined {
  const written = text.trim().toLowerCase();
  if (written === 'odd') return { a: 2, b: 1 };
  if (written === 'even') return { a: 2, b: 0 };
  if (/^[+-]?\d+$/.test(written)) return { a: 0, b: Number(written) };
  const match = /^([+-]?)(\d*)n(?:\s*([+-])\s*(\d+))?$/.exec(written);
  if (match === null) return undefined;
  const [, sign, step, offsetSign, offset = '0'] = match;
  return {
    a: (sign === '-' ? -1 : 1) * (step === '' ? 1 : Number(step)),
    b: (offsetSign === '-' ? -1 : 1) * Number(offset),
  };
}

export function isSameNth(one: Nth, other: Nth): boolean {
  return one.a === other.a && one.b === other.b;
}

/** Whether `place` (from 1) is one of the places. */
export function isNth({ a, b }: Nth, place: number): boolean {
  if (a === 0) return place === b;
  const n = (place - b) / a;
  return n >= 0 && Number.isInteger(n);
}
