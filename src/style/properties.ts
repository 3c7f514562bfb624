/**
 * THE table of properties: for each longhand its initial value, whether it inherits, and how its value is parsed to
 * what `types.ts` says a computed value is. Shorthands stand in `shorthands.ts`.
 */
import { type CascadedName, physicalName } from './logical.ts';
import type { LonghandName, Longhands } from './longhands.ts';
import * as box from './values/boxes.ts';
import { COLOR } from './values/colors.ts';
import * as content from './values/content.ts';
import * as font from './values/fonts.ts';
import { BACKGROUND_IMAGE } from './values/gradients.ts';
import { integerIn, lengthIn, lengthPercentageIn, NOT_NEGATIVE, numberIn } from './values/lengths.ts';
import { either, keywordSet, keywords, keywordsAs, map, type ValueParser } from './values/parser.ts';
import { ASPECT_RATIO, POSITION } from './values/pictures.ts';

export interface Longhand<T> {
  /** As CSS text; parsed by `value`. */
  readonly initial: string;
  readonly inherited?: true;
  readonly value: ValueParser<T>;
  /** Valid in `@page` only. */
  readonly pageOnly?: true;
}

const DISPLAY = keywords(
  'none',
  'block',
  'inline',
  'inline-block',
  'list-item',
  'flow-root',
  'flex',
  'inline-flex',
  'table',
  'table-caption',
  'table-header-group',
  'table-row-group',
  'table-footer-group',
  'table-row',
  'table-cell',
  'table-column',
  'table-column-group',
);
const TEXT_ALIGN = keywords('start', 'end', 'left', 'right', 'center', 'justify');
/** CSS Text 3 §6.1: `start` and `end` as the parent has them. */
const MATCH_PARENT = map(keywords('match-parent'), (_, { parent: { textAlign, direction } }) => {
  if (textAlign !== 'start' && textAlign !== 'end') return textAlign;
  return (textAlign === 'start') === (direction === 'ltr') ? 'left' : 'right';
});
const LINE_STYLE = keywords('solid', 'double', 'dotted', 'dashed');
const FLEX_JUSTIFY = {
  'flex-start': 'flex-start',
  'flex-end': 'flex-end',
  start: 'start',
  end: 'end',
  left: 'left',
  right: 'right',
  center: 'center',
  'space-between': 'space-between',
  'space-around': 'space-around',
  'space-evenly': 'space-evenly',
} as const;

const FLEX_ALIGN = keywords('stretch', 'flex-start', 'flex-end', 'start', 'end', 'center', 'baseline');
const NORMAL_ALIGN = keywordsAs({ normal: 'stretch' } as const);
type FlexJustify = Longhands['justifyContent'];

