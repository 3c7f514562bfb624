/** Attribute selectors. Selectors 4 §6. */
import { type ComponentValue, trim } from '../syntax/component-values.ts';
import type { Test } from './selector.ts';

type Compare = (value: string, wanted: string) => boolean;

const OPERATORS: ReadonlyMap<string, Compare> = new Map<string, Compare>([
  ['=', (value, wanted) => value === wanted],
  ['~=', (value, wanted) => wanted !== '' && value.split(/[ \t\n\r\f]+/).includes(wanted)],
  ['|=', (value, wanted) => value === wanted || value.startsWith(`${wanted}-`)],
  ['^=', (value, wanted) => wanted !== '' && value.startsWith(wanted)],
  ['$=', (value, wanted) => wanted !== '' && value.endsWith(wanted)],
  ['*=', (value, wanted) => wanted !== '' && value.includes(wanted)],
]);

/** Attributes whose values HTML compares without regard to case: HTML §4.16.2, those of our vocabulary. */
const CASELESS = ['lang', 'dir', 'scope', 'type'];

export interface AttributeSelector {
  readonly name: string;
  readonly test: Test;
}

/** What stands between the brackets: `name`, `name = value`, `name = value i`. */
export function parseAttribute(children: readonly ComponentValue[]): AttributeSelector | undefined {
  const values = trim(children).filter((value) => value.type !== 'whitespace');
  const [first] = values;
  if (first?.type !== 'ident') return undefined;
  const name = first.text.toLowerCase();
  if (values.length === 1) return { name, test: ({ element }) => element.attributes.has(name) };
  const equals = values.findIndex((value) => value.type === 'delim' && value.text === '=');
  const operator = values.slice(1, equals + 1).map((value) => (value.type === 'delim' ? value.text : '?'));
  const compare = OPERATORS.get(operator.join(''));
  const [wanted, flag, ...others] = values.slice(equals + 1);
  if (compare === undefined || others.length > 0 || (wanted?.type !== 'ident' && wanted?.type !== 'string')) {
    return undefined;
  }
  const caseless = isCaseless(name, flag);
  return caseless === undefined
    ? undefined
    : { name, test: attributeTest(name, compare, wanted.text, caseless) };
}

function isCaseless(name: string, flag: ComponentValue | undefined): boolean | undefined {
  if (flag === undefined) return CASELESS.includes(name);
  const word = flag.type === 'ident' ? flag.text.toLowerCase() : '';
  return word === 'i' ? true : word === 's' ? false : undefined;
}

function attributeTest(name: string, compare: Compare, wanted: string, caseless: boolean): Test {
  if (!caseless) {
    return ({ element }) => {
      const value = element.attributes.get(name);
      return value !== undefined && compare(value, wanted);
    };
  }
  const lower = wanted.toLowerCase();
  return ({ element }) => {
    const value = element.attributes.get(name);
    return value !== undefined && compare(value.toLowerCase(), lower);
  };
}
