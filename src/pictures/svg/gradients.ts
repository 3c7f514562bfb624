/** Gradients: SVG 2 §14. */
import { applyTo, IDENTITY, invert, type Matrix, multiply } from '../../matrix.ts';
import type { Color } from '../../style/types.ts';
import type { GradientStop, LinearGradient, Paint, RadialGradient, ViewBox } from '../types.ts';
import { referenced, type SvgDocument, type Viewport } from './document.ts';
import { type Axis, parseFraction, parseLength } from './lengths.ts';
import { parseTransform } from './transforms.ts';
import type { XmlElement } from './xml.ts';

/** What is to be filled: its box in its own coordinates, and the viewport it is in. */
export interface Painted {
  readonly bounds: ViewBox;
  readonly viewport: Viewport;
}

export function isGradient({ name }: XmlElement): boolean {
  return name === 'linearGradient' || name === 'radialGradient';
}

/** With all stops made as translucent as `opacity` says. None where nothing is painted. */
export function gradientPaint(
  document: SvgDocument,
  element: XmlElement,
  painted: Painted,
  opacity: number,
): Paint | undefined {
  const chain = [...templates(document, element)];
  const stops = stopsOf(document, chain, painted.viewport, opacity);
  const last = stops.at(-1);
  if (last === undefined) return undefined;
  const attribute = (name: string) =>
    chain.find(({ attributes }) => attributes.has(name))?.attributes.get(name);
  const isOfBox = attribute('gradientUnits') !== 'userSpaceOnUse';
  const { bounds } = painted;
  if (isOfBox && (bounds.width === 0 || bounds.height === 0)) return undefined;
  const box: Matrix = isOfBox ? [bounds.width, 0, 0, bounds.height, bounds.x, bounds.y] : IDENTITY;
  const matrix = multiply(parseTransform(attribute('gradientTransform')) ?? IDENTITY, box);
  const read = coordinates(attribute, isOfBox, painted.viewport);
  const gradient =
    element.name === 'linearGradient' ? linear(read, stops, matrix) : radial(read, stops, matrix);
  const inverse = invert(matrix);
  if (stops.length === 1 || inverse === undefined || isPoint(gradient)) return last.color;
  const spread = attribute('spreadMethod');
  return spread === 'reflect' || spread === 'repeat'
    ? spreadOver(gradient, spread, corners(bounds, inverse))
    : gradient;
}

/** The gradient and those that it names as its template: §14.1.1. */
function* templates(document: SvgDocument, element: XmlElement): Generator<XmlElement> {
  const seen = new Set<XmlElement>();
  let next: XmlElement | undefined = element;
  while (next !== undefined && isGradient(next) && !seen.has(next)) {
    seen.add(next);
    yield next;
    next = referenced(document, next);
  }
}

function stopsOf(
  { styles }: SvgDocument,
  chain: readonly XmlElement[],
  viewport: Viewport,
  opacity: number,
): readonly GradientStop[] {
  const isStop = (child: XmlElement['children'][number]): child is XmlElement =>
    child.kind === 'element' && child.name === 'stop';
  const owner = chain.find(({ children }) => children.some(isStop));
  let least = 0;
  return (owner?.children.filter(isStop) ?? []).map((stop) => {
    const values = styles.inPlace(stop, { ...viewport, fontSize: 16 });
    const color: Color = values.stopColor === 'currentcolor' ? values.color : values.stopColor;
    const offset = parseFraction(stop.attributes.get('offset')) ?? 0;
    least = Math.max(least, Math.min(1, Math.max(0, offset)));
    return { offset: least, color: { ...color, a: color.a * values.stopOpacity * opacity } };
  });
}

/** `otherwise` where it is not given, or cannot be read. */
type ReadCoordinate = (name: string, axis: Axis, otherwise: string) => number | undefined;

function coordinates(
  attribute: (name: string) => string | undefined,
  isOfBox: boolean,
  viewport: Viewport,
): ReadCoordinate {
  return (name, axis, otherwise) => {
    const read = (text: string) =>
      isOfBox ? parseFraction(text) : parseLength(text, { ...viewport, fontSize: 16 }, axis);
    return read(attribute(name) ?? otherwise) ?? read(otherwise);
  };
}

