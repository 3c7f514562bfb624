/** The area of notes at the foot of a page: CSS GCPM 3 §2.4. Notes that are too long go on on the next page. */

import { warning } from '../../diagnostic.ts';
import type { ComputedStyle } from '../../style/types.ts';
import { flowBox } from '../block/stack.ts';
import type { Note } from '../boxes/types.ts';
import type { LayoutContext } from '../context.ts';
import { type Flow, type FlowBox, heightOf, type PlacedMark, type SlabItem } from '../flow.ts';
import type { Rectangle } from '../generated/index.ts';
import { type Insets, insetsOf, marginPoints } from '../lengths.ts';
import { ALL_SIDES, boxFragments } from '../paint-box.ts';
import type { Fragment } from '../types.ts';
import { findBreak, heightAbove } from './find-break.ts';
import { openAfter } from './open-after.ts';
import { placeItems } from './place.ts';

/** A note, or what is left of it after a page. */
export interface NotePart {
  readonly note: Note;
  /** Of the area that it is set for. */
  readonly width: number;
  readonly flow: Flow;
  readonly start: number;
  readonly end: number;
  readonly height: number;
  readonly resumed: readonly FlowBox[];
}

/** The notes of one page, and those that have to wait. */
export interface FilledNotes {
  readonly now: readonly NotePart[];
  readonly later: readonly NotePart[];
}

export class NoteArea {
  readonly #style: ComputedStyle;
  readonly #width: number;
  readonly #context: LayoutContext;
  readonly #flows: Map<Note, Flow>;
  readonly #insets: Insets;
  readonly #margin: { readonly top: number; readonly bottom: number };

  /** `flows` remembers the notes that were set already, for pages of the same width. */
  constructor(style: ComputedStyle, width: number, context: LayoutContext, flows: Map<Note, Flow>) {
    this.#style = style;
    this.#width = width;
    this.#context = context;
    this.#flows = flows;
    this.#insets = insetsOf(style, width);
    this.#margin = {
      top: marginPoints(style.marginTop, width),
      bottom: marginPoints(style.marginBottom, width),
    };
  }

  parts(notes: readonly Note[]): readonly NotePart[] {
    return notes.map((note) => {
      const flow = this.#flow(note);
      const { items, height } = flow;
      return { note, width: this.#width, flow, start: 0, end: items.length, height, resumed: [] };
    });
  }

  /** Notes that had no room on the page before are set to the width of this one; what has begun goes on as it is. */
  carried(parts: readonly NotePart[]): readonly NotePart[] {
    return parts.flatMap((part) => {
      if (part.start === 0 && part.end === part.flow.items.length) return this.parts([part.note]);
      if (part.width > this.#width + TOLERANCE) this.#warnOfNarrow(part);
      return [part];
    });
  }

  #warnOfNarrow({ note, width }: NotePart): void {
    const points = Math.ceil(width - this.#width);
    this.#context.diagnostics.add(
      warning('overfull', `A note goes on on a page that is ${points} pt narrower`, note.box.span, {
        hints: ['Shorten it, or call it earlier.'],
      }),
    );
  }

  /** Of the whole area with these in it; nothing without any. */
  height(parts: readonly NotePart[]): number {
    if (parts.length === 0) return 0;
    let height = this.#edges;
    for (const [index, part] of parts.entries()) height += part.height + gapBefore(parts[index - 1], part);
    return height;
  }

  /** As many as there is room for, the last of them in part. `isForced`: some of it, whether it fits or not. */
  fill(parts: readonly NotePart[], room: number, isForced: boolean): FilledNotes {
    let left = room - this.#edges;
    const now: NotePart[] = [];
    for (const [index, part] of parts.entries()) {
      left -= gapBefore(now.at(-1), part);
      if (part.height <= left + TOLERANCE) {
        now.push(part);
        left -= part.height;
        continue;
      }
      const split = splitPart(part, left, isForced && now.length === 0);
      if (split === undefined) return { now, later: parts.slice(index) };
      return { now: [...now, split.now], later: [split.later, ...parts.slice(index + 1)].filter(isLeft) };
    }
    return { now, later: [] };
  }

  /** The area at the foot of the page area. */
  place(
    parts: readonly NotePart[],
    area: Rectangle,
  ): { readonly fragments: readonly Fragment[]; readonly marks: readonly PlacedMark[] } {
    if (parts.length === 0) return { fragments: [], marks: [] };
    const bottom = area.y + area.height - this.#margin.bottom;
    const top = area.y + area.height - this.height(parts) + this.#margin.top;
    const box = { x: area.x, y: top, width: this.#width, height: bottom - top };
    const fragments = boxFragments(this.#style, box, ALL_SIDES);
    const marks: PlacedMark[] = [];
    let y = top + this.#insets.top;
    for (const [index, part] of parts.entries()) {
      y += gapBefore(parts[index - 1], part);
      const { items } = part.flow;
      const placed = placeItems(items, { x: area.x + this.#insets.left, y }, part);
      fragments.push(...placed.fragments);
      marks.push(...placed.marks);
      y += part.height;
    }
    return { fragments, marks };
  }

  /** Notes that are on their page are not set again. */
  forget(parts: readonly NotePart[]): void {
    for (const { note } of parts) this.#flows.delete(note);
  }

  get #edges(): number {
    return this.#margin.top + this.#insets.top + this.#insets.bottom + this.#margin.bottom;
  }

  #flow(note: Note): Flow {
    let flow = this.#flows.get(note);
    if (flow === undefined) {
      const width = this.#width - this.#insets.left - this.#insets.right;
      flow = flowBox(note.box, { x: 0, width }, width, this.#context);
      this.#flows.set(note, flow);
    }
    return flow;
  }
}

const TOLERANCE = 0.01;

/** Margins between two notes; one that goes on from the page before has none. */
function gapBefore(previous: NotePart | undefined, part: NotePart): number {
  if (previous === undefined) return 0;
  return Math.max(previous.flow.marginAfter, part.flow.marginBefore);
}

function isLeft(part: NotePart): boolean {
  return part.end > part.start;
}

/** What of a note has room here; nothing where none of it has, unless it must. */
function splitPart(
  part: NotePart,
  room: number,
  isForced: boolean,
): { readonly now: NotePart; readonly later: NotePart } | undefined {
  const { items } = part.flow;
  const found = findBreak(items, part.start, {
    taken: heightAbove(part.resumed),
    resumed: part.resumed,
    height: room,
    notesHeight: () => 0,
    isDividing: true,
  });
  if (found.height > room + TOLERANCE && !isForced) return undefined;
  const { gap, division, end } = found;
  if ((division ?? gap ?? { cost: 0 }).cost > 0 && !isForced) return undefined;
  if (division !== undefined) {
    const now = { ...withItem(part, end, division.now), end: end + 1, height: found.height };
    const later = {
      ...withItem(part, end, division.later),
      start: end,
      resumed: openAfter(now.flow.items, now),
    };
    return { now, later: withHeight(later) };
  }
  const now = { ...part, end, height: found.height };
  const start = Math.min(end + 1, items.length);
  return { now, later: withHeight({ ...part, start, resumed: openAfter(now.flow.items, now) }) };
}

function withHeight(part: NotePart): NotePart {
  const { flow, start, end, resumed } = part;
  return { ...part, height: heightAbove(resumed) + heightOf(flow.items, start, end) };
}

function withItem(part: NotePart, index: number, item: SlabItem): NotePart {
  return { ...part, flow: { ...part.flow, items: part.flow.items.with(index, item) } };
}
