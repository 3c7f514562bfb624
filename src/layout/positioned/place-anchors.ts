/** Puts absolutely positioned boxes on their page: the one on which they would stand if they were static. */
import { warning } from '../../diagnostic.ts';
import type { LayoutContext } from '../context.ts';
import type { PlacedMark } from '../flow.ts';
import type { Rectangle } from '../generated/index.ts';
import { fadedFragments } from '../painting/fade.ts';
import { translateFragment } from '../translate.ts';
import type { Fragment } from '../types.ts';
import { layOutAbsolute } from './absolute.ts';
import { type AnchorFragment, isAnchor } from './anchors.ts';

export interface PositionedPage {
  /** The containing block of what has no other. */
  readonly area: Rectangle;
  /** All of the sheet. */
  readonly width: number;
  readonly height: number;
}

export interface PlacedAnchors {
  readonly fragments: readonly Fragment[];
  readonly marks: readonly PlacedMark[];
}

/** The fragments with boxes in the place of their anchors, so that they are read where the document has them. */
export function placeAnchors(
  fragments: readonly Fragment[],
  page: PositionedPage,
  context: LayoutContext,
): PlacedAnchors {
  if (!fragments.some(isAnchor)) return { fragments, marks: [] };
  const marks: PlacedMark[] = [];
  const place = (fragment: Fragment): readonly Fragment[] => {
    if (!isAnchor(fragment)) return [fragment];
    const placed = placeBox(fragment, page, context);
    marks.push(...placed.marks);
    return placed.fragments.flatMap(place);
  };
  return { fragments: fragments.flatMap(place), marks };
}

/** A box that would leave the sheet is moved back to it. */
function placeBox(
  { anchor, x, y }: AnchorFragment,
  page: PositionedPage,
  context: LayoutContext,
): PlacedAnchors {
  const { box } = anchor.box;
  const { border, piece } = layOutAbsolute(box, { x, y }, anchor.containing ?? page.area, context);
  const left = within(border.x, border.width, page.width);
  const top = within(border.y, border.height, page.height);
  const isTooLarge = border.width > page.width + TOLERANCE || border.height > page.height + TOLERANCE;
  const isMoved = Math.abs(left - border.x) > TOLERANCE || Math.abs(top - border.y) > TOLERANCE;
  if (isTooLarge || isMoved) {
    const message = isTooLarge
      ? 'A positioned box is larger than its page'
      : 'A positioned box would leave its page: it is kept on it';
    const hints = ['Give it another place with "top", "right", "bottom" or "left", or less to hold.'];
    context.diagnostics.add(warning('overfull', message, box.span, { hints }));
  }
  return {
    fragments: fadedFragments(
      piece.fragments.map((fragment) => translateFragment(fragment, left, top)),
      anchor.opacity ?? 1,
    ),
    marks: piece.marks.map((mark) => ({ ...mark, x: mark.x + left, y: mark.y + top })),
  };
}

const TOLERANCE = 0.01;

function within(start: number, size: number, room: number): number {
  return Math.max(0, Math.min(start, room - size));
}
