/**
 * Lines beside floats: CSS 2.2 §9.5. Their widths depend on where they stand, and that on how high the lines above are.
 * So lines are broken to the widths that they would have if all were of the paragraph's own height, and set as long as
 * this turns out to be so; from the first that stands elsewhere, or has a float in it, the rest is broken again.
 */
import type { FloatPlaces, LineRoom, PlacedFloat } from '../block/float-places.ts';
import type { InlineContent } from '../boxes/types.ts';
import type { LayoutContext } from '../context.ts';
import { FLOAT_LEVEL, type Piece } from '../flow.ts';
import { translateFragment } from '../translate.ts';
import type { FloatAtom, Items, Scope } from './atoms.ts';
import { balanceLines } from './balance.ts';
import { type BrokenParagraph, breakParagraph, type Measure } from './break.ts';
import { type Indent, indentOf } from './indent.ts';
import type { Line } from './line.ts';
import { breaksOf, directionOf, setLine } from './paragraph.ts';
import { makesLine, type PreparedParagraph } from './prepare.ts';

export interface LineBeside {
  readonly line: Line;
  /** From the top of the flow. */
  readonly y: number;
  /** Of its room, from the left edge of the paragraph. */
  readonly x: number;
  /** Those that stand beside it. */
  readonly before: readonly PlacedFloat[];
  /** Those that are met in it and have no room there. */
  readonly after: readonly PlacedFloat[];
}

/** Widths of many words are not exact. */
const TOLERANCE = 0.01;

export class LinesBeside {
  readonly lines: LineBeside[] = [];
  readonly #paragraph: PreparedParagraph;
  readonly #content: InlineContent;
  readonly #context: LayoutContext;
  readonly #places: FloatPlaces;
  readonly #lineHeight: number;
  readonly #indent: Indent;
  #rest: Items;
  /** Whether the break before the rest was forced. */
  #isAfterBreak = false;
  #scope: Scope;
  #y: number;
  /** As high as the next line has turned out to be. */
  #height: number;
  /** Beside the next line. */
  #before: PlacedFloat[] = [];
  readonly #placed = new Map<FloatAtom, PlacedFloat | undefined>();

  constructor(
    paragraph: PreparedParagraph,
    content: InlineContent,
    top: number,
    places: FloatPlaces,
    context: LayoutContext,
  ) {
    this.#paragraph = paragraph;
    this.#content = content;
    this.#context = context;
    this.#places = places;
    this.#indent = indentOf(content.style, places.width);
    const { ascent, descent } = context.textStyles.lineExtent(content.style);
    this.#lineHeight = ascent + descent;
    this.#height = this.#lineHeight;
    this.#rest = paragraph;
    this.#scope = paragraph.root;
    this.#y = top;
  }

