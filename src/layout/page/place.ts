/** Places a stretch of a flow: everything gets its coordinates, boxes are painted as far as they are there. */
import type { Mark, Note } from '../boxes/types.ts';
import {
  FLOAT_LEVEL,
  type FlowBox,
  type FlowItem,
  type Piece,
  type PlacedMark,
  type SlabItem,
} from '../flow.ts';
import type { Rectangle } from '../generated/index.ts';
import { isDecorated } from '../lengths.ts';
import { boxFragments, paddingBox } from '../paint-box.ts';
import { fadedFragments } from '../painting/fade.ts';
import { withContaining } from '../positioned/anchors.ts';
import { NO_SHIFT, type Shift } from '../positioned/relative.ts';
import { translateFragment } from '../translate.ts';
import type { Fragment } from '../types.ts';

export interface Origin {
  readonly x: number;
  readonly y: number;
}

export interface Placement {
  readonly fragments: readonly Fragment[];
  readonly marks: readonly PlacedMark[];
  readonly notes: readonly Note[];
  /** Where the next thing would stand. */
  readonly bottom: number;
  /** Boxes that go on, outermost first. */
  readonly open: readonly FlowBox[];
}

/** What of a flow is placed: items from `start` to before `end`. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
  /** Stands after them: the part that is here of what goes on on the next page, what ends a box. */
  readonly last?: FlowItem | readonly FlowItem[];
  /** Boxes that have begun before, outermost first. */
  readonly resumed: readonly FlowBox[];
  /** Empty room inside of boxes is set no further than this. */
  readonly limit: number;
  /** Boxes that go on reach at least so far down. */
  readonly reach?: number;
  /** Slabs that stand in the place of others. */
  readonly replaced?: ReadonlyMap<number, SlabItem>;
}

/** A box with its first fragment's place; its background goes beneath what came since. */
interface OpenBox {
  readonly box: FlowBox;
  readonly top: number;
  readonly isResumed: boolean;
  readonly layer: Fragment[];
  /** Where the layers of its content begin. */
  readonly inside: number;
}

export function placeItems(
  items: readonly FlowItem[],
  origin: Origin,
  stretch: Partial<Stretch> = {},
): Placement {
  const { start = 0, end = items.length, resumed = [], limit = Infinity } = stretch;
  const { replaced, reach = -Infinity, last } = stretch;
  const placer = new Placer(origin, limit, start > 0);
  placer.resume(resumed);
  for (let index = start; index < end; index++) placer.place(replaced?.get(index) ?? items[index]!);
  for (const item of last === undefined ? [] : [last].flat()) placer.place(item);
  return placer.finish(end < items.length, reach);
}

class Placer {
  readonly #x: number;
  readonly #limit: number;
  /** In painting order; a box that is open keeps a place for its background. */
  readonly #layers: Fragment[][] = [[]];
  readonly #marks: PlacedMark[] = [];
  readonly #notes: Note[] = [];
  readonly #open: OpenBox[] = [];
  /** Whether the flow has begun before. */
  readonly #isBroken: boolean;
  #y: number;
  /** Of all positioned boxes that are open. */
  #shift: Shift = NO_SHIFT;
  #positioned = 0;
  /** The slab that was placed last. */
  #slab: SlabItem | undefined;

  constructor({ x, y }: Origin, limit: number, isBroken: boolean) {
    this.#isBroken = isBroken;
    this.#x = x;
    this.#y = y;
    this.#limit = limit;
  }

  /** Boxes from the page before go on; table headers are set again. */
  resume(boxes: readonly FlowBox[]): void {
    for (const box of boxes) {
      this.#openBox(box, true);
      this.#y += box.cloned?.top ?? 0;
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
        this.#y = Math.max(this.#y, Math.min(this.#y + item.height, this.#limit - this.#below));
        return;
      case 'float':
        this.#piece(item.piece, this.#x + item.x, this.#y + item.y, FLOAT_LEVEL);
        return;
      case 'mark':
        this.#mark(item.mark, this.#x + item.x, this.#y);
        return;
      case 'anchor':
        this.#fragments(item.fragments, this.#x + item.x, item.y);
    }
  }

