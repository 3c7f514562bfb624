/** Paths: built, moved and measured. */
import { applyTo, type Matrix } from '../matrix.ts';
import type { Path, ViewBox } from './types.ts';

/** How many coordinates an operator takes. */
const ARITY: Readonly<Record<string, number>> = { m: 2, l: 2, c: 6, h: 0 };
/** How far a Bézier's control points stand from the ends of a quarter of a circle of radius 1. */
const ARC = 0.5522847498;

export class PathBuilder {
  #operators: string[] = [];
  readonly #coordinates: number[] = [];

  move(x: number, y: number): this {
    return this.#add('m', x, y);
  }

  line(x: number, y: number): this {
    return this.#add('l', x, y);
  }

  curve(x1: number, y1: number, x2: number, y2: number, x: number, y: number): this {
    return this.#add('c', x1, y1, x2, y2, x, y);
  }

  close(): this {
    return this.#add('h');
  }

  /** A quarter of an ellipse from (x, y), where it runs towards (cornerX, cornerY), to (endX, endY). */
  quarter(x: number, y: number, cornerX: number, cornerY: number, endX: number, endY: number): this {
    const from = (start: number, corner: number) => start + (corner - start) * ARC;
    return this.curve(
      from(x, cornerX),
      from(y, cornerY),
      from(endX, cornerX),
      from(endY, cornerY),
      endX,
      endY,
    );
  }

  finish(): Path {
    return { operators: this.#operators.join(''), coordinates: this.#coordinates };
  }

  #add(operator: string, ...coordinates: readonly number[]): this {
    this.#operators.push(operator);
    for (const coordinate of coordinates) this.#coordinates.push(coordinate);
    return this;
  }
}

export function rectanglePath({ x, y, width, height }: ViewBox): Path {
  return new PathBuilder()
    .move(x, y)
    .line(x + width, y)
    .line(x + width, y + height)
    .line(x, y + height)
    .close()
    .finish();
}

export function transformPath({ operators, coordinates }: Path, matrix: Matrix): Path {
  const moved: number[] = [];
  for (let i = 0; i + 1 < coordinates.length; i += 2) {
    moved.push(...applyTo(matrix, coordinates[i]!, coordinates[i + 1]!));
  }
  return { operators, coordinates: moved };
}

/** All of them as one. */
export function joinPaths(paths: readonly Path[]): Path {
  return {
    operators: paths.map(({ operators }) => operators).join(''),
    coordinates: paths.flatMap(({ coordinates }) => coordinates),
  };
}

/** The smallest box around the path, curves measured exactly; none where there is no path. */
export function boundsOf({ operators, coordinates }: Path): ViewBox | undefined {
  const xs = new Range();
  const ys = new Range();
  let at = 0;
  for (const operator of operators) {
    if (operator === 'c') {
      xs.curve([at - 2, at, at + 2, at + 4].map((index) => coordinates[index]!));
      ys.curve([at - 1, at + 1, at + 3, at + 5].map((index) => coordinates[index]!));
    } else if (operator !== 'h') {
      xs.add(coordinates[at]!);
      ys.add(coordinates[at + 1]!);
    }
    at += ARITY[operator] ?? 0;
  }
  if (!(xs.max >= xs.min)) return undefined;
  return { x: xs.min, y: ys.min, width: xs.max - xs.min, height: ys.max - ys.min };
}

export function joinBounds(boxes: readonly ViewBox[]): ViewBox | undefined {
  if (boxes.length === 0) return undefined;
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  const right = Math.max(...boxes.map((box) => box.x + box.width));
  const bottom = Math.max(...boxes.map((box) => box.y + box.height));
  return { x, y, width: right - x, height: bottom - y };
}

class Range {
  min = Infinity;
  max = -Infinity;

  add(value: number): void {
    if (value < this.min) this.min = value;
    if (value > this.max) this.max = value;
  }

  /** Where the curve turns back, its derivative is 0. */
  curve(points: readonly number[]): void {
    const [p0 = 0, p1 = 0, p2 = 0, p3 = 0] = points;
    this.add(p0);
    this.add(p3);
    const a = p3 - 3 * p2 + 3 * p1 - p0;
    const b = 2 * (p2 - 2 * p1 + p0);
    const c = p1 - p0;
    for (const t of roots(a, b, c)) {
      if (t <= 0 || t >= 1) continue;
      const s = 1 - t;
      this.add(s * s * s * p0 + 3 * s * s * t * p1 + 3 * s * t * t * p2 + t * t * t * p3);
    }
  }
}

/** Of a t² + b t + c. */
function roots(a: number, b: number, c: number): readonly number[] {
  if (Math.abs(a) < 1e-12) return Math.abs(b) < 1e-12 ? [] : [-c / b];
  const discriminant = b * b - 4 * a * c;
  if (discriminant < 0) return [];
  const root = Math.sqrt(discriminant);
  return [(-b + root) / (2 * a), (-b - root) / (2 * a)];
}

/** Twice the area that the corners of the path enclose, negative where it runs against the clock (y downwards). */
export function turning({ operators, coordinates }: Path): number {
  let area = 0;
  let at = 0;
  let [startX, startY, x, y] = [0, 0, 0, 0];
  const to = (nextX: number, nextY: number) => {
    area += x * nextY - nextX * y;
    x = nextX;
    y = nextY;
  };
  for (const operator of operators) {
    if (operator === 'm') {
      to(startX, startY);
      x = startX = coordinates[at]!;
      y = startY = coordinates[at + 1]!;
    } else if (operator === 'l') to(coordinates[at]!, coordinates[at + 1]!);
    else if (operator === 'c') to(coordinates[at + 4]!, coordinates[at + 5]!);
    else to(startX, startY);
    at += ARITY[operator] ?? 0;
  }
  to(startX, startY);
  return area;
}

/** The same area, run around the other way. */
export function reversePath({ operators, coordinates }: Path): Path {
  const builder = new PathBuilder();
  let at = 0;
  let points: number[][] = [];
  let isClosed = false;
  const flush = () => {
    const last = points.at(-1);
    if (last === undefined) return;
    builder.move(last.at(-2)!, last.at(-1)!);
    for (let i = points.length - 1; i > 0; i--) {
      const segment = points[i]!;
      const [x, y] = points[i - 1]!.slice(-2) as [number, number];
      if (segment.length === 2) builder.line(x, y);
      else builder.curve(segment[2]!, segment[3]!, segment[0]!, segment[1]!, x, y);
    }
    if (isClosed) builder.close();
    points = [];
    isClosed = false;
  };
  for (const operator of operators) {
    const count = ARITY[operator] ?? 0;
    if (operator === 'm') flush();
    if (operator === 'h') isClosed = true;
    else points.push(coordinates.slice(at, at + count));
    at += count;
  }
  flush();
  return builder.finish();
}
