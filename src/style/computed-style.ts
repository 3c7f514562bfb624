/** The longhands of an element as layout sees them: borders put together, `currentcolor` and factors resolved. */
import {
  type ColorOrCurrent,
  type Composed,
  LONGHAND_PARTS,
  type LonghandName,
  type Longhands,
  type SpecifiedGradient,
} from './longhands.ts';
import { LONGHAND_NAMES } from './properties.ts';
import type { Border, BorderStyle, Color, ComputedStyle, LinearGradientImage } from './types.ts';
import { clamp } from './values/lengths.ts';

/** Those that are the same in both. */
const PLAIN_NAMES: readonly LonghandName[] = LONGHAND_NAMES.filter((name) => !LONGHAND_PARTS.test(name));
const NO_BORDER: Border = { width: 0, style: 'none', color: { r: 0, g: 0, b: 0, a: 0 } };
const HIDDEN_BORDER: Border = { ...NO_BORDER, style: 'hidden' };

export function toComputedStyle(longhands: Longhands): ComputedStyle {
  const { color, fontSize, lineHeight } = longhands;
  const resolve = (value: ColorOrCurrent): Color => (value === 'currentcolor' ? color : value);
  const border = (width: number, style: BorderStyle, own: ColorOrCurrent): Border =>
    style === 'none' ? NO_BORDER : style === 'hidden' ? HIDDEN_BORDER : { width, style, color: resolve(own) };
  return withPlainValues(longhands, {
    lineHeight: typeof lineHeight === 'object' ? clamp(lineHeight.factor * fontSize) : lineHeight,
    backgroundColor: resolve(longhands.backgroundColor),
    backgroundImage: resolveGradients(longhands.backgroundImage, resolve),
    textDecorationColor: resolve(longhands.textDecorationColor),
    borderTop: border(longhands.borderTopWidth, longhands.borderTopStyle, longhands.borderTopColor),
    borderRight: border(longhands.borderRightWidth, longhands.borderRightStyle, longhands.borderRightColor),
    borderBottom: border(
      longhands.borderBottomWidth,
      longhands.borderBottomStyle,
      longhands.borderBottomColor,
    ),
    borderLeft: border(longhands.borderLeftWidth, longhands.borderLeftStyle, longhands.borderLeftColor),
    columnRule: border(longhands.columnRuleWidth, longhands.columnRuleStyle, longhands.columnRuleColor),
  });
}

const NO_GRADIENTS: readonly LinearGradientImage[] = [];

function resolveGradients(
  gradients: readonly SpecifiedGradient[],
  resolve: (color: ColorOrCurrent) => Color,
): readonly LinearGradientImage[] {
  if (gradients.length === 0) return NO_GRADIENTS;
  return gradients.map(({ direction, stops }) => ({
    direction,
    stops: stops.map((stop) => ({ ...stop, color: resolve(stop.color) })),
  }));
}

/** Fills a copy of an object that has all the names: many times quicker than to add a hundred to an empty one. */
function withPlainValues(longhands: Longhands, composed: Pick<ComputedStyle, Composed>): ComputedStyle {
  const values: Record<string, unknown> = { ...ALL_NAMES };
  for (const name of PLAIN_NAMES) values[name] = longhands[name];
  return Object.assign(values, composed) as unknown as ComputedStyle;
}

const COMPOSED_NAMES: Readonly<Record<Composed, undefined>> = {
  lineHeight: undefined,
  backgroundColor: undefined,
  backgroundImage: undefined,
  textDecorationColor: undefined,
  borderTop: undefined,
  borderRight: undefined,
  borderBottom: undefined,
  borderLeft: undefined,
  columnRule: undefined,
};
const ALL_NAMES: Readonly<Record<string, undefined>> = {
  ...Object.fromEntries(PLAIN_NAMES.map((name) => [name, undefined])),
  ...COMPOSED_NAMES,
};
