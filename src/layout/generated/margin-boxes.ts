/** Page-margin boxes: where they stand and how wide and high they are. CSS Paged Media 3 §5.3. */
import type { ComputedStyle, MarginBoxName, PageStyle } from '../../style/types.ts';
import type { ContentPiece } from './content.ts';

/** A margin box with what it holds; boxes without content are not generated. */
export interface MarginBox {
  readonly name: MarginBoxName;
  readonly style: ComputedStyle;
  readonly pieces: readonly ContentPiece[];
}

/** How the caller measures inline content. Points, of the content box. */
export interface MeasureContent {
  minContentWidth(box: MarginBox): number;
  maxContentWidth(box: MarginBox): number;
  /** Height of the content when it is set to `width`. */
  height(box: MarginBox, width: number): number;
}

export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Points from the top left corner of the page. */
export interface PlacedMarginBox extends MarginBox {
  readonly borderBox: Rectangle;
  readonly contentBox: Rectangle;
  /** With the box's own default where the style sheet says nothing: `top-right` is right-aligned. */
  readonly textAlign: ComputedStyle['textAlign'];
  readonly verticalAlign: 'top' | 'middle' | 'bottom';
  /** Boxes of the upper half of the page are its header, the others its footer. */
  readonly artifact: 'pagination-header' | 'pagination-footer';
}

/** Places the margin boxes of one page, clockwise from the top left corner as in `MARGIN_BOXES`. */
export function placeMarginBoxes(
  _page: PageStyle,
  _boxes: readonly MarginBox[],
  _measure: MeasureContent,
): readonly PlacedMarginBox[] {
  return [];
}
