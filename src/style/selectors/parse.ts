/** Selectors to matchers. Selectors 4. */
import { didYouMean } from '../../suggest.ts';
import type { CssSource, Findings } from '../findings.ts';
import {
  type Block,
  type ComponentValue,
  type FunctionValue,
  splitAtCommas,
} from '../syntax/component-values.ts';
import type { PseudoElement } from '../types.ts';
import { parseAttribute } from './attributes.ts';
import { SelectorProblem } from './problem.ts';
import { functionalPseudoClass, LOGICAL, simplePseudoClass } from './pseudo-classes.ts';
import { type Combinator, type Compound, matchesAny, type Selector, type Test } from './selector.ts';

const PSEUDO_ELEMENTS: ReadonlyMap<string, PseudoElement['name']> = new Map(
  (['before', 'after', 'marker', 'footnote-call', 'footnote-marker'] as const).map((name) => [name, name]),
);
/** Older names, with one colon: Selectors 4 §3.6. */
const SINGLE_COLON = ['before', 'after'];

/** The selectors of a list. One that is invalid makes the list invalid, as in CSS: empty, and said. */
export function parseSelectorList(
  prelude: readonly ComponentValue[],
  source: CssSource,
  findings: Findings,
): readonly Selector[] {
  const result = parseList(prelude, source);
  if (!(result instanceof SelectorProblem)) return result;
  const at = result.value ?? prelude[0];
  const span = source.locate(at?.start ?? 0, at?.end ?? 0);
  const hints = [...(result.unsupported ?? []), 'The whole rule is left out.'];
  if (result.unsupported === undefined) findings.error('css-syntax', result.message, span, { hints });
  else findings.warn('css-unsupported', result.message, span, { hints });
  return [];
}

function parseList(values: readonly ComponentValue[], source: CssSource): Selector[] | SelectorProblem {
  const selectors: Selector[] = [];
  for (const part of splitAtCommas(values)) {
    const selector = parseSelector(part, source);
    if (selector instanceof SelectorProblem) return selector;
    selectors.push(selector);
  }
  return selectors;
}

const COMBINATORS: ReadonlyMap<string, Combinator> = new Map([
  ['>', 'child'],
  ['+', 'next-sibling'],
  ['~', 'subsequent-sibling'],
]);

/** Compounds with combinators between them. */
function parseSelector(values: readonly ComponentValue[], source: CssSource): Selector | SelectorProblem {
  let left: Selector['left'];
  let compound = new CompoundBuilder(source);
  let at = 0;
  while (at < values.length) {
    const combinator = readCombinator(values, at);
    if (combinator !== undefined) {
      if (compound.empty) return new SelectorProblem('A selector is expected before this', values[at]);
      if (compound.pseudoElement !== undefined) {
        return new SelectorProblem('A pseudo-element can only stand at the end of a selector', values[at]);
      }
      left = { compound: compound.build(), combinator: combinator.kind, left };
      compound = new CompoundBuilder(source);
      at = combinator.at;
      continue;
    }
    const taken = compound.add(values, at);
    if (taken instanceof SelectorProblem) return taken;
    at += taken;
  }
  if (compound.empty) return new SelectorProblem('A selector is expected here', values.at(-1));
  return finish(compound, left);
}

function finish(builder: CompoundBuilder, left: Selector['left']): Selector {
  const compound = builder.build();
  let specificity = compound.specificity;
  for (let step = left; step !== undefined; step = step.left) specificity += step.compound.specificity;
  const { pseudoElement } = builder;
  return { compound, left, specificity, pseudoElement };
}

function readCombinator(
  values: readonly ComponentValue[],
  start: number,
): { kind: Combinator; at: number } | undefined {
  let at = start;
  while (values[at]?.type === 'whitespace') at++;
  const sign = values[at];
  const kind = sign?.type === 'delim' ? COMBINATORS.get(sign.text) : undefined;
  if (kind === undefined) return at === start ? undefined : { kind: 'descendant', at };
  at++;
  while (values[at]?.type === 'whitespace') at++;
  return { kind, at };
}

/** Specificities of ids, of classes and of types in one number: each place holds 1,023. Selectors 4 §17. */
const ID = 1 << 20;
const CLASS = 1 << 10;
const TYPE = 1;

class CompoundBuilder {
  readonly #source: CssSource;
  readonly #tests: Test[] = [];
  #specificity = 0;
  #type: string | undefined;
  #id: string | undefined;
  #class: string | undefined;
  #attribute: string | undefined;
  empty = true;
  pseudoElement: PseudoElement['name'] | undefined;

