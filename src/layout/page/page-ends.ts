/**
 * Where pages will end, while the flow that they are made of is still being built: what stands beside the flow goes to
 * the next page where it has no room on this one. Pages are made twice for it, of flows with floats alone.
 */

import type { Note } from '../boxes/types.ts';
import type { LayoutContext } from '../context.ts';
import { Diagnostics } from '../diagnostics.ts';
import type { Flow, FlowItem } from '../flow.ts';
import type { PageStyles } from './page-styles.ts';
import { Paginator } from './paginate.ts';

/** A page that is being filled: points from the top of the flow. */
export interface PageEnd {
  readonly top: number;
  /** So far down there is room, if these notes are called on it beside those that are already. */
  readonly end: (notes: readonly Note[]) => number;
  /** The page after it, if that begins there. */
  readonly next: (top: number) => PageEnd;
}

export class PageEnds {
  readonly #styles: PageStyles;
  readonly #context: LayoutContext;
  /** Those that have been looked at. */
  readonly #items: FlowItem[] = [];
  /** How far down each of them reaches. */
  readonly #bottoms: number[] = [];
  #paginator: Paginator | undefined;

  constructor(styles: PageStyles, context: LayoutContext) {
    this.#styles = styles;
    this.#context = { ...context, diagnostics: new Diagnostics() };
  }

  /** The page on which the flow goes on; the same flow as before, or more of it. */
  after(flow: Pick<Flow, 'items' | 'marginBefore' | 'page'>): PageEnd {
    this.#paginator ??= new Paginator(flow, this.#items, this.#styles, this.#context);
    for (let index = this.#items.length; index < flow.items.length; index++) {
      const item = flow.items[index]!;
      this.#bottoms.push((this.#bottoms.at(-1) ?? 0) + heightOf(item));
      this.#items.push(item);
    }
    this.#paginator.fill();
    const { start, room, roomOfNext } = this.#paginator.beginning;
    const first = this.#items[start];
    const top = first === undefined ? (this.#bottoms.at(-1) ?? 0) : this.#bottoms[start]! - heightOf(first);
    return pageEnd(top, room, roomOfNext);
  }
}

type RoomWith = (notes: readonly Note[]) => number;

function pageEnd(top: number, room: RoomWith, roomOfNext: RoomWith): PageEnd {
  return {
    top,
    end: (notes) => top + room(notes),
    next: (below) => pageEnd(below, roomOfNext, roomOfNext),
  };
}

function heightOf(item: FlowItem): number {
  if (item.type === 'slab') return item.piece.height;
  if (item.type === 'gap') return item.size;
  return item.type === 'mark' || item.type === 'float' ? 0 : item.height;
}
