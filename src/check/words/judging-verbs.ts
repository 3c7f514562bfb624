/** Verbs of saying that judge what is said, and the word that does not. */

export interface JudgingVerb {
  /** Forms with the neutral form of each. */
  readonly forms: Readonly<Record<string, string>>;
  /** What the verb tells the reader beside what was said. */
  readonly judges: string;
}

const says = (past: string, present: string, plain: string, participle: string) => ({
  [past]: 'said',
  [present]: 'says',
  [plain]: 'say',
  [participle]: 'saying',
});

const DOUBT = 'doubts what was said';
const FAULT = 'takes what was said for a confession';
const HEAT = 'says how it was said, not what';

export const JUDGING_VERBS: readonly JudgingVerb[] = [
  { forms: says('claimed', 'claims', 'claim', 'claiming'), judges: DOUBT },
  { forms: says('alleged', 'alleges', 'allege', 'alleging'), judges: DOUBT },
  { forms: says('purported', 'purports', 'purport', 'purporting'), judges: DOUBT },
  { forms: says('pretended', 'pretends', 'pretend', 'pretending'), judges: DOUBT },
  { forms: says('admitted', 'admits', 'admit', 'admitting'), judges: FAULT },
  { forms: says('conceded', 'concedes', 'concede', 'conceding'), judges: FAULT },
  { forms: says('confessed', 'confesses', 'confess', 'confessing'), judges: FAULT },
  { forms: says('insisted', 'insists', 'insist', 'insisting'), judges: HEAT },
  { forms: says('boasted', 'boasts', 'boast', 'boasting'), judges: HEAT },
  { forms: says('ranted', 'rants', 'rant', 'ranting'), judges: HEAT },
  { forms: says('whined', 'whines', 'whine', 'whining'), judges: HEAT },
  { forms: says('bragged', 'brags', 'brag', 'bragging'), judges: HEAT },
  {
    forms: { revealed: 'said', reveals: 'says', reveal: 'say', revealing: 'saying' },
    judges: 'takes what was said for true',
  },
];

/** “Its claims that …”: words before which the form is a noun. */
export const BEFORE_NOUN =
  /(?:\b(?:the|a|an|any|all|no|its|his|her|their|our|these|those|this|that|such|of|both|other|some|many|several|two|three)|['’]s?)\s+$/iu;

/** Forms that are nouns more often than verbs; verbs only behind a name or one of `SPEAKERS`. */
export const NOUNS: ReadonlySet<string> = new Set(['claims', 'claim', 'boasts', 'boast', 'rants', 'rant']);
/** Surveys and pictures reveal, too, and then nobody is speaking. */
export const OF_SPEAKERS: ReadonlySet<string> = new Set(['revealed', 'reveals', 'reveal', 'revealing']);
/** “Is alleged to have …” leaves open who says so: nobody is judged. */
export const PASSIVE = /\b(?:is|are|was|were|be|been|being)\s+(?:\p{L}+ly\s+)?$/iu;
export const SPEAKERS = new RegExp(
  String.raw`\b(?:it|he|she|they|who|which|both|officials?|ministers?|ministry|governments?|spokes(?:man|woman|person)|` +
    'presidents?|secretary|ambassador|envoy|delegates?|delegations?|diplomats?|sides?|party|parties|authorities|' +
    'opposition|leaders?|commander|general|army|police|company|operator|association|union|critics|observers|experts|' +
    String.raw`scientists|analysts|skippers|residents|witnesses|rebels)\s+(?:has\s+|have\s+|had\s+)?(?:\p{L}+ly\s+)?$`,
  'iu',
);
/** A word with a capital: a name, unless it only begins its sentence. */
export const CAPITAL = /(\p{Lu}[\p{L}’'-]*)\s+(?:has\s+|have\s+|had\s+)?(?:\p{L}+ly\s+)?$/u;
