/** Counter values as text: CSS Counter Styles 3 §6, and list markers. */

/** How a style makes text of a value; `undefined` outside of its range, where decimal takes over (§3.7). */
type CounterStyle = (value: number) => string | undefined;

const LATIN = 'abcdefghijklmnopqrstuvwxyz';
const GREEK = 'αβγδεζηθικλμνξοπρστυφχψω';
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
 * The representation of a value, without prefix and suffix: of a style's name or a quoted string. `''` for `none`,
 * decimal for a style that is not known.
 */
export function formatCounter(value: number, style: string): string {
  return quotedString(style) ?? STYLES.get(style)?.(value) ?? String(value);
}

/** The text of a list item's marker with its suffix: `3. `, `• `; `''` for `none`; a quoted string as it stands. */
export function markerText(value: number, listStyleType: string): string {
  if (listStyleType === 'none') return '';
  const text = formatCounter(value, listStyleType);
  if (BULLETS.has(listStyleType)) return `${text} `;
  return quotedString(listStyleType) === undefined ? `${text}. ` : text;
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

/** What is between the quotes of a string, which is otherwise as it is set. */
function quotedString(style: string): string | undefined {
  return style.startsWith('"') ? style.slice(1, -1) : undefined;
}
