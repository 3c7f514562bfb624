/** Where markers stand on a path, and which way they point: SVG 2 §13.7.4. */
import { applyTo, type Matrix, multiply, scaling, translation } from '../../matrix.ts';
import type { Path, ViewBox } from '../types.ts';
import { type LengthContext, parseFraction, parseLength } from './lengths.ts';
import { alignmentOf, fitMatrix, viewBoxOf } from './view-box.ts';
import type { XmlElement } from './xml.ts';

export interface Vertex {
  readonly x: number;
  readonly y: number;
  /** Of the path there, clockwise from the x axis: radians. */
  readonly angle: number;
}

interface Corner {
  readonly x: number;
  readonly y: number;
  /** Directions in which the path arrives and leaves. */
  arriving: number | undefined;
  leaving: number | undefined;
}

/** How many coordinates an operator takes. */
const ARITY: Readonly<Record<string, number>> = { m: 2, l: 2, c: 6, h: 0 };

export function verticesOf({ operators, coordinates }: Path): readonly Vertex[] {
  const corners: Corner[] = [];
  let start = 0;
  let at = 0;
  for (const operator of operators) {
    const last = corners.at(-1);
    const own = coordinates.slice(at, at + (ARITY[operator] ?? 0));
    at += own.length;
    if (operator === 'm' || last === undefined) {
      start = corners.length;
      corners.push({ x: own[0] ?? 0, y: own[1] ?? 0, arriving: undefined, leaving: undefined });
      continue;
    }
    const first = corners[start]!;
    const points = [last.x, last.y, ...(operator === 'h' ? [first.x, first.y] : own)];
    const [leaving, arriving] = directions(points);
    last.leaving = leaving;
    corners.push({ x: points.at(-2)!, y: points.at(-1)!, arriving, leaving: undefined });
    if (operator === 'h') {
      first.arriving ??= arriving;
      corners.at(-1)!.leaving = first.leaving;
    }
  }
  return corners.map(({ x, y, arriving, leaving }) => ({ x, y, angle: between(arriving, leaving) }));
}

/** At both ends of a line or curve; of points in one place the next ones decide. */
function directions(points: readonly number[]): readonly [number | undefined, number | undefined] {
  const places = Array.from(
    { length: points.length / 2 },
    (_, i) => [points[2 * i]!, points[2 * i + 1]!] as const,
  );
  const [first, last] = [places[0]!, places.at(-1)!];
  const isElsewhere =
    ([x, y]: readonly [number, number]) =>
    (place: readonly [number, number]) =>
      place[0] !== x || place[1] !== y;
  const next = places.find(isElsewhere(first));
  const previous = places.findLast(isElsewhere(last));
  return [
    next && Math.atan2(next[1] - first[1], next[0] - first[0]),
    previous && Math.atan2(last[1] - previous[1], last[0] - previous[0]),
  ];
}

/** Halfway between the two. */
function between(arriving: number | undefined, leaving: number | undefined): number {
  if (arriving === undefined || leaving === undefined) return arriving ?? leaving ?? 0;
  return Math.atan2(Math.sin(arriving) + Math.sin(leaving), Math.cos(arriving) + Math.cos(leaving));
}

export interface MarkerPlace {
  /** From the marker's area to the coordinates of the path. */
  readonly matrix: Matrix;
  /** Around its reference point. */
  readonly area: ViewBox;
}

/** §13.7.1 */
export function placeMarker(
  marker: XmlElement,
  vertex: Vertex,
  isStart: boolean,
  strokeWidth: number,
  context: LengthContext,
): MarkerPlace {
  const { attributes } = marker;
  const read = (name: string, otherwise: number) =>
    parseLength(attributes.get(name), context, 'other') ?? otherwise;
  const size = { width: read('markerWidth', 3), height: read('markerHeight', 3) };
  const box = viewBoxOf(marker);
  const fit: Matrix = box === undefined ? [1, 0, 0, 1, 0, 0] : fitMatrix(box, alignmentOf(marker), size);
  const [x, y] = applyTo(
    fit,
    reference(attributes.get('refX'), box?.width),
    reference(attributes.get('refY'), box?.height),
  );
  const scale = attributes.get('markerUnits') === 'userSpaceOnUse' ? 1 : strokeWidth;
  const angle = angleOf(attributes.get('orient') ?? '0', vertex.angle, isStart);
  const [sine, cosine] = [Math.sin(angle), Math.cos(angle)];
  const turned = multiply(scaling(scale, scale), [cosine, sine, -sine, cosine, 0, 0]);
  return {
    matrix: multiply(turned, translation(vertex.x, vertex.y)),
    area: { x: -x, y: -y, ...size },
  };
}

const SIDES: Readonly<Record<string, number>> = { left: 0, top: 0, center: 0.5, right: 1, bottom: 1 };

function reference(text: string | undefined, length = 0): number {
  const side = SIDES[text?.trim() ?? ''];
  return side === undefined ? (parseFraction(text) ?? 0) : side * length;
}

function angleOf(orient: string, along: number, isStart: boolean): number {
  const text = orient.trim();
  if (text === 'auto') return along;
  if (text === 'auto-start-reverse') return isStart ? along + Math.PI : along;
  return ((parseFraction(text.replace(/deg$/, '')) ?? 0) * Math.PI) / 180;
}
