/** The cascade within a drawing: presentation attributes, `<style>`, `style`. SVG 2 §6, CSS Cascade 4 §6. */
import type { Element } from '../../document/types.ts';
import { Findings } from '../../style/findings.ts';
import { parseSelectorList } from '../../style/selectors/parse.ts';
import { matches, type Selector, type SelectorNode } from '../../style/selectors/selector.ts';
import { type ComponentValue, parseComponentValues } from '../../style/syntax/component-values.ts';
import { type Declaration, parseBlock, parseRules } from '../../style/syntax/rules.ts';
import type { LengthContext } from './lengths.ts';
import { INITIAL, INITIAL_OWN, type Inherited, PROPERTIES, UNSUPPORTED, type Values } from './properties.ts';
import type { Reporter } from './report.ts';
import type { XmlElement } from './xml.ts';

type Mutable = { -readonly [Key in keyof Values]: Values[Key] };

interface Rule {
  readonly selector: Selector;
  readonly order: number;
  readonly declarations: readonly Written[];
}

interface Written {
  readonly property: string;
  readonly value: string;
  readonly important: boolean;
}

/** Fonts and their sizes come first: lengths of others may be in em or ex. */
const FIRST: readonly string[] = ['font', 'font-family', 'font-weight', 'font-style', 'font-size'];

export class Styles {
  readonly #rules: readonly Rule[];
  readonly #reporter: Reporter;
  readonly #nodes = new Map<XmlElement, SelectorNode>();
  readonly #inPlace = new Map<XmlElement, Values>();
  /** `style` attributes are alike for many elements. */
  readonly #attributes = new Map<string, readonly Written[]>();

  constructor(root: XmlElement, reporter: Reporter) {
    this.#reporter = reporter;
    this.#rules = readRules(root, reporter);
  }

  /** Of an element, where what it inherits is not from its parent but from who uses it. */
  compute(element: XmlElement, parent: Inherited, context: LengthContext): Values {
    // What the parent has beside, and is not inherited, has its initial value again.
    const values: Mutable = { ...parent, ...INITIAL_OWN };
    if (element.attributes.get('space') === 'preserve') values.whiteSpace = 'preserve';
    const declared = this.#declared(element);
    for (const property of FIRST) this.#apply(property, declared, element, parent, context, values);
    const own = { ...context, fontSize: values.fontSize, font: values };
    for (const property of declared.keys()) {
      if (!FIRST.includes(property)) {
        this.#apply(property, declared, element, parent, own, values);
      }
    }
    return values;
  }

  /** Of an element that is not drawn where it stands: a gradient, a clipping path. */
  inPlace(element: XmlElement, context: LengthContext): Values {
    let values = this.#inPlace.get(element);
    if (values === undefined) {
      const { parent } = element;
      values = this.compute(element, parent === undefined ? INITIAL : this.inPlace(parent, context), context);
      this.#inPlace.set(element, values);
    }
    return values;
  }

