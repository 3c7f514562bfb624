/** Lengths that wait for what their percentages are of. CSS Values 4 §5.6 and §10. */

/** A length in points, or one that depends on a reference that layout knows: see `usedLength`. */
export type LengthPercentage = number | RelativeLength;

/** A sum of points, a percentage (of 100) of the reference, and what `min()` and `max()` choose once it is known. */
export interface RelativeLength {
  readonly pt: number;
  readonly percent: number;
  readonly chosen?: readonly ChosenLength[];
}

/** The least or the greatest of several lengths, so many times. */
export interface ChosenLength {
  readonly choose: 'min' | 'max';
  readonly of: readonly LengthPercentage[];
  readonly times: number;
}

/** Points; percentages are of `reference`. */
export function usedLength(length: LengthPercentage, reference: number): number {
  if (typeof length === 'number') return length;
  let points = length.pt + (length.percent * reference) / 100;
  for (const { choose, of, times } of length.chosen ?? []) {
    points += times * Math[choose](...of.map((one) => usedLength(one, reference)));
  }
  return points;
}
