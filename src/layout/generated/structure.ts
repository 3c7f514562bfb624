/** The structure tree and who owns what in it: ISO 32000-1 §14.7 and §14.8, PDF/UA-1. */
import type { StyledElement } from '../../style/types.ts';
import type { Owner, StructureElement } from '../types.ts';
import type { Destinations } from './destinations.ts';
import type { PseudoName } from './parts.ts';

/** Leaders, rules, backgrounds, borders and repeated table headers are artifacts of this kind. */
export const LAYOUT_ARTIFACT: Owner = { artifact: 'layout' };

export interface Structure {
  /** Of role Document. */
  readonly root: StructureElement;
  /**
   * Of what is painted for the element itself: an image, the link rectangles of an `a`, its text where `ownerOfText`
   * is not asked. An element that is not in the tree (role `none`) gives its nearest ancestor that is.
   */
  owner(element: number): Owner;
  /**
   * Of the text node `children[child]` of the element. Differs from `owner(element)` where text stands directly in a
   * grouping element (`section`, `div`, …): each run of such inline content is in a P that is made for it.
   */
  ownerOfText(element: number, child: number): Owner;
  /**
   * Of a pseudo-element's text. `marker`: the Lbl of the list item. `footnote-call` and `footnote-marker`: the Link in
   * the call's Reference and in the note's Lbl, which also own the link rectangles.
   */
  ownerOfPseudo(element: number, name: PseudoName): Owner;
}

/** Builds the tree from the styled document, after `expandContents`. */
export function buildStructure(_root: StyledElement, _destinations: Destinations): Structure {
  const owner: Owner = { structure: 0 };
  return {
    root: { id: 0, role: 'Document', children: [] },
    owner: () => owner,
    ownerOfText: () => owner,
    ownerOfPseudo: () => owner,
  };
}
