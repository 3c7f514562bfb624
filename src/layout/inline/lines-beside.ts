/**
 * Lines beside floats: CSS 2.2 §9.5. Their widths depend on where they stand, and that on how high the lines above are.
 * So lines are broken to the widths that they would have if all were of the paragraph's own height, and set as long as
 * this turns out to be so; from the first that stands elsewhere, or has a float in it, the rest is broken again.
 */
import type { FloatPlaces } from '../block/float-places.ts';
import type { LaidOutFloat } from '../block/later-floats.ts';
import type { InlineContent, Note } from '../boxes/types.ts';
import type { LayoutContext } from '../context.ts';
import type { PageEnd } from '../page/page-ends.ts';
import type { FloatAtom, Scope } from './atoms.ts';
import { balanceLines } from './balance.ts';
import { type BrokenParagraph, breakParagraph, type Measure } from './break.ts';
import { type LineBeside, readFloats, type SetFloat, type SetLine } from './floats-read.ts';
import { type Indent, indentOf } from './indent.ts';
import { breaksOf, directionOf, setLine } from './paragraph.ts';
import { makesLine, type PreparedParagraph } from './prepare.ts';
import { Rest, type Window } from './rest.ts';
import { Rooms } from './rooms.ts';

/** Widths of many words are not exact. */
const TOLERANCE = 0.01;
/** The last lines of what is broken at a time are not set: what comes after them may have them end elsewhere. */
const LOOK_AHEAD = 2;
/** No initial is higher. */
const INITIAL_LINES = 4;

