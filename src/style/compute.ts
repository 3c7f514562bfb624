/** From cascaded to computed values: inheritance, `var()`, the font first, then all else. CSS Cascade 5 §4.4 and §7. */
import type { Span } from '../diagnostic.ts';
import type { Cascaded } from './cascade.ts';
import { toComputedStyle } from './computed-style.ts';
import { type PendingValue, parseProperty, type Specified } from './declarations.ts';
import type { Findings } from './findings.ts';
import { HALF_EMS, INITIAL, NORMAL_LINE_HEIGHT } from './initial.ts';
import { reportValue } from './invalid.ts';
import { type CascadedName, physicalName } from './logical.ts';
import type { LonghandName, Longhands } from './longhands.ts';
import { INHERITED_NAMES, LONGHANDS } from './properties.ts';
import type { ComponentValue } from './syntax/component-values.ts';
import { toCss } from './syntax/serialize.ts';
import type { ComputedStyle, Display, FontChoice, FontMeasures } from './types.ts';
import type { ComputeContext } from './values/parser.ts';
import { resolveVariables, substitute, type Variables } from './variables.ts';

/** An element's values as its children inherit them, and as layout sees them. */
export interface Style {
  readonly longhands: Longhands;
  readonly variables: Variables;
  readonly computed: ComputedStyle;
  /** Styles of children, by what the cascade gave them: those that are alike are one object. */
  readonly derived: Map<Cascaded, Style>;
}

type Attributes = ReadonlyMap<string, string>;
const NO_ATTRIBUTES: Attributes = new Map();

/** What lengths of an element are measured in. */
const FONT = ['fontFamily', 'fontWeight', 'fontStyle', 'fontSize'] as const;
/** Others may refer to them. */
const SET_FIRST: ReadonlySet<CascadedName> = new Set([...FONT, 'lineHeight', 'direction']);

/** Computes styles; remembers what was parsed, and says what is invalid. */
export class StyleComputer {
  readonly #findings: Findings;
  readonly #variables: ReadonlySet<string>;
  readonly #measure: (font: FontChoice) => FontMeasures | undefined;
  readonly #parsed = new Map<PendingValue, WeakMap<Variables, ReturnType<typeof parseProperty>>>();
  #root: Style | undefined;

  /** `variables` are the custom properties that are set anywhere: of others it is said already that they are not. */
  constructor(
    variables: ReadonlySet<string>,
    measure: (font: FontChoice) => FontMeasures | undefined,
    findings: Findings,
  ) {
    this.#variables = variables;
    this.#measure = measure;
    this.#findings = findings;
  }

  /** The style of the root element, that `rem` refers to: the first that is computed. */
  computeRoot(cascaded: Cascaded, attributes: Attributes): Style {
    this.#root = this.#compute(cascaded, undefined, attributes);
    return this.#root;
  }

  /** The style of a child of `parent`; the same object for children whose cascade gave the same. */
  compute(cascaded: Cascaded, parent: Style, attributes: Attributes = NO_ATTRIBUTES): Style {
    if (cascaded.attributes) return this.#compute(cascaded, parent, attributes);
    const known = parent.derived.get(cascaded);
    if (known !== undefined) return known;
    const style = this.#compute(cascaded, parent, attributes);
    parent.derived.set(cascaded, style);
    return style;
  }

  #compute(cascaded: Cascaded, parent: Style | undefined, attributes: Attributes): Style {
    const inherited = parent?.longhands ?? INITIAL;
    const variables = this.#inheritVariables(cascaded, parent);
    const values: Record<string, unknown> = { ...INITIAL };
    for (const name of INHERITED_NAMES) values[name] = inherited[name];
    const partial = values as unknown as Longhands;
    const set = (name: CascadedName, context: ComputeContext) => {
      const specified = cascaded.longhands.get(name);
      if (specified === undefined) return;
      const longhand = physicalName(name, partial.direction);
      values[longhand] = this.#value(name, longhand, specified, variables, context);
    };
    const base = this.#context(inherited, attributes);
    for (const name of FONT) set(name, base);
    const sized = { ...base, fontSize: Number(values.fontSize), measures: () => this.#measuresOf(partial) };
    const rooted = parent === undefined ? { ...sized, rootFontSize: sized.fontSize } : sized;
    set('lineHeight', rooted);
    set('direction', rooted);
    const lineHeight = lineHeightOf(partial);
    const context = {
      ...rooted,
      lineHeight,
      rootLineHeight: parent === undefined ? lineHeight : base.rootLineHeight,
    };
    for (const name of cascaded.longhands.keys()) {
      if (!SET_FIRST.has(name)) set(name, context);
    }
    const display = parent?.computed.display;
    const isFlexItem = display === 'flex' || display === 'inline-flex';
    if (isFlexItem && partial.float !== 'footnote') values.float = 'none';
    values.display = usedDisplay(partial, parent === undefined || isFlexItem);
    return { longhands: partial, variables, computed: toComputedStyle(partial), derived: new Map() };
  }

