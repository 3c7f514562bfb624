/** The structure tree and who owns what in it: ISO 32000-1 §14.7 and §14.8, PDF/UA-1. */
import type { StyledElement } from '../../style/types.ts';
import type { Owner, StructureElement } from '../types.ts';
import type { Destinations } from './destinations.ts';
import { type PseudoName, partKey } from './parts.ts';
import { type Draft, draftRoot, finishDraft, keptId, numberDrafts } from './structure-draft.ts';
import { Place } from './structure-place.ts';
import { type Drafting, elementOfText, textKey, visitElement } from './structure-visit.ts';

/** Leaders, rules, backgrounds, borders and repeated table headers are artifacts of this kind. */
export const LAYOUT_ARTIFACT: Owner = { artifact: 'layout' };

export interface Structure {
  /**
   * The tree, from its root of role Document. It is drafted anew: in a long document it is a tenth of all that is kept,
   * and nobody asks for it until pages are made.
   */
  tree(): StructureElement;
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
  return {
    ...ownersIn(draft(root, destinations)),
    tree: () => finishDraft(draft(root, destinations).document),
  };
}

interface Drafted extends Omit<Drafting, 'destinations'> {
  readonly document: Draft;
}

function draft(root: StyledElement, destinations: Destinations): Drafted {
  const document = draftRoot(root.element.lang);
  const drafted = {
    elements: new Map<number, Draft>(),
    texts: new Map<number, Draft>(),
    pseudos: new Map<number, Draft>(),
  };
  visitElement(root, new Place(document, root), { ...drafted, destinations });
  numberDrafts(document);
  return { ...drafted, document };
}

/** Drafts are not kept: of a long document they take much room. */
function ownersIn(drafted: Drafted): Omit<Structure, 'tree'> {
  const elements = ownersOfElements(drafted.elements);
  // Most texts are their element's own.
  const texts = ownerIds(drafted.texts, (id, key) => id !== elements[elementOfText(key)]);
  const pseudos = ownerIds(drafted.pseudos);
  const owner = (id = NONE): Owner => (id === NONE ? LAYOUT_ARTIFACT : { structure: id });
  return {
    owner: (element) => owner(elements[element]),
    ownerOfText: (element, child) => owner(texts.get(textKey(element, child)) ?? elements[element]),
    ownerOfPseudo: (element, name) => owner(pseudos.get(partKey(element, name))),
  };
}

/** Of an element that is in no structure element. */
const NONE = -1;

/** By `Element.index`. */
function ownersOfElements(drafts: ReadonlyMap<number, Draft>): Int32Array {
  let length = 0;
  for (const element of drafts.keys()) length = Math.max(length, element + 1);
  const ids = new Int32Array(length).fill(NONE);
  for (const [element, draft] of drafts) ids[element] = keptId(draft);
  return ids;
}

function ownerIds<Key>(
  drafts: ReadonlyMap<Key, Draft>,
  isAsked: (id: number, key: Key) => boolean = () => true,
): ReadonlyMap<Key, number> {
  const ids = new Map<Key, number>();
  for (const [key, draft] of drafts) {
    const id = keptId(draft);
    if (isAsked(id, key)) ids.set(key, id);
  }
  return ids;
}
