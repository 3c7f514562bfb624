/** A page style for every kind of page: names × first × side × blank × places. CSS Paged Media 3 §4 and §6. */
import { isNth, isSameNth, type Nth } from '../nth.ts';
import { type Cascaded, cascade, type MatchedBlock } from './cascade.ts';
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
  const styles = new Map<string, Omit<PageStyle, 'context'>>();
  return pageContexts(names, placesOf(rules)).map((context) => {
    const matching = sorted.filter(({ selector }) => matchesPage(selector, context));
    const key = matching.map((rule) => sorted.indexOf(rule)).join();
    const style = styles.get(key) ?? stylePage(matching, root, computer);
    styles.set(key, style);
    return { context, ...style };
  });
}

function pageContexts(
  names: ReadonlySet<string>,
  places: readonly (readonly Nth[])[],
): readonly PageContext[] {
  const others = BOTH.flatMap((first) =>
    SIDES.flatMap((side) => BOTH.flatMap((blank) => places.map((nth) => ({ first, side, blank, nth })))),
  );
  return [...names].flatMap((name) => others.map((context) => ({ name, ...context })));
}

/** More pages than any brief has. */
const MOST_PAGES = 10_000;

/** The places that rules ask for, as pages have them: each set of them that some page has. */
function placesOf(rules: readonly PageRule[]): readonly (readonly Nth[])[] {
  const asked: Nth[] = [];
  for (const nth of rules.flatMap(({ selector }) => selector.nth)) {
    if (!asked.some((other) => isSameNth(nth, other))) asked.push(nth);
  }
  const sets = new Map<string, readonly Nth[]>();
  for (let place = 1; place <= (asked.length === 0 ? 1 : MOST_PAGES); place++) {
    const set = asked.filter((nth) => isNth(nth, place));
    sets.set(set.map((nth) => asked.indexOf(nth)).join(), set);
  }
  return [...sets.values()];
}

/** The same for all kinds of pages that the same rules match. */
function stylePage(
  rules: readonly PageRule[],
  root: Style,
  computer: StyleComputer,
): Omit<PageStyle, 'context'> {
  const page = computer.compute(
    cascadeOf(rules, ({ own }) => own),
    root,
  );
  const boxes = MARGIN_BOXES.flatMap((name): [MarginBoxName, ComputedStyle][] => {
    const cascaded = cascadeOf(rules, ({ marginBoxes }) => marginBoxes.get(name));
    if (!cascaded.longhands.has('content')) return [];
    const { computed } = computer.compute(cascaded, page);
    return typeof computed.content === 'string' ? [] : [[name, computed]];
  });
  const footnoteArea = computer.compute(
    cascadeOf(rules, (rule) => rule.footnoteArea),
    page,
  );
  return {
    ...sizeOf(page.longhands.size),
    style: page.computed,
    marginBoxes: new Map(boxes),
    footnoteArea: footnoteArea.computed,
  };
}

function cascadeOf(
  rules: readonly PageRule[],
  declarationsOf: (rule: PageRule) => Declarations | undefined,
): Cascaded {
  return cascade(
    rules.flatMap((rule): MatchedBlock[] => {
      const declarations = declarationsOf(rule);
      return declarations === undefined ? [] : [{ origin: rule.origin, declarations }];
    }),
  );
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
