/** Colours: names, hexadecimal notation, `rgb()`, `hsl()`. CSS Color 4 §4–7. */
import type { ColorOrCurrent } from '../longhands.ts';
import type { NumericToken } from '../syntax/component-values.ts';
import type { Color } from '../types.ts';
import { ANGLE_UNITS } from './angles.ts';
import { NAMED_COLORS } from './named-colors.ts';
import { type Cursor, constant, type ValueParser } from './parser.ts';

const TRANSPARENT: Color = { r: 0, g: 0, b: 0, a: 0 };

/** Any colour; `currentcolor` stays as it is. */
export const COLOR: ValueParser<ColorOrCurrent> = {
  syntax: '<color>',
  parse: (input) => {
    const color = parseColor(input);
    return color && constant(color);
  },
};

function parseColor(input: Cursor): ColorOrCurrent | undefined {
  const next = input.take();
  if (next?.type === 'hash') return hexadecimal(next.text);
  if (next?.type === 'ident') return named(next.text.toLowerCase());
  if (next?.type !== 'function') return undefined;
  const channels = parseChannels(
    next.children.flatMap((value) => (value.type === 'whitespace' ? [] : [value])),
  );
  if (channels === undefined) return undefined;
  if (next.name === 'rgb' || next.name === 'rgba') return rgb(channels);
  if (next.name === 'hsl' || next.name === 'hsla') return hsl(channels);
  return undefined;
}

function named(name: string): ColorOrCurrent | undefined {
  if (name === 'currentcolor') return name;
  if (name === 'transparent') return TRANSPARENT;
  const digits = NAMED_COLORS.get(name);
  return digits === undefined ? undefined : hexadecimal(digits);
}

/** 3, 4, 6 or 8 digits. */
function hexadecimal(digits: string): Color | undefined {
  if (!/^(?:[\da-f]{3,4}|[\da-f]{6}|[\da-f]{8})$/i.test(digits)) return undefined;
  const full = digits.length < 6 ? digits.replace(/./g, '$&$&') : digits;
  const channel = (at: number) => Number.parseInt(full.slice(at, at + 2), 16);
  return { r: channel(0), g: channel(2), b: channel(4), a: full.length === 8 ? channel(6) / 255 : 1 };
}

interface Channels {
  readonly colors: readonly [NumericToken, NumericToken, NumericToken];
  readonly alpha: number;
}

/** `a b c`, `a b c / alpha`, `a, b, c`, `a, b, c, alpha`. */
function parseChannels(values: readonly { readonly type: string }[]): Channels | undefined {
  const commas = values.filter((value) => value.type === 'comma').length;
  const shape = values.map((value) => separatorOf(value)).join('');
  if (!/^nnn(\/n)?$|^n,n,n(,n)?$/.test(shape) || (commas > 0 && shape.includes('/'))) return undefined;
  const [a, b, c, alpha] = values.filter(isNumeric);
  if (a === undefined || b === undefined || c === undefined) return undefined;
  return { colors: [a, b, c], alpha: alpha === undefined ? 1 : fraction(alpha) };
}

function separatorOf(value: { readonly type: string; readonly text?: string }): string {
  if (isNumeric(value)) return 'n';
  return value.type === 'comma' || value.type === 'delim' ? (value.text ?? '?') : '?';
}

function isNumeric(value: { readonly type: string }): value is NumericToken {
  return value.type === 'number' || value.type === 'percentage' || value.type === 'dimension';
}

/** A number, or a percentage of 1, from 0 to 1. */
function fraction({ type, number }: NumericToken): number {
  return limit(type === 'percentage' ? number / 100 : number, 1);
}

function limit(value: number, most: number): number {
  return Math.min(Math.max(value, 0), most);
}

function rgb({ colors, alpha }: Channels): Color | undefined {
  if (colors.some(({ type }) => type === 'dimension')) return undefined;
  const [r, g, b] = colors.map(({ type, number }) =>
    Math.round(limit(type === 'percentage' ? (number * 255) / 100 : number, 255)),
  );
  return { r: r ?? 0, g: g ?? 0, b: b ?? 0, a: alpha };
}

/** CSS Color 4 §7.1. */
function hsl({ colors: [hue, saturation, lightness], alpha }: Channels): Color | undefined {
  const degrees = hue.unit === '' ? 1 : ANGLE_UNITS.get(hue.unit);
  if (degrees === undefined || hue.type === 'percentage') return undefined;
  if (saturation.type === 'dimension' || lightness.type === 'dimension') return undefined;
  const h = (((hue.number * degrees) % 360) + 360) % 360;
  const s = limit(saturation.number / 100, 1);
  const l = limit(lightness.number / 100, 1);
  const channel = (offset: number) => {
    const k = (offset + h / 30) % 12;
    return Math.round(255 * (l - s * Math.min(l, 1 - l) * Math.max(-1, Math.min(k - 3, 9 - k, 1))));
  };
  return { r: channel(0), g: channel(8), b: channel(4), a: alpha };
}
