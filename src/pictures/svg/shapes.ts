/** Basic shapes as paths: SVG 2 §10. */
import { PathBuilder } from '../geometry.ts';
import type { Path } from '../types.ts';
import { type Axis, type LengthContext, parseLength, parseNumbers } from './lengths.ts';
import { parsePathData } from './path-data.ts';
import type { XmlElement } from './xml.ts';

/** Told what cannot be read. */
export type Report = (element: XmlElement, message: string) => void;

type Draw = (element: XmlElement, context: LengthContext, report: Report) => Path | undefined;

/** None where the shape is empty, or not a shape. */
export function shapePath(element: XmlElement, context: LengthContext, report: Report): Path | undefined {
  return SHAPES.get(element.name)?.(element, context, report);
}

export function isShape({ name }: XmlElement): boolean {
  return SHAPES.has(name);
}

const path: Draw = (element, _, report) => {
  const data = parsePathData(element.attributes.get('d') ?? '');
  if (data.errorAt !== undefined) {
    report(element, `The path data cannot be read from character ${data.errorAt + 1} on`);
  }
  return data.path;
};

const rect: Draw = (element, context) => {
  const read = reader(element, context);
  const [x, y] = [read('x', 'x') ?? 0, read('y', 'y') ?? 0];
  const [width, height] = [read('width', 'x') ?? 0, read('height', 'y') ?? 0];
  if (width <= 0 || height <= 0) return undefined;
  const [givenX, givenY] = [read('rx', 'x'), read('ry', 'y')];
  const rx = Math.min(Math.max(0, givenX ?? givenY ?? 0), width / 2);
  const ry = Math.min(Math.max(0, givenY ?? givenX ?? 0), height / 2);
  const [right, bottom] = [x + width, y + height];
  const builder = new PathBuilder();
  if (rx === 0 || ry === 0) {
    return builder.move(x, y).line(right, y).line(right, bottom).line(x, bottom).close().finish();
  }
  return builder
    .move(x + rx, y)
    .line(right - rx, y)
    .quarter(right - rx, y, right, y, right, y + ry)
    .line(right, bottom - ry)
    .quarter(right, bottom - ry, right, bottom, right - rx, bottom)
    .line(x + rx, bottom)
    .quarter(x + rx, bottom, x, bottom, x, bottom - ry)
    .line(x, y + ry)
    .quarter(x, y + ry, x, y, x + rx, y)
    .close()
    .finish();
};

const circle: Draw = (element, context) => {
  const read = reader(element, context);
  const r = read('r', 'other') ?? 0;
  return ellipsePath(read('cx', 'x') ?? 0, read('cy', 'y') ?? 0, r, r);
};

const ellipse: Draw = (element, context) => {
  const read = reader(element, context);
  const [rx, ry] = [read('rx', 'x'), read('ry', 'y')];
  return ellipsePath(read('cx', 'x') ?? 0, read('cy', 'y') ?? 0, rx ?? ry ?? 0, ry ?? rx ?? 0);
};

function ellipsePath(cx: number, cy: number, rx: number, ry: number): Path | undefined {
  if (rx <= 0 || ry <= 0) return undefined;
  const [left, right, top, bottom] = [cx - rx, cx + rx, cy - ry, cy + ry];
  return new PathBuilder()
    .move(right, cy)
    .quarter(right, cy, right, bottom, cx, bottom)
    .quarter(cx, bottom, left, bottom, left, cy)
    .quarter(left, cy, left, top, cx, top)
    .quarter(cx, top, right, top, right, cy)
    .close()
    .finish();
}

const line: Draw = (element, context) => {
  const read = reader(element, context);
  return new PathBuilder()
    .move(read('x1', 'x') ?? 0, read('y1', 'y') ?? 0)
    .line(read('x2', 'x') ?? 0, read('y2', 'y') ?? 0)
    .finish();
};

const points =
  (isClosed: boolean): Draw =>
  (element, _, report) => {
    const numbers = parseNumbers(element.attributes.get('points') ?? '');
    if (numbers === undefined) report(element, 'Its points cannot be read');
    if (numbers === undefined || numbers.length < 2) return undefined;
    const builder = new PathBuilder().move(numbers[0]!, numbers[1]!);
    for (let i = 2; i + 1 < numbers.length; i += 2) builder.line(numbers[i]!, numbers[i + 1]!);
    return (isClosed ? builder.close() : builder).finish();
  };

const SHAPES: ReadonlyMap<string, Draw> = new Map([
  ['path', path],
  ['rect', rect],
  ['circle', circle],
  ['ellipse', ellipse],
  ['line', line],
  ['polyline', points(false)],
  ['polygon', points(true)],
]);

function reader({ attributes }: XmlElement, context: LengthContext) {
  return (name: string, axis: Axis) => parseLength(attributes.get(name), context, axis);
}
