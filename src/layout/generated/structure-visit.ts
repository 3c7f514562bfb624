/** Walks the styled tree and drafts the structure tree from it, element by element in document order. */
import type { PseudoElement, StyledElement } from '../../style/types.ts';
import type { Destinations } from './destinations.ts';
import { isInline, paintsText, partKey } from './parts.ts';
import { addDraft, type Draft, type Role } from './structure-draft.ts';
import { Place } from './structure-place.ts';
import { properties } from './structure-properties.ts';
import { roleIn } from './structure-roles.ts';

/** What the walk fills in: the draft that owns each element, text node and pseudo-element. */
export interface Drafting {
  readonly elements: Map<number, Draft>;
  /** By `textKey`. */
  readonly texts: Map<number, Draft>;
  readonly pseudos: Map<number, Draft>;
  readonly destinations: Destinations;
}

/** Inline-level structure elements, ISO 32000-1 §14.8.4.4: in a grouping element they need a P around them. */
const INLINE_LEVEL: ReadonlySet<Role> = new Set([
  'Span',
  'Quote',
  'Note',
  'Reference',
  'BibEntry',
  'Code',
  'Link',
]);

/** More children than any element has; with it keys are whole numbers. */
const CHILDREN = 2 ** 21;

export function textKey(element: number, child: number): number {
  return element * CHILDREN + child;
}

/** The element whose text has the key. */
export function elementOfText(key: number): number {
  return Math.floor(key / CHILDREN);
}

/** Drafts an element with all that it holds, in the place where it stands. An artifact is left out with all of it. */
export function visitElement(styled: StyledElement, place: Place, drafting: Drafting): void {
  if (styled.style.display === 'none') return;
  const role = roleIn(styled, place);
  if (role === 'artifact') return;
  if (role === 'none') dissolve(styled, place, drafting);
  else visitorFor(styled, role, place)(styled, role, place, drafting);
}

type Visitor = (styled: StyledElement, role: Role, place: Place, drafting: Drafting) => void;

function visitorFor({ style, element }: StyledElement, role: Role, place: Place): Visitor {
  if (role === 'Note' && style.float === 'footnote') return visitFootnote;
  if (role === 'Figure') return visitFigure;
  if (style.display === 'list-item' && (role === 'LI' || place.draft.role === 'L')) return visitListItem;
  return element.name === 'a' && element.attributes.has('href') ? visitLink : visitGroup;
}

const visitGroup: Visitor = (styled, role, place, drafting) => {
  const draft = open(styled, role, place, drafting);
  visitMarker(styled, () => (role === 'TOCI' ? addDraft(draft, 'Lbl') : draft), drafting);
  visitContent(styled, new Place(draft, styled, place.inContents), drafting);
  close(styled, place);
};

/** The element is not in the tree; what it holds is, as part of its parent. */
function dissolve(styled: StyledElement, place: Place, drafting: Drafting): void {
  if (!isInline(styled.style)) place.endParagraph();
  visitMarker(styled, () => place.inline(), drafting);
  visitContent(styled, place, drafting);
  drafting.elements.set(styled.element.index, place.current());
  close(styled, place);
}

/** Generated content before and after belongs to the element, as its children do. */
function visitContent(styled: StyledElement, place: Place, drafting: Drafting): void {
  visitPseudo(styled, styled.before, place, drafting);
  for (const [position, child] of styled.children.entries()) {
    if (child.kind === 'element') visitElement(child, place, drafting);
    else visitText(styled, position, child.text, place, drafting);
  }
  visitPseudo(styled, styled.after, place, drafting);
}

function visitText(
  { element }: StyledElement,
  position: number,
  text: string,
  place: Place,
  drafting: Drafting,
): void {
  // White space between blocks is not painted: it opens no paragraph.
  const isBlank = /^[ \t\r\n\f]*$/.test(text);
  const draft = isBlank ? place.current() : place.inline();
  if (!isBlank) draft.hasContent = true;
  drafting.texts.set(textKey(element.index, position), draft);
}

function visitPseudo(
  { element }: StyledElement,
  pseudo: PseudoElement | undefined,
  place: Place,
  drafting: Drafting,
): void {
  if (pseudo === undefined || !paintsText(pseudo)) return;
  if (!isInline(pseudo.style)) place.endParagraph();
  own(place.inline(), element.index, pseudo, drafting);
  if (!isInline(pseudo.style)) place.endParagraph();
}

