/** Builds pages from the flow: CSS Paged Media 3, CSS Fragmentation 3, CSS GCPM 3 §2. */
import { type Diagnostic, error, warning } from '../../diagnostic.ts';
import type { PageStyle } from '../../style/types.ts';
import type { Note } from '../boxes/types.ts';
import type { LayoutContext } from '../context.ts';
import {
  COST,
  type Flow,
  type FlowBox,
  type FlowItem,
  type GapItem,
  heightInFlow,
  heightOf,
  type PlacedMark,
} from '../flow.ts';
import type { Rectangle } from '../generated/index.ts';
import { isReferring } from '../inline/referring.ts';
import { placeAnchors } from '../positioned/place-anchors.ts';
import { picturesIn } from '../replaced/resolution.ts';
import type { ImageFragment } from '../types.ts';
import { findBreak, heightAbove, heightBelow, type PageBreak, type Room } from './find-break.ts';
import { type FilledNotes, NoteArea, type NotePart } from './notes.ts';
import { openAfter } from './open-after.ts';
import { PackedFragments } from './packed-fragments.ts';
import type { PageBeginning, Pages } from './page-ends.ts';
import { type PageKind, type PageStyles, pageArea } from './page-styles.ts';
import { placeItems } from './place.ts';

/** A page: what is to stand on it, and where that is which somebody asks for. */
export interface FlowPage {
  readonly style: PageStyle;
  readonly context: PageKind;
  readonly area: Rectangle;
  readonly marks: readonly PlacedMark[];
  /** Of the flow and the notes. */
  readonly fragments: PackedFragments;
  /** Those of the fragments that are pictures of pixels. */
  readonly images: readonly ImageFragment[];
  /** Whether some of them speak of pages. */
  readonly isReferring: boolean;
  /** Whether a forced break ends it. */
  readonly isForcedEnd: boolean;
}

/** More pages than any brief has: what needs more of them is a mistake. */
export const MAX_PAGES = 5000;

/** Stands for what is on pages that are made. */
const DONE: FlowItem = { type: 'space', height: 0 };

/** Empty room at the foot of a page that is worth splitting a note for, as a part of the page's height. */
const WASTE = 0.1;
/** Notes carried over from the page before leave this part of the page to the text. */
const CARRIED_PART = 0.7;

/** Makes pages of a flow while it is being built, and keeps of it only what is not on a page yet. */
export class Paginator implements Pages {
  readonly diagnostics: Diagnostic[] = [];
  /** Columns that are divided leave in their place what is left of them. */
  readonly #items: FlowItem[] = [];
  readonly #styles: PageStyles;
  readonly #context: LayoutContext;
  readonly #pages: FlowPage[] = [];
  readonly #noteFlows = new Map<number, Map<Note, Flow>>();
  /** The next item. */
  #start = 0;
  /** So high is all that was added, without any breaks. */
  #height = 0;
  /** What stands above it on a new page: margins that a forced break leaves; at first, that of the flow. */
  #marginAtTop: number | undefined;
  #resumed: readonly FlowBox[] = [];
  #carried: readonly NotePart[] = [];
  #name: string;

  /** `page` is the name of the first one. */
  constructor(page: string, styles: PageStyles, context: LayoutContext) {
    this.#styles = styles;
    this.#context = context;
    this.#name = page;
  }

  /** Whether the first page is made. */
  get hasBegun(): boolean {
    return this.#pages.length > 0;
  }

  /** A page is made as soon as its end is known: when something has no room on it. */
  add(items: readonly FlowItem[], marginBefore: number): void {
    this.#append(items, marginBefore);
    this.#fill();
  }

