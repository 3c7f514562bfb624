/** A drawing at its place and size: a group of fragments, in points from the corner of its picture. */
import { type Matrix, multiply } from '../../matrix.ts';
import { fitMatrix, rectanglePath, transformPath } from '../../pictures/index.ts';
import type { Drawing, DrawingItem } from '../../pictures/types.ts';
import type { ComputedStyle } from '../../style/types.ts';
import type { LayoutContext } from '../context.ts';
import type { Size } from '../replaced/size.ts';
import type { Fragment, GroupFragment } from '../types.ts';
import { pictureFragment } from './images.ts';
import { Letterer } from './lettering.ts';
import { shapeFragment } from './shapes.ts';

/** What all of a drawing belongs to: its picture. */
export type Belonging = Pick<GroupFragment, 'owner' | 'span'>;

/** A CSS pixel. */
const PIXEL = 0.75;

/** `style` and `lang` are those of the element that shows it. */
export function drawingFragment(
  drawing: Drawing,
  size: Size,
  belonging: Belonging,
  text: { readonly style: ComputedStyle; readonly lang: string },
  context: LayoutContext,
): GroupFragment {
  const { viewBox, alignment } = drawing;
  const matrix: Matrix =
    viewBox === undefined ? [PIXEL, 0, 0, PIXEL, 0, 0] : fitMatrix(viewBox, alignment, size);
  const letterer = new Letterer(text.style, text.lang, belonging, context);
  const setter = new Setter(matrix, size, belonging, letterer);
  return {
    kind: 'group',
    ...belonging,
    x: 0,
    y: 0,
    ...size,
    // What is outside of the picture is not seen: SVG 2 §8.2.
    clips: [{ path: rectanglePath({ x: 0, y: 0, ...size }), rule: 'nonzero' }],
    fragments: setter.set(drawing.items),
  };
}

class Setter {
  readonly #matrix: Matrix;
  readonly #size: Size;
  readonly #belonging: Belonging;
  readonly #letterer: Letterer;

  constructor(matrix: Matrix, size: Size, belonging: Belonging, letterer: Letterer) {
    this.#matrix = matrix;
    this.#size = size;
    this.#belonging = belonging;
    this.#letterer = letterer;
  }

  set(items: readonly DrawingItem[]): readonly Fragment[] {
    return items.flatMap((item) => this.#item(item));
  }

  #item(item: DrawingItem): readonly Fragment[] {
    if (item.kind === 'text') return this.#letterer.set(item, multiply(item.matrix, this.#matrix));
    if (item.kind === 'shape')
      return [shapeFragment(item, multiply(item.matrix, this.#matrix), this.#belonging)];
    if (item.kind === 'picture') {
      return [pictureFragment(item, multiply(item.matrix, this.#matrix), this.#belonging)];
    }
    const clips = item.clips.map(({ path, rule }) => ({ path: transformPath(path, this.#matrix), rule }));
    const fragments = this.set(item.items);
    const place = { x: 0, y: 0, ...this.#size };
    return [{ kind: 'group', ...this.#belonging, ...place, clips, opacity: item.opacity, fragments }];
  }
}
