/** A row of columns as one piece of the flow around it, which a page may cut at any height. */
import type { Span } from '../../diagnostic.ts';
import type { ComputedStyle } from '../../style/types.ts';
import { optional } from '../boxes/parts.ts';
import type { Division, FlowItem, Piece, PlacedMark, SlabItem } from '../flow.ts';
import { type FlowStart, notesIn, placePart } from '../page/flow-part.ts';
import { strokeFragments } from '../paint-box.ts';
import { lazyPiece, type Painted } from '../parallel/lazy-piece.ts';
import { remembered } from '../parallel/remembered.ts';
import type { Fragment } from '../types.ts';
import { balanceColumns, type ColumnText, type FilledColumns, fillColumns, leastHeight } from './fill.ts';
import type { ColumnWidths } from './used.ts';

/** What all rows of a container have in common. */
export interface ColumnFrame extends ColumnWidths {
  readonly style: ComputedStyle;
  /** Left edge of its content. */
  readonly x: number;
  /** Of the content box. */
  readonly outer: number;
  /** What `height` and `max-height` leave to the columns. */
  readonly limit: number;
  /** Above a box across all columns whatever `column-fill` says: §6.1. */
  readonly isBalanced: boolean;
  readonly span?: Span;
}

/** From `start` to the end of the text. Painted when it is asked for: on most pages only a part of it will be. */
export function columnRow(frame: ColumnFrame, text: ColumnText, start: FlowStart): SlabItem {
  let piece: Piece | undefined;
  return {
    type: 'slab',
    x: frame.x,
    get piece() {
      piece ??= wholePiece(frame, text, start);
      return piece;
    },
    divisible: {
      least: leastHeight(text, start),
      cost: 0,
      divide: remembered((room) => divideRow(frame, text, start, room)),
    },
    ...(frame.span === undefined ? {} : { span: frame.span }),
  };
}

/** A height that the columns exceed gives way, as that of other boxes. */
function wholePiece(frame: ColumnFrame, text: ColumnText, start: FlowStart): Piece {
  const { limit, isBalanced } = frame;
  const limited = fillColumns(text, start, limit);
  const isEnough = limited.next === undefined && limited.height <= limit;
  if (isEnough && !isBalanced) return rowPiece(frame, text, limited);
  const room = isEnough ? limit : Infinity;
  const filled = isEnough || limit === Infinity ? limited : fillColumns(text, start, Infinity);
  return rowPiece(frame, text, balanced(text, start, filled, room));
}

function divideRow(frame: ColumnFrame, text: ColumnText, start: FlowStart, room: number): Division {
  const found = fillColumns(text, start, room);
  const filled = frame.isBalanced ? balanced(text, start, found, room) : found;
  const { cost, next } = filled;
  const now: SlabItem = { type: 'slab', x: frame.x, piece: rowPiece(frame, text, filled) };
  // Those that are balanced with no bad break are so in more room too.
  const shortage = next === undefined && frame.isBalanced && cost === 0 ? Infinity : found.shortage;
  const later = next && columnRow(frame, text, next.start);
  return { now, cost, shortage, ...optional('later', later) };
}

function balanced(text: ColumnText, start: FlowStart, filled: FilledColumns, room: number): FilledColumns {
  return filled.next === undefined ? balanceColumns(text, start, filled, room) : filled;
}

/** Column by column, which is the order of reading; the rules between them (§4.3) lie beneath. */
function rowPiece(frame: ColumnFrame, { items }: ColumnText, filled: FilledColumns): Piece {
  const callNotes = () => filled.columns.flatMap((column) => notesIn(items, column));
  return lazyPiece(filled.height, () => paintRow(frame, items, filled), callNotes);
}

function paintRow(
  frame: ColumnFrame,
  items: readonly FlowItem[],
  { columns, height }: FilledColumns,
): Painted {
  const { style, width, gap, outer } = frame;
  const fragments: Fragment[] = [];
  const marks: PlacedMark[] = [];
  const isReversed = style.direction === 'rtl';
  for (const index of columns.keys()) {
    if (index === 0) continue;
    const x = index * (width + gap) - gap / 2;
    const rule = isReversed ? outer - x : x;
    fragments.push(...strokeFragments(style.columnRule, rule, 0, rule, height));
  }
  for (const [index, column] of columns.entries()) {
    const x = index * (width + gap);
    const placed = placePart(items, column, { x: isReversed ? outer - width - x : x, y: 0 });
    fragments.push(...placed.fragments);
    marks.push(...placed.marks);
  }
  return { fragments, marks };
}
