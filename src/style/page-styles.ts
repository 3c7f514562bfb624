/** A page style for every kind of page: names × first × side × blank. CSS Paged Media 3 §4 and §6. */
import { cascade, type MatchedBlock } from './cascade.ts';
import type { Style, StyleComputer } from './compute.ts';
import type { Declarations } from './declarations.ts';
import type { PageSize } from './longhands.ts';
import { matchesPage, type PageRule } from './page-rules.ts';
import { ORIGINS } from './sheet.ts';
import {
  type ComputedStyle,
  MARGIN_BOXES,
  type MarginBoxName,
  type PageContext,
  type PageStyle,
  type StyledElement,
} from './types.ts';

/** A4, where nothing says a size: points. */
const DEFAULT_SIZE = { width: (210 * 72) / 25.4, height: (297 * 72) / 25.4 };
const BOTH = [true, false] as const;
const SIDES = ['left', 'right'] as const;

/** Page contexts inherit from the root element, and their areas from them: §6. */
export function stylePages(
  rules: readonly PageRule[],
  root: Style,
  names: ReadonlySet<string>,
  computer: StyleComputer,
): readonly PageStyle[] {
  const sorted = rules.toSorted(
    (a, b) =>
      ORIGINS.indexOf(a.origin) - ORIGINS.indexOf(b.origin) ||
      a.selector.specificity - b.selector.specificity,
  );
  return pageContexts(names).map((context) => {
    const matching = sorted.filter(({ selector }) => matchesPage(selector, context));
    return stylePage(context, matching, root, computer);
  });
}

function pageContexts(names: ReadonlySet<string>): readonly PageContext[] {
  return [...names].flatMap((name) =>
    BOTH.flatMap((first) => SIDES.flatMap((side) => BOTH.map((blank) => ({ name, first, side, blank })))),
  );
}

function stylePage(
  context: PageContext,
  rules: readonly PageRule[],
  root: Style,
  computer: StyleComputer,
): PageStyle {
  const style = computer.compute(cascade(blocks(rules, ({ own }) => own)), root);
  const area = (declarations: (rule: PageRule) => Declarations | undefined): ComputedStyle =>
    computer.compute(cascade(blocks(rules, declarations)), style).computed;
  const { width, height } = sizeOf(style.longhands.size);
  return {
    context,
    width,
    height,
    style: style.computed,
    marginBoxes: marginBoxes(rules, area),
    footnoteArea: area(({ footnoteArea }) => footnoteArea),
  };
}

function marginBoxes(
  rules: readonly PageRule[],
  area: (declarations: (rule: PageRule) => Declarations | undefined) => ComputedStyle,
): ReadonlyMap<MarginBoxName, ComputedStyle> {
  const boxes = new Map<MarginBoxName, ComputedStyle>();
  for (const name of MARGIN_BOXES) {
    if (!rules.some((rule) => rule.marginBoxes.has(name))) continue;
    const style = area((rule) => rule.marginBoxes.get(name));
    if (Array.isArray(style.content)) boxes.set(name, style);
  }
  return boxes;
}

function blocks(
  rules: readonly PageRule[],
  declarationsOf: (rule: PageRule) => Declarations | undefined,
): readonly MatchedBlock[] {
  return rules.flatMap((rule) => {
    const declarations = declarationsOf(rule);
    return declarations === undefined ? [] : [{ origin: rule.origin, declarations }];
  });
}

function sizeOf(size: PageSize): { readonly width: number; readonly height: number } {
  return size === 'auto' || size.width === 0 || size.height === 0 ? DEFAULT_SIZE : size;
}

/** Pages without a name, those that rules are for, and those that elements ask for. */
export function pageNames(rules: readonly PageRule[], root: StyledElement): ReadonlySet<string> {
  const names = new Set(['auto', ...rules.flatMap(({ selector }) => selector.name ?? [])]);
  const visit = ({ style, children }: StyledElement) => {
    names.add(style.page);
    for (const child of children) if (child.kind === 'element') visit(child);
  };
  visit(root);
  return names;
}
