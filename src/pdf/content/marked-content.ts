/** Notes what is painted of each element: the structure tree is made of it. ISO 32000-1 §14.7.4. */
import type { Box } from '../attributes.ts';
import type { Ref } from '../objects.ts';
import type { ContentItem, PaintedContent } from '../structure.ts';

/** A content stream with marked content: a page's, or that of a group on it. */
export interface MarkedStream {
  readonly page: number;
  /** The element of each marked-content sequence, by MCID. */
  readonly owners: number[];
  /** Of a group's form XObject. */
  readonly form?: Ref;
}

export class Notes implements PaintedContent {
  readonly owners: number[][] = [];
  readonly others: (number | readonly number[])[] = [];
  readonly figures = new Map<number, Box>();
  readonly #pageCount: number;
  /** By element, which items are its own; most have one. */
  readonly #indexes: (number | number[] | undefined)[];
  // The items themselves, each of their properties in a list of its own: a long brief has a hundred thousand of them.
  readonly #pages: number[] = [];
  readonly #orders: number[] = [];
  readonly #mcids: number[] = [];
  /** The annotation, or the form of marked content that is in one. */
  readonly #objects: (Ref | undefined)[] = [];

  /** `elementCount` is that of structure elements. */
  constructor(pageCount: number, elementCount: number) {
    this.#pageCount = pageCount;
    this.#indexes = new Array(elementCount);
  }

  /** The key in the parent tree of the next annotation or group: pages come first. */
  get nextKey(): number {
    return this.#pageCount + this.others.length;
  }

  openPage(page: number): MarkedStream {
    const owners: number[] = [];
    this.owners[page] = owners;
    return { page, owners };
  }

  openGroup(page: number, form: Ref): MarkedStream {
    const owners: number[] = [];
    this.others.push(owners);
    return { page, owners, form };
  }

  /** `order` is that of reading, through the document. Gives the MCID. */
  mark({ page, owners, form }: MarkedStream, element: number, order: number): number {
    const mcid = owners.push(element) - 1;
    this.#add(element, page, order, mcid, form);
    return mcid;
  }

  annotate(page: number, element: number, order: number, annotation: Ref): void {
    this.others.push(element);
    this.#add(element, page, order, NO_MCID, annotation);
  }

  hasItems(element: number): boolean {
    return this.#indexes[element] !== undefined;
  }

  itemsOf(element: number): readonly ContentItem[] {
    const indexes = this.#indexes[element];
    if (indexes === undefined) return NO_ITEMS;
    if (typeof indexes === 'number') return [this.#item(indexes)];
    // What is painted above the rest may be read before it.
    return indexes.map((index) => this.#item(index)).sort((a, b) => a.order - b.order);
  }

  #item(index: number): ContentItem {
    const at = { page: this.#pages[index]!, order: this.#orders[index]!, mcid: this.#mcids[index]! };
    const object = this.#objects[index];
    if (object === undefined) return { kind: 'marked', ...at };
    return at.mcid === NO_MCID
      ? { kind: 'annotation', ...at, annotation: object }
      : { kind: 'marked', ...at, form: object };
  }

  #add(element: number, page: number, order: number, mcid: number, object: Ref | undefined): void {
    const index = this.#pages.push(page) - 1;
    this.#orders.push(order);
    this.#mcids.push(mcid);
    this.#objects.push(object);
    const known = this.#indexes[element];
    if (known === undefined) this.#indexes[element] = index;
    else if (typeof known === 'number') this.#indexes[element] = [known, index];
    else known.push(index);
  }
}

/** Of annotations. */
const NO_MCID = -1;
const NO_ITEMS: readonly ContentItem[] = [];
