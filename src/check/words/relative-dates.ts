/** Words for a time that only the day of writing tells. */

const PERIOD = 'day|night|week|weekend|fortnight|month|quarter|year|decade';
const WEEKDAY = 'monday|tuesday|wednesday|thursday|friday|saturday|sunday';
const SEASON = 'spring|summer|autumn|winter';
const NUMBER = 'a|an|one|two|three|four|five|six|seven|eight|nine|ten|some|several|a few|\\d+';

/** “The last week of May” and “the next day” are told by their sentence: what follows “the” is passed over. */
export const RELATIVE_DATES: readonly RegExp[] = [
  /\b(?:yesterday|today|tomorrow|tonight|nowadays)\b/giu,
  /\b(?:recently|lately)\b/giu,
  new RegExp(
    `(?<!\\bthe\\s+|\\bits\\s+|\\btheir\\s+)\\b(?:last|next|this|this past|this coming)\\s+(?:${PERIOD}|${WEEKDAY}|${SEASON})\\b(?!\\s+of\\b|[-–])`,
    'giu',
  ),
  new RegExp(`\\b(?:${NUMBER})\\s+(?:${PERIOD})s?\\s+ago\\b`, 'giu'),
  new RegExp(
    `\\bin\\s+(?:the\\s+)?(?:recent|coming|past few|last few|next few)\\s+(?:${PERIOD})s?\\b`,
    'giu',
  ),
  new RegExp(
    `\\b(?:earlier|later)\\s+(?:this|last|next)\\s+(?:${PERIOD}|${WEEKDAY})\\b|\\b(?:earlier|later)\\s+today\\b`,
    'giu',
  ),
];
