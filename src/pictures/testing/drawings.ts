/** Drawings of text, and drawings as text. */
import type { Color } from '../../style/types.ts';
import { type MeasureDrawingFont, readSvg } from '../svg/index.ts';
import type { Drawing, DrawingItem, Paint, Path } from '../types.ts';

/** With 100 × 100 units, a unit being a pixel. */
export function drawing(
  content: string,
  attributes = 'viewBox="0 0 100 100"',
  measure?: MeasureDrawingFont,
): Drawing {
  return drawingOf(`<svg xmlns="http://www.w3.org/2000/svg" ${attributes}>${content}</svg>`, measure);
}

export function drawingOf(svg: string, measure?: MeasureDrawingFont): Drawing {
  const read = readSvg(new TextEncoder().encode(svg), 'test.svg', 'test.svg', measure);
  if ('severity' in read) throw new Error([read.message, ...read.hints].join(' | '));
  return read;
}

/** A line for each item, those of groups indented. */
export function dump({ items }: Pick<Drawing, 'items'>): string {
  return items.flatMap((item) => dumpItem(item)).join('\n');
}

function dumpItem(item: DrawingItem): readonly string[] {
  switch (item.kind) {
    case 'group': {
      const clips = item.clips.map(({ path, rule }) => ` clip ${dumpPath(path)} ${rule}`).join('');
      return [`group ${item.opacity}${clips}`, ...item.items.flatMap(dumpItem).map((line) => `  ${line}`)];
    }
    case 'shape': {
      const { path, fill, fillRule, stroke, matrix } = item;
      const filled =
        fill === undefined ? '' : ` fill ${dumpPaint(fill)}${fillRule === 'evenodd' ? ' evenodd' : ''}`;
      const stroked = stroke === undefined ? '' : ` stroke ${dumpPaint(stroke.paint)} ${round(stroke.width)}`;
      return [`${dumpPath(path)}${filled}${stroked}${dumpMatrix(matrix)}`];
    }
    case 'picture': {
      const { x, y, width, height } = item.area;
      const area = [x, y, width, height].map(round).join(' ');
      return [`picture ${item.source} ${area}${dumpMatrix(item.matrix)}`];
    }
    case 'text':
      return item.chunks.map(
        ({ x, y, anchor, runs }) =>
          `text ${round(x)},${round(y)} ${anchor} ${runs.map(({ text, dx, dy, style }) => `${dx === 0 && dy === 0 ? '' : `(${dx},${dy}) `}"${text}" ${style.fontSize} ${style.fontWeight} ${dumpPaint(style.color)}`).join(' ')}${dumpMatrix(item.matrix)}`,
      );
  }
}

export function dumpPath({ operators, coordinates }: Path): string {
  let at = 0;
  return [...operators]
    .map((operator) => {
      const count = { m: 2, l: 2, c: 6 }[operator] ?? 0;
      const own = coordinates.slice(at, at + count).map(round);
      at += count;
      return [operator, ...own].join(' ');
    })
    .join(' ');
}

function dumpMatrix(matrix: readonly number[]): string {
  const text = matrix.map(round).join(' ');
  return text === '1 0 0 1 0 0' ? '' : ` [${text}]`;
}

function dumpPaint(paint: Paint): string {
  if (!('kind' in paint)) return dumpColor(paint);
  const stops = paint.stops.map(({ offset, color }) => `${round(offset)} ${dumpColor(color)}`).join(', ');
  const where =
    paint.kind === 'linear-gradient'
      ? [paint.x1, paint.y1, paint.x2, paint.y2]
      : [paint.fx, paint.fy, paint.fr, paint.cx, paint.cy, paint.r];
  const name = paint.kind === 'linear-gradient' ? 'linear' : 'radial';
  return `${name}(${where.map(round).join(' ')}: ${stops})${dumpMatrix(paint.matrix ?? [1, 0, 0, 1, 0, 0])}`;
}

function dumpColor({ r, g, b, a }: Color): string {
  const hex = [r, g, b].map((channel) => Math.round(channel).toString(16).padStart(2, '0')).join('');
  return `#${hex}${a === 1 ? '' : `/${round(a)}`}`;
}

function round(number = Number.NaN): number {
  return Math.round(number * 100) / 100 + 0;
}
