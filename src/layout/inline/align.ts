/** `text-align`, leaders and hanging punctuation: where a line's content stands in its measure. CSS Text 3 §6, §8.2. */
import type { ComputedStyle } from '../../style/types.ts';
import type { Atom } from './atoms.ts';
import { hangingStart } from './hanging.ts';
import { spreadLetters } from './letter-room.ts';
import type { LineContent } from './line.ts';
import type { LineSetting } from './set-line.ts';

export interface LinePlace {
  /** `text-indent`, where the line begins at the left. */
  readonly start: number;
  /** The room that is left after it. */
  readonly measure: number;
  readonly isFirst: boolean;
  /** Of the paragraph. */
  readonly direction: ComputedStyle['direction'];
}

type Alignment = 'left' | 'right' | 'center' | 'justify';

/** Whether lines are broken so that their spaces can be stretched to the measure. */
export function breaksJustified({ textAlign, textJustify }: ComputedStyle): boolean {
  return (textAlign === 'justify' || textAlign === 'justify-all') && textJustify === 'auto';
}

/**
 * `text-justify: inter-character`: the line with room between its letters, if it is to be stretched. Where text runs from
 * right to left it is put between words. §6.4.2.
 */
export function spreadLine(content: LineContent, style: ComputedStyle, place: LinePlace): LineContent {
  if (style.textJustify !== 'inter-character' || content.atoms.some(isNotSpread)) return content;
  const alignment = alignmentOf(style, place.direction, content.isLast);
  const hanging = place.isFirst ? hangingStart(content, style, place.direction) : 0;
  const room = place.measure - (content.width - hanging);
  return alignment === 'justify' && room > 0 ? spreadLetters(content, room) : content;
}

export function alignLine(content: LineContent, style: ComputedStyle, place: LinePlace): LineSetting {
  const { start, measure, direction } = place;
  const edge = start + measure;
  const leaders = content.atoms.filter((atom) => atom.type === 'leader').length;
  if (leaders > 0) {
    const room = Math.max(0, measure - content.width);
    return { x: start, adjustmentRatio: 0, leaderRoom: room / leaders, edge };
  }
  const alignment = alignmentOf(style, direction, content.isLast);
  const hanging = place.isFirst ? hangingStart(content, style, direction) : 0;
  const room = measure - (content.width - hanging);
  const shrink = breaksJustified(style) ? content.shrink : 0;
  const ratio = adjustmentRatio(content, shrink, alignment, room);
  const before = spaceBefore(alignment, direction, room < 0 ? Math.min(0, room + shrink) : room);
  const hangsLeft = direction === 'ltr' ? hanging : content.hanging;
  return { x: start + before - hangsLeft, adjustmentRatio: ratio, leaderRoom: 0, edge };
}

function isNotSpread(atom: Atom): boolean {
  return atom.type === 'leader' || ('level' in atom && (atom.level ?? 0) % 2 === 1);
}

/** At the left of what is in the line: what is too wide begins at the start, and goes beyond the end. §6.1. */
function spaceBefore(alignment: Alignment, direction: ComputedStyle['direction'], room: number): number {
  if (room < 0) return direction === 'rtl' ? room : 0;
  return { left: 0, justify: 0, right: room, center: room / 2 }[alignment];
}

/** Lines that were broken tight are shrunk however they are aligned; those of ragged text were not. */
function adjustmentRatio(
  { stretch }: LineContent,
  shrink: number,
  alignment: Alignment,
  room: number,
): number {
  if (room < 0) return shrink > 0 ? Math.max(-1, room / shrink) : 0;
  return alignment === 'justify' && stretch > 0 ? room / stretch : 0;
}

/** `text-align-last: auto` is `text-align`, but for justified text, whose last line stands at the start. */
function alignmentOf(
  { textAlign, textAlignLast, textJustify }: ComputedStyle,
  direction: ComputedStyle['direction'],
  isLast: boolean,
): Alignment {
  let align = textAlign;
  if (isLast && textAlignLast !== 'auto') align = textAlignLast;
  else if (isLast && textAlign === 'justify') align = 'start';
  const isJustified = align === 'justify' || align === 'justify-all';
  if (isJustified && textJustify !== 'none') return 'justify';
  if (align === 'left' || align === 'right' || align === 'center') return align;
  return (align === 'end') === (direction === 'ltr') ? 'right' : 'left';
}
