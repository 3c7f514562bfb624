/** `text-indent`: CSS Text 3 §8.1. */
import type { ComputedStyle } from '../../style/types.ts';
import { toPoints } from '../lengths.ts';

/** Of a line, points: whether it is the first, or comes after a forced break. */
export type Indent = (isFirst: boolean, isAfterBreak: boolean) => number;

/** Percentages are of `reference`. */
export function indentOf(
  { textIndent: { length, hanging, eachLine } }: ComputedStyle,
  reference: number,
): Indent {
  const indent = toPoints(length, reference);
  return (isFirst, isAfterBreak) => ((isFirst || (eachLine && isAfterBreak)) === hanging ? 0 : indent);
}
