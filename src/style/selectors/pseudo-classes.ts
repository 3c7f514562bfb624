/** Pseudo-classes by name, but for those that hold selectors. Selectors 4 §8, §10 and §14. */
import { type Nth, parseNth } from '../../nth.ts';
import { didYouMean } from '../../suggest.ts';
import type { CssSource } from '../findings.ts';
import { type ComponentValue, type FunctionValue, splitAtCommas, trim } from '../syntax/component-values.ts';
import { NTH_TESTS, PLACE_TESTS } from './places.ts';
import { SelectorProblem } from './problem.ts';
import type { Test } from './selector.ts';

/** Those that hold selectors: see `parse.ts`. */
export const LOGICAL: readonly string[] = ['is', 'where', 'not'];

const isLink: Test = ({ element }) => element.name === 'a' && element.attributes.has('href');

const SIMPLE: ReadonlyMap<string, Test> = new Map<string, Test>([
  ...PLACE_TESTS,
  ['root', ({ parent }) => parent === undefined],
  ['empty', ({ element }) => element.children.every((child) => child.kind === 'text' && child.text === '')],
  ['link', isLink],
  ['any-link', isLink],
]);

const NAMES = [...SIMPLE.keys(), ...NTH_TESTS.keys(), ...LOGICAL, 'lang'];
/** What a screen does and paper does not. */
const INTERACTIVE =
  /^(hover|active|focus|focus-visible|focus-within|visited|target|checked|disabled|enabled)$/;

/** `:first-child`, `:root`, … */
export function simplePseudoClass(name: string, at: ComponentValue): Test | SelectorProblem {
  return SIMPLE.get(name) ?? unknown(name, at);
}

/** `:nth-child(…)` and its kin, `:lang(…)`. */
export function functionalPseudoClass(value: FunctionValue, source: CssSource): Test | SelectorProblem {
  const { name, children } = value;
  const nth = NTH_TESTS.get(name);
  if (nth === undefined && name !== 'lang') return unknown(name, value, '()');
  const test = nth === undefined ? parseLang(children) : parseNthTest(nth, children, source);
  return test ?? new SelectorProblem(`":${name}()" does not take this`, value);
}

function unknown(name: string, at: ComponentValue, brackets = ''): SelectorProblem {
  const hints = INTERACTIVE.test(name) ? ['A page on paper has no such state.'] : didYouMean(name, NAMES);
  return new SelectorProblem(`The pseudo-class ":${name}${brackets}" is not supported`, at, hints);
}

function parseNthTest(
  test: (nth: Nth) => Test,
  children: readonly ComponentValue[],
  source: CssSource,
): Test | undefined {
  const nth = readNth(children, source);
  return nth && test(nth);
}

/** The An+B in the brackets of `:nth-child()`, or of `:nth()` of pages. */
export function readNth(children: readonly ComponentValue[], source: CssSource): Nth | undefined {
  const args = trim(children);
  return parseNth(source.text.slice(args[0]?.start ?? 0, args.at(-1)?.end ?? 0));
}

/** `:lang(en, "de-AT")`: by prefix, Selectors 4 §10.2. */
function parseLang(children: readonly ComponentValue[]): Test | undefined {
  const tags: string[] = [];
  for (const part of splitAtCommas(children)) {
    const [tag] = part;
    if (part.length !== 1 || (tag?.type !== 'ident' && tag?.type !== 'string')) return undefined;
    tags.push(tag.text.toLowerCase());
  }
  return ({ element }) => {
    const lang = element.lang.toLowerCase();
    return tags.some((tag) => lang === tag || lang.startsWith(`${tag}-`));
  };
}
