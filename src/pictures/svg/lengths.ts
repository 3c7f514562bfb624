/** Numbers and lengths of attributes: SVG 2 §4.3, CSS Values 4 §6. Lengths are in user units: pixels. */

import type { FontChoice, FontMeasures } from '../../style/types.ts';

/** What percentages and `em` are of; with the font, where it is known, what `ex` and `ch` are. */
export interface LengthContext {
  readonly width: number;
  readonly height: number;
  readonly fontSize: number;
  readonly font?: FontChoice;
  readonly measure?: MeasureDrawingFont | undefined;
}

/** Measures the font that a drawing is lettered with, where it asks for this one. */
export type MeasureDrawingFont = (font: FontChoice) => FontMeasures;

/** Which side of the viewport a percentage is of: SVG 2 §8.9. */
export type Axis = 'x' | 'y' | 'other';

/** Where nobody knows the font: CSS Values 4 §6.1.1. */
const HALF_EMS: FontMeasures = { xHeight: 0.5, zero: 0.5 };
const UNITS: Readonly<Record<string, number>> = {
  '': 1,
  px: 1,
  pt: 4 / 3,
  pc: 16,
  in: 96,
  cm: 96 / 2.54,
  mm: 96 / 25.4,
  q: 96 / 101.6,
};
/** A pixel in points. */
export const PIXEL = 0.75;
/** What is larger is taken to be a mistake; sums and products of what is left stay finite. */
const LARGEST = 1e7;

export const NUMBER = '[+-]?(?:\\d+(?:\\.\\d*)?|\\.\\d+)(?:[eE][+-]?\\d+)?';
const LENGTH = new RegExp(`^(${NUMBER})(%|[a-zA-Z]*)$`);

export function parseLength(
  text: string | undefined,
  context: LengthContext,
  axis: Axis,
): number | undefined {
  const match = LENGTH.exec(text?.trim() ?? '');
  if (match === null) return undefined;
  const number = Number(match[1]);
  const unit = (match[2] ?? '').toLowerCase();
  const factor = unit === '%' ? reference(context, axis) / 100 : unitOf(unit, context);
  return factor === undefined ? undefined : finite(number * factor);
}

function unitOf(unit: string, { fontSize, font, measure }: LengthContext): number | undefined {
  if (unit === 'em' || unit === 'rem') return fontSize;
  if (unit === 'ex' || unit === 'ch') {
    const { xHeight, zero } = (font && measure?.(font)) ?? HALF_EMS;
    return fontSize * (unit === 'ex' ? xHeight : zero);
  }
  return UNITS[unit];
}

function reference({ width, height }: LengthContext, axis: Axis): number {
  if (axis === 'x') return width;
  return axis === 'y' ? height : Math.hypot(width, height) / Math.SQRT2;
}

function finite(value: number): number | undefined {
  return Math.abs(value) <= LARGEST ? value : undefined;
}

/** A number, or a percentage of 1. */
export function parseFraction(text: string | undefined): number | undefined {
  const match = LENGTH.exec(text?.trim() ?? '');
  if (match === null || !['', '%'].includes(match[2] ?? '')) return undefined;
  return finite(Number(match[1]) * (match[2] === '%' ? 0.01 : 1));
}

/** Numbers with commas or spaces between them. */
export function parseNumbers(text: string | undefined): readonly number[] | undefined {
  if (text === undefined) return undefined;
  const numbers: number[] = [];
  const number = new RegExp(NUMBER, 'y');
  const separator = /\s*,?\s*/y;
  for (let at = 0; ; at = number.lastIndex) {
    separator.lastIndex = at;
    separator.exec(text);
    number.lastIndex = separator.lastIndex;
    if (number.lastIndex >= text.length) return numbers;
    const value = Number(number.exec(text)?.[0] ?? Number.NaN);
    if (Number.isNaN(value) || finite(value) === undefined) return undefined;
    numbers.push(value);
  }
}

/** Lengths with commas or spaces between them. */
export function parseLengths(
  text: string | undefined,
  context: LengthContext,
  axis: Axis,
): readonly number[] | undefined {
  const items = (text ?? '').split(/[\s,]+/).filter((item) => item !== '');
  const lengths = items.map((item) => parseLength(item, context, axis));
  return lengths.every((length) => length !== undefined) ? lengths : undefined;
}
