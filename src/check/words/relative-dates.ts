/** Words for a time that only the day of writing tells. */

const PERIOD = 'day|night|week|weekend|fortnight|month|quarter|year|decade';
const WEEKDAY = 'monday|tuesday|wednesday|thursday|friday|saturday|sunday';
const SEASON = 'spring|summer|autumn|winter';
const NUMBER = 'a|an|one|two|three|four|five|six|seven|eight|nine|ten|some|several|a few|\\d+';

/** ASCII all of it: without the flag for Unicode it is found twice as fast. */
export const RELATIVE_DATE = new RegExp(
  String.raw`\b(?:` +
    [
      'yesterday|tomorrow|tonight|nowadays|recently|lately',
      String.raw`(?:(?:earlier|later)\s+)?today`,
      String.raw`(?:(?:earlier|later)\s+)?(?:last|next|this)(?:\s+past|\s+coming)?\s+(?:${PERIOD}|${WEEKDAY}|${SEASON})(?!\s+of\b|[-–])`,
      String.raw`(?:${NUMBER})\s+(?:${PERIOD})s?\s+ago`,
      String.raw`in\s+(?:the\s+)?(?:recent|coming|past few|last few|next few)\s+(?:${PERIOD})s?`,
    ].join('|') +
    String.raw`)\b`,
  'gi',
);

/** “The last week of May” and “the next day” are told by their sentence: what follows these is passed over. */
export const BEFORE_TOLD = /\b(?:the|its|their)\s+$/i;