  constructor(source: CssSource) {
    this.#source = source;
  }

  build(): Compound {
    return {
      type: this.#type,
      id: this.#id,
      class: this.#class,
      attribute: this.#attribute,
      tests: this.#tests,
      specificity: this.#specificity,
    };
  }

  /** Adds the simple selector at `at`; gives how many values it took. */
  add(values: readonly ComponentValue[], at: number): number | SelectorProblem {
    const value = values[at];
    if (value === undefined) return 1;
    if (this.pseudoElement !== undefined) {
      return new SelectorProblem('Nothing can stand after a pseudo-element', value);
    }
    const first = this.empty;
    this.empty = false;
    switch (value.type) {
      case 'ident':
        return first
          ? this.#addType(value.text)
          : new SelectorProblem('An element name must stand first', value);
      case 'hash':
        return this.#addId(value.text);
      case '[':
        return this.#addAttribute(value);
      case 'colon':
        return this.#addPseudo(values, at);
      case 'delim':
        if (value.text === '*' && first) return 1;
        if (value.text === '.') return this.#addClass(values[at + 1]);
        if (value.text === '&') return new SelectorProblem('Nested rules are not supported', value, []);
    }
    return new SelectorProblem('This is no selector', value);
  }

  #addType(name: string): number {
    this.#type = name.toLowerCase();
    this.#specificity += TYPE;
    return 1;
  }

  #addId(id: string): number {
    if (this.#id === undefined) this.#id = id;
    else this.#tests.push(({ element }) => element.attributes.get('id') === id);
    this.#specificity += ID;
    return 1;
  }

  #addClass(name: ComponentValue | undefined): number | SelectorProblem {
    if (name?.type !== 'ident') return new SelectorProblem('A class name is expected after "."', name);
    const { text } = name;
    if (this.#class === undefined) this.#class = text;
    else this.#tests.push(({ classes }) => classes.includes(text));
    this.#specificity += CLASS;
    return 2;
  }

  #addAttribute(block: Block): number | SelectorProblem {
    const attribute = parseAttribute(block.children);
    if (attribute === undefined) return new SelectorProblem('This is no attribute selector', block);
    this.#attribute ??= attribute.name;
    this.#tests.push(attribute.test);
    this.#specificity += CLASS;
    return 1;
  }

  #addPseudo(values: readonly ComponentValue[], at: number): number | SelectorProblem {
    const double = values[at + 1]?.type === 'colon';
    const name = values[at + (double ? 2 : 1)];
    if (name?.type === 'ident') {
      const word = name.text.toLowerCase();
      if (double || SINGLE_COLON.includes(word)) return this.#addPseudoElement(word, name, double ? 3 : 2);
      return this.#addPseudoClass(simplePseudoClass(word, name));
    }
    if (name?.type === 'function' && !double) {
      if (LOGICAL.includes(name.name)) return this.#addLogical(name);
      return this.#addPseudoClass(functionalPseudoClass(name, this.#source));
    }
    return new SelectorProblem('The name of a pseudo-class is expected after ":"', name ?? values[at]);
  }

  #addPseudoElement(word: string, at: ComponentValue, taken: number): number | SelectorProblem {
    const name = PSEUDO_ELEMENTS.get(word);
    if (name === undefined) {
      const hints = didYouMean(word, [...PSEUDO_ELEMENTS.keys()]);
      return new SelectorProblem(`The pseudo-element "::${word}" is not supported`, at, hints);
    }
    this.pseudoElement = name;
    this.#specificity += TYPE;
    return taken;
  }

  #addPseudoClass(test: Test | SelectorProblem): number | SelectorProblem {
    if (test instanceof SelectorProblem) return test;
    this.#tests.push(test);
    this.#specificity += CLASS;
    return 2;
  }

  /** `:where()` counts nothing, `:is()` and `:not()` as much as their most specific argument: Selectors 4 §17. */
  #addLogical(value: FunctionValue): number | SelectorProblem {
    const { name, children } = value;
    const list = parseList(children, this.#source);
    if (list instanceof SelectorProblem) return list;
    if (list.some(({ pseudoElement }) => pseudoElement !== undefined)) {
      return new SelectorProblem(`A pseudo-element cannot stand in ":${name}()"`, value);
    }
    const any = matchesAny(list);
    this.#tests.push(name === 'not' ? (node) => !any(node) : any);
    if (name !== 'where') this.#specificity += Math.max(...list.map(({ specificity }) => specificity));
    return 2;
  }
}
