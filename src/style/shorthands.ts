/** Shorthand properties: which longhands each sets, and how. Other names of a longhand stand at the end. */
import type { CascadedName } from './logical.ts';
import type { LonghandName } from './longhands.ts';
import { longhandOf } from './properties.ts';
import type { CornerRadius, LengthPercentage } from './types.ts';
import { lengthPercentageIn, NOT_NEGATIVE, numberIn } from './values/lengths.ts';
import {
  attempt,
  type Compute,
  type Cursor,
  constant,
  keywords,
  keywordsAs,
  type ValueParser,
} from './values/parser.ts';

/** What a shorthand gives to its longhands; those left out take their initial values. */
export type Expansion = ReadonlyMap<CascadedName, Compute<unknown>>;

export interface Shorthand {
  readonly syntax: string;
  readonly longhands: readonly CascadedName[];
  readonly expand: (input: Cursor) => Expansion | undefined;
}

type FourNames = readonly [CascadedName, CascadedName, CascadedName, CascadedName];

function longhandValue(name: CascadedName): ValueParser<unknown> {
  return longhandOf(name).value;
}

/** One to four values for top, right, bottom, left: CSS Box 4 §2.2. */
function fourSides(longhands: FourNames): Shorthand {
  const value = longhandValue(longhands[0]);
  return {
    syntax: `[ ${value.syntax} ]{1,4}`,
    longhands,
    expand: (input) => {
      const top = value.parse(input);
      const right = attempt(value, input) ?? top;
      const bottom = attempt(value, input) ?? top;
      const left = attempt(value, input) ?? right;
      const values = [top, right, bottom, left];
      return expansion(longhands.map((name, side) => [name, values[side]]));
    },
  };
}

/** One or two values. */
function pair(longhands: readonly [CascadedName, CascadedName]): Shorthand {
  const value = longhandValue(longhands[0]);
  return {
    syntax: `[ ${value.syntax} ]{1,2}`,
    longhands,
    expand: (input) => {
      const first = value.parse(input);
      const second = attempt(value, input) ?? first;
      return expansion([
        [longhands[0], first],
        [longhands[1], second],
      ]);
    },
  };
}

/** Values of the longhands in any order, each at most once: the `||` of CSS. */
function anyOrder(longhands: readonly CascadedName[]): Shorthand {
  return {
    syntax: longhands.map((name) => `[ ${longhandValue(name).syntax} ]`).join(' || '),
    longhands,
    expand: (input) => expandAnyOrder(longhands, input),
  };
}

function expandAnyOrder(longhands: readonly CascadedName[], input: Cursor): Expansion | undefined {
  const found = new Map<CascadedName, Compute<unknown>>();
  while (!input.atEnd) {
    const name = longhands.find((candidate) => {
      const value = found.has(candidate) ? undefined : attempt(longhandValue(candidate), input);
      if (value !== undefined) found.set(candidate, value);
      return value !== undefined;
    });
    if (name === undefined) break;
  }
  return found.size === 0 ? undefined : found;
}

type BorderSide = 'Top' | 'Right' | 'Bottom' | 'Left' | 'InlineStart' | 'InlineEnd';

