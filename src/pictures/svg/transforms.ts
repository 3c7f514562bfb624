/** `transform`: CSS Transforms 1 §8, as an attribute and as CSS writes it. */
import { IDENTITY, type Matrix, multiply, scaling, translation } from '../../matrix.ts';
import { NUMBER } from './lengths.ts';

const FUNCTION = / ?,? ?([a-zA-Z]+) ?\(([^()]*)\)/y;
const ARGUMENT = new RegExp(`(${NUMBER})\\s*(deg|rad|grad|turn|px)?`, 'g');
const ANGLES: Readonly<Record<string, number>> = { deg: 1, rad: 180 / Math.PI, grad: 0.9, turn: 360 };
const LARGEST = 1e7;

/** Undefined where it cannot be read. */
export function parseTransform(written: string | undefined): Matrix | undefined {
  const text = (written ?? '').replace(/\s+/g, ' ').trim();
  if (text === '' || text === 'none') return IDENTITY;
  let matrix: Matrix = IDENTITY;
  FUNCTION.lastIndex = 0;
  let end = 0;
  for (let match = FUNCTION.exec(text); match !== null; match = FUNCTION.exec(text)) {
    const next = matrixOf((match[1] ?? '').toLowerCase(), argumentsOf(match[2] ?? ''));
    if (next === undefined) return undefined;
    // The first function is the outermost.
    matrix = multiply(next, matrix);
    end = FUNCTION.lastIndex;
  }
  const isWhole = text.slice(end).trim() === '' && end > 0;
  return isWhole && matrix.every((number) => Math.abs(number) < LARGEST) ? matrix : undefined;
}

/** Angles in degrees. */
function argumentsOf(text: string): readonly number[] {
  return [...text.matchAll(ARGUMENT)].map((match) => Number(match[1]) * (ANGLES[match[2] ?? ''] ?? 1));
}

function matrixOf(name: string, numbers: readonly number[]): Matrix | undefined {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = numbers;
  const count = numbers.length;
  switch (name) {
    case 'matrix':
      return count === 6 ? [a, b, c, d, e, f] : undefined;
    case 'translate':
      return count === 1 || count === 2 ? translation(a, b) : undefined;
    case 'translatex':
      return count === 1 ? translation(a, 0) : undefined;
    case 'translatey':
      return count === 1 ? translation(0, a) : undefined;
    case 'scale':
      return count === 1 || count === 2 ? scaling(a, count === 1 ? a : b) : undefined;
    case 'scalex':
      return count === 1 ? scaling(a, 1) : undefined;
    case 'scaley':
      return count === 1 ? scaling(1, a) : undefined;
    case 'rotate':
      if (count === 1) return rotation(a);
      return count === 3 ? around(rotation(a), b, c) : undefined;
    case 'skewx':
      return count === 1 ? [1, 0, tangent(a), 1, 0, 0] : undefined;
    case 'skewy':
      return count === 1 ? [1, tangent(a), 0, 1, 0, 0] : undefined;
    default:
      return undefined;
  }
}

function rotation(degrees: number): Matrix {
  const angle = (degrees * Math.PI) / 180;
  const [sine, cosine] = [Math.sin(angle), Math.cos(angle)];
  return [cosine, sine, -sine, cosine, 0, 0];
}

/** With (x, y) where it was. */
function around(matrix: Matrix, x: number, y: number): Matrix {
  return multiply(multiply(translation(-x, -y), matrix), translation(x, y));
}

function tangent(degrees: number): number {
  return Math.tan((degrees * Math.PI) / 180);
}