  beginning(): PageBeginning {
    const { style } = this.#nextStyle(false);
    const area = pageArea(style);
    const notes = this.#noteArea(style, area);
    const carried = notes.fill(notes.carried(this.#carried), area.height * CARRIED_PART, true);
    const called = this.#notes({ end: this.#items.length });
    const taken = (this.#marginAtTop ?? 0) + heightAbove(this.#resumed);
    return {
      top: this.#height - this.#heightLeft,
      room: (more) =>
        area.height - taken - notes.height([...carried.now, ...notes.parts([...called, ...more])]),
      roomOfNext: (more) => area.height - notes.height(notes.parts(more)),
    };
  }

  /** The rest of it. Gives all pages. */
  finish({ items, marginBefore }: Flow): readonly FlowPage[] {
    this.#append(items, marginBefore);
    do {
      if (this.#pages.length >= MAX_PAGES) {
        this.diagnostics.push(error('page-limit', `The brief has more than ${MAX_PAGES} pages`));
        break;
      }
      this.#page({ isLast: true });
    } while (this.#start < this.#items.length || this.#carried.length > 0);
    return this.#pages;
  }

  /** The rest of a flow of which no page but the first is asked for; whether all that is not forced away is on that one. */
  isFirstAlone({ items, marginBefore }: Flow): boolean {
    this.#append(items, marginBefore);
    if (this.#pages.length === 0) this.#page({ isLast: true });
    const isAll = this.#start >= this.#items.length && this.#carried.length === 0;
    return isAll || this.#pages[0]!.isForcedEnd;
  }

  #append(items: readonly FlowItem[], marginBefore: number): void {
    this.#marginAtTop ??= marginBefore;
    for (const item of items) {
      this.#items.push(item);
      this.#height += heightInFlow(item);
    }
  }

  /** Of what is not on a page yet. */
  get #heightLeft(): number {
    let height = 0;
    for (let index = this.#start; index < this.#items.length; index++)
      height += heightInFlow(this.#items[index]!);
    return height;
  }

  #fill(): void {
    while (
      this.#pages.length < MAX_PAGES &&
      this.#start < this.#items.length &&
      this.#page({ isLast: false })
    );
  }

  /** False where too little of the flow is known to tell where the page ends. */
  #page({ isLast }: { readonly isLast: boolean }): boolean {
    const { style, context } = this.#nextStyle(false);
    const area = pageArea(style);
    const notes = this.#noteArea(style, area);
    const marginAtTop = this.#marginAtTop ?? 0;
    const taken = marginAtTop + heightAbove(this.#resumed);
    const isTextLeft = this.#start < this.#items.length;
    const carried = notes.fill(
      notes.carried(this.#carried),
      area.height * (isTextLeft ? CARRIED_PART : 1),
      true,
    );
    const room = this.#room(taken, area, notes, carried);
    const found = isTextLeft ? this.#break(room, notes, carried) : EMPTY;
    if (!isLast && !this.#isFull(found)) return false;
    for (const { index, slab } of found.reset ?? []) this.#items[index] = slab;
    const parts = [...carried.now, ...carried.later, ...notes.parts(this.#notes(found))];
    const isForced = carried.now.length > 0 || !isTextLeft || isSqueezed(found);
    const filled = notes.fill(parts, area.height - found.height, isForced);
    this.#warnIfTooHigh(found, room);

    const stretch = {
      start: this.#start,
      end: found.end,
      resumed: this.#resumed,
      limit: area.y + area.height,
      ...(found.division === undefined ? {} : { last: found.division.now }),
    };
    const origin = { x: area.x, y: area.y + marginAtTop };
    const placed = placeItems(this.#items, origin, stretch);
    const foot = notes.place(filled.now, area);
    const { width, height } = style;
    const fragments = [...placed.fragments, ...foot.fragments];
    const positioned = placeAnchors(fragments, { area, width, height }, this.#context);
    this.#pages.push({
      style,
      context,
      area,
      marks: [...placed.marks, ...foot.marks, ...positioned.marks],
      fragments: new PackedFragments(positioned.fragments),
      images: picturesIn(positioned.fragments),
      isReferring: positioned.fragments.some(isReferring),
      isForcedEnd: found.gap?.forced !== undefined,
    });
    this.#carried = filled.later;
    notes.forget(filled.now);
    if (isTextLeft) this.#advance(found, placed.open);
    return true;
  }

  /** Whether more of the flow would not make it end elsewhere. */
  #isFull({ gap, division, end, overflow }: PageBreak): boolean {
    if (division !== undefined) return this.#hasGapAfter(end);
    return gap !== undefined && (overflow?.isNotes !== true || this.#hasGapAfter(overflow.index));
  }

  #hasGapAfter(index: number): boolean {
    let at = index + 1;
    while (at < this.#items.length && this.#items[at]!.type !== 'gap') at++;
    return at < this.#items.length;
  }

  /** The end of the text on the page; a long note is split if else much of the page were empty. */
  #break(room: Room, notes: NoteArea, carried: FilledNotes): PageBreak {
    const found = findBreak(this.#items, this.#start, room);
    const overflow = found.overflow;
    if (overflow === undefined || !overflow.isNotes || overflow.index < found.end) return found;
    const empty = room.height - found.height - room.notesHeight(this.#notes(found));
    if (empty < room.height * WASTE) return found;
    return this.#breakWithin(found, overflow.index, room, notes, carried) ?? found;
  }

  /** The break after the first line whose notes have no room, where a part of the last of them has. */
  #breakWithin(
    found: PageBreak,
    index: number,
    room: Room,
    notes: NoteArea,
    carried: FilledNotes,
  ): PageBreak | undefined {
    let end = index + 1;
    while (end < this.#items.length && this.#items[end]!.type !== 'gap') end++;
    const gap = this.#items[end];
    if (gap?.type !== 'gap' || gap.cost >= COST.lonelyLines) return undefined;
    const below = heightBelow(this.#openAt(end)) - heightBelow(this.#openAt(found.end));
    const height = found.height + heightOf(this.#items, found.end, end) + below;
    const called = this.#notes({ end });
    const filled = notes.fill([...carried.now, ...notes.parts(called)], room.height - height, false);
    // Every note begins here, and only the last goes on.
    if (filled.later.length > 1 || filled.now.length < carried.now.length + called.length) return undefined;
    return { end, gap, height };
  }

  #openAt(end: number): readonly FlowBox[] {
    return openAfter(this.#items, { start: this.#start, end, resumed: this.#resumed });
  }

  #room(taken: number, area: Rectangle, notes: NoteArea, carried: FilledNotes): Room {
    return {
      taken,
      height: area.height,
      isDividing: true,
      resumed: this.#resumed,
      notesHeight: (called) => {
        // While notes of earlier pages wait, no others can be set before them.
        if (carried.later.length > 0 && called.length > 0) return Infinity;
        return notes.height([...carried.now, ...notes.parts(called)]);
      },
    };
  }

  #notes({ end, division }: Pick<PageBreak, 'end' | 'division'>): readonly Note[] {
    const notes: Note[] = [];
    for (let index = this.#start; index < end; index++) {
      const item = this.#items[index]!;
      if (!('piece' in item)) continue;
      notes.push(...item.piece.notes);
    }
    notes.push(...(division?.now.piece.notes ?? []));
    return notes;
  }

  #advance({ end, gap, division }: PageBreak, open: readonly FlowBox[]): void {
    this.#resumed = open;
    const next = gap === undefined ? end : end + 1;
    this.#items.fill(DONE, this.#start, next);
    this.#start = next;
    if (division !== undefined) this.#items[end] = division.later;
    this.#marginAtTop = gap?.forced === undefined ? 0 : gap.sizeAfterBreak;
    if (gap === undefined) return;
    this.#name = gap.page;
    this.#addBlankPage(gap);
  }

  /** A break to a left or right page may leave one empty: CSS Paged Media 3 §3.4. */
  #addBlankPage({ forced }: GapItem): void {
    if (forced !== 'left' && forced !== 'right') return;
    if (sideOf(this.#pages.length) === forced || this.#pages.length >= MAX_PAGES) return;
    const { style, context } = this.#nextStyle(true);
    const page = { style, context, area: pageArea(style), marks: [], isForcedEnd: true };
    this.#pages.push({ ...page, fragments: new PackedFragments([]), images: [], isReferring: false });
  }

  #nextStyle(blank: boolean): { readonly style: PageStyle; readonly context: PageKind } {
    const index = this.#pages.length;
    const context = { name: this.#name, first: index === 0, side: sideOf(index), blank, index };
    return { style: this.#styles(context), context };
  }

  #noteArea({ footnoteArea }: PageStyle, area: Rectangle): NoteArea {
    let flows = this.#noteFlows.get(area.width);
    if (flows === undefined) {
      flows = new Map();
      this.#noteFlows.set(area.width, flows);
    }
    return new NoteArea(footnoteArea, area.width, this.#context, flows);
  }

  #warnIfTooHigh(found: PageBreak, room: Room): void {
    const { overflow } = found;
    if (overflow === undefined || overflow.isNotes || !isSqueezed(found)) return;
    const points = Math.ceil(found.height - room.height);
    if (points <= 0) return;
    const item = this.#items[overflow.index];
    const span =
      item !== undefined && 'piece' in item ? item.span : item?.type === 'open' ? item.box.span : undefined;
    this.diagnostics.push(
      warning('overfull', `Something that cannot be broken is ${points} pt higher than its page`, span, {
        hints: ['Allow a break within it, or make it smaller.'],
      }),
    );
  }
}

/** Something is on the page that has no room on it. */
function isSqueezed({ overflow, end, division }: PageBreak): boolean {
  return overflow !== undefined && overflow.index < (division === undefined ? end : end + 1);
}

const EMPTY: PageBreak = { end: 0, height: 0 };

/** The first page is a right one. */
function sideOf(index: number): 'left' | 'right' {
  return index % 2 === 0 ? 'right' : 'left';
}
