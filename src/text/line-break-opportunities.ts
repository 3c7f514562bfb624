/** Where a text may be broken into lines: UAX #14, https://www.unicode.org/reports/tr14/ */
import { lineBreakUnits, type Strictness } from './line-break-classes.ts';
import { lineBreakBefore } from './line-break-rules.ts';

export interface BreakOpportunity {
  /** In UTF-16 code units: the next line begins here. The end of the text is not one. */
  readonly offset: number;
  /** After a line feed or another mandatory break. */
  readonly required: boolean;
}

/** Break opportunities of `text`, in order; soft hyphens are among them. By offset, it may be more or less strict. */
export function lineBreakOpportunities(
  text: string,
  strictnessAt?: (offset: number) => Strictness,
): readonly BreakOpportunity[] {
  const units = lineBreakUnits(text, strictnessAt);
  const opportunities: BreakOpportunity[] = [];
  for (let index = 1; index < units.length; index++) {
    const found = lineBreakBefore(units, index);
    if (found === 'forbidden') continue;
    const { offset } = units[index]!;
    const required = found === 'required';
    if (required || !isTailored(text, offset)) opportunities.push({ offset, required });
  }
  return opportunities;
}

/** Breaks that UAX #14 allows and that typesetters avoid. */
function isTailored(text: string, offset: number): boolean {
  return beginsWithDash(text, offset) || endsWithSign(text, offset);
}

/** A dash stands at the end of a line, not at the start of the next: a—b, a – b. */
function beginsWithDash(text: string, offset: number): boolean {
  if (!isDash(text[offset])) return false;
  return isSpace(text[offset - 1]) ? isSpace(text[offset + 1]) : text[offset] === '—';
}

/** A minus, or a dash that opens: –5 degrees. */
function endsWithSign(text: string, offset: number): boolean {
  return isDash(text[offset - 1]) && isSpace(text[offset - 2]) && !isSpace(text[offset]);
}

function isSpace(character: string | undefined): boolean {
  return character === undefined || character === ' ';
}

function isDash(character: string | undefined): boolean {
  return character === '—' || character === '–';
}
