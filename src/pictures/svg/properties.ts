/** The properties of SVG that are known: SVG 2 §6.1, how each is read and where it goes. */

import { parseComponentValues } from '../../style/syntax/component-values.ts';
import type { Color } from '../../style/types.ts';
import { COLOR } from '../../style/values/colors.ts';
import { Cursor, parseWhole } from '../../style/values/parser.ts';
import type { FillRule, LetteringStyle, Stroke } from '../types.ts';
import { type LengthContext, parseFraction, parseLength, parseLengths } from './lengths.ts';

/** What `fill` and `stroke` name: SVG 2 §13.2. */
export type PaintName =
  | Color
  | 'none'
  | 'currentcolor'
  /** Those of the path that a marker is on. */
  | 'context-fill'
  | 'context-stroke'
  | { readonly server: string; readonly otherwise: Color | 'none' | 'currentcolor' | undefined };

/** Computed values that are inherited. Lengths in user units. */
export interface Inherited {
  readonly color: Color;
  readonly fill: PaintName;
  readonly fillOpacity: number;
  readonly fillRule: FillRule;
  readonly clipRule: FillRule;
  readonly stroke: PaintName;
  readonly strokeOpacity: number;
  readonly strokeWidth: number;
  readonly strokeLinecap: Stroke['cap'];
  readonly strokeLinejoin: Stroke['join'];
  readonly strokeMiterlimit: number;
  readonly strokeDasharray: readonly number[];
  readonly strokeDashoffset: number;
  readonly fontFamily: readonly string[];
  readonly fontSize: number;
  readonly fontWeight: number;
  readonly fontStyle: 'normal' | 'italic';
  readonly letterSpacing: number;
  readonly textAnchor: 'start' | 'middle' | 'end';
  readonly dominantBaseline: LetteringStyle['baseline'];
  readonly whiteSpace: 'collapse' | 'preserve';
  readonly visibility: 'visible' | 'hidden';
  /** What is painted first. */
  readonly paintOrder: 'fill' | 'stroke';
  /** Identifiers. */
  readonly markerStart: string | undefined;
  readonly markerMid: string | undefined;
  readonly markerEnd: string | undefined;
}

/** Those that are not. */
export interface Own {
  readonly display: 'inline' | 'none';
  readonly opacity: number;
  readonly clipPath: string | undefined;
  readonly transform: string | undefined;
  readonly stopColor: Color | 'currentcolor';
  readonly stopOpacity: number;
  readonly vectorEffect: 'none' | 'non-scaling-stroke';
  readonly baselineShift: number;
  readonly overflow: 'visible' | 'hidden';
}

export type Values = Inherited & Own;

const BLACK: Color = { r: 0, g: 0, b: 0, a: 1 };

export const INITIAL: Inherited = {
  color: BLACK,
  fill: BLACK,
  fillOpacity: 1,
  fillRule: 'nonzero',
  clipRule: 'nonzero',
  stroke: 'none',
  strokeOpacity: 1,
  strokeWidth: 1,
  strokeLinecap: 'butt',
  strokeLinejoin: 'miter',
  strokeMiterlimit: 4,
  strokeDasharray: [],
  strokeDashoffset: 0,
  fontFamily: [],
  fontSize: 16,
  fontWeight: 400,
  fontStyle: 'normal',
  letterSpacing: 0,
  textAnchor: 'start',
  dominantBaseline: 'alphabetic',
  whiteSpace: 'collapse',
  visibility: 'visible',
  paintOrder: 'fill',
  markerStart: undefined,
  markerMid: undefined,
  markerEnd: undefined,
};

export const INITIAL_OWN: Own = {
  display: 'inline',
  opacity: 1,
  clipPath: undefined,
  transform: undefined,
  stopColor: BLACK,
  stopOpacity: 1,
  vectorEffect: 'none',
  baselineShift: 0,
  overflow: 'hidden',
};

/** Undefined where the value cannot be read. */
type Read = (value: string, parent: Inherited, context: LengthContext) => Partial<Values> | undefined;

function as<K extends keyof Values>(
  key: K,
  read: (value: string, parent: Inherited, context: LengthContext) => Values[K] | undefined,
): Read {
  return (value, parent, context) => {
    const computed = read(value, parent, context);
    return computed === undefined ? undefined : ({ [key]: computed } as Partial<Values>);
  };
}

function keyword<K extends keyof Values>(key: K, values: Readonly<Record<string, Values[K]>>): Read {
  const known = new Map(Object.entries(values));
  return as(key, (value) => known.get(value.toLowerCase()));
}

function same<const T extends string>(...names: readonly T[]): Record<T, T> {
  return Object.fromEntries(names.map((name) => [name, name])) as Record<T, T>;
}

