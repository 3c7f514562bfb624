/** `@page` rules with their margin boxes and `@footnote`. CSS Paged Media 3 §4, GCPM 3 §2.5 and §6. */

import { isSameNth, type Nth } from '../nth.ts';
import { didYouMean } from '../suggest.ts';
import { type Declarations, parseDeclarations } from './declarations.ts';
import type { CssSource } from './findings.ts';
import { readNth } from './selectors/pseudo-classes.ts';
import { declarationsOf, type Origin, type SheetContext } from './sheet.ts';
import { type ComponentValue, splitAtCommas } from './syntax/component-values.ts';
import { type AtRule, type Declaration, parseBlock } from './syntax/rules.ts';
import { MARGIN_BOXES, type MarginBoxName, type PageContext } from './types.ts';

export interface PageSelector {
  /** `undefined` for pages of any name. */
  readonly name: string | undefined;
  readonly first: boolean;
  readonly blank: boolean;
  readonly side: 'left' | 'right' | undefined;
  /** Places among all pages. */
  readonly nth: readonly Nth[];
  /** Names, then `:first` and `:blank`, then `:left` and `:right`: §4.3. It says nothing of `:nth()`: as `:first`. */
  readonly specificity: number;
}

export interface PageRule {
  readonly selector: PageSelector;
  readonly origin: Origin;
  readonly own: Declarations;
  readonly marginBoxes: ReadonlyMap<MarginBoxName, Declarations>;
  readonly footnoteArea: Declarations;
}

/** One rule for each selector of the list. */
export function collectPageRule(rule: AtRule, context: SheetContext): readonly PageRule[] {
  const { source, findings, origin } = context;
  const selectors = parsePageSelectors(rule.prelude, source);
  if (selectors === undefined) {
    const [first] = rule.prelude;
    const span = source.locate(first?.start ?? rule.start, rule.prelude.at(-1)?.end ?? rule.end);
    const hints = ['A page is selected by its name, ":first", ":left", ":right", ":blank" and ":nth(2n+1)".'];
    findings.warn('css-unsupported', 'This page selector is not supported', span, { hints });
  }
  const block = parsePageBlock(rule, context);
  return (selectors ?? []).map((selector) => ({ selector, origin, ...block }));
}

export function matchesPage(selector: PageSelector, page: PageContext): boolean {
  return (
    (selector.name === undefined || selector.name === page.name) &&
    (!selector.first || page.first) &&
    (!selector.blank || page.blank) &&
    (selector.side === undefined || selector.side === page.side) &&
    selector.nth.every((nth) => page.nth.some((other) => isSameNth(nth, other)))
  );
}

function parsePageSelectors(
  prelude: readonly ComponentValue[],
  source: CssSource,
): readonly PageSelector[] | undefined {
  if (prelude.length === 0) return [pageSelector(undefined, [], [])];
  const selectors = splitAtCommas(prelude).map((values) => parsePageSelector(values, source));
  return selectors.every((selector) => selector !== undefined) ? selectors : undefined;
}

function parsePageSelector(values: readonly ComponentValue[], source: CssSource): PageSelector | undefined {
  const [first] = values;
  const name = first?.type === 'ident' ? first.text : undefined;
  const pseudos: string[] = [];
  const places: Nth[] = [];
  for (let at = name === undefined ? 0 : 1; at < values.length; at += 2) {
    const [colon, word] = [values[at], values[at + 1]];
    if (colon?.type !== 'colon') return undefined;
    const nth = word?.type === 'function' && word.name === 'nth' ? readNth(word.children, source) : undefined;
    if (nth !== undefined) places.push(nth);
    else if (word?.type === 'ident') pseudos.push(word.text.toLowerCase());
    else return undefined;
  }
  const known = pseudos.every((pseudo) => ['first', 'blank', 'left', 'right'].includes(pseudo));
  return known && values.length > 0 ? pageSelector(name, pseudos, places) : undefined;
}

function pageSelector(
  name: string | undefined,
  pseudos: readonly string[],
  nth: readonly Nth[],
): PageSelector {
  const count = (...names: readonly string[]) => pseudos.filter((pseudo) => names.includes(pseudo)).length;
  const side = pseudos.includes('left') ? 'left' : pseudos.includes('right') ? 'right' : undefined;
  return {
    name,
    first: pseudos.includes('first'),
    blank: pseudos.includes('blank'),
    side,
    nth,
    specificity:
      (name === undefined ? 0 : 1 << 20) +
      ((count('first', 'blank') + nth.length) << 10) +
      count('left', 'right'),
  };
}

/** The page's own declarations, and those of the areas in it. */
function parsePageBlock(rule: AtRule, context: SheetContext): Omit<PageRule, 'selector' | 'origin'> {
  const { source, findings, report } = context;
  const own: Declaration[] = [];
  const areas = new Map<string, Declaration[]>();
  for (const item of parseBlock(rule.block?.children ?? [], report)) {
    if (item.kind === 'declaration') own.push(item);
    else if (item.kind === 'at-rule' && AREAS.includes(item.name)) {
      const declared = declarationsOf(item.block?.children ?? [], context);
      areas.set(item.name, [...(areas.get(item.name) ?? []), ...declared]);
    } else reportArea(item, context);
  }
  const part = (name: string) => parseDeclarations(areas.get(name) ?? [], 'page-part', source, findings);
  return {
    own: parseDeclarations(own, 'page', source, findings),
    marginBoxes: new Map(MARGIN_BOXES.filter((name) => areas.has(name)).map((name) => [name, part(name)])),
    footnoteArea: part('footnote'),
  };
}

const AREAS: readonly string[] = [...MARGIN_BOXES, 'footnote'];

function reportArea(
  item: { readonly start: number; readonly prelude: readonly ComponentValue[]; readonly name?: string },
  context: SheetContext,
): void {
  const name = item.name ?? '';
  const end =
    item.name === undefined ? (item.prelude.at(-1)?.end ?? item.start) : item.start + 1 + name.length;
  const span = context.source.locate(item.start, end);
  const hints = didYouMean(name, AREAS).map((hint) => hint.replace('"', '"@'));
  context.findings.warn('css-unsupported', 'A page has no such area', span, {
    hints: hints.length > 0 ? hints : [`Its areas are ${AREAS.map((area) => `@${area}`).join(', ')}.`],
  });
}
