/** Where a text may be broken into lines: UAX #14, https://www.unicode.org/reports/tr14/ */
import LineBreaker from 'linebreak';

export interface BreakOpportunity {
  /** In UTF-16 code units: the next line begins here. The end of the text is not one. */
  readonly offset: number;
  /** After a line feed or another mandatory break. */
  readonly required: boolean;
}

/** Break opportunities of `text`, in order; soft hyphens are among them. */
export function lineBreakOpportunities(text: string): readonly BreakOpportunity[] {
  const breaker = new LineBreaker(text);
  const opportunities: BreakOpportunity[] = [];
  for (let next = breaker.nextBreak(); next !== null; next = breaker.nextBreak()) {
    if (next.position < text.length)
      opportunities.push({ offset: next.position, required: next.required === true });
  }
  return opportunities;
}
