/** Rectangles and lines: ISO 32000-1 §8.5. */
import type { LineFragment, RectFragment } from '../../layout/types.ts';
import { points } from './numbers.ts';
import type { PageContent } from './page-content.ts';

export function paintRect(content: PageContent, rect: RectFragment): void {
  const { x, y, width, height } = rect;
  if (width <= 0 || height <= 0 || rect.color.a === 0) return;
  content.fill(`${join(x, y, width, height)} re`, rect.color);
}

/** `double` is two lines of a third of the width each: CSS Backgrounds 3 §4.2. */
export function paintLine(content: PageContent, line: LineFragment): void {
  const { x1, y1, x2, y2, width, color } = line;
  const length = Math.hypot(x2 - x1, y2 - y1);
  if (width <= 0 || length === 0 || color.a === 0) return;
  if (line.style !== 'double') {
    content.stroke(linePath(line, 0, 0), width, dashOf(line.style, width, length), color);
    return;
  }
  const third = width / 3;
  const [dx, dy] = [(-(y2 - y1) / length) * third, ((x2 - x1) / length) * third];
  content.stroke(
    `${linePath(line, dx, dy)}\n${linePath(line, -dx, -dy)}`,
    third,
    dashOf('solid', third, length),
    color,
  );
}

function linePath({ x1, y1, x2, y2 }: LineFragment, dx: number, dy: number): string {
  return `${join(x1 + dx, y1 + dy)} m ${join(x2 + dx, y2 + dy)} l`;
}

/** The line cap and dash pattern, fitted so that a line begins and ends with a whole dash or dot: §8.4.3.6. */
function dashOf(style: 'solid' | 'dashed' | 'dotted', width: number, length: number): string {
  if (style === 'solid') return '0 J [] 0 d';
  if (style === 'dotted') {
    const step = length / Math.max(1, Math.round(length / (2 * width)));
    return `1 J [0 ${points(step)}] 0 d`;
  }
  const dash = 3 * width;
  const gaps = Math.max(1, Math.round((length - dash) / (2 * dash)));
  const gap = Math.max(0, (length - dash * (gaps + 1)) / gaps);
  return `0 J [${points(dash)} ${points(gap)}] 0 d`;
}

function join(...numbers: readonly number[]): string {
  return numbers.map(points).join(' ');
}
