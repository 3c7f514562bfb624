/** Words for a time that only the day of writing tells. */

const PERIOD = 'day|night|week|weekend|fortnight|month|quarter|year|decade';
const WEEKDAY = 'monday|tuesday|wednesday|thursday|friday|saturday|sunday';
const SEASON = 'spring|summer|autumn|winter';
const NUMBER = 'a|an|one|two|three|four|five|six|seven|eight|nine|ten|some|several|a few|\\d+';

/** “The last week of May” and “the next day” are told by their sentence: what follows “the” is passed over. */
export const RELATIVE_DATE = new RegExp(
  [
    String.raw`\b(?:(?:earlier|later)\s+)?today\b`,
    String.raw`\b(?:yesterday|tomorrow|tonight|nowadays|recently|lately)\b`,
    `(?<!\\b(?:the|its|their)\\s+)\\b(?:(?:earlier|later)\\s+)?(?:last|next|this|this past|this coming)\\s+(?:${PERIOD}|${WEEKDAY}|${SEASON})\\b(?!\\s+of\\b|[-–])`,
    `\\b(?:${NUMBER})\\s+(?:${PERIOD})s?\\s+ago\\b`,
    `\\bin\\s+(?:the\\s+)?(?:recent|coming|past few|last few|next few)\\s+(?:${PERIOD})s?\\b`,
  ].join('|'),
  'giu',
);
