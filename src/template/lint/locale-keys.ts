/** `{{t …}}`: whether the locale has the text, for every value that the key's parts can have. */

import { didYouMean } from '../../suggest.ts';
import { type Locale, localeKeys, localeNode } from '../locale.ts';
import type { Template } from '../parse.ts';
import type { Shape } from '../shapes.ts';
import { PLACEHOLDER } from '../words.ts';
import type { CallNode } from './expressions.ts';
import type { LintContext } from './index.ts';

const MAX_KEYS = 100;

export function lintText(
  node: CallNode,
  args: readonly Shape[],
  template: Template,
  lint: LintContext,
): void {
  const keys = keysOf(args);
  const given = new Set((node.hash?.pairs ?? []).map(({ key }) => key));
  const [first] = node.params;
  if (keys === undefined || first === undefined) return;
  const span = template.text.spanOf(first);
  const missing = keys.filter((key) => !hasText(lint.locale, key));
  if (missing.length > 0) {
    const list = missing.map((key) => `"${key}"`).join(', ');
    const hints = didYouMean(missing[0] ?? '', localeKeys(lint.locale));
    lint.report.error('locale-key', `The locale "${lint.locale.lang}" has no text ${list}`, span, hints);
    return;
  }
  const unfilled = keys.flatMap((key) => namesIn(lint.locale, key)).find((name) => !given.has(name));
  if (unfilled !== undefined) {
    const hints = [`Write ${unfilled}=… after the key.`];
    lint.report.error(
      'template-helper-usage',
      `The text "${keys[0]}" needs a value for "${unfilled}"`,
      span,
      hints,
    );
  }
}

/** All keys that the parts make together; undefined where a part can be anything. */
function keysOf(args: readonly Shape[]): string[] | undefined {
  let keys = [''];
  for (const { words } of args) {
    if (words === undefined || keys.length * words.length > MAX_KEYS) return undefined;
    keys = keys.flatMap((key) => words.map((word) => (key === '' ? word : `${key}.${word}`)));
  }
  return args.length === 0 ? undefined : keys;
}

function hasText(locale: Locale, key: string): boolean {
  const node = localeNode(locale, key);
  return node?.kind === 'scalar' ? node.value !== null : node?.kind === 'map' && node.entries.has('other');
}

function namesIn(locale: Locale, key: string): string[] {
  const node = localeNode(locale, key);
  if (node === undefined || node.kind === 'list') return [];
  const texts = node.kind === 'scalar' ? [node] : [...node.entries.values()].map(({ value }) => value);
  return texts.flatMap((text) =>
    text.kind === 'scalar' ? [...String(text.value).matchAll(PLACEHOLDER)].map(([, name = '']) => name) : [],
  );
}
