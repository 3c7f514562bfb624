/** Linear gradients of backgrounds: CSS Images 3 §3.1 and §3.4. */
import type { GradientStop, LinearGradient } from '../../pictures/types.ts';
import type { Color, LinearGradientImage } from '../../style/types.ts';
import type { Rectangle } from '../generated/index.ts';
import { toPoints } from '../lengths.ts';

/** The gradient as it fills the area, in the area's own coordinates. */
export function gradientPaint({ direction, stops }: LinearGradientImage, area: Rectangle): LinearGradient {
  const angle = angleOf(direction, area);
  const [sine, cosine] = [Math.sin(angle), Math.cos(angle)];
  const length = Math.abs(area.width * sine) + Math.abs(area.height * cosine);
  const offsets = stopOffsets(stops, length);
  // Stops may be beyond the ends of the gradient line: it is as long as they need.
  const from = Math.min(0, offsets[0] ?? 0);
  const to = Math.max(1, offsets.at(-1) ?? 1);
  const placed = stops.map(({ color }, index) => ({
    color,
    offset: ((offsets[index] ?? 0) - from) / (to - from),
  }));
  const at = (offset: number): readonly [number, number] => [
    area.x + area.width / 2 + sine * length * (offset - 0.5),
    area.y + area.height / 2 - cosine * length * (offset - 0.5),
  ];
  const [[x1, y1], [x2, y2]] = [at(from), at(to)];
  return { kind: 'linear-gradient', x1, y1, x2, y2, stops: premultiplied(placed) };
}

/** Clockwise from upwards. Towards a corner, the middle colour goes through the two corners beside it: §3.1.1. */
function angleOf(direction: LinearGradientImage['direction'], { width, height }: Rectangle): number {
  if (typeof direction === 'number') return (direction * Math.PI) / 180;
  const { x, y } = direction;
  return x !== 0 && y !== 0 ? Math.atan2(x * height, -y * width) : Math.atan2(x, -y);
}

/** Places of the stops as parts of the line: given ones never before those that precede them, the others between. §3.4.3. */
function stopOffsets(stops: LinearGradientImage['stops'], length: number): readonly number[] {
  const last = stops.length - 1;
  let furthest = -Infinity;
  const given = stops.map(({ position }, index) => {
    const own =
      position === undefined ? [0, 1][[0, last].indexOf(index)] : toPoints(position, length) / length;
    if (own === undefined) return undefined;
    furthest = Math.max(furthest, Number.isFinite(own) ? own : 0);
    return furthest;
  });
  return given.map((offset, index) => {
    if (offset !== undefined) return offset;
    const before = given.findLastIndex((other, at) => at < index && other !== undefined);
    const after = given.findIndex((other, at) => at > index && other !== undefined);
    const [start, end] = [given[before] ?? 0, given[after] ?? 1];
    return start + ((end - start) * (index - before)) / (after - before);
  });
}

/** So many colours stand for those between two that differ in colour and in alpha. */
const STEPS = 8;

/**
 * CSS mixes colours that are multiplied with their alpha, PDF mixes colour and alpha each by itself. What fades to
 * `transparent` keeps its colour; where both ends are seen, steps between them come as close as is seen. §3.4.2.
 */
function premultiplied(stops: readonly GradientStop[]): readonly GradientStop[] {
  return stops.flatMap((stop, index) => {
    const next = stops[index + 1];
    if (next === undefined || stop.color.a === next.color.a || stop.offset === next.offset) return [stop];
    if (stop.color.a === 0) return [stop, { offset: stop.offset, color: { ...next.color, a: 0 } }];
    if (next.color.a === 0) return [stop, { offset: next.offset, color: { ...stop.color, a: 0 } }];
    return Array.from({ length: STEPS }, (_, step) => mixed(stop, next, step / STEPS));
  });
}

function mixed(from: GradientStop, to: GradientStop, part: number): GradientStop {
  const a = from.color.a * (1 - part) + to.color.a * part;
  const channel = (name: 'r' | 'g' | 'b') =>
    (from.color[name] * from.color.a * (1 - part) + to.color[name] * to.color.a * part) / a;
  const color: Color = { r: channel('r'), g: channel('g'), b: channel('b'), a };
  return { offset: from.offset + (to.offset - from.offset) * part, color };
}
