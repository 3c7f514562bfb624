/** The initial values of all properties, computed from the table. */
import type { LonghandName, Longhands } from './longhands.ts';
import { LONGHAND_NAMES, LONGHANDS } from './properties.ts';
import { parseComponentValues } from './syntax/component-values.ts';
import type { FontMeasures } from './types.ts';
import { MEDIUM } from './values/fonts.ts';
import { type ComputeContext, Cursor, parseWhole } from './values/parser.ts';

/** Share of the font size that `line-height: normal` counts for `lh`, the font's own measures not being at hand. */
export const NORMAL_LINE_HEIGHT = 1.2;

/** Where nobody knows the font: CSS Values 4 §6.1.1. */
export const HALF_EMS: FontMeasures = { xHeight: 0.5, zero: 0.5 };

/** No initial value refers to a parent or to an attribute; font sizes are `medium`. */
export const INITIAL_CONTEXT: ComputeContext = {
  get parent() {
    return INITIAL;
  },
  fontSize: MEDIUM,
  rootFontSize: MEDIUM,
  measures: () => HALF_EMS,
  lineHeight: MEDIUM * NORMAL_LINE_HEIGHT,
  rootLineHeight: MEDIUM * NORMAL_LINE_HEIGHT,
  attribute: () => undefined,
};

export const INITIAL: Longhands = Object.fromEntries(
  LONGHAND_NAMES.map((name) => [name, initialValue(name)]),
) as unknown as Longhands;

function initialValue(name: LonghandName): unknown {
  const { value, initial } = LONGHANDS[name];
  const values = parseComponentValues(initial, () => {});
  return parseWhole<unknown>(value, new Cursor(values))?.(INITIAL_CONTEXT);
}
