/** Groups: what is translucent or clipped is so as a whole. SVG 2 §3.5, CSS Masking 1 §5. */
import { invert, type Matrix, multiply } from '../../matrix.ts';
import { boundsOf, joinBounds, rectanglePath, transformPath } from '../geometry.ts';
import type { DrawingItem, EmbeddedPicture, Path, Shape, ViewBox } from '../types.ts';
import { clipsOf } from './clips.ts';
import type { SvgDocument } from './document.ts';
import type { Place } from './place.ts';
import type { Values } from './properties.ts';

/** The items as they are, or in a group where their style asks for one. */
export function asOne(
  document: SvgDocument,
  items: readonly DrawingItem[],
  { opacity, clipPath }: Values,
  { viewport, matrix }: Place,
): readonly DrawingItem[] {
  if (items.length === 0 || opacity === 0) return [];
  const clipped = { viewport, matrix, bounds: () => boundsOfItems(items, matrix) };
  const clips = clipPath === undefined ? [] : clipsOf(document, clipPath, clipped);
  if (clips.some(({ path }) => path.operators === '')) return [];
  if (opacity === 1 && clips.length === 0) return items;
  return [{ kind: 'group', opacity, clips, items }];
}

/** Of the shapes, without strokes, in the coordinates that the matrix leads from. */
function boundsOfItems(items: readonly DrawingItem[], matrix: Matrix): ViewBox | undefined {
  const inverse = invert(matrix);
  if (inverse === undefined) return undefined;
  return joinBounds(
    items.flatMap((item) => {
      if (item.kind === 'text') return [];
      const bounds =
        item.kind === 'group'
          ? boundsOfItems(item.items, matrix)
          : boundsOf(transformPath(outlineOf(item), multiply(item.matrix, inverse)));
      return bounds === undefined ? [] : [bounds];
    }),
  );
}

function outlineOf(item: Shape | EmbeddedPicture): Path {
  return item.kind === 'shape' ? item.path : rectanglePath(item.area);
}
