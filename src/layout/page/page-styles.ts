/** The style and the area of each page: CSS Paged Media 3 §3 and §4. */
import { type Diagnostic, warning } from '../../diagnostic.ts';
import type { PageContext, PageStyle } from '../../style/types.ts';
import type { Rectangle } from '../generated/index.ts';
import { insetsOf, marginPoints } from '../lengths.ts';

/** Picks the style of a page by its context. */
export type PageStyles = (context: PageContext) => PageStyle;

export function pageStyles(styles: readonly PageStyle[]): PageStyles {
  const byContext = new Map(styles.map((style) => [contextKey(style.context), style]));
  return (context) => {
    const style =
      byContext.get(contextKey(context)) ??
      byContext.get(contextKey({ ...context, name: 'auto' })) ??
      styles[0];
    if (style === undefined) throw new Error('A styled document has page styles for every context');
    return style;
  };
}

function contextKey({ name, first, side, blank }: PageContext): string {
  return `${name} ${first} ${side} ${blank}`;
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

/** Text is set to one width on all pages of a name: what narrower ones among them would lose is said. */
export function warnOfWidths(styles: readonly PageStyle[]): readonly Diagnostic[] {
  const widths = new Map<string, number>();
  const warnings = new Map<string, Diagnostic>();
  for (const style of styles) {
    const { name } = style.context;
    const { width } = pageArea(style);
    const other = widths.get(name) ?? width;
    widths.set(name, other);
    if (Math.abs(width - other) <= 0.01) continue;
    const pages = name === 'auto' ? 'Pages' : `Pages of the name "${name}"`;
    const hints = ['Give first, left and right pages margins that add up to the same, or use a named page.'];
    warnings.set(
      name,
      warning('unsupported-layout', `${pages} have text areas of several widths`, undefined, { hints }),
    );
  }
  return [...warnings.values()];
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
