/** Shapes of drawings: ISO 32000-1 §8.5. */
import type { Path, PathFragment, Stroke } from '../../layout/types.ts';
import { points } from './numbers.ts';
import type { PageContent } from './page-content.ts';

const CAPS = { butt: 0, round: 1, square: 2 } as const;
const JOINS = { miter: 0, round: 1, bevel: 2 } as const;
/** How many coordinates an operator takes. */
const ARITY: Readonly<Record<string, number>> = { m: 2, l: 2, c: 6, h: 0 };

export function paintPath(content: PageContent, fragment: PathFragment): void {
  const { x, y, path, fill, fillRule, stroke } = fragment;
  if (path.operators === '') return;
  const operators = pathOperators(path, x, y);
  if (fill !== undefined) content.fill(operators, fill, x, y, fillRule);
  if (stroke !== undefined && stroke.width > 0) {
    content.stroke(operators, stroke.width, penOf(stroke), stroke.paint, x, y);
  }
}

/** Operators that construct a path which begins at (x, y). */
export function pathOperators({ operators, coordinates }: Path, x: number, y: number): string {
  const written: string[] = [];
  let at = 0;
  for (const operator of operators) {
    const end = at + (ARITY[operator] ?? 0);
    for (; at < end; at += 2) {
      written.push(points((coordinates[at] ?? 0) + x), points((coordinates[at + 1] ?? 0) + y));
    }
    written.push(operator);
  }
  return written.join(' ');
}

/** §8.4.3. */
function penOf({ cap, join, miterLimit, dashes, dashOffset }: Stroke): string {
  const pattern = `[${dashes.map(points).join(' ')}] ${points(dashOffset)} d`;
  return `${CAPS[cap]} J ${JOINS[join]} j ${points(Math.max(1, miterLimit))} M ${pattern}`;
}
