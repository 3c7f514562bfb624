/** Places a stretch of a flow: everything gets its coordinates, boxes are painted as far as they are there. */
import type { FloatItem, FlowBox, FlowItem, Piece, PlacedMark, PlacedNote, SlabItem } from '../flow.ts';
import { isDecorated } from '../lengths.ts';
import { boxFragments } from '../paint-box.ts';
import { translateFragment } from '../translate.ts';
import type { Fragment } from '../types.ts';

export interface Origin {
  readonly x: number;
  readonly y: number;
}

export interface Placement {
  readonly fragments: readonly Fragment[];
  readonly marks: readonly PlacedMark[];
  readonly notes: readonly PlacedNote[];
  /** Where the next thing would stand. */
  readonly bottom: number;
  /** Boxes that go on, outermost first. */
  readonly open: readonly FlowBox[];
}

/** What of a flow is placed: items from `start` to before `end`. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
  /** Boxes that have begun before, outermost first. */
  readonly resumed: readonly FlowBox[];
  /** Empty room inside of boxes is set no further than this. */
  readonly limit: number;
  /** Without it only places are worked out. */
  readonly isPainted: boolean;
}

/** A box with its first fragment's place; its background goes beneath what came since. */
interface OpenBox {
  readonly box: FlowBox;
  readonly top: number;
  readonly isResumed: boolean;
  readonly layer: Fragment[];
}

export function placeItems(
  items: readonly FlowItem[],
  origin: Origin,
  stretch: Partial<Stretch> = {},
): Placement {
  const { start = 0, end = items.length, resumed = [], limit = Infinity, isPainted = true } = stretch;
  const placer = new Placer(origin, limit, start > 0, isPainted);
  placer.resume(resumed);
  for (let index = start; index < end; index++) placer.place(items[index]!);
  return placer.finish(end < items.length);
}

class Placer {
  readonly #x: number;
  readonly #limit: number;
  /** In painting order; a box that is open keeps a place for its background. */
  readonly #layers: Fragment[][] = [[]];
  readonly #marks: PlacedMark[] = [];
  readonly #notes: PlacedNote[] = [];
  readonly #open: OpenBox[] = [];
  /** Whether the flow has begun before. */
  readonly #isBroken: boolean;
  readonly #isPainted: boolean;
  #y: number;
  /** The layer of the first float; backgrounds go beneath it. CSS 2.2 appendix E. */
  #floats: Fragment[] | undefined;
  /** The slab that was placed last. */
  #slab: SlabItem | undefined;

  constructor({ x, y }: Origin, limit: number, isBroken: boolean, isPainted: boolean) {
    this.#isPainted = isPainted;
    this.#isBroken = isBroken;
    this.#x = x;
    this.#y = y;
    this.#limit = limit;
  }

  /** Boxes from the page before go on; table headers are set again. */
  resume(boxes: readonly FlowBox[]): void {
    for (const box of boxes) {
      this.#openBox(box, true);
      if (box.repeated !== undefined) {
        this.#fragments(box.repeated.fragments, this.#x + box.x);
        this.#y += box.repeated.height;
      }
    }
  }

  place(item: FlowItem): void {
    switch (item.type) {
      case 'slab':
        this.#piece(item.piece, this.#x + item.x, this.#y);
        if (this.#slab !== undefined || !this.#isBroken) this.#fragments(item.topFragments, this.#x + item.x);
        this.#y += item.piece.height;
        this.#slab = item;
        return;
      case 'gap':
        this.#y += item.size;
        return;
      case 'open':
        this.#openBox(item.box, false);
        this.#y += item.height;
        return;
      case 'close':
        this.#y += item.height;
        this.#closeBox(true);
        return;
      case 'space':
        this.#y = Math.max(this.#y, Math.min(this.#y + item.height, this.#limit));
        return;
      case 'float':
        this.#float(item);
        return;
      case 'mark':
        this.#marks.push({ mark: item.mark, x: this.#x + item.x, y: this.#y });
    }
  }

  finish(isBroken: boolean): Placement {
    const open = this.#open.map(({ box }) => box);
    if (isBroken) this.#fragments(this.#slab?.bottomFragments, this.#x + (this.#slab?.x ?? 0));
    while (this.#open.length > 0) this.#closeBox(false);
    return {
      fragments: this.#layers.flat(),
      marks: this.#marks,
      notes: this.#notes,
      bottom: this.#y,
      open,
    };
  }

  get #top(): Fragment[] {
    return this.#layers.at(-1)!;
  }

  #piece(piece: Piece, x: number, top: number): void {
    this.#fragments(piece.fragments, x, top);
    for (const { mark, x: markX, y } of piece.marks) this.#marks.push({ mark, x: x + markX, y: top + y });
    for (const { note, y } of piece.notes) this.#notes.push({ note, y: top + y });
  }

  /** At the current height, if not said otherwise. */
  #fragments(fragments: readonly Fragment[] | undefined, x: number, y = this.#y): void {
    if (fragments === undefined || !this.#isPainted) return;
    const top = this.#top;
    for (const fragment of fragments) top.push(translateFragment(fragment, x, y));
  }

  #float({ piece, x, y }: FloatItem): void {
    if (this.#floats === undefined) {
      this.#floats = [];
      this.#layers.push(this.#floats);
    }
    this.#piece(piece, this.#x + x, this.#y + y);
  }

  #openBox(box: FlowBox, isResumed: boolean): void {
    const layer: Fragment[] = [];
    if (this.#isPainted && isDecorated(box.style)) this.#addLayer(layer);
    this.#open.push({ box, top: this.#y, isResumed, layer });
  }

  #addLayer(layer: Fragment[]): void {
    if (this.#floats === undefined) this.#layers.push(layer, []);
    else this.#layers.splice(this.#layers.indexOf(this.#floats), 0, layer);
  }

  /** CSS Fragmentation 3 §5.4, `slice`: no border where the box is cut. */
  #closeBox(isEnd: boolean): void {
    const open = this.#open.pop();
    if (open === undefined || !this.#isPainted) return;
    const { box, top, isResumed, layer } = open;
    const rectangle = { x: this.#x + box.x, y: top, width: box.width, height: this.#y - top };
    const isWhole = box.style.boxDecorationBreak === 'clone';
    const sides = { top: isWhole || !isResumed, right: true, bottom: isWhole || isEnd, left: true };
    layer.push(...boxFragments(box.style, rectangle, sides));
  }
}
