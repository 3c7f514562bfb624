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
  readonly items = new Map<number, ContentItem[]>();
  readonly owners: number[][] = [];
  readonly others: (number | readonly number[])[] = [];
  readonly figures = new Map<number, Box>();
  readonly #pageCount: number;

  constructor(pageCount: number) {
    this.#pageCount = pageCount;
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
    this.#add(element, { kind: 'marked', page, order, mcid, ...(form === undefined ? {} : { form }) });
    return mcid;
  }

  annotate(page: number, element: number, order: number, annotation: Ref): void {
    this.others.push(element);
    this.#add(element, { kind: 'annotation', page, order, mcid: -1, annotation });
  }

  #add(element: number, item: ContentItem): void {
    const items = this.items.get(element);
    if (items === undefined) this.items.set(element, [item]);
    else {
      // What is painted above the rest may be read before it.
      const after = items.findLastIndex(({ order }) => order <= item.order);
      items.splice(after + 1, 0, item);
    }
  }
}
