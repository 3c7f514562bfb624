/** The computed values of all longhand properties as the cascade sees them, before borders are put together. */
import type { BorderStyle, Color, ComputedStyle, LinearGradientImage } from './types.ts';

/** Stays a keyword until the element's own `color` is known: CSS Color 4 §9.2. */
export type ColorOrCurrent = Color | 'currentcolor';
/** A gradient whose colours may be `currentcolor`. */
export interface SpecifiedGradient extends Omit<LinearGradientImage, 'stops'> {
  readonly stops: readonly (Omit<LinearGradientImage['stops'][number], 'color'> & {
    readonly color: ColorOrCurrent;
  })[];
}
/** A number is inherited as a factor, a length as a length: CSS Inline 3 §5.1. */
export type LineHeight = 'normal' | number | { readonly factor: number };
/** Of `@page` only: CSS Paged Media 3 §7.1. */
export type PageSize = 'auto' | { readonly width: number; readonly height: number };

type Side = 'Top' | 'Right' | 'Bottom' | 'Left';
/** What is another thing in a computed style than in the cascade. */
export type Composed =
  | `border${Side}`
  | 'columnRule'
  | 'lineHeight'
  | 'backgroundColor'
  | 'backgroundImage'
  | 'textDecorationColor';
/** The longhands that make them up, and `size`, which the page style has beside its computed style. */
export const LONGHAND_PARTS =
  /^(border(Top|Right|Bottom|Left)|columnRule)(Width|Style|Color)$|^(lineHeight|background(Color|Image)|textDecorationColor|size)$/;

type BorderLonghands = { readonly [S in Side as `border${S}Width`]: number } & {
  readonly [S in Side as `border${S}Style`]: BorderStyle;
} & { readonly [S in Side as `border${S}Color`]: ColorOrCurrent };

/** By property name in camel case. */
export interface Longhands extends Omit<ComputedStyle, Composed>, BorderLonghands {
  readonly lineHeight: LineHeight;
  readonly backgroundColor: ColorOrCurrent;
  readonly backgroundImage: readonly SpecifiedGradient[];
  readonly textDecorationColor: ColorOrCurrent;
  readonly columnRuleWidth: number;
  readonly columnRuleStyle: BorderStyle;
  readonly columnRuleColor: ColorOrCurrent;
  readonly size: PageSize;
}

export type LonghandName = keyof Longhands;

/** `font-size` for `fontSize`. */
export function kebabCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
