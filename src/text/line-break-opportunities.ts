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
    const { position: offset, required = false } = next;
    if (offset < text.length && (required || !isTailored(text, offset)))
      opportunities.push({ offset, required });
  }
  return opportunities;
}

/** Breaks that UAX #14 allows, or did before Unicode 15.1, and that typesetters avoid. */
function isTailored(text: string, offset: number): boolean {
  return (
    beginsWithDash(text, offset) ||
    endsWithSign(text, offset) ||
    beginsWithClosingQuote(text, offset) ||
    endsWithOpeningQuote(text, offset)
  );
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

/** LB15b of Unicode 15.1: « bonjour » */
function beginsWithClosingQuote(text: string, offset: number): boolean {
  return /[»›”’]/.test(text[offset]!) && /^$|[\s\p{P}]/u.test(text[offset + 1] ?? '');
}

/** LB15a of Unicode 15.1. */
function endsWithOpeningQuote(text: string, offset: number): boolean {
  return (
    isSpace(text[offset - 1]) && /(?:^|[\s([])[«‹“‘]\s+$/.test(text.slice(Math.max(0, offset - 4), offset))
  );
}

function isSpace(character: string | undefined): boolean {
  return character === undefined || character === ' ';
}

function isDash(character: string | undefined): boolean {
  return character === '—' || character === '–';
}
