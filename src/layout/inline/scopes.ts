/** Inline boxes in a line: their edges and baselines. CSS 2.2 §10.8.1, CSS Inline 3 §4. */
import type { ComputedStyle } from '../../style/types.ts';
import type { InlineBox, Link } from '../boxes/types.ts';
import { marginPoints, toPoints } from '../lengths.ts';
import { NO_SHIFT, relativeShift, type Shift } from '../positioned/relative.ts';
import type { AtomicPiece, Scope } from './atoms.ts';
import type { Extent, TextStyles } from './text-style.ts';

/** The root inline box: the block container's strut. */
export function rootScope(style: ComputedStyle, link: Link | undefined): Scope {
  return {
    style,
    box: undefined,
    parent: undefined,
    rise: 0,
    aligned: undefined,
    link,
    shift: NO_SHIFT,
    left: 0,
    right: 0,
  };
}

export function openScope(box: InlineBox, parent: Scope, available: number, styles: TextStyles): Scope {
  const { style } = box;
  const { marginLeft, marginRight, paddingLeft, paddingRight, borderLeft, borderRight } = style;
  const left = marginPoints(marginLeft, available) + borderLeft.width + toPoints(paddingLeft, available);
  const right = marginPoints(marginRight, available) + borderRight.width + toPoints(paddingRight, available);
  const isAligned = isLineAligned(style);
  const scope: { -readonly [Key in keyof Scope]: Scope[Key] } = {
    style,
    box,
    parent,
    rise: isAligned ? 0 : parent.rise + riseOf(style, parent.style, styles),
    aligned: parent.aligned,
    link: box.link ?? parent.link,
    shift: shiftOf(style, parent, available),
    left: (isRtl(style) ? box.closes : box.opens) ? left : 0,
    right: (isRtl(style) ? box.opens : box.closes) ? right : 0,
  };
  if (isAligned) scope.aligned = scope;
  return scope;
}

/** §10.8.1: the line box decides where these stand, with all that is in them. */
export function isLineAligned({ verticalAlign }: ComputedStyle): boolean {
  return verticalAlign === 'top' || verticalAlign === 'bottom';
}

function isRtl({ direction }: ComputedStyle): boolean {
  return direction === 'rtl';
}

/** The edge at which the text of a box begins. */
export function startEdge({ style, left, right }: Scope): number {
  return isRtl(style) ? right : left;
}

export function endEdge({ style, left, right }: Scope): number {
  return isRtl(style) ? left : right;
}

function shiftOf(style: ComputedStyle, parent: Scope, available: number): Shift {
  if (style.position !== 'relative') return parent.shift;
  const own = relativeShift(style, available);
  return { x: parent.shift.x + own.x, y: parent.shift.y + own.y };
}

export function closeScope(scope: Scope): Scope {
  return scope.parent ?? scope;
}

function riseOf(style: ComputedStyle, parent: ComputedStyle, styles: TextStyles): number {
  return rise(style, styles.lineExtent(style), parent, styles);
}

/** The same of an inline-block, which has its own height. */
export function atomicRise(piece: AtomicPiece, parent: ComputedStyle, styles: TextStyles): number {
  const extent = { ascent: piece.baseline, descent: piece.height - piece.baseline };
  return rise(piece.style, extent, parent, styles);
}

/** How far `vertical-align` raises a box above its parent's baseline. `top` and `bottom` are the line's affair; percentages are of its own line height. */
function rise(style: ComputedStyle, own: Extent, parent: ComputedStyle, styles: TextStyles): number {
  const { verticalAlign } = style;
  const metrics = styles.face(parent)?.metrics;
  const em = (units: number | undefined) => ((units ?? 0) / (metrics?.unitsPerEm ?? 1000)) * parent.fontSize;
  switch (verticalAlign) {
    case 'baseline':
    case 'top':
    case 'bottom':
      return 0;
    case 'sub':
      return -em(metrics?.subscript.offset);
    case 'super':
      return em(metrics?.superscript.offset);
    case 'middle':
      return em(metrics?.xHeight) / 2 - (own.ascent - own.descent) / 2;
    case 'text-top':
      return styles.contentExtent(parent).ascent - own.ascent;
    case 'text-bottom':
      return own.descent - styles.contentExtent(parent).descent;
    default:
      return toPoints(verticalAlign, lineHeightOf(style, styles));
  }
}

function lineHeightOf(style: ComputedStyle, styles: TextStyles): number {
  const { ascent, descent } = styles.lineExtent(style);
  return ascent + descent;
}
