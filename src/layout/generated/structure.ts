/** The structure tree and who owns what in it: ISO 32000-1 §14.7 and §14.8, PDF/UA-1. */
import type { StyledElement } from '../../style/types.ts';
import type { Owner, StructureElement } from '../types.ts';
import type { Destinations } from './destinations.ts';
import { type PseudoName, partKey } from './parts.ts';
import { type Draft, draftRoot, finishDraft, ownerOfDraft } from './structure-draft.ts';
import { Place } from './structure-place.ts';
import { textKey, visitElement } from './structure-visit.ts';

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

/**
 * Builds the tree from the styled document, after `expandContents`. What is not in it, because it is an artifact or is
 * not rendered, is owned by `LAYOUT_ARTIFACT`.
 */
export function buildStructure(root: StyledElement, destinations: Destinations): Structure {
  const document = draftRoot(root.element.lang);
  const owners = {
    elements: new Map<number, Draft>(),
    texts: new Map<string, Draft>(),
    pseudos: new Map<string, Draft>(),
  };
  visitElement(root, new Place(document, root), { ...owners, destinations });
  const finished = finishDraft(document);

  const owner = (draft: Draft | undefined) => (draft === undefined ? LAYOUT_ARTIFACT : ownerOfDraft(draft));
  return {
    root: finished,
    owner: (element) => owner(owners.elements.get(element)),
    ownerOfText: (element, child) =>
      owner(owners.texts.get(textKey(element, child)) ?? owners.elements.get(element)),
    ownerOfPseudo: (element, name) => owner(owners.pseudos.get(partKey(element, name))),
  };
}
