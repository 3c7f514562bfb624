/** Lays out an absolutely positioned box in its containing block: CSS 2.2 §10.3.7 and §10.6.4. */
import type { ComputedStyle } from '../../style/types.ts';
import { withBounds } from '../block/bounds.ts';
import { withHeight } from '../block/heights.ts';
import { contentWidths, keywordWidth } from '../block/intrinsic.ts';
import { flowBox, stackFlow } from '../block/stack.ts';
import { clampWidth } from '../block/widths.ts';
import type { BlockBox } from '../boxes/types.ts';
import type { LayoutContext } from '../context.ts';
import type { Piece } from '../flow.ts';
import type { Rectangle } from '../generated/index.ts';
import { contentSize, type Insets, insetsOf, toPoints, toPointsOrAuto } from '../lengths.ts';
import { pictureWidth } from '../replaced/replaced.ts';
import { type Span, solveAxis } from './axis.ts';

/** A box where it stands, its fragments from the top left corner of its border box. */
export interface PlacedBox {
  readonly border: Rectangle;
  readonly piece: Piece;
}

/** `at` is its static position; all in the same coordinates. */
export function layOutAbsolute(
  given: BlockBox,
  at: { readonly x: number; readonly y: number },
  containing: Rectangle,
  context: LayoutContext,
): PlacedBox {
  const box = withBounds(given, containing.width, context);
  const { style } = box;
  const insets = insetsOf(style, containing.width);
  const isPicture = box.content.type === 'replaced';
  const across = solveWidth(box, insets, at.x - containing.x, containing, context);
  const set = (height: number | 'auto') =>
    stackFlow(
      flowBox(
        isPicture ? box : withHeight(box, insets, height, containing.height),
        { x: 0, width: across.size },
        containing.width,
        context,
      ),
    );
  const wanted = wantedHeight(style, insets, containing);
  let piece: Piece | undefined;
  const sizeIn = () => {
    piece ??= set('auto');
    return piece.height;
  };
  const axis = {
    start: toPointsOrAuto(style.top, containing.height),
    end: toPointsOrAuto(style.bottom, containing.height),
    marginStart: toPointsOrAuto(style.marginTop, containing.width),
    marginEnd: toPointsOrAuto(style.marginBottom, containing.width),
    room: containing.height,
    staticStart: at.y - containing.y,
    isReversed: false,
    sizeIn,
    clamp: (size: number) => size,
  };
  const found = solveAxis({ ...axis, size: isPicture ? sizeIn() : wanted });
  piece ??= set(found.size);
  // A height that the content exceeds gives way, bounds hold.
  const down = piece.height === found.size ? found : solveAxis({ ...axis, size: piece.height });
  const border = {
    x: containing.x + across.start,
    y: containing.y + down.start,
    width: across.size,
    height: piece.height,
  };
  return { border, piece };
}

function solveWidth(
  box: BlockBox,
  insets: Insets,
  staticStart: number,
  { width: room }: Rectangle,
  context: LayoutContext,
): Span {
  const { style, content } = box;
  const inside = insets.left + insets.right;
  const own = toPointsOrAuto(style.width, room);
  const picture =
    content.type === 'replaced' ? pictureWidth(box, content, room, context) + inside : undefined;
  const keyword = keywordWidth(box, room - inside, context);
  const asked = keyword === undefined ? undefined : keyword + inside;
  const sizeIn = (available: number) => {
    const { min, max } = contentWidths(box, context);
    return Math.min(Math.max(min + inside, available), max + inside);
  };
  return solveAxis({
    start: toPointsOrAuto(style.left, room),
    end: toPointsOrAuto(style.right, room),
    size: picture ?? (own === 'auto' ? (asked ?? 'auto') : contentSize(own, inside, style) + inside),
    marginStart: toPointsOrAuto(style.marginLeft, room),
    marginEnd: toPointsOrAuto(style.marginRight, room),
    room,
    staticStart,
    isReversed: style.direction === 'rtl',
    sizeIn,
    clamp: (size) => picture ?? clampWidth(size - inside, style, inside, room) + inside,
  });
}

/** Of the border box: percentages of a containing block whose height is known. */
function wantedHeight(style: ComputedStyle, insets: Insets, { height: room }: Rectangle): number | 'auto' {
  if (typeof style.height === 'string') return 'auto';
  const inside = insets.top + insets.bottom;
  return contentSize(toPoints(style.height, room), inside, style) + inside;
}