export class LinesBeside {
  readonly #lines: SetLine[] = [];
  readonly #paragraph: PreparedParagraph;
  readonly #content: InlineContent;
  readonly #context: LayoutContext;
  readonly #places: FloatPlaces;
  readonly #lineHeight: number;
  readonly #indent: Indent;
  readonly #rest: Rest;
  /** Whether the break before the rest was forced. */
  #isAfterBreak = false;
  #scope: Scope;
  #y: number;
  /** As high as the next line has turned out to be. */
  #height: number;
  readonly #floats: SetFloat[] = [];
  /** Floats that are met. */
  readonly #met = new Set<FloatAtom>();
  /** Those that wait for the next page. */
  readonly #later: FloatAtom[] = [];
  /** Those that stand below the last line. */
  readonly #after: LaidOutFloat[] = [];
  /** How many are not met yet. */
  #unmet: number;
  /** That of the next line, where it is known. */
  #page: PageEnd | undefined;
  /** Of the lines and floats on it. */
  #notes: Note[] = [];

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
    this.#rest = new Rest(paragraph);
    this.#unmet = paragraph.atoms.filter(({ type }) => type === 'float').length;
    this.#scope = paragraph.root;
    this.#y = top;
    this.#page = this.#unmet > 0 || places.hasLater ? places.pageEnd : undefined;
  }

  /** The lines with their floats; `after` are those that stand below the last one, or on the next page. */
  set(): { readonly lines: readonly LineBeside[]; readonly after: readonly LaidOutFloat[] } {
    this.#placeLater();
    while (!this.#isSet());
    for (const { box } of this.#later) this.#standAfter(box);
    return { lines: readFloats(this.#lines, this.#floats, this.#places.x), after: this.#after };
  }

  /** Breaks the rest, and sets lines of it; false if it has to be broken again from a line on. */
  #isSet(): boolean {
    const rooms = new Rooms(this.#places, this.#y, this.#height, this.#lineHeight);
    const { textWrap } = this.#content.style;
    // Where no float is beside it, nor will be, lines are set as they are broken.
    const isAll = textWrap === 'balance' || (rooms.at(0).below === undefined && this.#unmet === 0);
    const window = this.#rest.window(isAll);
    const broken = this.#break(window, rooms);
    const { lines } = broken;
    const restAt = (start: number) => {
      const line = lines.findIndex((each) => each.start === start);
      if (line > 0) this.#isAfterBreak = lines[line]!.isAfterBreak;
      this.#rest.goOn(broken, start);
      return false;
    };
    for (const [index, { start }] of lines.entries()) {
      const isLater = index > 0;
      const next = lines[index + 1]?.start ?? broken.items.length;
      if (isLater && !window.isLast && index >= lines.length - LOOK_AHEAD) return restAt(start);
      if (isLater && !rooms.isAt(index, this.#y)) return restAt(start);
      if (!this.#fits(broken, index, rooms)) return restAt(start);
      const waiting = this.#floatsMet(broken, index, next, rooms);
      if (waiting === undefined) return restAt(start);
      if (this.#isLate && this.#isTurn(lines.length - index, window.isLast)) {
        // What stands beside the end of this page does not stand beside the next one.
        this.#y = Math.max(this.#y, Math.min(this.#places.bottom, this.#end()));
        this.#beginPage();
        this.#placeLater();
        return restAt(start);
      }
      if (!this.#line(broken, index, rooms)) return restAt(start);
      if (waiting.length === 0) continue;
      if (window.isLast && next === broken.items.length) for (const { box } of waiting) this.#standAfter(box);
      else {
        for (const atom of waiting) this.#place(atom);
        return restAt(next);
      }
    }
    return true;
  }

  #break(window: Window, rooms: Rooms): BrokenParagraph {
    const { style } = this.#content;
    const breaks = breaksOf(this.#paragraph, style);
    // Where no float is beside it, a word has all the room that it will ever have.
    const keepsWords = rooms.at(0).below !== undefined;
    const breakTo = (width: number) => {
      const measure: Measure = (line, isAfterBreak) =>
        Math.max(0, Math.min(width, rooms.at(line).width) - this.#indentAt(line, isAfterBreak));
      const setting = { measure, ...breaks };
      return breakParagraph(window, setting, this.#context, { uniformFrom: rooms.count, keepsWords });
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
      if (atom.type === 'float' && !this.#met.has(atom)) {
        const room = rooms.at(index).width - width;
        const fits = isEmpty || this.#places.fits(atom.box, this.#y, room);
        if (!fits || waiting.length > 0) waiting.push(atom);
        else if (this.#place(atom)) return undefined;
      }
      if (makesLine(atom)) isEmpty = false;
      if (item.type !== 'penalty') width += item.width;
    }
    return waiting;
  }

  /** Where the next line will be, if there is room; false if it is elsewhere. */
  #place(atom: FloatAtom): boolean {
    this.#meet(atom);
    const float = this.#places.laidOut(atom.box);
    if (float === undefined) return false;
    if (!this.#isLate && this.#placeHere(float, atom)) return true;
    this.#later.push(atom);
    return false;
  }

  #placeHere(float: LaidOutFloat, atom: FloatAtom): boolean {
    const placed = this.#places.place(float, this.#y, this.#page, this.#notes);
    if (placed !== undefined) this.#add({ placed, from: this.#y, beside: this.#lines.length, atom });
    return placed !== undefined;
  }

  #add(float: SetFloat): void {
    this.#floats.push(float);
    this.#notes.push(...float.placed.float.piece.notes);
  }

  #meet(atom: FloatAtom): void {
    this.#met.add(atom);
    this.#unmet--;
  }

  #standAfter(box: FloatAtom['box']): void {
    const float = this.#places.laidOut(box);
    if (float !== undefined) this.#after.push(float);
  }

  get #isLate(): boolean {
    return this.#later.length > 0 || this.#places.hasLater;
  }

  /** Whether the next page begins with the line to come, as far as can be told; so many are left, or more. */
  #isTurn(left: number, isLast: boolean): boolean {
    if (this.#page === undefined || this.#y <= this.#page.top + TOLERANCE) return false;
    if (this.#lines.length === 0 && this.#later.some((atom) => this.#isInitial(atom))) return true;
    const { orphans, widows } = this.#content.style;
    const here = Math.floor((this.#end() - this.#y + TOLERANCE) / this.#lineHeight);
    if (isLast && here >= left) return false;
    const before = this.#lines.length + (isLast ? Math.min(here, left - widows) : here);
    return before < orphans || before <= this.#lines.length;
  }

  /** A small float before all text takes the first line along to the next page: a large letter, a picture of its size. */
  #isInitial(atom: FloatAtom): boolean {
    const first = this.#paragraph.atoms.find((each) => each.type === 'float' || makesLine(each));
    const height = this.#places.laidOut(atom.box)?.piece.height ?? Infinity;
    return atom === first && height <= INITIAL_LINES * this.#lineHeight;
  }

  /** Beside the next line, as many as have room on its page. */
  #placeLater(): void {
    const from = this.#y;
    const beside = this.#lines.length;
    const next = () => this.#places.placeLater(from, this.#page, this.#notes);
    for (let placed = next(); placed !== undefined; placed = next()) this.#add({ placed, from, beside });
    while (this.#later.length > 0 && !this.#places.hasLater) {
      const float = this.#places.laidOut(this.#later[0]!.box)!;
      if (!this.#placeHere(float, this.#later[0]!)) break;
      this.#later.shift();
    }
  }

  /** How far down the page has room, if these notes are called in the line to come. */
  #end(notes: readonly Note[] = []): number {
    return this.#page?.end([...this.#notes, ...notes]) ?? Infinity;
  }

  /** The next line is the first on it. */
  #beginPage(): void {
    this.#page = this.#page?.next(this.#y);
    this.#notes = [];
  }

  /** Sets a line, unless it is so high that it has less room. */
  #line(broken: BrokenParagraph, index: number, rooms: Rooms): boolean {
    const room = rooms.at(index);
    const isFirst = this.#lines.length === 0;
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
    this.#lines.push({ line, y: this.#y, x: room.x, endsWord: endsWord(broken, index) });
    const { notes } = line;
    if (this.#page !== undefined && this.#y + line.height > this.#end(notes) + TOLERANCE) this.#beginPage();
    this.#notes.push(...notes);
    this.#y += line.height;
    this.#scope = scope;
    this.#height = this.#lineHeight;
    return true;
  }

  /** Of one of the lines that the rest has been broken into. */
  #indentAt(line: number, isAfterBreak: boolean): number {
    const isFirst = line === 0 && this.#lines.length === 0;
    return this.#indent(isFirst, line === 0 ? this.#isAfterBreak : isAfterBreak);
  }
}

/** Whether a space comes after the line, or it is the last. */
function endsWord({ lines, items, atoms }: BrokenParagraph, index: number): boolean {
  const end = lines[index]!.end;
  const item = items[end];
  if (item === undefined || (item.type === 'penalty' && item.cost === -Infinity)) return true;
  const next = lines[index + 1]?.start ?? items.length;
  for (let at = end; at < next; at++) if (atoms[at]!.type === 'space') return true;
  return false;
}
