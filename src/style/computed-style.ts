/** The longhands of an element as layout sees them: borders put together, `currentcolor` and factors resolved. */
import {
  type ColorOrCurrent,
  type Composed,
  LONGHAND_PARTS,
  type LonghandName,
  type Longhands,
} from './longhands.ts';
import { LONGHAND_NAMES } from './properties.ts';
import type { Border, BorderStyle, Color, ComputedStyle } from './types.ts';

type Plain = Omit<ComputedStyle, Composed>;

/** Those that are the same in both. */
const PLAIN_NAMES: readonly LonghandName[] = LONGHAND_NAMES.filter((name) => !LONGHAND_PARTS.test(name));

export function toComputedStyle(longhands: Longhands): ComputedStyle {
  const { color, fontSize, lineHeight } = longhands;
  const resolve = (value: ColorOrCurrent): Color => (value === 'currentcolor' ? color : value);
  const border = (width: number, style: BorderStyle, own: ColorOrCurrent): Border => ({
    width: style === 'none' ? 0 : width,
    style,
    color: resolve(own),
  });
  return {
    ...plainValues(longhands),
    lineHeight: typeof lineHeight === 'object' ? lineHeight.factor * fontSize : lineHeight,
    backgroundColor: resolve(longhands.backgroundColor),
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
  };
}

function plainValues(longhands: Longhands): Plain {
  const values: Record<string, unknown> = {};
  for (const name of PLAIN_NAMES) values[name] = longhands[name];
  return values as unknown as Plain;
}
