/** The document's tree with a style for each element and its pseudo-elements. */
import type { DocumentNode, Element, Text } from '../document/types.ts';
import { type Cascaded, cascade, type MatchedBlock } from './cascade.ts';
import type { Rules } from './collect-rules.ts';
import type { Style, StyleComputer } from './compute.ts';
import { contentsModels } from './contents.ts';
import { declaredVariables, parseDeclarations } from './declarations.ts';
import type { CssSource, Findings } from './findings.ts';
import { reportVariables } from './invalid.ts';
import { presentationalHints } from './presentational-hints.ts';
import { type IndexedRule, RuleIndex } from './selectors/rule-index.ts';
import type { SelectorNode } from './selectors/selector.ts';
import { declarationsOf, type Origin, sheetContext } from './sheet.ts';
import { parseComponentValues } from './syntax/component-values.ts';
import type { PseudoElement, StyledElement, StyledNode } from './types.ts';

/** An element with its style, while its children are styled. */
interface StyledParent {
  readonly node: SelectorNode;
  readonly style: Style;
}

type PseudoName = PseudoElement['name'];
type PseudoElements = Omit<StyledElement, 'kind' | 'element' | 'role' | 'style' | 'children'>;

export class TreeStyler {
  readonly #index: RuleIndex;
  readonly #variables: ReadonlySet<string>;
  readonly #computer: StyleComputer;
  readonly #findings: Findings;
  /** By the ranks of the rules that matched. */
  readonly #cascades = new Map<string, Cascaded>();

  constructor(rules: Rules, computer: StyleComputer, findings: Findings) {
    this.#index = new RuleIndex(rules.styleRules);
    this.#variables = rules.variables;
    this.#computer = computer;
    this.#findings = findings;
  }

  /** The styled root, and its style for the page contexts, which inherit from it. */
  styleRoot(root: Element): { readonly root: StyledElement; readonly style: Style } {
    const siblings: SelectorNode[] = [];
    const node = { element: root, classes: classesOf(root), parent: undefined, siblings, position: 0 };
    siblings.push(node);
    const style = this.#computer.computeRoot(this.#cascadeElement(node), root.attributes);
    return { root: this.#finish({ node, style }, style), style };
  }

  #styleChildren(children: readonly DocumentNode[], parent: StyledParent): readonly StyledNode[] {
    // The same list, not another like it: most elements hold text alone.
    if (children.every(isText)) return children;
    const siblings: SelectorNode[] = [];
    for (const element of children) {
      if (element.kind === 'text') continue;
      const position = siblings.length;
      siblings.push({ element, classes: classesOf(element), parent: parent.node, siblings, position });
    }
    let next = 0;
    return children.map((child) => {
      if (child.kind === 'text') return child;
      const node = siblings[next++]!;
      return this.#styleElement(node, parent);
    });
  }

  #styleElement(node: SelectorNode, parent: StyledParent): StyledElement {
    const style = this.#computer.compute(this.#cascadeElement(node), parent.style, node.element.attributes);
    return this.#finish({ node, style }, parent.style);
  }

  #finish(parent: StyledParent, outer: Style): StyledElement {
    const { element } = parent.node;
    return {
      kind: 'element',
      element,
      role: element.role,
      style: parent.style.computed,
      ...this.#pseudoElements(parent, outer),
      children: this.#styleChildren(childrenOf(element), parent),
    };
  }

  #pseudoElements({ node, style }: StyledParent, outer: Style): PseudoElements {
    const pseudo = (name: PseudoName, from: Style, rules = this.#index.match(node, name)): PseudoElement => {
      const { computed } = this.#computer.compute(this.#cascade(rules), from, node.element.attributes);
      return { name, style: computed };
    };
    const generated = (name: 'before' | 'after'): PseudoElement | undefined => {
      const rules = this.#index.match(node, name);
      const found = rules.length === 0 ? undefined : pseudo(name, style, rules);
      return found === undefined || typeof found.style.content === 'string' ? undefined : found;
    };
    const before = generated('before');
    const after = generated('after');
    return {
      ...(before && { before }),
      ...(after && { after }),
      ...(style.computed.display === 'list-item' && { marker: pseudo('marker', style) }),
      // A call stands in the text around the note, and looks like that text, not like the note.
      ...(style.computed.float === 'footnote' && {
        footnoteCall: pseudo('footnote-call', outer),
        footnoteMarker: pseudo('footnote-marker', style),
      }),
    };
  }

  #cascadeElement(node: SelectorNode): Cascaded {
    const rules = this.#index.match(node, 'element');
    const { element } = node;
    const hints = presentationalHints(element);
    const inline = element.attributes.get('style');
    if (hints === undefined && inline === undefined) return this.#cascade(rules);
    const from = (...origins: readonly Origin[]) => rules.filter(({ origin }) => origins.includes(origin));
    // A style attribute is like a pack's most specific rule, hints are like its least specific one: CSS Style
    // Attributes §3, CSS Cascade 5 §6.4.
    return cascade([
      ...from('engine'),
      ...(hints === undefined ? [] : [hints]),
      ...from('pack'),
      ...(inline === undefined ? [] : [this.#inlineBlock(inline, element)]),
      ...from('user'),
    ]);
  }

  #inlineBlock(text: string, { span }: Element): MatchedBlock {
    const source: CssSource = { text, locate: () => span };
    const context = sheetContext(source, 'pack', this.#findings);
    const declarations = declarationsOf(parseComponentValues(text, context.report), context);
    const block = parseDeclarations(declarations, 'element', source, this.#findings);
    reportVariables(
      block.variables,
      new Set([...this.#variables, ...declaredVariables(block)]),
      this.#findings,
    );
    return { origin: 'pack', declarations: block };
  }

  #cascade(rules: readonly IndexedRule[]): Cascaded {
    const key = rules.map(({ rank }) => rank).join();
    const known = this.#cascades.get(key);
    if (known !== undefined) return known;
    const cascaded = cascade(rules);
    this.#cascades.set(key, cascaded);
    return cascaded;
  }
}

function childrenOf(element: Element): readonly DocumentNode[] {
  const isModelled = element.name === 'toc' && element.children.every((child) => child.kind === 'text');
  return isModelled ? contentsModels(element) : element.children;
}

const NO_CLASSES: readonly string[] = [];

function classesOf({ attributes }: Element): readonly string[] {
  const value = attributes.get('class');
  return value === undefined
    ? NO_CLASSES
    : [...new Set(value.split(/[ \t\n\r\f]+/).filter((word) => word !== ''))];
}

function isText(node: DocumentNode): node is Text {
  return node.kind === 'text';
}
