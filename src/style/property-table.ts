/** The supported properties as a Markdown table, for `templates/README.md`. */
import { LOGICAL_NAMES, physicalName } from './logical.ts';
import { kebabCase } from './longhands.ts';
import { LONGHAND_NAMES, LONGHANDS } from './properties.ts';
import { ALIASES, SHORTHANDS } from './shorthands.ts';

/** One row for each property by name: its values, its initial value and whether it inherits. */
export function propertyTable(): string {
  const rows = [...longhandRows(), ...shorthandRows(), ...aliasRows(), ...logicalRows()].sort();
  return ['| property | values | initial | inherits |', '|---|---|---|---|', ...rows].join('\n');
}

function longhandRows(): readonly string[] {
  return LONGHAND_NAMES.map((name) => {
    const { value, initial, inherited, pageOnly } = LONGHANDS[name];
    const where = pageOnly === true ? ', in `@page` only' : '';
    return row(
      kebabCase(name),
      `${code(value.syntax)}${where}`,
      code(initial),
      inherited === true ? 'yes' : 'no',
    );
  });
}

function shorthandRows(): readonly string[] {
  return [...SHORTHANDS].map(([name, { syntax }]) => row(name, code(syntax), 'shorthand', ''));
}

function aliasRows(): readonly string[] {
  return [...ALIASES].map(([name, longhand]) => row(name, `as \`${kebabCase(longhand)}\``, '', ''));
}

function logicalRows(): readonly string[] {
  return LOGICAL_NAMES.map((name) => {
    const [left, right] = [physicalName(name, 'ltr'), physicalName(name, 'rtl')].map(kebabCase);
    return row(kebabCase(name), `as \`${left}\`, from right to left as \`${right}\``, '', '');
  });
}

function row(name: string, values: string, initial: string, inherits: string): string {
  return `| \`${name}\` | ${values} | ${initial} | ${inherits} |`;
}

/** A pipe would end the cell. */
function code(text: string): string {
  return `\`${text.replaceAll('|', '\\|')}\``;
}
