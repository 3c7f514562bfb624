/** Names of the places that links, notes and outline items lead to. */
import type { StyledElement } from '../../style/types.ts';

export interface Destinations {
  /**
   * By `Element.index`: the `id` attribute, or a generated name for headings and notes without one. The paginator puts
   * the element's first fragment under this name into `Layout.destinations`.
   */
  readonly elements: ReadonlyMap<number, string>;
  /** By `Element.index` of the note: the name of its call, where the note's marker leads back to. */
  readonly calls: ReadonlyMap<number, string>;
}

/** Every name is unique in the document. */
export function nameDestinations(_root: StyledElement): Destinations {
  return { elements: new Map(), calls: new Map() };
}
