/** Gradients as shadings: ISO 32000-1 §8.7.4.5. Functions of one number, of which 0 is the first stop and 1 the last. */
import type { GradientStop } from '../../layout/types.ts';
import type { Dictionary, Objects, Ref } from '../objects.ts';
import type { Gradient, UsedGradient } from './page-content.ts';

/** What a stop is in the shading's colour space, numbers from 0 to 1. */
type Components = (stop: GradientStop) => readonly number[];

const RGB: Components = ({ color: { r, g, b } }) => [r / 255, g / 255, b / 255].map(thousandth);
const ALPHA: Components = ({ color }) => [thousandth(color.a)];

export function writePattern(pdf: Objects, { gradient, matrix }: UsedGradient): Ref {
  const pattern = pdf.ref({
    Type: 'Pattern',
    PatternType: 2,
    Matrix: matrix.map(millionth),
    Shading: shading(gradient, 'DeviceRGB', RGB),
  });
  pattern.end();
  return pattern;
}

/** A graphics state whose soft mask is the gradient's alpha: §11.6.5.3. */
export function writeMask(pdf: Objects, { gradient, matrix }: UsedGradient): Ref {
  const group = pdf.ref({
    Type: 'XObject',
    Subtype: 'Form',
    BBox: EVERYWHERE,
    Group: { S: 'Transparency', CS: 'DeviceGray' },
    Resources: { Shading: { S1: shading(gradient, 'DeviceGray', ALPHA) } },
  });
  group.end(new TextEncoder().encode(`${matrix.map(millionth).join(' ')} cm /S1 sh`));
  const state = pdf.ref({ Type: 'ExtGState', SMask: { S: 'Luminosity', G: group } });
  state.end();
  return state;
}

/** Larger than any page: what is painted is clipped to what asks for it. */
export const EVERYWHERE = [-32000, -32000, 32000, 32000];

function shading(gradient: Gradient, space: string, components: Components): Dictionary {
  const isLinear = gradient.kind === 'linear-gradient';
  const coordinates = isLinear
    ? [gradient.x1, gradient.y1, gradient.x2, gradient.y2]
    : [gradient.fx, gradient.fy, gradient.fr, gradient.cx, gradient.cy, gradient.r];
  return {
    ShadingType: isLinear ? 2 : 3,
    ColorSpace: space,
    Coords: coordinates.map(millionth),
    Function: stitch(gradient.stops, components),
    Extend: [true, true],
  };
}

/** One linear interpolation between each two stops; two at the same place are an edge. §7.10.3. */
function stitch(stops: readonly GradientStop[], components: Components): Dictionary {
  const first = stops[0];
  const last = stops.at(-1);
  if (first === undefined || last === undefined) return interpolation([0], [0]);
  const all = [{ ...first, offset: 0 }, ...stops, { ...last, offset: 1 }];
  const functions: Dictionary[] = [];
  const bounds: number[] = [];
  for (const [index, stop] of all.entries()) {
    const next = all[index + 1];
    if (next === undefined || next.offset - stop.offset < 1e-6) continue;
    functions.push(interpolation(components(stop), components(next)));
    bounds.push(millionth(next.offset));
  }
  return {
    FunctionType: 3,
    Domain: [0, 1],
    Functions: functions,
    Bounds: bounds.slice(0, -1),
    Encode: functions.flatMap(() => [0, 1]),
  };
}

function interpolation(from: readonly number[], to: readonly number[]): Dictionary {
  return { FunctionType: 2, Domain: [0, 1], C0: from, C1: to, N: 1 };
}

function thousandth(value: number): number {
  return Math.round(value * 1e3) / 1e3;
}

function millionth(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}
