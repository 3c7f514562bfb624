/** Values of the box, text and page properties that are more than a keyword or a length. */
import { usedLength } from '../../length.ts';
import type { LineHeight, PageSize } from '../longhands.ts';
import type {
  BreakBetween,
  ComputedStyle,
  ContentSize,
  CornerRadius,
  LengthOrAuto,
  LengthPercentage,
  TextIndent,
} from '../types.ts';
import {
  clamp,
  integerIn,
  lengthIn,
  lengthPercentageIn,
  NOT_NEGATIVE,
  numberIn,
  percentageIn,
} from './lengths.ts';
import {
  attempt,
  type Compute,
  type Cursor,
  constant,
  either,
  keywordSet,
  keywords,
  keywordsAs,
  map,
  type ValueParser,
} from './parser.ts';

export const AUTO = keywords('auto');
export const MARGIN: ValueParser<LengthOrAuto> = either(AUTO, lengthPercentageIn());
const CONTENT_SIZE = keywords('min-content', 'max-content', 'fit-content');
export const SIZE: ValueParser<LengthOrAuto | ContentSize> = either(
  AUTO,
  lengthPercentageIn(NOT_NEGATIVE),
  CONTENT_SIZE,
);
export const MIN_HEIGHT: ValueParser<LengthOrAuto> = either(
  AUTO,
  lengthPercentageIn(NOT_NEGATIVE),
  map(CONTENT_SIZE, () => 'auto' as const),
);
export const MAX_SIZE: ValueParser<LengthPercentage | ContentSize | 'none'> = either(
  keywords('none'),
  lengthPercentageIn(NOT_NEGATIVE),
  CONTENT_SIZE,
);
export const PADDING: ValueParser<LengthPercentage> = lengthPercentageIn(NOT_NEGATIVE);
export const BORDER_STYLE = keywords('none', 'hidden', 'solid', 'dashed', 'dotted', 'double');

/** CSS Backgrounds 3 §4.3: 1, 3 and 5 px. */
export const BORDER_WIDTH: ValueParser<number> = either(
  keywordsAs({ thin: 0.75, medium: 2.25, thick: 3.75 }),
  lengthIn(NOT_NEGATIVE),
);

/** CSS Backgrounds 3 §5.1. */
export const CORNER_RADIUS: ValueParser<CornerRadius> = {
  syntax: '<length-percentage [0,∞]>{1,2}',
  parse: (input) => {
    const x = PADDING.parse(input);
    const y = attempt(PADDING, input) ?? x;
    return x && y && ((context) => ({ x: x(context), y: y(context) }));
  },
};

export const OPACITY: ValueParser<number> = map(
  either(
    numberIn(),
    map(percentageIn(), (percent) => percent / 100),
  ),
  (value) => Math.min(Math.max(value, 0), 1),
);

/** CSS Break 4 §3.1, with the old names of CSS 2 §13.3. */
export const BREAK_BETWEEN: ValueParser<BreakBetween> = keywordsAs<BreakBetween>({
  auto: 'auto',
  avoid: 'avoid',
  'avoid-page': 'avoid',
  'avoid-column': 'avoid',
  page: 'page',
  always: 'page',
  left: 'left',
  right: 'right',
  recto: 'right',
  verso: 'left',
  column: 'column',
});
export const BREAK_INSIDE = keywordsAs<'auto' | 'avoid'>({
  auto: 'auto',
  avoid: 'avoid',
  'avoid-page': 'avoid',
  'avoid-column': 'avoid',
});
export const LINE_COUNT: ValueParser<number> = integerIn({ min: 1, max: Infinity });

/** CSS Inline 3 §5.1. */
export const LINE_HEIGHT: ValueParser<LineHeight> = either(
  keywords('normal'),
  map(numberIn(NOT_NEGATIVE), (factor) => ({ factor })),
  map(lengthPercentageIn(NOT_NEGATIVE), (height, { fontSize }) =>
    clamp(usedLength(height, fontSize), NOT_NEGATIVE),
  ),
);

/** `letter-spacing` and `word-spacing`. */
export const SPACING: ValueParser<number> = either(keywordsAs({ normal: 0 }), lengthIn());

export const VERTICAL_ALIGN: ValueParser<ComputedStyle['verticalAlign']> = either(
  keywords('baseline', 'sub', 'super', 'top', 'middle', 'bottom', 'text-top', 'text-bottom'),
  lengthPercentageIn(),
);

const THICKNESS_KEYWORD = keywordsAs<'auto'>({ auto: 'auto', 'from-font': 'auto' });

/** A share of 1 em where it is a percentage: CSS Text Decoration 4 §2.4 and §2.5. */
function thickness(length: ValueParser<LengthPercentage>): ValueParser<number | 'auto'> {
  return either(
    THICKNESS_KEYWORD,
    map(length, (value, { fontSize }) => usedLength(value, fontSize)),
  );
}

export const DECORATION_THICKNESS = thickness(lengthPercentageIn(NOT_NEGATIVE));
export const UNDERLINE_OFFSET = thickness(lengthPercentageIn());

const HANGING = keywordSet(
  'none',
  ['first', 'last', 'allow-end', 'force-end'],
  'none | [ first || [ force-end | allow-end ] || last ]',
);

/** CSS Text 3 §9.2. */
export const HANGING_PUNCTUATION = oneOf(HANGING, (word) => word.endsWith('-end'));

const CASES = ['capitalize', 'uppercase', 'lowercase'] as const;

