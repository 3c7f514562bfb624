/** Properties by the names that stylesheets write: longhands, their other names, shorthands. */
import { type CascadedName, LOGICAL_NAMES } from './logical.ts';
import { kebabCase } from './longhands.ts';
import { LONGHAND_NAMES, longhandOf } from './properties.ts';
import { ALIASES, SHORTHANDS } from './shorthands.ts';

const LONGHANDS_BY_NAME: ReadonlyMap<string, CascadedName> = new Map<string, CascadedName>([
  ...[...LONGHAND_NAMES, ...LOGICAL_NAMES].map((name) => [kebabCase(name), name] as const),
  ...ALIASES,
]);

export const PROPERTY_NAMES: readonly string[] = [...LONGHANDS_BY_NAME.keys(), ...SHORTHANDS.keys()];

/** The longhand of that name; `undefined` for shorthands and for what is no property. */
export function longhandNamed(property: string): CascadedName | undefined {
  return LONGHANDS_BY_NAME.get(property);
}

/** The longhands that a property sets; `undefined` if there is no such property. */
export function longhandsOf(property: string): readonly CascadedName[] | undefined {
  const name = longhandNamed(property);
  return name === undefined ? SHORTHANDS.get(property)?.longhands : [name];
}

/** What a property takes, in the value definition syntax of CSS. */
export function syntaxOf(property: string): string {
  const name = longhandNamed(property);
  return name === undefined ? (SHORTHANDS.get(property)?.syntax ?? '') : longhandOf(name).value.syntax;
}
