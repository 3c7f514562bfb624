/**
 * Lines beside floats: CSS 2.2 §9.5. Their widths depend on where they stand, and that on how high the lines above are.
 * So lines are broken to the widths that they would have if all were of the paragraph's own height, and set as long as
 * this turns out to be so; from the first that stands elsewhere, or has a float in it, the rest is broken again.
 */
import type { FloatPlaces, PlacedFloat } from '../block/float-places.ts';
import type { InlineContent } from '../boxes/types.ts';
import type { LayoutContext } from '../context.ts';
import { toPoints } from '../lengths.ts';
import type { FloatAtom, Scope } from './atoms.ts';
import { balanceLines } from './balance.ts';
import { type BrokenParagraph, breakParagraph } from './break.ts';
import { type LineBeside, readFloats, type SetFloat, type SetLine } from './floats-read.ts';
import { breaksOf, directionOf, setLine } from './paragraph.ts';
import { makesLine, type PreparedParagraph } from './prepare.ts';
import { Rest, type Window } from './rest.ts';
import { Rooms } from './rooms.ts';

/** Widths of many words are not exact. */
const TOLERANCE = 0.01;
/** The last lines of what is broken at a time are not set: what comes after them may have them end elsewhere. */
const LOOK_AHEAD = 2;

export class LinesBeside {
  readonly #lines: SetLine[] = [];
  readonly #paragraph: PreparedParagraph;
  readonly #content: InlineContent;
  readonly #context: LayoutContext;
  readonly #places: FloatPlaces;
  readonly #lineHeight: number;
  readonly #indent: number;
  readonly #rest: Rest;
  #scope: Scope;
  #y: number;
  /** As high as the next line has turned out to be. */
  #height: number;
  /** In the order in which they were placed; those set above the paragraph have no place in it. */
  readonly #floats = new Map<FloatAtom, SetFloat | undefined>();
  /** Floats that are not met yet. */
  #unmet: number;

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
    this.#indent = toPoints(content.style.textIndent, places.width);
    const { ascent, descent } = context.textStyles.lineExtent(content.style);
    this.#lineHeight = ascent + descent;
    this.#height = this.#lineHeight;
    this.#rest = new Rest(paragraph);
    this.#unmet = paragraph.atoms.filter(({ type }) => type === 'float').length;
    this.#scope = paragraph.root;
    this.#y = top;
  }

  /** The lines with their floats; `after` are those that stand below the last one. */
  set(): { readonly lines: readonly LineBeside[]; readonly after: readonly PlacedFloat[] } {
    while (!this.#isSet());
    return readFloats(this.#lines, this.#floats, this.#places.x);
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
      if (waiting === undefined || !this.#line(broken, index, waiting, rooms)) return restAt(start);
      if (waiting.length > 0 && next < broken.items.length) return restAt(next);
    }
    return true;
  }

  #break(window: Window, rooms: Rooms): BrokenParagraph {
    const { style } = this.#content;
    const breaks = breaksOf(this.#paragraph, style);
    const isFirst = this.#lines.length === 0;
    // Where no float is beside it, a word has all the room that it will ever have.
    const keepsWords = rooms.at(0).below !== undefined;
    const breakTo = (width: number) => {
      const measure = (line: number) =>
        Math.max(0, Math.min(width, rooms.at(line).width) - (line === 0 && isFirst ? this.#indent : 0));
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
    let width = this.#lines.length === 0 ? this.#indent : 0;
    let isEmpty = true;
    for (let at = lines[index]!.start; at < next; at++) {
      const atom = atoms[at]!;
      const item = items[at]!;
      if (atom.type === 'float' && !this.#floats.has(atom)) {
        const room = rooms.at(index).width - width;
        const fits = isEmpty || this.#places.fits(atom.box, this.#y, room);
        if (fits && waiting.length === 0) {
          this.#place(atom, this.#y);
          return undefined;
        }
        waiting.push(atom);
      }
      if (makesLine(atom)) isEmpty = false;
      if (item.type !== 'penalty') width += item.width;
    }
    return waiting;
  }

  /** Beside the next line. */
  #place(atom: FloatAtom, top: number): void {
    this.#unmet--;
    const placed = this.#places.place(atom.box, top);
    this.#floats.set(atom, placed && { placed, beside: this.#lines.length });
  }

  /** Sets a line, unless it is so high that it has less room. Floats that had to wait stand below it. */
  #line(broken: BrokenParagraph, index: number, waiting: readonly FloatAtom[], rooms: Rooms): boolean {
    const room = rooms.at(index);
    const isFirst = this.#lines.length === 0;
    const indent = isFirst ? this.#indent : 0;
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
    this.#y += line.height;
    for (const atom of waiting) this.#place(atom, this.#y);
    this.#scope = scope;
    this.#height = this.#lineHeight;
    return true;
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