  #context(parent: Longhands, attributes: Attributes): ComputeContext {
    const root = this.#root?.longhands;
    return {
      parent,
      fontSize: parent.fontSize,
      rootFontSize: root?.fontSize ?? INITIAL.fontSize,
      measures: () => this.#measuresOf(parent),
      lineHeight: lineHeightOf(parent),
      rootLineHeight: lineHeightOf(root ?? INITIAL),
      attribute: (name) => attributes.get(name),
    };
  }

  #measuresOf(font: FontChoice): FontMeasures {
    return this.#measure(font) ?? HALF_EMS;
  }

  #inheritVariables({ customs }: Cascaded, parent: Style | undefined): Variables {
    const inherited = parent?.variables ?? new Map();
    const own = new Map<string, readonly ComponentValue[] | undefined>();
    for (const [name, value] of customs) {
      if (typeof value === 'object') own.set(name, value.values);
      else if (value === 'initial') own.set(name, undefined);
    }
    return resolveVariables(inherited, own, (name) => {
      const value = customs.get(name);
      const span = typeof value === 'object' ? value.locate() : undefined;
      this.#findings.warn('css-invalid-value', `The custom property "${name}" refers to itself`, span);
    });
  }

  /** `declared` is what the stylesheet says, `name` the longhand that it means here. */
  #value(
    declared: CascadedName,
    name: LonghandName,
    specified: Specified,
    variables: Variables,
    context: ComputeContext,
  ): unknown {
    if (typeof specified === 'function') return specified(context);
    if (typeof specified === 'object') {
      const parsed = this.#parse(specified, variables)?.get(declared) ?? 'unset';
      return this.#value(declared, name, typeof parsed === 'object' ? 'unset' : parsed, variables, context);
    }
    const inherits =
      specified === 'inherit' || (specified !== 'initial' && LONGHANDS[name].inherited === true);
    return inherits ? context.parent[name] : INITIAL[name];
  }

  /** Once for each set of variables: most elements share one. */
  #parse(pending: PendingValue, variables: Variables): ReturnType<typeof parseProperty> {
    const known = this.#parsed.get(pending) ?? new WeakMap<Variables, ReturnType<typeof parseProperty>>();
    this.#parsed.set(pending, known);
    if (known.has(variables)) return known.get(variables);
    const parsed = this.#substituteAndParse(pending, variables);
    known.set(variables, parsed);
    return parsed;
  }

  #substituteAndParse({ property, values, locate }: PendingValue, variables: Variables) {
    const missing: string[] = [];
    const lookUp = (name: string) => {
      const value = variables.get(name);
      if (value === undefined) missing.push(name);
      return value;
    };
    const substituted = substitute(values, lookUp);
    if (substituted === undefined) {
      this.#reportMissing(missing.at(-1), property, locate());
      return undefined;
    }
    const parsed = parseProperty(property, substituted);
    if (parsed === undefined) {
      reportValue(property, substituted, toCss(substituted), locate(), this.#findings);
    }
    return parsed;
  }

  #reportMissing(variable: string | undefined, property: string, span: Span | undefined): void {
    if (variable === undefined) {
      this.#findings.warn('css-invalid-value', `"var()" gives "${property}" no value`, span);
    } else if (this.#variables.has(variable)) {
      const hints = [
        'Set it on ":root", so that every element has it, or give var() a fallback after a comma.',
      ];
      const message = `The custom property "${variable}" has no value here`;
      this.#findings.warn('css-unknown-variable', message, span, { hints });
    }
  }
}

/** Points. */
function lineHeightOf({ lineHeight, fontSize }: Longhands): number {
  if (lineHeight === 'normal') return fontSize * NORMAL_LINE_HEIGHT;
  return typeof lineHeight === 'number' ? lineHeight : lineHeight.factor * fontSize;
}

const STAYS: readonly Display[] = ['none', 'block', 'list-item', 'flow-root', 'flex', 'table'];

/**
 * Floats, flex items and the root are block-level: CSS Display 3 §2.7. So are absolutely positioned boxes; but where they
 * would stand in the flow depends on what they were, so that layout makes blocks of them.
 */
function usedDisplay({ display, float, position }: Longhands, isRootOrItem: boolean): Display {
  const isFloating = position !== 'absolute' && (float === 'left' || float === 'right');
  const blockified = isRootOrItem || isFloating;
  if (!blockified || STAYS.includes(display)) return display;
  if (display === 'inline-flex') return 'flex';
  return display === 'inline-block' ? 'flow-root' : 'block';
}
