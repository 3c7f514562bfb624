/** Texts of the locale with values put into them. */

import { didYouMean } from '../suggest.ts';
import type { Site } from './compiled.ts';
import { localeKeys, localeNode, localeText } from './locale.ts';
import type { Rendering } from './rendering.ts';
import { escapeHtml, Html, unwrap } from './values.ts';

/** `{name}` in a text of the locale. */
export const PLACEHOLDER = /\{(\w+)\}/g;

/**
 * The text at `key` with each `{name}` replaced. `count`, where it is given, chooses among plural forms. A key or a
 * value that is missing is reported at `site`.
 */
export function words(
  rendering: Rendering,
  key: string,
  values: Readonly<Record<string, unknown>>,
  site: Site,
): Html {
  const { locale, marks } = rendering;
  const count = unwrap(values.count);
  const text = localeText(locale, key, typeof count === 'number' ? count : undefined);
  if (text === undefined) {
    reportMissing(rendering, key, site);
    return new Html('');
  }
  const mark = marks.template(text.span);
  const pieces = String(text.value).split(PLACEHOLDER);
  const html = pieces.map((piece, index) => {
    if (index % 2 === 0) return piece === '' ? '' : mark + escapeHtml(piece);
    if (Object.hasOwn(values, piece)) return rendering.print(values[piece], site);
    rendering.report('template-helper-usage', `The text "${key}" needs a value for "${piece}"`, site.span, {
      related: [{ message: 'The text is written here', span: text.span }],
    });
    return '';
  });
  return new Html(html.join(''));
}

/** A text of the locale that holds no values, such as a decimal point. */
export function word(rendering: Rendering, key: string, site: Site): string {
  const text = localeText(rendering.locale, key, undefined);
  if (text === undefined) reportMissing(rendering, key, site);
  return String(text?.value ?? '');
}

/** Item `index` of a list in the locale: the name of a month. */
export function wordOf(rendering: Rendering, key: string, index: number, site: Site): string {
  const node = localeNode(rendering.locale, key);
  const item = node?.kind === 'list' ? node.items[index] : undefined;
  if (item?.kind === 'scalar' && item.value !== null) return String(item.value);
  rendering.report(
    'locale-key',
    `The locale "${rendering.locale.lang}" has no item ${index + 1} of "${key}"`,
    site.span,
  );
  return '';
}

function reportMissing(rendering: Rendering, key: string, site: Site): void {
  const { lang } = rendering.locale;
  const hints = didYouMean(key, localeKeys(rendering.locale));
  rendering.report('locale-key', `The locale "${lang}" has no text "${key}"`, site.span, { hints });
}
