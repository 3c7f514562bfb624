/** The style and the area of each page: CSS Paged Media 3 §3 and §4. */
import { isNth, type Nth } from '../../nth.ts';
import type { PageContext, PageStyle } from '../../style/types.ts';
import type { Rectangle } from '../generated/index.ts';
import { insetsOf, marginPoints } from '../lengths.ts';

/** A page among all pages. */
export interface PageKind extends Omit<PageContext, 'nth'> {
  /** From 0. */
  readonly index: number;
}

/** Picks the style of a page. */
export type PageStyles = (page: PageKind) => PageStyle;

export function pageStyles(styles: readonly PageStyle[]): PageStyles {
  const byContext = new Map(styles.map((style) => [contextKey(style.context), style]));
  const places = new Map(styles.flatMap(({ context }) => context.nth.map((nth) => [nthKey(nth), nth])));
  return ({ index, ...kind }) => {
    const context = { ...kind, nth: [...places.values()].filter((nth) => isNth(nth, index + 1)) };
    const style =
      byContext.get(contextKey(context)) ??
      byContext.get(contextKey({ ...context, name: 'auto' })) ??
      styles[0];
    if (style === undefined) throw new Error('A styled document has page styles for every context');
    return style;
  };
}

function contextKey({ name, first, side, blank, nth }: PageContext): string {
  return `${name} ${first} ${side} ${blank} ${nth.map(nthKey).toSorted().join(' ')}`;
}

function nthKey({ a, b }: Nth): string {
  return `${a}n+${b}`;
}

/** The page area: what is within the page box's margins, borders and padding. */
export function pageArea({ style, width, height }: PageStyle): Rectangle {
  const insets = insetsOf(style, width);
  const left = marginPoints(style.marginLeft, width) + insets.left;
  const right = marginPoints(style.marginRight, width) + insets.right;
  const top = marginPoints(style.marginTop, height) + insets.top;
  const bottom = marginPoints(style.marginBottom, height) + insets.bottom;
  return {
    x: left,
    y: top,
    width: Math.max(1, width - left - right),
    height: Math.max(1, height - top - bottom),
  };
}

/** The border box of the page: what its margins leave. */
export function pageBorderBox({ style, width, height }: PageStyle): Rectangle {
  const x = marginPoints(style.marginLeft, width);
  const y = marginPoints(style.marginTop, height);
  return {
    x,
    y,
    width: width - x - marginPoints(style.marginRight, width),
    height: height - y - marginPoints(style.marginBottom, height),
  };
}
