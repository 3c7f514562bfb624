/** Declarations to specified values of longhands. CSS Cascade 5 §3 and §4.1, CSS Variables 1 §3. */
import type { Span } from '../diagnostic.ts';
import type { CssSource, Findings } from './findings.ts';
import { reportProperty, reportValue } from './invalid.ts';
import type { CascadedName } from './logical.ts';
import { longhandOf } from './properties.ts';
import { longhandNamed, longhandsOf } from './property-names.ts';
import { SHORTHANDS } from './shorthands.ts';
import type { ComponentValue } from './syntax/component-values.ts';
import type { Declaration } from './syntax/rules.ts';
import { type Compute, Cursor, parseWhole } from './values/parser.ts';
import { findVariables, mentions, type VariableUse } from './variables.ts';

/** CSS Cascade 5 §7.3. */
export type WideKeyword = 'inherit' | 'initial' | 'unset' | 'revert';
const WIDE_KEYWORDS: readonly string[] = ['inherit', 'initial', 'unset', 'revert'];

/** A value that holds `var()`: parsed when the variables of the element are known. */
export interface PendingValue {
  readonly property: string;
  readonly values: readonly ComponentValue[];
  readonly locate: () => Span | undefined;
}

export type Specified = Compute<unknown> | WideKeyword | PendingValue;
/** The tokens of a custom property. */
export interface CustomTokens {
  readonly values: readonly ComponentValue[];
  readonly locate: () => Span | undefined;
}
export type CustomValue = CustomTokens | WideKeyword;

/** The declarations of one block that are important, or those that are not, in their order. */
export interface DeclarationSet {
  readonly longhands: readonly (readonly [CascadedName, Specified])[];
  readonly customs: readonly (readonly [string, CustomValue])[];
}

export interface Declarations {
  readonly normal: DeclarationSet;
  readonly important: DeclarationSet;
  /** Whether a value depends on the element's attributes. */
  readonly attributes: boolean;
  readonly variables: readonly VariableUse[];
}

/** Where declarations stand: `size` is for `@page` only. */
export type DeclarationPlace = 'element' | 'page' | 'page-part';

export function parseDeclarations(
  declarations: readonly Declaration[],
  place: DeclarationPlace,
  source: CssSource,
  findings: Findings,
): Declarations {
  const normal = emptySet();
  const important = emptySet();
  for (const declaration of declarations) {
    const set = declaration.important ? important : normal;
    if (declaration.property.startsWith('--'))
      set.customs.push([declaration.property, customValue(declaration, source)]);
    else set.longhands.push(...specify(declaration, place, source, findings));
  }
  const variables = declarations.flatMap((declaration) => findVariables(declaration.values, source));
  const attributes = declarations.some(usesAttributes);
  return { normal, important, attributes, variables };
}

/** The custom properties that are set. */
export function declaredVariables({ normal, important }: Declarations): readonly string[] {
  return [...normal.customs, ...important.customs].map(([name]) => name);
}

/** `attr()` stands in it, or may come through a variable. */
function usesAttributes({ property, values }: Declaration): boolean {
  return mentions(values, 'attr') || (GENERATING.includes(property) && mentions(values, 'var'));
}

const GENERATING = ['content', 'string-set', 'bookmark-label'];

function emptySet() {
  const longhands: (readonly [CascadedName, Specified])[] = [];
  const customs: (readonly [string, CustomValue])[] = [];
  return { longhands, customs };
}

function customValue(declaration: Declaration, source: CssSource): CustomValue {
  const { values, start, end } = declaration;
  return wideKeyword(values) ?? { values, locate: () => source.locate(start, end) };
}

function specify(
  declaration: Declaration,
  place: DeclarationPlace,
  source: CssSource,
  findings: Findings,
): readonly (readonly [CascadedName, Specified])[] {
  const { property, values, start, nameEnd } = declaration;
  const longhands = longhandsOf(property);
  const isElsewhere = place !== 'page' && longhands?.some((name) => longhandOf(name).pageOnly === true);
  if (longhands === undefined || isElsewhere === true) {
    reportProperty(property, source.locate(start, nameEnd), findings);
    return [];
  }
  const wide = wideKeyword(values);
  if (wide !== undefined) return longhands.map((name) => [name, wide]);
  if (mentions(values, 'var')) {
    // What is wrong with it is said by `reportVariables`.
    if (findVariables(values, source).some(({ name }) => name === '')) return [];
    const pending: PendingValue = {
      property,
      values,
      locate: () => valueSpan(declaration, source),
    };
    return longhands.map((name) => [name, pending]);
  }
  const parsed = parseProperty(property, values);
  if (parsed === undefined) {
    const span = valueSpan(declaration, source);
    reportValue(property, values, serialize(values, source), span, findings);
    return [];
  }
  return [...parsed];
}

/** A value for each longhand of a property; `undefined` if the value is invalid. */
export function parseProperty(
  property: string,
  values: readonly ComponentValue[],
): ReadonlyMap<CascadedName, Specified> | undefined {
  const input = new Cursor(values);
  const name = longhandNamed(property);
  if (name !== undefined) {
    const value = parseWhole<unknown>(longhandOf(name).value, input);
    return value && new Map([[name, value]]);
  }
  const shorthand = SHORTHANDS.get(property);
  const expansion = shorthand?.expand(input);
  if (shorthand === undefined || expansion === undefined || !input.atEnd) return undefined;
  return new Map(shorthand.longhands.map((longhand) => [longhand, expansion.get(longhand) ?? 'initial']));
}

function wideKeyword(values: readonly ComponentValue[]): WideKeyword | undefined {
  const [only, ...others] = values;
  if (only?.type !== 'ident' || others.length > 0) return undefined;
  const word = only.text.toLowerCase();
  return WIDE_KEYWORDS.includes(word) ? (word as WideKeyword) : undefined;
}

function valueSpan({ values, start, end }: Declaration, source: CssSource): Span | undefined {
  return source.locate(values[0]?.start ?? start, values.at(-1)?.end ?? end);
}

function serialize(values: readonly ComponentValue[], source: CssSource): string {
  return source.text.slice(values[0]?.start ?? 0, values.at(-1)?.end ?? 0).replace(/\s+/g, ' ');
}
