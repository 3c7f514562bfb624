/** The role an element has where it stands: that of the vocabulary, made to fit its surroundings. */
import type { StructureRole } from '../../document/types.ts';
import type { StyledElement } from '../../style/types.ts';
import { isInlineLevel, walk } from './parts.ts';
import type { Place } from './structure-place.ts';

/** `none`: the element is not in the tree, its children are. `artifact`: nor are they. */
export function roleIn(styled: StyledElement, place: Place): StructureRole {
  const { role, element } = styled;
  if (styled.style.float === 'footnote') return 'Note';
  if (role === 'Document') return 'none';
  if (role === 'none') return roleForProperties(styled, place);
  if (role === 'TOC' && element.name !== 'toc' && isAroundContents(styled)) return 'Sect';
  if (place.inContents) return roleInContents(role, place);
  return role;
}

/** What has no role is in the tree after all where there is something to say of it: a language, a link, an expansion. */
function roleForProperties({ element, style }: StyledElement, place: Place): StructureRole {
  if (element.name === 'a' && element.attributes.has('href')) return 'Link';
  const isAbbreviation = element.name === 'abbr' && element.attributes.has('title');
  if (!isAbbreviation && element.lang === place.draft.lang) return 'none';
  return isInlineLevel(style) ? 'Span' : 'Div';
}

/** In a table of contents lists are contents and items are entries, to any depth. ISO 32000-1, table 333. */
function roleInContents(role: StructureRole, place: Place): StructureRole {
  const isDirect = place.draft.role === 'TOC';
  if (role === 'L') return isDirect ? 'none' : 'TOC';
  if (role === 'LI') return 'TOCI';
  if (isDirect && (role === 'P' || role === 'Div' || role === 'Sect')) return 'TOCI';
  return role;
}

/** A `nav role="doc-toc"` with a heading and the contents in it is a section; the contents proper are within. */
function isAroundContents(styled: StyledElement): boolean {
  let isAround = false;
  walk(styled, (inner) => {
    if (inner !== styled && (inner.role === 'TOC' || /^H\d$/.test(inner.role))) isAround = true;
  });
  return isAround;
}