function linear(read: ReadCoordinate, stops: readonly GradientStop[], matrix: Matrix): LinearGradient {
  return {
    kind: 'linear-gradient',
    x1: read('x1', 'x', '0%') ?? 0,
    y1: read('y1', 'y', '0%') ?? 0,
    x2: read('x2', 'x', '100%') ?? 0,
    y2: read('y2', 'y', '0%') ?? 0,
    stops,
    matrix,
  };
}

function radial(read: ReadCoordinate, stops: readonly GradientStop[], matrix: Matrix): RadialGradient {
  const [cx, cy] = [read('cx', 'x', '50%') ?? 0, read('cy', 'y', '50%') ?? 0];
  return {
    kind: 'radial-gradient',
    fx: read('fx', 'x', '') ?? cx,
    fy: read('fy', 'y', '') ?? cy,
    fr: Math.max(0, read('fr', 'other', '0') ?? 0),
    cx,
    cy,
    r: Math.max(0, read('r', 'other', '50%') ?? 0),
    stops,
    matrix,
  };
}

/** §14.2.2 and §14.2.3: all is painted with the last stop's colour. */
function isPoint(gradient: LinearGradient | RadialGradient): boolean {
  return gradient.kind === 'linear-gradient'
    ? gradient.x1 === gradient.x2 && gradient.y1 === gradient.y2
    : gradient.r <= gradient.fr;
}

/** Of the box, in the coordinates of the gradient. */
function corners({ x, y, width, height }: ViewBox, inverse: Matrix): readonly (readonly [number, number])[] {
  return [
    applyTo(inverse, x, y),
    applyTo(inverse, x + width, y),
    applyTo(inverse, x, y + height),
    applyTo(inverse, x + width, y + height),
  ];
}

/** More repetitions cannot be told apart. */
const MOST = 100;

/** As many repetitions as it takes to reach the corners. §14.2.2.1 */
function spreadOver(
  gradient: LinearGradient | RadialGradient,
  spread: 'reflect' | 'repeat',
  points: readonly (readonly [number, number])[],
): LinearGradient | RadialGradient {
  const offsets = points.map((point) => offsetOf(gradient, point));
  const from = gradient.kind === 'radial-gradient' ? 0 : Math.max(-MOST, Math.floor(Math.min(0, ...offsets)));
  const to = Math.min(MOST, Math.ceil(Math.max(1, ...offsets)));
  const stops: GradientStop[] = [];
  for (let turn = from; turn < to; turn++) {
    const isMirrored = spread === 'reflect' && turn % 2 !== 0;
    const own = isMirrored ? gradient.stops.toReversed() : gradient.stops;
    for (const { offset, color } of own) {
      stops.push({ offset: (turn - from + (isMirrored ? 1 - offset : offset)) / (to - from), color });
    }
  }
  return extend(gradient, from, to, stops);
}

/** How far a point is along a gradient: of a radial one, no less than it is. */
function offsetOf(gradient: LinearGradient | RadialGradient, [x, y]: readonly [number, number]): number {
  if (gradient.kind === 'radial-gradient') {
    const { cx, cy, r, fx, fy } = gradient;
    const reach = r - Math.min(r * 0.9, Math.hypot(fx - cx, fy - cy));
    return Math.hypot(x - cx, y - cy) / reach + 1;
  }
  const { x1, y1, x2, y2 } = gradient;
  const [dx, dy] = [x2 - x1, y2 - y1];
  return ((x - x1) * dx + (y - y1) * dy) / (dx * dx + dy * dy);
}

function extend(
  gradient: LinearGradient | RadialGradient,
  from: number,
  to: number,
  stops: readonly GradientStop[],
): LinearGradient | RadialGradient {
  const along = (start: number, end: number, offset: number) => start + (end - start) * offset;
  if (gradient.kind === 'linear-gradient') {
    const { x1, y1, x2, y2 } = gradient;
    return {
      ...gradient,
      x1: along(x1, x2, from),
      y1: along(y1, y2, from),
      x2: along(x1, x2, to),
      y2: along(y1, y2, to),
      stops,
    };
  }
  const { fx, fy, fr, cx, cy, r } = gradient;
  return { ...gradient, cx: along(fx, cx, to), cy: along(fy, cy, to), r: along(fr, r, to), stops };
}
