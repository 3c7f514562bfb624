/** Words for a time that only the day of writing tells. */

const PERIOD = 'day|night|week|weekend|fortnight|month|quarter|year|decade';
const PART_OF_DAY = 'morning|afternoon|evening';
const WEEKDAY = 'monday|tuesday|wednesday|thursday|friday|saturday|sunday';
const SEASON = 'spring|summer|autumn|winter';
const MONTH = 'january|february|march|april|may|june|july|august|september|october|november|december';
const NUMBER =
  'half a|a|an|one|two|three|four|five|six|seven|eight|nine|ten|twelve|some|several|many|a few|a couple of|\\d+';
const SEVERAL = 'few|couple of|several|two|three|four|five|six|seven|eight|nine|ten|twelve|\\d+';
/** What says which one is meant: “the last week of May”, “over the past decade (2020–2030)”. */
const TOLD = String.raw`(?!\s+(?:of|in|before|to|until|when|that|which)\b|\s*[,(]\s*(?:\w+\s+)?\d|[-–])`;

/** ASCII all of it: without the flag for Unicode it is found twice as fast. */
export const RELATIVE_DATE = new RegExp(
  String.raw`\b(?:` +
    [
      'yesterday|tomorrow|tonight|nowadays|recently|lately|currently|these days',
      String.raw`at (?:present|the moment)(?!\s+(?:of|when|that)\b)`,
      String.raw`(?:as of|until|till|up to|by)\s+now`,
      String.raw`(?:(?:earlier|later)\s+)?today`,
      String.raw`(?:(?:earlier|later)\s+)?(?:last|next|this)(?:\s+past|\s+coming)?\s+(?:${PERIOD}|${WEEKDAY}|${SEASON})(?!\s+of\b|[-–])`,
      String.raw`this\s+(?:${PART_OF_DAY})|last\s+evening|(?:last|next)\s+(?:${MONTH})`,
      String.raw`(?:(?:${NUMBER})\s+)?(?:${PERIOD}|hour|minute)s?\s+ago|long\s+ago`,
      String.raw`in\s+(?:the\s+)?(?:recent|coming|past few|last few|next few)\s+(?:${PERIOD})s?`,
      String.raw`(?:in|within|over|during|for|since)\s+the\s+(?:past|last|next|coming)(?:\s+(?:${SEVERAL}))?\s+(?:day|week|month|year|decade)s?\b${TOLD}`,
      String.raw`the\s+past\s+(?:week|month|year)\b${TOLD}`,
      String.raw`on\s+(?:${WEEKDAY})(?!s?\s*[,(]?\s*(?:the\s+)?(?:\d|${MONTH}|of\b|in\b|before\b|after\b|${PART_OF_DAY}|night))`,
    ].join('|') +
    String.raw`)\b`,
  'gi',
);

/** “The last week of May”, “the next day” and “to this day” are told by their sentence: what is found behind these is not. */
export const BEFORE_TOLD = /\b(?:the|its|their|to|on)\s+$/i;
/** Found where only these may stand between it and what tells it. */
export const MAY_BE_TOLD = /^(?:last|next|this)\b/i;
/** “On Monday” is told by a date that the text has given before, or in the same sentence. */
export const WEEKDAY_FOUND = /^on\b/i;
export const DATED = new RegExp(
  String.raw`\b\d{1,2}(?:st|nd|rd|th)?\s+(?:${MONTH})\b|\b(?:${MONTH}|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.?\s+\d{1,2}\b`,
  'i',
);
/** “In the last two years it had …”: a time before that of the story. */
export const STRETCH = /^(?:in|within|over|during|for|since|the)\s+the\b|^the\s+past\b/i;
export const NARRATED = /\bhad\b/i;
/** Names of months and papers: “last may the best win”, “Russia Today”. */
export const MONTH_FOUND = new RegExp(String.raw`^(?:last|next)\s+(${MONTH})$`, 'i');
export const AFTER_NAME = /\p{Lu}[\p{L}’'-]*\s+$/u;
