/** Component values as text, for messages about values that `var()` made. */
import { string } from 'css-tree/utils';
import type { ComponentValue } from './component-values.ts';

const CLOSING = { '{': '}', '[': ']', '(': ')' } as const;

export function toCss(values: readonly ComponentValue[]): string {
  return values.map(valueToCss).join('').trim().replace(/\s+/g, ' ');
}

function valueToCss(value: ComponentValue): string {
  switch (value.type) {
    case 'number':
      return String(value.number);
    case 'percentage':
      return `${value.number}%`;
    case 'dimension':
      return `${value.number}${value.unit}`;
    case 'function':
      return `${value.name}(${toCss(value.children)})`;
    case '{':
    case '[':
    case '(':
      return `${value.type}${toCss(value.children)}${CLOSING[value.type]}`;
    case 'string':
      return string.encode(value.text);
    case 'url':
      return `url(${string.encode(value.text)})`;
    case 'hash':
      return `#${value.text}`;
    case 'at-keyword':
      return `@${value.text}`;
    default:
      return value.text;
  }
}
