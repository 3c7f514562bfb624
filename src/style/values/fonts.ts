/** Values of the font properties. CSS Fonts 4 §2, §6, §7. */
import { usedLength } from '../../length.ts';
import type { ComputedStyle, LigatureKeyword } from '../types.ts';
import { clamp, lengthPercentageIn, NOT_NEGATIVE, numberIn } from './lengths.ts';
import {
  attempt,
  type Cursor,
  commaSeparated,
  constant,
  either,
  keywordSet,
  keywords,
  keywordsAs,
  map,
  type ValueParser,
} from './parser.ts';

/** `medium`, and the initial font size: 16 px. */
export const MEDIUM = 12;

/** §2.5.1: the absolute sizes are what all browsers make of them, the relative ones a step of 1.2 from the parent's. */
const FONT_SIZE_KEYWORD = keywordsAs({
  'xx-small': (MEDIUM * 9) / 16,
  'x-small': (MEDIUM * 10) / 16,
  small: (MEDIUM * 13) / 16,
  medium: MEDIUM,
  large: (MEDIUM * 18) / 16,
  'x-large': MEDIUM * 1.5,
  'xx-large': MEDIUM * 2,
  'xxx-large': MEDIUM * 3,
});
const FONT_SIZE_STEP = map(keywordsAs({ smaller: 1 / 1.2, larger: 1.2 }), (factor, { fontSize }) =>
  clamp(factor * fontSize),
);
const FONT_SIZE_LENGTH = map(lengthPercentageIn(NOT_NEGATIVE), (size, { fontSize }) =>
  clamp(usedLength(size, fontSize), NOT_NEGATIVE),
);
export const FONT_SIZE: ValueParser<number> = either(FONT_SIZE_KEYWORD, FONT_SIZE_STEP, FONT_SIZE_LENGTH);

/** §2.2: `bolder` and `lighter` depend on the parent's weight. */
export const FONT_WEIGHT: ValueParser<number> = either(
  keywordsAs({ normal: 400, bold: 700 }),
  map(keywords('bolder', 'lighter'), (step, { parent }) =>
    step === 'bolder' ? bolder(parent.fontWeight) : lighter(parent.fontWeight),
  ),
  numberIn({ min: 1, max: 1000 }),
);

function bolder(weight: number): number {
  if (weight < 350) return 400;
  if (weight < 550) return 700;
  return Math.max(weight, 900);
}

function lighter(weight: number): number {
  if (weight < 100) return weight;
  if (weight < 550) return 100;
  return weight < 750 ? 400 : 700;
}

/** `oblique` is taken for `italic`: faces are one or the other here. */
export const FONT_STYLE: ValueParser<'normal' | 'italic'> = keywordsAs({
  normal: 'normal',
  italic: 'italic',
  oblique: 'italic',
});

/** §2.1: a quoted name, or identifiers joined by one space. */
const FAMILY_NAME: ValueParser<string> = {
  syntax: '<family-name>',
  parse: (input) => {
    const first = input.peek();
    if (first?.type === 'string') {
      input.take();
      return constant(first.text);
    }
    const words: string[] = [];
    for (let word = input.peek(); word?.type === 'ident'; word = input.peek()) {
      words.push(word.text);
      input.take();
    }
    return words.length === 0 ? undefined : constant(words.join(' '));
  },
};

export const FONT_FAMILY: ValueParser<readonly string[]> = commaSeparated(FAMILY_NAME, '<family-name>#');

/** `normal`, or at most one keyword of each group, in any order. */
function oneOfEach<const K extends string>(groups: readonly (readonly K[])[]): ValueParser<readonly K[]> {
  const choices = groups.map((group) => (group.length > 1 ? `[ ${group.join(' | ')} ]` : group[0]));
  const set = keywordSet<K, 'normal'>('normal', groups.flat(), `normal | [ ${choices.join(' || ')} ]`);
  return {
    syntax: set.syntax,
    parse: (input) => {
      const start = input.position;
      const parsed = set.parse(input);
      const taken = input.position;
      input.position = start;
      const words = takeWords(input, taken);
      const clash = groups.some(
        (group) => words.filter((word) => group.some((own) => own === word)).length > 1,
      );
      return clash ? undefined : parsed;
    },
  };
}

/** §6.7. */
export const FONT_VARIANT_NUMERIC: ValueParser<readonly string[]> = oneOfEach([
  ['lining-nums', 'oldstyle-nums'],
  ['proportional-nums', 'tabular-nums'],
  ['diagonal-fractions', 'stacked-fractions'],
  ['ordinal'],
  ['slashed-zero'],
]);

/** §6.4. */
export const LIGATURES = oneOfEach<LigatureKeyword>([
  ['common-ligatures', 'no-common-ligatures'],
  ['discretionary-ligatures', 'no-discretionary-ligatures'],
  ['historical-ligatures', 'no-historical-ligatures'],
  ['contextual', 'no-contextual'],
]);
export const FONT_VARIANT_LIGATURES = either(keywords('none'), LIGATURES);

function takeWords(input: Cursor, until: number): string[] {
  const words: string[] = [];
  while (input.position < until) words.push(input.takeKeyword() ?? '');
  return words;
}

type Feature = ComputedStyle['fontFeatureSettings'][number];

const FEATURE: ValueParser<Feature> = {
  syntax: '<string> [ <integer [0,∞]> | on | off ]?',
  parse: (input) => {
    const tag = input.take();
    if (tag?.type !== 'string' || !/^[ -~]{4}$/.test(tag.text)) return undefined;
    const value =
      attempt(either(keywordsAs({ on: 1, off: 0 }), numberIn(NOT_NEGATIVE)), input) ?? constant(1);
    return (context) => ({ tag: tag.text, value: Math.round(value(context)) });
  },
};

/** §6.12. */
export const FONT_FEATURE_SETTINGS: ValueParser<readonly Feature[]> = either(
  keywordsAs<readonly Feature[]>({ normal: [] }),
  commaSeparated(FEATURE),
);