  finish(isBroken: boolean, reach: number): Placement {
    const open = this.#open.map(({ box }) => box);
    const { box } = this.#open.at(-1) ?? {};
    if (box?.repeatedBelow !== undefined) this.#repeatBelow(box, box.repeatedBelow);
    else if (isBroken) this.#fragments(this.#slab?.bottomFragments, this.#x + (this.#slab?.x ?? 0));
    if (open.length > 0) this.#y = Math.max(this.#y, reach - this.#below);
    while (this.#open.length > 0) this.#closeBox(false);
    return {
      fragments: this.#layers.flat(),
      marks: this.#marks,
      notes: this.#notes,
      bottom: this.#y,
      open,
    };
  }

  /** Instead of the edge of the last slab: it has one of its own. */
  #repeatBelow(box: FlowBox, { fragments, height }: Piece): void {
    this.#fragments(fragments, this.#x + box.x);
    this.#y += height;
  }

  get #top(): Fragment[] {
    return this.#layers.at(-1)!;
  }

  #piece(piece: Piece, x: number, top: number, level = 0): void {
    this.#fragments(piece.fragments, x, top - this.#y, level);
    for (const placed of piece.marks) this.#mark(placed.mark, x + placed.x, top + placed.y);
    this.#notes.push(...piece.notes);
  }

  #mark(mark: Mark, x: number, y: number): void {
    this.#marks.push({ mark, x: x + this.#shift.x, y: y + this.#shift.y });
  }

  /** At the current height. */
  #fragments(fragments: readonly Fragment[] | undefined, x: number, dy = 0, above = 0): void {
    if (fragments === undefined) return;
    const top = this.#top;
    const level = above + (this.#positioned > 0 ? 1 : 0);
    for (const fragment of fragments) {
      const placed = translateFragment(fragment, x + this.#shift.x, this.#y + dy + this.#shift.y);
      top.push(level > (placed.level ?? 0) ? { ...placed, level } : placed);
    }
  }

  #openBox(box: FlowBox, isResumed: boolean): void {
    const layer: Fragment[] = [];
    const isPositioned = box.style.position !== 'static';
    const isLayered = isPositioned || box.style.opacity < 1;
    if (isLayered || isDecorated(box.style)) this.#layers.push(layer, []);
    this.#open.push({ box, top: this.#y, isResumed, layer, inside: this.#layers.length - 1 });
    if (isPositioned) this.#positioned++;
    this.#shift = shifted(this.#shift, box, 1);
  }

  /** What boxes that are open need at their lower edge if they are cut. */
  get #below(): number {
    return this.#open.reduce((sum, { box }) => sum + (box.cloned?.bottom ?? 0), 0);
  }

  /** CSS Fragmentation 3 §5.4, `slice`: no border where the box is cut. */
  #closeBox(isEnd: boolean): void {
    const open = this.#open.pop();
    if (open === undefined) return;
    const { box, top, isResumed, layer } = open;
    if (!isEnd) this.#y += box.cloned?.bottom ?? 0;
    const { style } = box;
    const { x, y } = this.#shift;
    const rectangle = { x: this.#x + box.x + x, y: top + y, width: box.width, height: this.#y - top };
    const isWhole = box.cloned !== undefined;
    const sides = { top: isWhole || !isResumed, right: true, bottom: isWhole || isEnd, left: true };
    if (style.position !== 'static') this.#contain(open, paddingBox(style, rectangle, sides));
    const fragments = boxFragments(style, rectangle, sides);
    for (const fragment of fragments) layer.push(this.#positioned > 0 ? { ...fragment, level: 1 } : fragment);
    if (style.opacity < 1) this.#fade(open);
    if (style.position !== 'static') this.#positioned--;
    this.#shift = shifted(this.#shift, box, -1);
  }

  #fade({ box, inside }: OpenBox): void {
    const layers = this.#layers.splice(inside - 1);
    this.#layers.push([...fadedFragments(layers.flat(), box.style.opacity)], []);
  }

  /** A positioned box is the containing block of what is placed within it: its part on this page. */
  #contain({ inside }: OpenBox, containing: Rectangle): void {
    for (let index = inside; index < this.#layers.length; index++) {
      const layer = this.#layers[index]!;
      for (const [at, fragment] of layer.entries()) layer[at] = withContaining(fragment, containing);
    }
  }
}

function shifted({ x, y }: Shift, { shift }: FlowBox, factor: 1 | -1): Shift {
  return shift === undefined ? { x, y } : { x: x + factor * shift.x, y: y + factor * shift.y };
}
