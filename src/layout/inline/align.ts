/** `text-align`, leaders and hanging punctuation: where a line's content stands in its measure. CSS Text 3 §6, §8.2. */
import type { ComputedStyle } from '../../style/types.ts';
import { hangingStart } from './hanging.ts';
import type { LineContent } from './line.ts';
import type { LineSetting } from './set-line.ts';

export interface LinePlace {
  /** `text-indent` of the first line. */
  readonly start: number;
  /** The room that is left after it. */
  readonly measure: number;
  readonly isFirst: boolean;
  /** Of the paragraph. */
  readonly direction: ComputedStyle['direction'];
}

type Alignment = 'left' | 'right' | 'center' | 'justify';

/** Whether lines are broken so that they can be stretched to the measure. */
export function breaksJustified({ textAlign }: ComputedStyle): boolean {
  return textAlign === 'justify';
}

export function alignLine(content: LineContent, style: ComputedStyle, place: LinePlace): LineSetting {
  const { start, measure } = place;
  const room = measure - content.width;
  const edge = start + measure;
  const leaders = content.atoms.filter((atom) => atom.type === 'leader').length;
  if (leaders > 0) return { x: start, adjustmentRatio: 0, leaderRoom: Math.max(0, room) / leaders, edge };
  const alignment = alignmentOf(style, place.direction, content.isLast);
  const hang = place.isFirst && place.direction === 'ltr' ? hangingStart(content, style) : 0;
  const ratio = adjustmentRatio(content, alignment, room + hang);
  const left = { left: 0, justify: 0, right: Math.max(0, room), center: Math.max(0, room) / 2 }[alignment];
  return { x: start + left - hang, adjustmentRatio: ratio, leaderRoom: 0, edge };
}

/** Lines that were broken tight are shrunk however they are aligned. */
function adjustmentRatio({ stretch, shrink }: LineContent, alignment: Alignment, room: number): number {
  if (room < 0) return shrink > 0 ? Math.max(-1, room / shrink) : 0;
  return alignment === 'justify' && stretch > 0 ? room / stretch : 0;
}

/** `text-align-last: auto` is `text-align`, but for justified text, whose last line stands at the start. */
function alignmentOf(
  { textAlign, textAlignLast }: ComputedStyle,
  direction: ComputedStyle['direction'],
  isLast: boolean,
): Alignment {
  let align = textAlign;
  if (isLast && textAlignLast !== 'auto') align = textAlignLast;
  else if (isLast && textAlign === 'justify') align = 'start';
  if (align === 'start') return direction === 'rtl' ? 'right' : 'left';
  if (align === 'end') return direction === 'rtl' ? 'left' : 'right';
  return align;
}