  set(): void {
    while (!this.#isSet());
  }

  /** Breaks the rest, and sets lines of it; false if it has to be broken again from a line on. */
  #isSet(): boolean {
    const rooms = new Rooms(this.#places, this.#y, this.#height, this.#lineHeight);
    const broken = this.#break(rooms);
    for (const [index, { start }] of broken.lines.entries()) {
      const isLater = index > 0;
      const next = broken.lines[index + 1]?.start ?? broken.items.length;
      if (isLater && !rooms.isAt(index, this.#y)) return this.#restAt(broken, start);
      if (!this.#fits(broken, index, rooms)) return this.#restAt(broken, start);
      const waiting = this.#floatsMet(broken, index, next, rooms);
      if (waiting === undefined || !this.#line(broken, index, waiting, rooms))
        return this.#restAt(broken, start);
      if (waiting.length > 0 && next < broken.items.length) return this.#restAt(broken, next);
    }
    return true;
  }

  #break(rooms: Rooms): BrokenParagraph {
    const { style } = this.#content;
    const breaks = breaksOf(this.#paragraph, style);
    // Where no float is beside it, a word has all the room that it will ever have.
    const keepsWords = rooms.at(0).below !== undefined;
    const breakTo = (width: number) => {
      const measure: Measure = (line, isAfterBreak) =>
        Math.max(0, Math.min(width, rooms.at(line).width) - this.#indentAt(line, isAfterBreak));
      const setting = { measure, ...breaks };
      return breakParagraph(this.#rest, setting, this.#context, { uniformFrom: rooms.count, keepsWords });
    };
    const full = breakTo(Infinity);
    return style.textWrap === 'balance' ? balanceLines(full, rooms.at(0).width, breakTo) : full;
  }

  /** A line whose words do not fit beside the floats goes down to where there is more room. */
  #fits({ lines }: BrokenParagraph, index: number, rooms: Rooms): boolean {
    const { below } = rooms.at(index);
    if (lines[index]!.overfull <= TOLERANCE || below === undefined) {
      return lines[index]!.overfull <= TOLERANCE || index === 0;
    }
    this.#y = below;
    return false;
  }

  /**
   * Floats that were met in the line and have to wait for its end. Those that have room beside what is before them in
   * the line are placed; then it is another line, and nothing is given.
   */
  #floatsMet(
    { items, atoms, lines }: BrokenParagraph,
    index: number,
    next: number,
    rooms: Rooms,
  ): readonly FloatAtom[] | undefined {
    const waiting: FloatAtom[] = [];
    let width = this.#indentAt(index, lines[index]!.isAfterBreak);
    let isEmpty = true;
    for (let at = lines[index]!.start; at < next; at++) {
      const atom = atoms[at]!;
      const item = items[at]!;
      if (atom.type === 'float' && !this.#placed.has(atom)) {
        const room = rooms.at(index).width - width;
        const fits = isEmpty || this.#places.fits(atom.box, this.#y, room);
        if (fits && waiting.length === 0) {
          this.#before.push(...this.#place(atom, this.#y));
          return undefined;
        }
        waiting.push(atom);
      }
      if (makesLine(atom)) isEmpty = false;
      if (item.type !== 'penalty') width += item.width;
    }
    return waiting;
  }

  /** None where it has been set above the paragraph. */
  #place(atom: FloatAtom, top: number): readonly PlacedFloat[] {
    const placed = this.#places.place(atom.box, top);
    this.#placed.set(atom, placed);
    return placed === undefined ? [] : [placed];
  }

  /** Sets a line, unless it is so high that it has less room. Floats that had to wait stand below it. */
  #line(broken: BrokenParagraph, index: number, waiting: readonly FloatAtom[], rooms: Rooms): boolean {
    const room = rooms.at(index);
    const isFirst = this.lines.length === 0;
    const indent = this.#indentAt(index, broken.lines[index]!.isAfterBreak);
    const { base } = this.#paragraph;
    const direction = directionOf(this.#paragraph, this.#content.style);
    const start = room.x + (direction === 'ltr' ? indent : 0);
    const place = { start, measure: room.width - indent, isFirst, direction };
    const of = { broken, index, base };
    const { line, scope } = setLine(of, place, this.#scope, this.#content, this.#context);
    if (line.height > room.height + TOLERANCE && !rooms.isAt(index, this.#y, line.height)) {
      this.#height = line.height;
      return false;
    }
    const y = this.#y;
    this.#y += line.height;
    const after = waiting.flatMap((atom) => this.#place(atom, this.#y));
    this.lines.push({ line: this.#withFloats(line, y), y, x: room.x, before: this.#before, after });
    this.#before = [];
    this.#scope = scope;
    this.#height = this.#lineHeight;
    return true;
  }

  /** Floats are read where they are met. */
  #withFloats(line: Line, y: number): Line {
    const fragments = [...line.fragments];
    const marks = [...line.marks];
    const notes = [...line.notes];
    for (const { atom, index } of line.floats?.toReversed() ?? []) {
      const placed = this.#placed.get(atom);
      if (placed === undefined) continue;
      const piece = movedPiece(placed.float.piece, placed.x - this.#places.x, placed.y - y);
      fragments.splice(index, 0, ...piece.fragments);
      marks.push(...piece.marks);
      notes.push(...piece.notes);
    }
    return line.floats === undefined ? line : { ...line, fragments, marks, notes };
  }

  /** Of one of the lines that the rest has been broken into. */
  #indentAt(line: number, isAfterBreak: boolean): number {
    const isFirst = line === 0 && this.lines.length === 0;
    return this.#indent(isFirst, line === 0 ? this.#isAfterBreak : isAfterBreak);
  }

  #restAt({ items, atoms, lines, isHyphenated = false }: BrokenParagraph, start: number): false {
    const line = lines.findIndex((each) => each.start === start);
    if (line > 0) this.#isAfterBreak = lines[line]!.isAfterBreak;
    this.#rest = { items: items.slice(start), atoms: atoms.slice(start), isHyphenated };
    return false;
  }
}

function movedPiece({ fragments, marks, notes }: Piece, dx: number, dy: number): Omit<Piece, 'height'> {
  return {
    fragments: fragments.map((fragment) => ({
      ...translateFragment(fragment, dx, dy),
      level: Math.max(FLOAT_LEVEL, fragment.level ?? 0),
    })),
    marks: marks.map((mark) => ({ ...mark, x: mark.x + dx, y: mark.y + dy })),
    notes: notes.map((note) => ({ ...note, y: note.y + dy })),
  };
}

interface RoomAt extends LineRoom {
  readonly height: number;
}

/** The rooms of lines one below the other, if all are of one height but the first. */
class Rooms {
  /** After so many lines all have the same room. */
  readonly count: number;
  readonly #places: FloatPlaces;
  readonly #top: number;
  readonly #first: number;
  readonly #lineHeight: number;
  readonly #rooms: RoomAt[] = [];

  constructor(places: FloatPlaces, top: number, first: number, lineHeight: number) {
    this.#places = places;
    this.#top = top;
    this.#first = first;
    this.#lineHeight = lineHeight;
    const left = places.bottom - top - first;
    this.count = left > 0 && lineHeight > 0 ? Math.ceil(left / lineHeight) + 1 : 1;
  }

  at(line: number): RoomAt {
    const index = Math.min(line, this.count);
    let room = this.#rooms[index];
    if (room === undefined) {
      const top = index === 0 ? this.#top : this.#top + this.#first + (index - 1) * this.#lineHeight;
      const height = index === 0 ? this.#first : this.#lineHeight;
      room = { ...this.#places.room(top, height), height };
      this.#rooms[index] = room;
    }
    return room;
  }

  /** Whether a line that comes to stand there has the room that it was thought to have. */
  isAt(line: number, y: number, height = this.at(line).height): boolean {
    const { x, width } = this.at(line);
    const actual = this.#places.room(y, height);
    return actual.x === x && actual.width === width;
  }
}