const opacity = (value: string) => {
  const fraction = parseFraction(value);
  return fraction === undefined ? undefined : Math.min(1, Math.max(0, fraction));
};
const notNegative = (length: number | undefined) => (length !== undefined && length < 0 ? undefined : length);
const RULE = same('nonzero', 'evenodd');

/** `none`, or what an address names within the file. */
function named(...keys: readonly ('clipPath' | 'markerStart' | 'markerMid' | 'markerEnd')[]): Read {
  return (value) => {
    const id = /^url\(\s*["']?#([^"')]+)["']?\s*\)$/.exec(value)?.[1];
    if (id === undefined && value !== 'none') return undefined;
    return Object.fromEntries(keys.map((key) => [key, id]));
  };
}

const BASELINES: Readonly<Record<string, LetteringStyle['baseline']>> = {
  auto: 'alphabetic',
  alphabetic: 'alphabetic',
  baseline: 'alphabetic',
  middle: 'middle',
  central: 'central',
  mathematical: 'central',
  hanging: 'hanging',
  'text-before-edge': 'hanging',
  'text-top': 'hanging',
  'before-edge': 'hanging',
  'text-after-edge': 'text-after-edge',
  'text-bottom': 'text-after-edge',
  'after-edge': 'text-after-edge',
  ideographic: 'text-after-edge',
};

export const PROPERTIES: ReadonlyMap<string, Read> = new Map<string, Read>([
  ['color', as('color', (value, parent) => currentOr(parseColor(value), parent.color))],
  ['fill', as('fill', parsePaint)],
  ['fill-opacity', as('fillOpacity', opacity)],
  ['fill-rule', keyword('fillRule', RULE)],
  ['clip-rule', keyword('clipRule', RULE)],
  ['stroke', as('stroke', parsePaint)],
  ['stroke-opacity', as('strokeOpacity', opacity)],
  [
    'stroke-width',
    as('strokeWidth', (value, _, context) => notNegative(parseLength(value, context, 'other'))),
  ],
  ['stroke-linecap', keyword('strokeLinecap', same('butt', 'round', 'square'))],
  [
    'stroke-linejoin',
    keyword('strokeLinejoin', { ...same('miter', 'round', 'bevel'), 'miter-clip': 'miter', arcs: 'miter' }),
  ],
  ['stroke-miterlimit', as('strokeMiterlimit', (value) => notNegative(parseFraction(value)))],
  ['stroke-dasharray', as('strokeDasharray', (value, _, context) => parseDashes(value, context))],
  ['stroke-dashoffset', as('strokeDashoffset', (value, _, context) => parseLength(value, context, 'other'))],
  ['font-family', as('fontFamily', parseFamilies)],
  ['font-size', as('fontSize', parseFontSize)],
  ['font-weight', as('fontWeight', parseWeight)],
  ['font-style', keyword('fontStyle', { normal: 'normal', italic: 'italic', oblique: 'italic' })],
  [
    'letter-spacing',
    as('letterSpacing', (value, _, context) => (value === 'normal' ? 0 : parseLength(value, context, 'x'))),
  ],
  ['text-anchor', keyword('textAnchor', same('start', 'middle', 'end'))],
  ['dominant-baseline', keyword('dominantBaseline', BASELINES)],
  ['alignment-baseline', keyword('dominantBaseline', BASELINES)],
  [
    'white-space',
    keyword('whiteSpace', {
      normal: 'collapse',
      nowrap: 'collapse',
      pre: 'preserve',
      'pre-wrap': 'preserve',
      'pre-line': 'preserve',
    }),
  ],
  ['visibility', keyword('visibility', { visible: 'visible', hidden: 'hidden', collapse: 'hidden' })],
  ['paint-order', as('paintOrder', (value) => (/^stroke\b/.test(value) ? 'stroke' : 'fill'))],
  ['display', as('display', (value) => (value === 'none' ? 'none' : 'inline'))],
  ['opacity', as('opacity', opacity)],
  ['transform', (value) => ({ transform: value })],
  ['clip-path', named('clipPath')],
  ['marker', named('markerStart', 'markerMid', 'markerEnd')],
  ['marker-start', named('markerStart')],
  ['marker-mid', named('markerMid')],
  ['marker-end', named('markerEnd')],
  ['stop-color', as('stopColor', parseColor)],
  ['stop-opacity', as('stopOpacity', opacity)],
  ['vector-effect', keyword('vectorEffect', { none: 'none', 'non-scaling-stroke': 'non-scaling-stroke' })],
  ['baseline-shift', as('baselineShift', parseShift)],
  [
    'overflow',
    keyword('overflow', { visible: 'visible', auto: 'visible', hidden: 'hidden', scroll: 'hidden' }),
  ],
  ['font', parseFont],
]);