/** CSS Text 3 §2.1. */
export const TEXT_TRANSFORM = oneOf(
  keywordSet('none', [...CASES, 'full-width'], `none | [ [ ${CASES.join(' | ')} ] || full-width ]`),
  (word) => CASES.includes(word as (typeof CASES)[number]),
);

/** Of the words that exclude each other no two. */
function oneOf<T>({ syntax, parse }: ValueParser<T>, isOf: (word: string) => boolean): ValueParser<T> {
  return {
    syntax,
    parse: (input) => {
      const start = input.position;
      const words = parse(input);
      const taken = input.position;
      input.position = start;
      let count = 0;
      while (input.position < taken) if (isOf(input.takeKeyword() ?? '')) count++;
      return count > 1 ? undefined : words;
    },
  };
}

/** CSS Text 4 §6.3: `auto`, or the letters of the word, before the hyphen and after it. */
export const HYPHENATE_LIMITS: ValueParser<ComputedStyle['hyphenateLimitChars']> = {
  syntax: '[ auto | <integer> ]{1,3}',
  parse: (input) => {
    const limit = (auto: number) => either(keywordsAs({ auto }), LINE_COUNT);
    const word = limit(5).parse(input);
    const before = attempt(limit(2), input) ?? constant(2);
    const after = attempt(limit(2), input) ?? before;
    return word && ((context) => ({ word: word(context), before: before(context), after: after(context) }));
  },
};

export const HYPHENATE_LIMIT_LINES: ValueParser<'no-limit' | number> = either(
  keywords('no-limit'),
  integerIn({ min: 0, max: Infinity }),
);

export const HYPHENATE_CHARACTER: ValueParser<ComputedStyle['hyphenateCharacter']> = {
  syntax: 'auto | <string>',
  parse: (input) => {
    const keyword = attempt(AUTO, input);
    if (keyword !== undefined) return keyword;
    const mark = input.take();
    return mark?.type === 'string' ? constant({ text: mark.text }) : undefined;
  },
};

function takeIndentWords(input: Cursor): readonly string[] {
  const words: string[] = [];
  for (let next = input.peek(); next?.type === 'ident'; next = input.peek()) {
    const word = next.text.toLowerCase();
    if (word !== 'hanging' && word !== 'each-line') break;
    words.push(word);
    input.take();
  }
  return words;
}

/** CSS Text 3 §8.1. */
export const TEXT_INDENT: ValueParser<TextIndent> = {
  syntax: '<length-percentage> && hanging? && each-line?',
  parse: (input) => {
    const first = takeIndentWords(input);
    const length = lengthPercentageIn().parse(input);
    const words = [...first, ...takeIndentWords(input)];
    if (length === undefined || new Set(words).size < words.length) return undefined;
    const [hanging, eachLine] = [words.includes('hanging'), words.includes('each-line')];
    return (context) => ({ length: length(context), hanging, eachLine });
  },
};

export const BORDER_SPACING: ValueParser<ComputedStyle['borderSpacing']> = {
  syntax: '<length [0,∞]>{1,2}',
  parse: (input) => {
    const x = lengthIn(NOT_NEGATIVE).parse(input);
    const y = attempt(lengthIn(NOT_NEGATIVE), input) ?? x;
    return x && y && ((context) => ({ x: x(context), y: y(context) }));
  },
};

/** A named page: CSS Paged Media 3 §8. */
export const PAGE_NAME: ValueParser<string> = {
  syntax: 'auto | <custom-ident>',
  parse: (input) => {
    const name = input.take();
    if (name?.type !== 'ident') return undefined;
    return constant(name.text.toLowerCase() === 'auto' ? 'auto' : name.text);
  },
};

const MILLIMETRE = 72 / 25.4;
const PAPERS = new Map(
  Object.entries({
    a3: [297, 420],
    a4: [210, 297],
    a5: [148, 210],
    b4: [250, 353],
    b5: [176, 250],
    'jis-b4': [257, 364],
    'jis-b5': [182, 257],
    letter: [215.9, 279.4],
    legal: [215.9, 355.6],
    ledger: [279.4, 431.8],
  }).map(([name, [width = 0, height = 0]]) => [
    name,
    { width: width * MILLIMETRE, height: height * MILLIMETRE },
  ]),
);

/** CSS Paged Media 3 §7.1. */
export const PAGE_SIZE: ValueParser<PageSize> = {
  syntax:
    'auto | <length>{1,2} | [ A3 | A4 | A5 | B4 | B5 | JIS-B4 | JIS-B5 | letter | legal | ledger ] || [ portrait | landscape ]',
  parse: (input) => {
    const width = attempt(lengthIn(NOT_NEGATIVE), input);
    if (width !== undefined) {
      const height = attempt(lengthIn(NOT_NEGATIVE), input) ?? width;
      return (context) => ({ width: width(context), height: height(context) });
    }
    const words: string[] = [];
    for (let word = input.takeKeyword(); word !== undefined; word = input.takeKeyword()) words.push(word);
    return paper(words);
  },
};

function paper(words: readonly string[]): Compute<PageSize> | undefined {
  if (words.length === 1 && words[0] === 'auto') return constant<PageSize>('auto');
  const orientation = words.find((word) => word === 'portrait' || word === 'landscape');
  const [name = 'a4', ...others] = words.filter((word) => word !== orientation);
  const size = PAPERS.get(name);
  const count = orientation === undefined ? 1 : 2;
  if (size === undefined || others.length > 0 || words.length === 0 || words.length > count) return undefined;
  return constant<PageSize>(orientation === 'landscape' ? { width: size.height, height: size.width } : size);
}
