/** Counter values as text: CSS Counter Styles 3 §6, and list markers. */

/** How a style makes text of a value; `undefined` outside of its range, where decimal takes over (§3.7). */
type CounterStyle = (value: number) => string | undefined;

const LATIN = 'abcdefghijklmnopqrstuvwxyz';
const GREEK = 'αβγδεζηθικλμνξοπρστυφχψω';
const SUPERSCRIPT_DIGITS = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];
const BULLETS: ReadonlyMap<string, string> = new Map([
  ['disc', '•'],
  ['circle', '◦'],
  ['square', '▪'],
]);

const STYLES: ReadonlyMap<string, CounterStyle> = new Map<string, CounterStyle>([
  ['decimal', String],
  ['decimal-leading-zero', (value) => (value >= 0 && value < 10 ? `0${value}` : String(value))],
  ['super-decimal', (value) => (value < 0 ? undefined : superscript(value))],
  ['lower-roman', roman],
  ['upper-roman', (value) => roman(value)?.toUpperCase()],
  ['lower-alpha', (value) => alphabetic(value, LATIN)],
  ['lower-latin', (value) => alphabetic(value, LATIN)],
  ['upper-alpha', (value) => alphabetic(value, LATIN)?.toUpperCase()],
  ['upper-latin', (value) => alphabetic(value, LATIN)?.toUpperCase()],
  ['lower-greek', (value) => alphabetic(value, GREEK)],
  ['none', () => ''],
  ...[...BULLETS].map(([name, bullet]): [string, CounterStyle] => [name, () => bullet]),
]);

/**
 * The representation of a value, without prefix and suffix: a style's name, a quoted string, or `symbols("*" "†")`.
 * `''` for `none`, decimal for a style that is not known.
 */
export function formatCounter(value: number, style: string): string {
  const string = quotedStrings(style);
  const text =
    string.length === 0
      ? STYLES.get(style)?.(value)
      : style.startsWith('symbols(')
        ? symbols(value, style, string)
        : string[0];
  return text ?? String(value);
}

/** The text of a list item's marker with its suffix: `3. `, `• `; `''` for `none`; a quoted string as it stands. */
export function markerText(value: number, listStyleType: string): string {
  const text = formatCounter(value, listStyleType);
  if (listStyleType === 'none') return '';
  if (BULLETS.has(listStyleType) || listStyleType.startsWith('symbols(')) return `${text} `;
  return quotedStrings(listStyleType).length > 0 ? text : `${text}. `;
}

/** §6.1: an additive system, for 1 to 3999. */
function roman(value: number): string | undefined {
  if (value < 1 || value > 3999) return undefined;
  let text = '';
  let rest = value;
  for (const [weight, letters] of ROMAN) {
    for (; rest >= weight; rest -= weight) text += letters;
  }
  return text;
}

/** §3.1.4: a to z, then aa to zz, … */
function alphabetic(value: number, letters: string): string | undefined {
  if (value < 1) return undefined;
  let text = '';
  for (let rest = value; rest > 0; rest = Math.floor((rest - 1) / letters.length)) {
    text = letters.charAt((rest - 1) % letters.length) + text;
  }
  return text;
}

/** §3.1.3 and the anonymous `symbols()` of §7: `symbolic`, its default, doubles and trebles; `cyclic` begins anew. */
function symbols(value: number, style: string, strings: readonly string[]): string | undefined {
  const isCyclic = /^symbols\(\s*cyclic\b/.test(style);
  if (value < 1 && !isCyclic) return undefined;
  const place = (((value - 1) % strings.length) + strings.length) % strings.length;
  return (strings[place] ?? '').repeat(isCyclic ? 1 : Math.ceil(value / strings.length));
}

function superscript(value: number): string {
  return String(value).replace(/\d/g, (digit) => SUPERSCRIPT_DIGITS.charAt(Number(digit)));
}

/** The quoted strings in a value, without their quotes and CSS escapes. */
function quotedStrings(value: string): string[] {
  const strings = value.matchAll(/"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'/g);
  return [...strings].map(([, double, single]) => unescapeString(double ?? single ?? ''));
}

/** CSS Syntax 3 §4.3.7. */
function unescapeString(text: string): string {
  return text.replace(/\\([0-9a-f]{1,6})\s?|\\(.)/gi, (_, hex: string | undefined, character: string) =>
    hex === undefined ? character : String.fromCodePoint(Math.min(Number.parseInt(hex, 16), 0x10ffff)),
  );
}