/** The same width, style and colour for several sides. */
function borders(sides: readonly BorderSide[]): Shorthand {
  const parts = (side: (typeof sides)[number]) =>
    [`border${side}Width`, `border${side}Style`, `border${side}Color`] as const;
  const [first = 'Top'] = sides;
  const { syntax, expand } = anyOrder(parts(first));
  return {
    syntax,
    longhands: sides.flatMap(parts),
    expand: (input) => {
      const found = expand(input);
      if (found === undefined) return undefined;
      const values = parts(first).map((name) => found.get(name));
      const entries = sides.flatMap((side) => parts(side).map((name, part) => [name, values[part]] as const));
      return new Map(entries.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
    },
  };
}

function expansion(
  entries: readonly (readonly [CascadedName, Compute<unknown> | undefined])[],
): Expansion | undefined {
  const found = new Map<CascadedName, Compute<unknown>>();
  for (const [name, value] of entries) {
    if (value === undefined) return undefined;
    found.set(name, value);
  }
  return found;
}

const FONT_STARTS = ['fontStyle', 'fontVariantCaps', 'fontWeight'] as const;

/** CSS Fonts 4 §2.7, without the system fonts. */
const FONT: Shorthand = {
  syntax:
    '[ <font-style> || normal | small-caps || <font-weight> ]? <font-size> [ / <line-height> ]? <font-family>#',
  longhands: [
    ...FONT_STARTS,
    'fontSize',
    'lineHeight',
    'fontFamily',
    'fontVariantLigatures',
    'fontVariantPosition',
    'fontVariantNumeric',
    'fontFeatureSettings',
    'fontKerning',
  ],
  expand: (input) => {
    const found = new Map(expandFontStart(input));
    const size = longhandValue('fontSize').parse(input);
    const lineHeight = input.takeDelimiter('/')
      ? longhandValue('lineHeight').parse(input)
      : constant('normal');
    const family = longhandValue('fontFamily').parse(input);
    const rest = expansion([
      ['fontSize', size],
      ['lineHeight', lineHeight],
      ['fontFamily', family],
    ]);
    return rest && new Map([...found, ...rest]);
  },
};

/** `normal` may stand for any of the three, and is what each is anyway. */
function expandFontStart(input: Cursor): Expansion {
  const found = new Map<CascadedName, Compute<unknown>>();
  const normal = keywords('normal');
  for (let count = 0; count < FONT_STARTS.length; count++) {
    if (attempt(normal, input) !== undefined) continue;
    const name = FONT_STARTS.find((candidate) => {
      const value = found.has(candidate) ? undefined : attempt(longhandValue(candidate), input);
      if (value !== undefined) found.set(candidate, value);
      return value !== undefined;
    });
    if (name === undefined) break;
  }
  return found;
}

const VARIANTS = [
  'fontVariantLigatures',
  'fontVariantCaps',
  'fontVariantNumeric',
  'fontVariantPosition',
] as const;

/** CSS Fonts 4 §6.11: `normal` and `none` stand alone. */
const FONT_VARIANT: Shorthand = {
  syntax: `normal | none | [ ${VARIANTS.map((name) => `[ ${longhandValue(name).syntax} ]`).join(' || ')} ]`,
  longhands: VARIANTS,
  expand: (input) => {
    const keyword = attempt(keywordsAs<'none' | readonly []>({ normal: [], none: 'none' }), input);
    if (keyword === undefined) return expandAnyOrder(VARIANTS, input);
    return new Map([['fontVariantLigatures', keyword]]);
  },
};

/** CSS Lists 3 §3.5: `none` is a type. */
const LIST_STYLE = anyOrder(['listStylePosition', 'listStyleType']);

/** CSS Backgrounds 3 §3.10: gradients above each other, and with the last of them the colour below. */
const BACKGROUND: Shorthand = {
  syntax: `${longhandValue('backgroundImage').syntax} || <color>`,
  longhands: ['backgroundImage', 'backgroundColor'],
  expand: (input) => expandAnyOrder(['backgroundImage', 'backgroundColor'], input),
};

const CORNERS = [
  'borderTopLeftRadius',
  'borderTopRightRadius',
  'borderBottomRightRadius',
  'borderBottomLeftRadius',
] as const;

/** CSS Backgrounds 3 §5.1: radii along the horizontal edges, and after a slash those along the vertical ones. */
const BORDER_RADIUS: Shorthand = {
  syntax: '<length-percentage [0,∞]>{1,4} [ / <length-percentage [0,∞]>{1,4} ]?',
  longhands: CORNERS,
  expand: (input) => {
    const horizontal = expandRadii(input);
    const vertical = input.takeDelimiter('/') ? expandRadii(input) : horizontal;
    if (horizontal === undefined || vertical === undefined) return undefined;
    const radius = (corner: number): Compute<CornerRadius> => {
      const [x, y] = [horizontal[corner], vertical[corner]];
      return (context) => ({ x: x?.(context) ?? 0, y: y?.(context) ?? 0 });
    };
    return new Map(CORNERS.map((name, corner) => [name, radius(corner)]));
  },
};

/** One to four, from the top left corner clockwise. */
function expandRadii(input: Cursor): readonly Compute<LengthPercentage>[] | undefined {
  const radius = lengthPercentageIn(NOT_NEGATIVE);
  const first = radius.parse(input);
  if (first === undefined) return undefined;
  const second = attempt(radius, input) ?? first;
  const third = attempt(radius, input) ?? first;
  return [first, second, third, attempt(radius, input) ?? second];
}

const FLEX_KEYWORDS = new Map([
  ['none', 0],
  ['auto', 1],
]);

/** CSS Flexbox 1 §7.1.1. */
const FLEX: Shorthand = {
  syntax: 'none | auto | [ <number [0,∞]> <number [0,∞]>? || <flex-basis> ]',
  longhands: ['flexGrow', 'flexShrink', 'flexBasis'],
  expand: (input) => {
    const word = input.peek();
    const factor = word?.type === 'ident' ? FLEX_KEYWORDS.get(word.text.toLowerCase()) : undefined;
    if (factor === undefined) return expandFlex(input);
    input.take();
    return expansion([
      ['flexGrow', constant(factor)],
      ['flexShrink', constant(factor)],
      ['flexBasis', constant('auto')],
    ]);
  },
};

function expandFlex(input: Cursor): Expansion | undefined {
  const factor = numberIn(NOT_NEGATIVE);
  const before =
    attempt(factor, input) === undefined ? attempt(longhandValue('flexBasis'), input) : undefined;
  if (before === undefined) input.position = 0;
  const grow = attempt(factor, input);
  const shrink = grow && attempt(factor, input);
  const basis = before ?? (input.atEnd ? constant(0) : longhandValue('flexBasis').parse(input));
  if (before === undefined && grow === undefined) return undefined;
  return expansion([
    ['flexGrow', grow ?? constant(1)],
    ['flexShrink', shrink ?? constant(1)],
    ['flexBasis', basis],
  ]);
}

/** CSS Multi-column 1 §3.3: `auto` says nothing. */
const COLUMNS: Shorthand = {
  syntax: '<column-width> || <column-count>',
  longhands: ['columnWidth', 'columnCount'],
  expand: (input) => {
    const auto = keywords('auto');
    const autoBefore = attempt(auto, input);
    const found = expandAnyOrder(['columnCount', 'columnWidth'], input);
    const autoAfter = attempt(auto, input);
    return found ?? ((autoBefore ?? autoAfter) ? new Map() : undefined);
  },
};

/** CSS Align 3 §8: between lines of flex items, and between items in a line. */
const GAP: Shorthand = {
  syntax: `[ ${longhandValue('rowGap').syntax} ]{1,2}`,
  longhands: ['rowGap', 'columnGap'],
  expand: (input) => {
    const row = longhandValue('rowGap').parse(input);
    return expansion([
      ['rowGap', row],
      ['columnGap', row && (attempt(longhandValue('columnGap'), input) ?? row)],
    ]);
  },
};

export const SHORTHANDS: ReadonlyMap<string, Shorthand> = new Map<string, Shorthand>([
  ['margin', fourSides(['marginTop', 'marginRight', 'marginBottom', 'marginLeft'])],
  ['margin-block', pair(['marginTop', 'marginBottom'])],
  ['margin-inline', pair(['marginInlineStart', 'marginInlineEnd'])],
  ['padding', fourSides(['paddingTop', 'paddingRight', 'paddingBottom', 'paddingLeft'])],
  ['padding-block', pair(['paddingTop', 'paddingBottom'])],
  ['padding-inline', pair(['paddingInlineStart', 'paddingInlineEnd'])],
  ['inset', fourSides(['top', 'right', 'bottom', 'left'])],
  ['inset-block', pair(['top', 'bottom'])],
  ['inset-inline', pair(['insetInlineStart', 'insetInlineEnd'])],
  ['border', borders(['Top', 'Right', 'Bottom', 'Left'])],
  ['border-block', borders(['Top', 'Bottom'])],
  ['border-inline', borders(['InlineStart', 'InlineEnd'])],
  ['border-top', borders(['Top'])],
  ['border-right', borders(['Right'])],
  ['border-bottom', borders(['Bottom'])],
  ['border-left', borders(['Left'])],
  ['border-block-start', borders(['Top'])],
  ['border-block-end', borders(['Bottom'])],
  ['border-inline-start', borders(['InlineStart'])],
  ['border-inline-end', borders(['InlineEnd'])],
  ['border-width', fourSides(['borderTopWidth', 'borderRightWidth', 'borderBottomWidth', 'borderLeftWidth'])],
  ['border-style', fourSides(['borderTopStyle', 'borderRightStyle', 'borderBottomStyle', 'borderLeftStyle'])],
  ['border-color', fourSides(['borderTopColor', 'borderRightColor', 'borderBottomColor', 'borderLeftColor'])],
  ['border-radius', BORDER_RADIUS],
  ['border-block-width', pair(['borderTopWidth', 'borderBottomWidth'])],
  ['border-block-style', pair(['borderTopStyle', 'borderBottomStyle'])],
  ['border-block-color', pair(['borderTopColor', 'borderBottomColor'])],
  ['border-inline-width', pair(['borderInlineStartWidth', 'borderInlineEndWidth'])],
  ['border-inline-style', pair(['borderInlineStartStyle', 'borderInlineEndStyle'])],
  ['border-inline-color', pair(['borderInlineStartColor', 'borderInlineEndColor'])],
  ['background', BACKGROUND],
  ['font', FONT],
  ['font-variant', FONT_VARIANT],
  [
    'text-decoration',
    anyOrder(['textDecorationLine', 'textDecorationStyle', 'textDecorationColor', 'textDecorationThickness']),
  ],
  ['list-style', LIST_STYLE],
  ['flex', FLEX],
  ['flex-flow', anyOrder(['flexDirection', 'flexWrap'])],
  ['gap', GAP],
  ['columns', COLUMNS],
  ['column-rule', anyOrder(['columnRuleWidth', 'columnRuleStyle', 'columnRuleColor'])],
]);

/** Names that CSS keeps for a longhand from older times, and flow-relative ones that mean the same in print. */
export const ALIASES: ReadonlyMap<string, LonghandName> = new Map<string, LonghandName>([
  ['page-break-before', 'breakBefore'],
  ['page-break-after', 'breakAfter'],
  ['page-break-inside', 'breakInside'],
  ['word-wrap', 'overflowWrap'],
  ['margin-block-start', 'marginTop'],
  ['margin-block-end', 'marginBottom'],
  ['padding-block-start', 'paddingTop'],
  ['padding-block-end', 'paddingBottom'],
  ['inset-block-start', 'top'],
  ['inset-block-end', 'bottom'],
  ['border-block-start-width', 'borderTopWidth'],
  ['border-block-start-style', 'borderTopStyle'],
  ['border-block-start-color', 'borderTopColor'],
  ['border-block-end-width', 'borderBottomWidth'],
  ['border-block-end-style', 'borderBottomStyle'],
  ['border-block-end-color', 'borderBottomColor'],
  ['inline-size', 'width'],
  ['min-inline-size', 'minWidth'],
  ['max-inline-size', 'maxWidth'],
  ['block-size', 'height'],
  ['min-block-size', 'minHeight'],
  ['max-block-size', 'maxHeight'],
]);
