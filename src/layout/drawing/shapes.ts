/** Shapes of drawings, brought to points. */
import { keepsShapes, type Matrix, multiply, scaleOf, scaling } from '../../matrix.ts';
import { transformPath } from '../../pictures/index.ts';
import type { Paint, Shape, Stroke } from '../../pictures/types.ts';
import type { GroupFragment, PathFragment } from '../types.ts';
import type { Belonging } from './index.ts';

/** A CSS pixel, and what a stroke is measured in that does not grow with its drawing. */
const PIXEL = 0.75;

export function shapeFragment(
  shape: Shape,
  matrix: Matrix,
  belonging: Belonging,
): PathFragment | GroupFragment {
  const { stroke, hasFixedStroke } = shape;
  if (stroke === undefined || hasFixedStroke || keepsShapes(matrix)) return placed(shape, matrix, belonging);
  // The pen itself is made broader in one direction than in the other. Within the group a unit is about a point,
  // so that coordinates can be rounded as others are.
  const scale = scaleOf(matrix) || 1;
  const enlarged = placed(shape, scaling(scale, scale), belonging);
  const rest = multiply(scaling(1 / scale, 1 / scale), matrix);
  const group = { x: 0, y: 0, width: 0, height: 0, matrix: rest };
  return { kind: 'group', ...belonging, ...group, fragments: [enlarged] };
}

function placed(shape: Shape, matrix: Matrix, belonging: Belonging): PathFragment {
  const { path, fill, fillRule, stroke, hasFixedStroke } = shape;
  const scale = hasFixedStroke ? PIXEL : scaleOf(matrix);
  return {
    kind: 'path',
    ...belonging,
    x: 0,
    y: 0,
    path: transformPath(path, matrix),
    fillRule,
    ...(fill === undefined ? {} : { fill: transformPaint(fill, matrix) }),
    ...(stroke === undefined ? {} : { stroke: transformStroke(stroke, scale, matrix) }),
  };
}

function transformStroke(stroke: Stroke, scale: number, matrix: Matrix): Stroke {
  return {
    ...stroke,
    paint: transformPaint(stroke.paint, matrix),
    width: stroke.width * scale,
    dashes: stroke.dashes.map((dash) => dash * scale),
    dashOffset: stroke.dashOffset * scale,
  };
}

function transformPaint(paint: Paint, matrix: Matrix): Paint {
  if (!('kind' in paint)) return paint;
  return { ...paint, matrix: paint.matrix === undefined ? matrix : multiply(paint.matrix, matrix) };
}