export const LONGHANDS: { readonly [Name in LonghandName]: Longhand<Longhands[Name]> } = {
  // box
  display: { initial: 'inline', value: DISPLAY },
  position: { initial: 'static', value: keywords('static', 'relative', 'absolute') },
  float: { initial: 'none', value: keywords('none', 'left', 'right', 'footnote') },
  clear: { initial: 'none', value: keywords('none', 'left', 'right', 'both') },
  boxSizing: { initial: 'content-box', value: keywords('content-box', 'border-box') },
  boxDecorationBreak: { initial: 'slice', value: keywords('slice', 'clone') },
  width: { initial: 'auto', value: box.SIZE },
  height: { initial: 'auto', value: box.SIZE },
  minWidth: { initial: 'auto', value: box.SIZE },
  minHeight: { initial: 'auto', value: box.MIN_HEIGHT },
  maxWidth: { initial: 'none', value: box.MAX_SIZE },
  maxHeight: { initial: 'none', value: box.MAX_SIZE },
  aspectRatio: { initial: 'auto', value: ASPECT_RATIO },
  objectFit: { initial: 'fill', value: keywords('fill', 'contain', 'cover', 'none', 'scale-down') },
  objectPosition: { initial: '50% 50%', value: POSITION },
  top: { initial: 'auto', value: box.MARGIN },
  right: { initial: 'auto', value: box.MARGIN },
  bottom: { initial: 'auto', value: box.MARGIN },
  left: { initial: 'auto', value: box.MARGIN },
  marginTop: { initial: '0', value: box.MARGIN },
  marginRight: { initial: '0', value: box.MARGIN },
  marginBottom: { initial: '0', value: box.MARGIN },
  marginLeft: { initial: '0', value: box.MARGIN },
  paddingTop: { initial: '0', value: box.PADDING },
  paddingRight: { initial: '0', value: box.PADDING },
  paddingBottom: { initial: '0', value: box.PADDING },
  paddingLeft: { initial: '0', value: box.PADDING },
  borderTopWidth: { initial: 'medium', value: box.BORDER_WIDTH },
  borderRightWidth: { initial: 'medium', value: box.BORDER_WIDTH },
  borderBottomWidth: { initial: 'medium', value: box.BORDER_WIDTH },
  borderLeftWidth: { initial: 'medium', value: box.BORDER_WIDTH },
  borderTopStyle: { initial: 'none', value: box.BORDER_STYLE },
  borderRightStyle: { initial: 'none', value: box.BORDER_STYLE },
  borderBottomStyle: { initial: 'none', value: box.BORDER_STYLE },
  borderLeftStyle: { initial: 'none', value: box.BORDER_STYLE },
  borderTopColor: { initial: 'currentcolor', value: COLOR },
  borderRightColor: { initial: 'currentcolor', value: COLOR },
  borderBottomColor: { initial: 'currentcolor', value: COLOR },
  borderLeftColor: { initial: 'currentcolor', value: COLOR },
  borderTopLeftRadius: { initial: '0', value: box.CORNER_RADIUS },
  borderTopRightRadius: { initial: '0', value: box.CORNER_RADIUS },
  borderBottomRightRadius: { initial: '0', value: box.CORNER_RADIUS },
  borderBottomLeftRadius: { initial: '0', value: box.CORNER_RADIUS },
  backgroundColor: { initial: 'transparent', value: COLOR },
  backgroundImage: { initial: 'none', value: BACKGROUND_IMAGE },
  opacity: { initial: '1', value: box.OPACITY },
  visibility: { initial: 'visible', inherited: true, value: keywords('visible', 'hidden', 'collapse') },

  // text
  color: {
    initial: 'black',
    inherited: true,
    value: map(COLOR, (color, context) => (color === 'currentcolor' ? context.parent.color : color)),
  },
  fontFamily: { initial: 'serif', inherited: true, value: font.FONT_FAMILY },
  fontSize: { initial: 'medium', inherited: true, value: font.FONT_SIZE },
  fontWeight: { initial: 'normal', inherited: true, value: font.FONT_WEIGHT },
  fontStyle: { initial: 'normal', inherited: true, value: font.FONT_STYLE },
  fontKerning: { initial: 'auto', inherited: true, value: keywords('auto', 'normal', 'none') },
  fontVariantCaps: {
    initial: 'normal',
    inherited: true,
    value: keywords(
      'normal',
      'small-caps',
      'all-small-caps',
      'petite-caps',
      'all-petite-caps',
      'unicase',
      'titling-caps',
    ),
  },
  fontVariantLigatures: { initial: 'normal', inherited: true, value: font.FONT_VARIANT_LIGATURES },
  fontVariantPosition: { initial: 'normal', inherited: true, value: keywords('normal', 'sub', 'super') },
  fontVariantNumeric: { initial: 'normal', inherited: true, value: font.FONT_VARIANT_NUMERIC },
  fontFeatureSettings: { initial: 'normal', inherited: true, value: font.FONT_FEATURE_SETTINGS },
  lineHeight: { initial: 'normal', inherited: true, value: box.LINE_HEIGHT },
  letterSpacing: { initial: 'normal', inherited: true, value: box.SPACING },
  wordSpacing: { initial: 'normal', inherited: true, value: box.SPACING },
  textAlign: {
    initial: 'start',
    inherited: true,
    value: either(TEXT_ALIGN, keywords('justify-all'), MATCH_PARENT),
  },
  textAlignLast: { initial: 'auto', inherited: true, value: either(box.AUTO, TEXT_ALIGN) },
  textJustify: {
    initial: 'auto',
    inherited: true,
    value: keywordsAs<Longhands['textJustify']>({
      auto: 'auto',
      none: 'none',
      'inter-word': 'auto',
      'inter-character': 'inter-character',
      distribute: 'inter-character',
    }),
  },
  textIndent: { initial: '0', inherited: true, value: box.TEXT_INDENT },
  textTransform: {
    initial: 'none',
    inherited: true,
    value: box.TEXT_TRANSFORM,
  },
  textDecorationLine: {
    initial: 'none',
    value: keywordSet('none', ['underline', 'overline', 'line-through']),
  },
  textDecorationStyle: { initial: 'solid', value: LINE_STYLE },
  textDecorationColor: { initial: 'currentcolor', value: COLOR },
  textDecorationThickness: { initial: 'auto', value: box.DECORATION_THICKNESS },
  textUnderlineOffset: { initial: 'auto', inherited: true, value: box.UNDERLINE_OFFSET },
  verticalAlign: { initial: 'baseline', value: box.VERTICAL_ALIGN },
  whiteSpace: {
    initial: 'normal',
    inherited: true,
    value: keywords('normal', 'nowrap', 'pre', 'pre-wrap', 'pre-line', 'break-spaces'),
  },
  tabSize: {
    initial: '8',
    inherited: true,
    value: either(
      numberIn(NOT_NEGATIVE),
      map(lengthIn(NOT_NEGATIVE), (length) => ({ length })),
    ),
  },
  wordBreak: { initial: 'normal', inherited: true, value: keywords('normal', 'break-all', 'keep-all') },
  lineBreak: {
    initial: 'auto',
    inherited: true,
    value: keywords('auto', 'loose', 'normal', 'strict', 'anywhere'),
  },
  overflowWrap: { initial: 'normal', inherited: true, value: keywords('normal', 'break-word', 'anywhere') },
  hyphens: { initial: 'manual', inherited: true, value: keywords('none', 'manual', 'auto') },
  hyphenateLimitChars: { initial: 'auto', inherited: true, value: box.HYPHENATE_LIMITS },
  hyphenateLimitLines: { initial: 'no-limit', inherited: true, value: box.HYPHENATE_LIMIT_LINES },
  hyphenateLimitLast: {
    initial: 'none',
    inherited: true,
    value: keywords('none', 'always', 'column', 'page'),
  },
  hyphenateCharacter: { initial: 'auto', inherited: true, value: box.HYPHENATE_CHARACTER },
  textWrap: { initial: 'wrap', inherited: true, value: keywords('wrap', 'nowrap', 'balance', 'pretty') },
  hangingPunctuation: { initial: 'none', inherited: true, value: box.HANGING_PUNCTUATION },
  direction: { initial: 'ltr', inherited: true, value: keywords('ltr', 'rtl') },
  unicodeBidi: {
    initial: 'normal',
    value: keywords('normal', 'embed', 'isolate', 'bidi-override', 'isolate-override', 'plaintext'),
  },

  // lists, generated content, counters
  listStyleType: { initial: 'disc', inherited: true, value: content.LIST_STYLE_TYPE },
  listStylePosition: { initial: 'outside', inherited: true, value: keywords('outside', 'inside') },
  quotes: { initial: 'auto', inherited: true, value: content.QUOTE_MARKS },
  content: { initial: 'normal', value: content.CONTENT },
  counterReset: { initial: 'none', value: content.counterChanges(0) },
  counterIncrement: { initial: 'none', value: content.counterChanges(1) },
  counterSet: { initial: 'none', value: content.counterChanges(0) },
  stringSet: { initial: 'none', value: content.STRING_SET },

  // pages and fragmentation
  page: { initial: 'auto', value: box.PAGE_NAME },
  size: { initial: 'auto', value: box.PAGE_SIZE, pageOnly: true },
  breakBefore: { initial: 'auto', value: box.BREAK_BETWEEN },
  breakAfter: { initial: 'auto', value: box.BREAK_BETWEEN },
  breakInside: { initial: 'auto', value: box.BREAK_INSIDE },
  orphans: { initial: '2', inherited: true, value: box.LINE_COUNT },
  widows: { initial: '2', inherited: true, value: box.LINE_COUNT },
  bookmarkLevel: { initial: 'none', value: content.BOOKMARK_LEVEL },
  bookmarkLabel: { initial: 'content()', value: content.CONTENT_LIST },

  // tables
  tableLayout: { initial: 'auto', value: keywords('auto', 'fixed') },
  borderCollapse: { initial: 'separate', inherited: true, value: keywords('separate', 'collapse') },
  borderSpacing: { initial: '0', inherited: true, value: box.BORDER_SPACING },
  emptyCells: { initial: 'show', inherited: true, value: keywords('show', 'hide') },
  captionSide: { initial: 'top', inherited: true, value: keywords('top', 'bottom') },

  // flex
  flexDirection: { initial: 'row', value: keywords('row', 'row-reverse', 'column', 'column-reverse') },
  flexWrap: { initial: 'nowrap', value: keywords('nowrap', 'wrap', 'wrap-reverse') },
  order: { initial: '0', value: integerIn({ min: -Infinity, max: Infinity }) },
  flexGrow: { initial: '0', value: numberIn(NOT_NEGATIVE) },
  flexShrink: { initial: '1', value: numberIn(NOT_NEGATIVE) },
  flexBasis: { initial: 'auto', value: either(keywords('content'), box.SIZE) },
  justifyContent: {
    initial: 'flex-start',
    value: keywordsAs<FlexJustify>({ normal: 'flex-start', ...FLEX_JUSTIFY }),
  },
  alignContent: {
    initial: 'stretch',
    value: keywordsAs<FlexJustify | 'stretch'>({ normal: 'stretch', stretch: 'stretch', ...FLEX_JUSTIFY }),
  },
  alignItems: { initial: 'stretch', value: either(NORMAL_ALIGN, FLEX_ALIGN) },
  alignSelf: { initial: 'auto', value: either(box.AUTO, FLEX_ALIGN) },

  // multi-column, and the gaps it shares with flex
  columnCount: { initial: 'auto', value: either(box.AUTO, integerIn({ min: 1, max: Infinity })) },
  columnWidth: { initial: 'auto', value: either(box.AUTO, lengthIn(NOT_NEGATIVE)) },
  columnGap: { initial: 'normal', value: either(keywords('normal'), lengthPercentageIn(NOT_NEGATIVE)) },
  rowGap: { initial: 'normal', value: either(keywords('normal'), lengthPercentageIn(NOT_NEGATIVE)) },
  columnRuleWidth: { initial: 'medium', value: box.BORDER_WIDTH },
  columnRuleStyle: { initial: 'none', value: box.BORDER_STYLE },
  columnRuleColor: { initial: 'currentcolor', value: COLOR },
  columnSpan: { initial: 'none', value: keywords('none', 'all') },
  columnFill: { initial: 'balance', value: keywords('balance', 'auto') },
};

/** In the order of the table. */
export const LONGHAND_NAMES = Object.keys(LONGHANDS) as readonly LonghandName[];
export const INHERITED_NAMES = LONGHAND_NAMES.filter((name) => LONGHANDS[name].inherited);

/** What is known of a property; both sides that a logical one may mean are alike. */
export function longhandOf(name: CascadedName): Longhand<unknown> {
  return LONGHANDS[physicalName(name, 'ltr')];
}
