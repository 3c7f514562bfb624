/** What inline boxes paint on a line: backgrounds and borders, text decoration, the rectangles of links. */
import type { ComputedStyle } from '../../style/types.ts';
import { LAYOUT_ARTIFACT } from '../generated/index.ts';
import { isDecorated, toPoints } from '../lengths.ts';
import { boxFragments } from '../paint-box.ts';
import type { Fragment, LineFragment, LinkFragment } from '../types.ts';
import type { Scope } from './atoms.ts';
import type { TextStyles } from './text-style.ts';

/** The part of an inline box that stands in one line. */
export interface ScopeFragment {
  readonly scope: Scope;
  /** Margin edges, points from the left edge of the paragraph. */
  readonly start: number;
  readonly end: number;
  /** Whether it begins or ends in this line: only there it has a border (`box-decoration-break: slice`). */
  readonly opens: boolean;
  readonly closes: boolean;
}

export interface Painted {
  /** Beneath the text. */
  readonly under: Fragment[];
  /** Above it. */
  readonly over: Fragment[];
}

/** Whether the part of a scope in a line paints anything. */
export function isPainted({ style, box }: Scope): boolean {
  return (
    box?.link !== undefined ||
    style.textDecorationLine.length > 0 ||
    (box !== undefined && isDecorated(style))
  );
}

/** `baseline` is its own. */
export function paintScope(fragment: ScopeFragment, baseline: number, styles: TextStyles): Painted {
  const { scope } = fragment;
  const { style, box, shift } = scope;
  const [start, end] = [fragment.start + shift.x, fragment.end + shift.x];
  const painted: Painted = { under: [], over: [] };
  if (end <= start) return painted;
  const y = baseline + shift.y;
  if (box !== undefined && isDecorated(style))
    painted.under.push(...paintInlineBox({ ...fragment, start, end }, y, styles));
  for (const line of style.textDecorationLine) {
    const decoration = paintDecoration(line, style, { start, end, y }, styles);
    (line === 'line-through' ? painted.over : painted.under).push(...decoration);
  }
  const link = box?.link;
  if (link !== undefined) painted.over.push(linkFragment({ ...fragment, start, end }, y, styles));
  return painted;
}

/** One rectangle for each line. */
function linkFragment({ scope, start, end }: ScopeFragment, y: number, styles: TextStyles): LinkFragment {
  const link = scope.box!.link!;
  const { ascent, descent } = styles.contentExtent(scope.style);
  return linkRectangle(link, { x: start, y: y - ascent, width: end - start, height: ascent + descent });
}

export function linkRectangle(
  { target, contents, owner, span }: NonNullable<Scope['link']>,
  place: Pick<LinkFragment, 'x' | 'y' | 'width' | 'height'>,
): LinkFragment {
  return { kind: 'link', owner, ...place, target, contents, ...(span === undefined ? {} : { span }) };
}

/** The content area with padding and border; vertical ones do not move the line. CSS 2.2 §10.6.1. */
function paintInlineBox(
  { scope, start, end, opens, closes }: ScopeFragment,
  y: number,
  styles: TextStyles,
): Fragment[] {
  const { style } = scope;
  const { ascent, descent } = styles.contentExtent(style);
  const top = toPoints(style.paddingTop, 0) + style.borderTop.width;
  const bottom = toPoints(style.paddingBottom, 0) + style.borderBottom.width;
  const left = opens && typeof style.marginLeft === 'number' ? style.marginLeft : 0;
  const right = closes && typeof style.marginRight === 'number' ? style.marginRight : 0;
  const rectangle = {
    x: start + left,
    y: y - ascent - top,
    width: end - start - left - right,
    height: ascent + descent + top + bottom,
  };
  return boxFragments(style, rectangle, { top: true, right: closes, bottom: true, left: opens });
}

/** CSS Text Decoration 3 §2; places and thickness are the font's where the style leaves them to it. */
function paintDecoration(
  line: ComputedStyle['textDecorationLine'][number],
  style: ComputedStyle,
  { start, end, y }: { readonly start: number; readonly end: number; readonly y: number },
  styles: TextStyles,
): LineFragment[] {
  const metrics = styles.face(style)?.metrics;
  if (metrics === undefined) return [];
  const scale = style.fontSize / metrics.unitsPerEm;
  const own = line === 'line-through' ? metrics.strikeoutThickness : metrics.underlineThickness;
  const width = style.textDecorationThickness === 'auto' ? own * scale : style.textDecorationThickness;
  const offset =
    line === 'line-through'
      ? -metrics.strikeoutPosition * scale
      : line === 'overline'
        ? -metrics.ascent * scale
        : underlineOffset(style, -metrics.underlinePosition * scale);
  const at = y + offset + width / 2;
  return [
    {
      kind: 'line',
      owner: LAYOUT_ARTIFACT,
      x1: start,
      y1: at,
      x2: end,
      y2: at,
      width,
      style: style.textDecorationStyle,
      color: style.textDecorationColor,
    },
  ];
}

function underlineOffset({ textUnderlineOffset }: ComputedStyle, own: number): number {
  return textUnderlineOffset === 'auto' ? own : textUnderlineOffset;
}
