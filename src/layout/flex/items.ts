/** What flex items want to be before they are flexed: CSS Flexbox 1 §4.5 and §9.2. */
import type { ComputedStyle } from '../../style/types.ts';
import { sizeOfContent, withBounds } from '../block/bounds.ts';
import { contentWidths } from '../block/intrinsic.ts';
import type { FlexItemBox } from '../boxes/types.ts';
import type { LayoutContext } from '../context.ts';
import { contentSize, type Insets, insetsOf, toPoints, toPointsOrAuto } from '../lengths.ts';
import { pictureWidth, pictureWidths } from '../replaced/replaced.ts';
import { tableEdges } from '../table/intrinsic.ts';

export interface Margins {
  readonly top: number | 'auto';
  readonly right: number | 'auto';
  readonly bottom: number | 'auto';
  readonly left: number | 'auto';
}

/** Widths are of the content box, points. */
export interface FlexItem {
  readonly box: FlexItemBox;
  readonly insets: Insets;
  readonly margins: Margins;
  /** The flex base size. */
  readonly base: number;
  readonly min: number;
  readonly max: number;
  /** What its insets and margins take up; `auto` ones take nothing yet. */
  readonly outside: number;
}

/** Between two items, or two lines of them: `normal` is none. Percentages of a height that is not known are none either. */
export function gapOf(gap: ComputedStyle['columnGap'], reference: number): number {
  return gap === 'normal' ? 0 : toPoints(gap, reference);
}

/** Whether items are stacked, not side by side. */
export function isColumn({ flexDirection }: ComputedStyle): boolean {
  return flexDirection === 'column' || flexDirection === 'column-reverse';
}

/** `container` is the width of the container's content box, of which percentages are. */
export function measureItem(given: FlexItemBox, container: number, context: LayoutContext): FlexItem {
  const box = withBounds(given, container, context);
  const { style } = box;
  const insets = insetsOf(style, container);
  const inside = insets.left + insets.right;
  const margins = marginsOf(style, container);
  const { maxWidth } = style;
  const max =
    typeof maxWidth === 'string' ? Infinity : contentSize(toPoints(maxWidth, container), inside, style);
  return {
    box,
    insets,
    margins,
    base: baseSize(box, inside, container, context),
    min: minimum(box, inside, max, container, context),
    max,
    outside: inside + fixed(margins.left) + fixed(margins.right),
  };
}

export function marginsOf(style: ComputedStyle, container: number): Margins {
  return {
    top: toPointsOrAuto(style.marginTop, container),
    right: toPointsOrAuto(style.marginRight, container),
    bottom: toPointsOrAuto(style.marginBottom, container),
    left: toPointsOrAuto(style.marginLeft, container),
  };
}

/** An `auto` margin is none until there is room for it. */
export function fixed(margin: number | 'auto'): number {
  return margin === 'auto' ? 0 : margin;
}

/** Between its bounds; the lower one wins. */
export function clampItem({ min, max }: FlexItem, width: number): number {
  return Math.max(min, Math.min(max, width));
}

/** §9.2, step 3. */
function baseSize(box: FlexItemBox, inside: number, container: number, context: LayoutContext): number {
  const { style, content } = box;
  const basis = style.flexBasis === 'auto' ? style.width : style.flexBasis;
  if (typeof basis !== 'string') {
    return contentSize(toPoints(basis, container), inside, style) + edgesOfTable(box);
  }
  if (content.type === 'replaced') return pictureWidth(box, content, container, context);
  const widths = contentWidths(box, context);
  if (basis === 'auto' || basis === 'content') return widths.max;
  return sizeOfContent(basis, widths, container - inside);
}

/** §4.5: `auto` is as narrow as the content can be, or as `width` wants it where that is less. Tables are never narrower. */
function minimum(
  box: FlexItemBox,
  inside: number,
  max: number,
  container: number,
  context: LayoutContext,
): number {
  const { style, content, isTable } = box;
  const { minWidth } = style;
  const least = typeof minWidth === 'string' ? 0 : contentSize(toPoints(minWidth, container), inside, style);
  if (isTable === true) return Math.max(least, contentWidths(box, context).min);
  if (minWidth !== 'auto') return least;
  const widths = content.type === 'replaced' ? pictureWidths(box, content, context) : undefined;
  const narrowest = widths?.max ?? contentWidths(box, context).min;
  const wanted = toPointsOrAuto(style.width, container);
  const specified = wanted === 'auto' ? Infinity : contentSize(wanted, inside, style);
  return Math.min(narrowest, specified, max);
}

/** What a width that is given for the content of a table leaves out: the box around it is as wide as its borders. */
function edgesOfTable({ content, isTable }: FlexItemBox): number {
  const [table] = isTable === true && content.type === 'blocks' ? content.children : [];
  if (table?.kind !== 'table' || table.givenSizing === 'border-box') return 0;
  const { left, right } = tableEdges(table);
  return left + right;
}

/** The box around a table whose rows grow. */
export function withRows(box: FlexItemBox, more: number): FlexItemBox {
  if (box.content.type !== 'blocks') return box;
  const children = Array.from(box.content.children, (child) =>
    child.kind === 'table' ? { ...child, more } : child,
  );
  return { ...box, content: { ...box.content, children } };
}