/** Each changes what is seen, and has no value that is drawn but this. */
export const UNSUPPORTED: ReadonlyMap<string, string> = new Map([
  ['mask', 'none'],
  ['filter', 'none'],
  ['mix-blend-mode', 'normal'],
  ['writing-mode', 'horizontal-tb'],
  ['text-decoration', 'none'],
]);

export function parseColor(value: string): Color | 'currentcolor' | undefined {
  const values = parseComponentValues(value, () => {});
  // A colour needs nothing of its surroundings.
  const compute = parseWhole(COLOR, new Cursor(values));
  return compute?.(undefined as never);
}

function currentOr(color: Color | 'currentcolor' | undefined, current: Color): Color | undefined {
  return color === 'currentcolor' ? current : color;
}

function parsePaint(value: string): PaintName | undefined {
  const match = /^url\(\s*["']?([^"')]*)["']?\s*\)(.*)$/s.exec(value);
  const word = value.toLowerCase();
  if (word === 'none' || word === 'context-fill' || word === 'context-stroke') return word;
  if (match === null) return parseColor(value);
  const rest = (match[2] ?? '').trim();
  const otherwise = rest === '' ? undefined : rest.toLowerCase() === 'none' ? 'none' : parseColor(rest);
  return { server: (match[1] ?? '').trim(), otherwise };
}

/** SVG 2 §13.5.6: an odd number of lengths is repeated; all zero, or one negative, is no dashes. */
function parseDashes(value: string, context: LengthContext): readonly number[] | undefined {
  if (value === 'none') return [];
  const lengths = parseLengths(value, context, 'other');
  if (lengths === undefined || lengths.some((length) => length < 0)) return undefined;
  if (lengths.every((length) => length === 0)) return [];
  return lengths.length % 2 === 1 ? [...lengths, ...lengths] : lengths;
}

function parseFamilies(value: string): readonly string[] {
  return value
    .split(',')
    .map((family) => family.trim().replace(/^(["'])(.*)\1$/, '$2'))
    .filter((family) => family !== '');
}

const SIZES: Readonly<Record<string, number>> = {
  'xx-small': 9.6,
  'x-small': 12,
  small: 14.2,
  medium: 16,
  large: 19.2,
  'x-large': 24,
  'xx-large': 32,
};

function parseFontSize(value: string, { fontSize }: Inherited, context: LengthContext): number | undefined {
  if (value === 'smaller') return fontSize / 1.2;
  if (value === 'larger') return fontSize * 1.2;
  if (value.endsWith('%')) {
    const share = parseFraction(value);
    return share === undefined ? undefined : notNegative(share * fontSize);
  }
  return SIZES[value] ?? notNegative(parseLength(value, { ...context, fontSize }, 'other'));
}

function parseWeight(value: string, { fontWeight }: Inherited): number | undefined {
  if (value === 'normal') return 400;
  if (value === 'bold') return 700;
  if (value === 'bolder') return fontWeight < 600 ? 700 : 900;
  if (value === 'lighter') return fontWeight < 600 ? 100 : 400;
  const weight = parseFraction(value);
  return weight !== undefined && weight >= 1 && weight <= 1000 ? weight : undefined;
}

function parseShift(value: string, { fontSize }: Inherited, context: LengthContext): number | undefined {
  if (value === 'baseline') return 0;
  if (value === 'super') return fontSize * 0.35;
  if (value === 'sub') return fontSize * -0.2;
  if (value.endsWith('%')) return (parseFraction(value) ?? 0) * fontSize;
  return parseLength(value, context, 'y');
}

/** The shorthand, as drawing programs write it: style and weight, size, line height, families. */
function parseFont(value: string, parent: Inherited, context: LengthContext): Partial<Values> | undefined {
  const match = /^((?:[a-z]+ |\d00 )*)([\d.]+(?:[a-z]+|%)?)(?:\/\S+)? (\S.*)$/i.exec(
    value.replace(/\s+/g, ' '),
  );
  const fontSize = parseFontSize(match?.[2] ?? '', parent, context);
  if (match === null || fontSize === undefined) return undefined;
  const words = (match[1] ?? '').toLowerCase().split(' ');
  const weight = words
    .map((word) => parseWeight(word, parent))
    .find((found) => found !== undefined && found !== 400);
  return {
    fontSize,
    fontFamily: parseFamilies(match[3] ?? ''),
    fontWeight: weight ?? 400,
    fontStyle: words.some((word) => word === 'italic' || word === 'oblique') ? 'italic' : 'normal',
  };
}
