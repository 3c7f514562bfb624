/** Objects as they stand in a file: ISO 32000-1 §7.3. All of it is Latin-1: one character is one byte. */
import type { Dictionary, PdfText, Ref, Value } from './objects.ts';

export function serialize(value: Value): string {
  switch (typeof value) {
    case 'string':
      return `/${value}`;
    case 'number':
      return number(value);
    case 'boolean':
      return String(value);
    case 'undefined':
      return 'null';
    default:
      return value === null ? 'null' : serializeObject(value);
  }
}

function serializeObject(value: PdfText | Uint8Array | Ref | readonly Value[] | Dictionary): string {
  if (isArray(value)) return `[${value.map(serialize).join(' ')}]`;
  if (value instanceof String) return literal(value.valueOf());
  if (value instanceof Uint8Array) return `<${Buffer.from(value).toString('hex')}>`;
  return isReference(value) ? `${value.id} 0 R` : dictionary(value as Dictionary);
}

/** `Array.isArray` does not know of readonly arrays. */
function isArray(value: object): value is readonly Value[] {
  return Array.isArray(value);
}

/** Keys of dictionaries begin with a capital letter. */
function isReference(value: object): value is Ref {
  return 'id' in value && typeof value.id === 'number';
}

function dictionary(entries: Dictionary): string {
  let written = '<<';
  for (const key in entries) {
    const value = entries[key];
    if (value === undefined) continue;
    const text = serialize(value);
    // A delimiter ends the key.
    written += /^[/([<]/.test(text) ? `/${key}${text}` : `/${key} ${text}`;
  }
  return `${written}>>`;
}

/** Reals have no exponent: §7.3.3. */
function number(value: number): string {
  return String(Math.round(value * 1e6) / 1e6);
}

const ESCAPES: Readonly<Record<string, string>> = {
  '\n': '\\n',
  '\r': '\\r',
  '(': '\\(',
  ')': '\\)',
  '\\': '\\\\',
};

/** A text string, §7.9.2.2: ASCII as it is, all else as UTF-16 with its mark. */
function literal(text: string): string {
  const bytes = /^[\x00-\x7f]*$/.test(text)
    ? text
    : `\xfe\xff${Buffer.from(text, 'utf16le').swap16().toString('latin1')}`;
  return `(${bytes.replace(/[\n\r()\\]/g, (character) => ESCAPES[character] ?? character)})`;
}