/** LI with Lbl and LBody; where the item has another role (BibEntry, Note), that stands in the body. */
const visitListItem: Visitor = (styled, role, place, drafting) => {
  const parent = place.block('LI');
  const item = addDraft(
    parent,
    'LI',
    role === 'LI' ? properties(styled, role, parent, place, drafting.destinations) : {},
  );
  visitMarker(styled, () => addDraft(item, 'Lbl'), drafting);
  let body = addDraft(item, 'LBody');
  if (role !== 'LI') {
    body = addDraft(body, role, properties(styled, role, body, place, drafting.destinations));
  }
  drafting.elements.set(styled.element.index, body);
  visitContent(styled, new Place(body, styled, place.inContents), drafting);
};

function visitMarker(styled: StyledElement, label: () => Draft, drafting: Drafting): void {
  const { marker, style, element } = styled;
  if (marker === undefined || style.display !== 'list-item') return;
  const isNone = marker.style.content === 'normal' && style.listStyleType === 'none';
  if (!isNone && paintsText(marker)) own(label(), element.index, marker, drafting);
}

/** An `a` that leads somewhere is a Link: in the contents within a Reference, else within the role it was given. */
const visitLink: Visitor = (styled, role, place, drafting) => {
  const outerRole = place.inContents ? 'Reference' : role;
  const outer = outerRole === 'Link' ? undefined : open(styled, outerRole, place, drafting, false);
  const link =
    outer === undefined
      ? open(styled, 'Link', place, drafting)
      : addDraft(outer, 'Link', properties(styled, 'Link', outer, place, drafting.destinations));
  drafting.elements.set(styled.element.index, link);
  visitContent(styled, new Place(link, styled, place.inContents), drafting);
  close(styled, place);
};

/**
 * A footnote gives two elements where it stands in the text: the Reference that calls it, and the Note with its number.
 * Each number is a Link to the other. A Note has an ID: PDF/UA-1 §7.9.
 */
const visitFootnote: Visitor = (styled, role, place, drafting) => {
  const { destinations } = drafting;
  const { index } = styled.element;
  const parent = place.inline();
  const callName = destinations.calls.get(index);
  const reference = addDraft(parent, 'Reference', callName === undefined ? {} : { elementId: callName });
  own(addDraft(reference, 'Link'), index, styled.footnoteCall, drafting);

  const note = addDraft(parent, role, properties(styled, role, parent, place, destinations));
  own(addDraft(addDraft(note, 'Lbl'), 'Link'), index, styled.footnoteMarker, drafting);
  drafting.elements.set(index, note);
  visitContent(styled, new Place(note, styled), drafting);
};

/** A Figure has alternative text (PDF/UA-1 §7.3); what has none and is not an image only groups what it holds. */
const visitFigure: Visitor = (styled, figureRole, place, drafting) => {
  const { element, style } = styled;
  const isImage = element.name === 'img';
  const alt = element.attributes.get(isImage ? 'alt' : 'aria-label');
  const role = isImage || alt !== undefined ? figureRole : 'Div';
  const parent = isInline(style) ? place.current() : place.block(role);
  const own = properties(styled, role, parent, place, drafting.destinations);
  const draft = addDraft(parent, role, alt === undefined ? own : { ...own, alt });
  draft.hasContent = isImage;
  drafting.elements.set(element.index, draft);
  visitContent(styled, new Place(draft, styled, place.inContents), drafting);
};

/** Adds the element's draft where its role may stand. */
function open(styled: StyledElement, role: Role, place: Place, drafting: Drafting, isOwn = true): Draft {
  const parent = parentFor(styled, role, place);
  const own = isOwn ? properties(styled, role, parent, place, drafting.destinations) : {};
  const draft = addDraft(parent, role, own);
  drafting.elements.set(styled.element.index, draft);
  return draft;
}

function parentFor({ style, element }: StyledElement, role: Role, place: Place): Draft {
  if (!INLINE_LEVEL.has(role)) return place.block(role);
  if (!isInline(style)) place.endParagraph();
  // An entry of the contents holds its Reference itself: ISO 32000-1, table 333.
  if (role === 'Reference' && place.draft.role === 'TOC') {
    return place.entry(Number(element.attributes.get('data-level')) || 1);
  }
  if (role === 'Reference' && place.draft.role === 'TOCI') return place.current();
  return place.inline();
}

/** After a block, text is a new paragraph. */
function close({ style }: StyledElement, place: Place): void {
  if (!isInline(style)) place.endParagraph();
}

function own(draft: Draft, element: number, pseudo: PseudoElement | undefined, drafting: Drafting): void {
  if (pseudo === undefined) return;
  if (paintsText(pseudo)) draft.hasContent = true;
  drafting.pseudos.set(partKey(element, pseudo.name), draft);
}
