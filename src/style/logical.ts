/**
 * Flow-relative properties of the inline axis, mapped to sides by the element's `direction`: CSS Logical 1 §4. Lines
 * are always horizontal, so that those of the block axis are other names of `-top` and `-bottom`.
 */
import type { LonghandName } from './longhands.ts';
import type { ComputedStyle } from './types.ts';

type Edge = 'Start' | 'End';
type BorderPart = 'Width' | 'Style' | 'Color';

/** In camel case, as longhands are. */
export type LogicalName =
  | `${'margin' | 'padding' | 'inset'}Inline${Edge}`
  | `borderInline${Edge}${BorderPart}`;

/** What the cascade decides between: which side a logical property means is known when `direction` is. */
export type CascadedName = LonghandName | LogicalName;

/** The left longhand for `start` in text from left to right, the right one for `end`; from right to left the other. */
const SIDES: ReadonlyMap<string, readonly [LonghandName, LonghandName]> = new Map<
  LogicalName,
  readonly [LonghandName, LonghandName]
>([
  ['marginInlineStart', ['marginLeft', 'marginRight']],
  ['marginInlineEnd', ['marginRight', 'marginLeft']],
  ['paddingInlineStart', ['paddingLeft', 'paddingRight']],
  ['paddingInlineEnd', ['paddingRight', 'paddingLeft']],
  ['insetInlineStart', ['left', 'right']],
  ['insetInlineEnd', ['right', 'left']],
  ['borderInlineStartWidth', ['borderLeftWidth', 'borderRightWidth']],
  ['borderInlineEndWidth', ['borderRightWidth', 'borderLeftWidth']],
  ['borderInlineStartStyle', ['borderLeftStyle', 'borderRightStyle']],
  ['borderInlineEndStyle', ['borderRightStyle', 'borderLeftStyle']],
  ['borderInlineStartColor', ['borderLeftColor', 'borderRightColor']],
  ['borderInlineEndColor', ['borderRightColor', 'borderLeftColor']],
]);

export const LOGICAL_NAMES = [...SIDES.keys()] as readonly LogicalName[];

/** The longhand that a property sets on an element of this direction. */
export function physicalName(name: CascadedName, direction: ComputedStyle['direction']): LonghandName {
  const sides = SIDES.get(name);
  if (sides === undefined) return name as LonghandName;
  return sides[direction === 'rtl' ? 1 : 0];
}