  #apply(
    property: string,
    declared: ReadonlyMap<string, string>,
    element: XmlElement,
    parent: Inherited,
    context: LengthContext,
    values: Mutable,
  ): void {
    const value = declared.get(property);
    if (value === undefined || value === 'inherit' || value === 'unset') return;
    const harmless = UNSUPPORTED.get(property);
    if (harmless !== undefined && value !== harmless && value !== 'initial') {
      this.#reporter.unsupported(element, `"${property}" is not supported`);
    }
    if (value === 'initial') {
      const key = property.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
      const initial: Partial<Values> = { ...INITIAL, ...INITIAL_OWN };
      if (key in initial) Object.assign(values, { [key]: initial[key as keyof Values] });
      return;
    }
    const read = PROPERTIES.get(property);
    const computed = read?.(value, parent, context);
    if (computed !== undefined) Object.assign(values, computed);
    else if (read !== undefined) {
      this.#reporter.unsupported(element, `"${shorten(value)}" is no value of "${property}" here`);
    }
  }

  /** The winning declarations, by property: CSS Cascade 4 §6.1. */
  #declared(element: XmlElement): ReadonlyMap<string, string> {
    const declared = new Map<string, string>();
    for (const [name, value] of element.attributes) {
      if (name !== 'font' && (PROPERTIES.has(name) || UNSUPPORTED.has(name)))
        declared.set(name, value.trim());
    }
    const style = element.attributes.get('style');
    if (style === undefined && this.#rules.length === 0) return declared;
    const written = [
      ...this.#matching(element),
      ...(style === undefined ? [] : this.#styleOf(element, style)),
    ];
    for (const isImportant of [false, true]) {
      for (const { property, value, important } of written) {
        if (important === isImportant) declared.set(property, value);
      }
    }
    return declared;
  }

  #matching(element: XmlElement): readonly Written[] {
    if (this.#rules.length === 0) return [];
    const node = this.#nodeOf(element);
    const matching = this.#rules.filter(({ selector }) => matches(node, selector));
    matching.sort((a, b) => a.selector.specificity - b.selector.specificity || a.order - b.order);
    return matching.flatMap(({ declarations }) => declarations);
  }

  #styleOf(element: XmlElement, style: string): readonly Written[] {
    let written = this.#attributes.get(style);
    if (written === undefined) {
      const report = (message: string) => this.#reporter.unsupported(element, message);
      const items = parseBlock(parseComponentValues(style, report), report);
      written = items.flatMap((item) => (item.kind === 'declaration' ? [writtenOf(item, style)] : []));
      this.#attributes.set(style, written);
    }
    return written;
  }

  /** The element as selectors see it; names are compared without regard to case. */
  #nodeOf(element: XmlElement): SelectorNode {
    const known = this.#nodes.get(element);
    if (known !== undefined) return known;
    const { parent } = element;
    const above = parent === undefined ? undefined : this.#nodeOf(parent);
    const elements =
      parent === undefined ? [element] : parent.children.filter((child) => child.kind === 'element');
    const siblings: SelectorNode[] = [];
    for (const [position, one] of elements.entries()) {
      const classes = (one.attributes.get('class') ?? '').split(/\s+/).filter((name) => name !== '');
      const node = { element: elementOf(one), classes, parent: above, siblings, position };
      siblings.push(node);
      this.#nodes.set(one, node);
    }
    return this.#nodes.get(element)!;
  }
}

function elementOf({ name, attributes }: XmlElement): Element {
  return {
    kind: 'element',
    index: 0,
    name: name.toLowerCase(),
    attributes,
    role: 'none',
    lang: '',
    children: [],
  };
}

function readRules(root: XmlElement, reporter: Reporter): readonly Rule[] {
  const rules: Rule[] = [];
  for (const element of descendants(root)) {
    if (element.name === 'style') readSheet(element, reporter, rules);
  }
  return rules;
}

function readSheet(element: XmlElement, reporter: Reporter, rules: Rule[]): void {
  const type = element.attributes.get('type') ?? '';
  if (type !== '' && type !== 'text/css') return;
  const text = element.children.map((child) => (child.kind === 'text' ? child.text : '')).join('');
  const findings = new Findings();
  const report = (message: string) => reporter.unsupported(element, message);
  const source = { text, locate: () => undefined };
  for (const rule of parseRules(parseComponentValues(text, report), report)) {
    if (rule.kind === 'at-rule') {
      if (rule.name !== 'charset') reporter.unsupported(element, `"@${rule.name}" is not supported`);
      continue;
    }
    const declarations = parseBlock(rule.block.children, report).flatMap((item) =>
      item.kind === 'declaration' ? [writtenOf(item, text)] : [],
    );
    for (const selector of parseSelectorList(rule.prelude, source, findings)) {
      if (selector.pseudoElement === undefined) rules.push({ selector, order: rules.length, declarations });
    }
  }
  for (const { message } of findings.diagnostics) report(message);
}

function writtenOf({ property, values, important }: Declaration, text: string): Written {
  return { property, value: textOf(values, text), important };
}

function textOf(values: readonly ComponentValue[], text: string): string {
  return text.slice(values[0]?.start ?? 0, values.at(-1)?.end ?? 0).trim();
}

export function* descendants(element: XmlElement): Generator<XmlElement> {
  yield element;
  for (const child of element.children) if (child.kind === 'element') yield* descendants(child);
}

function shorten(value: string): string {
  return value.length > 40 ? `${value.slice(0, 40)}…` : value;
}
