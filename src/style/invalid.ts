/** What is said of declarations that CSS drops: an unknown property, a value that it does not take, a wrong `var()`. */
import type { Span } from '../diagnostic.ts';
import { didYouMean } from '../suggest.ts';
import type { Findings } from './findings.ts';
import { longhandsOf, PROPERTY_NAMES, syntaxOf } from './property-names.ts';
import type { ComponentValue } from './syntax/component-values.ts';
import { insteadOf } from './unsupported.ts';
import { ABSOLUTE_UNITS, RELATIVE_UNITS } from './values/units.ts';
import type { VariableUse } from './variables.ts';

/** Says that there is no such property, or not where the declaration stands. */
export function reportProperty(property: string, span: Span | undefined, findings: Findings): void {
  if (longhandsOf(property) !== undefined) {
    findings.warn('css-unsupported', `"${property}" stands in "@page" only`, span);
    return;
  }
  const standard = property.replace(/^-[a-z]+-/, '');
  if (standard !== property) {
    const hints = longhandsOf(standard) === undefined ? [] : [`Use "${standard}".`];
    findings.warn(
      'css-unsupported',
      `"${property}" is a browser's own property and does nothing here`,
      span,
      { hints },
    );
    return;
  }
  const hints = insteadOf(property);
  if (hints === undefined) {
    const similar = didYouMean(property, PROPERTY_NAMES);
    findings.warn('css-unknown-property', `Unknown property "${property}"`, span, { hints: similar });
  } else findings.warn('css-unsupported', `The property "${property}" is not supported`, span, { hints });
}

/** Says that a value is invalid, and what would be valid. */
export function reportValue(
  property: string,
  values: readonly ComponentValue[],
  written: string,
  span: Span | undefined,
  findings: Findings,
): void {
  const syntax = syntaxOf(property);
  const message =
    values.length === 0 ? `"${property}" has no value` : `"${written}" is no value of "${property}"`;
  const hints = [...valueHints(values, syntax), `"${property}" takes ${syntax}.`];
  findings.warn('css-invalid-value', message, span, { hints });
}

function valueHints(values: readonly ComponentValue[], syntax: string): readonly string[] {
  const [only] = values;
  if (values.length === 1 && only?.type === 'ident') {
    return didYouMean(only.text.toLowerCase(), syntax.match(/(?<![<\w-])[a-z][a-z-]+(?![\w>(-])/g) ?? []);
  }
  const units = [...ABSOLUTE_UNITS.keys(), ...RELATIVE_UNITS.keys(), '%'];
  for (const value of values) {
    if (value.type === 'dimension' && !units.includes(value.unit)) {
      return [`There is no unit "${value.unit}": the units are ${units.join(', ')}.`];
    }
    if (value.type === 'number' && value.number !== 0 && /<length/.test(syntax)) {
      return [`A length needs a unit, such as "${value.number}pt".`];
    }
  }
  return [];
}

/** Says which `var()` is wrong, or of a name that is set nowhere and without a fallback. */
export function reportVariables(
  variables: readonly VariableUse[],
  known: ReadonlySet<string>,
  findings: Findings,
): void {
  for (const { name, fallback, locate } of variables) {
    if (name === '') {
      const message = 'var() takes a custom property, and after a comma what stands in for it';
      findings.warn('css-invalid-value', message, locate());
    } else if (!fallback && !known.has(name)) {
      const hints = didYouMean(name, [...known]);
      findings.warn('css-unknown-variable', `The custom property "${name}" is set nowhere`, locate(), {
        hints,
      });
    }
  }
}
