/** Pictures within drawings, brought to points. */
import { type Matrix, multiply, scaleOf, scaling } from '../../matrix.ts';
import type { EmbeddedPicture } from '../../pictures/types.ts';
import type { GroupFragment, ImageFragment } from '../types.ts';
import type { Belonging } from './index.ts';

export function pictureFragment(
  { source, area }: EmbeddedPicture,
  matrix: Matrix,
  belonging: Belonging,
): ImageFragment | GroupFragment {
  const [a, b, c, d, e, f] = matrix;
  const image = (scaleX: number, scaleY: number, x: number, y: number): ImageFragment => ({
    kind: 'image',
    ...belonging,
    x: area.x * scaleX + x,
    y: area.y * scaleY + y,
    width: area.width * scaleX,
    height: area.height * scaleY,
    source,
  });
  if (b === 0 && c === 0 && a > 0 && d > 0) return image(a, d, e, f);
  const scale = scaleOf(matrix) || 1;
  const rest = multiply(scaling(1 / scale, 1 / scale), matrix);
  const group = { x: 0, y: 0, width: 0, height: 0, matrix: rest };
  return { kind: 'group', ...belonging, ...group, fragments: [image(scale, scale, 0, 0)] };
}
