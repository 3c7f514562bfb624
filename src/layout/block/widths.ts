/** Widths and horizontal margins of blocks in normal flow: CSS 2.2 §10.3.3 and §10.4. */
import type { ComputedStyle } from '../../style/types.ts';
import { contentSize, type Insets, toPoints, toPointsOrAuto } from '../lengths.ts';
import type { ContainingBlock } from './block.ts';

export interface BlockWidth {
  /** Of the border box, from the left edge of the containing block. */
  readonly x: number;
  /** Of the content box. */
  readonly width: number;
}

/** `shrunk` is the content width of a box that is as wide as its content, where `width` is `auto`. */
export function blockWidth(
  style: ComputedStyle,
  insets: Insets,
  { width: containing, direction }: ContainingBlock,
  shrunk?: number,
): BlockWidth {
  const inside = insets.left + insets.right;
  const left = toPointsOrAuto(style.marginLeft, containing);
  const right = toPointsOrAuto(style.marginRight, containing);
  const taken = (left === 'auto' ? 0 : left) + (right === 'auto' ? 0 : right);
  const wanted = toPointsOrAuto(style.width, containing);
  const own =
    wanted === 'auto' ? (shrunk ?? containing - taken - inside) : contentSize(wanted, inside, style);
  const width = clampWidth(own, style, inside, containing);
  const rest = containing - taken - inside - width;
  return { x: marginLeft(left, right, rest, direction), width: Math.max(0, width) };
}

/** `max-width`, then `min-width`: CSS 2.2 §10.4. Bounds that the content tells are in points already: `withBounds`. */
export function clampWidth(width: number, style: ComputedStyle, inside: number, containing: number): number {
  const bound = (length: typeof style.maxWidth | 'auto', none: number) =>
    typeof length === 'string' ? none : contentSize(toPoints(length, containing), inside, style);
  const max = bound(style.maxWidth, Infinity);
  const min = bound(style.minWidth, 0);
  return Math.max(min, Math.min(max, width));
}

/** What is left over goes to `auto` margins, in equal parts; what is too much, or else left over, to the end side. */
function marginLeft(
  left: number | 'auto',
  right: number | 'auto',
  rest: number,
  direction: ContainingBlock['direction'],
): number {
  if (rest < 0 || (left !== 'auto' && right !== 'auto')) {
    return (left === 'auto' ? 0 : left) + (direction === 'rtl' ? rest : 0);
  }
  if (left === 'auto') return right === 'auto' ? rest / 2 : rest;
  return left;
}
