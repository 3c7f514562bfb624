/** What a structure element says of itself, from the element's attributes and style. ISO 32000-1 §14.7.2, §14.8.5. */
import type { StyledElement } from '../../style/types.ts';
import type { StructureElement } from '../types.ts';
import type { Destinations } from './destinations.ts';
import type { Draft, Properties, Role } from './structure-draft.ts';
import type { Place } from './structure-place.ts';

type ListNumbering = NonNullable<StructureElement['listNumbering']>;

const LIST_NUMBERING: ReadonlyMap<string, ListNumbering> = new Map([
  ['disc', 'Disc'],
  ['circle', 'Circle'],
  ['square', 'Square'],
  ['decimal', 'Decimal'],
  ['decimal-leading-zero', 'Decimal'],
  ['upper-roman', 'UpperRoman'],
  ['lower-roman', 'LowerRoman'],
  ['upper-alpha', 'UpperAlpha'],
  ['upper-latin', 'UpperAlpha'],
  ['lower-alpha', 'LowerAlpha'],
  ['lower-latin', 'LowerAlpha'],
  // There is no Greek numbering; this one says at least that the list is ordered, by letters.
  ['lower-greek', 'LowerAlpha'],
]);

/** Everything but `alt`, which depends on what a figure holds. */
export function properties(
  styled: StyledElement,
  role: Role,
  parent: Draft,
  place: Place,
  destinations: Destinations,
): Properties {
  const { element } = styled;
  const elementId = destinations.elements.get(element.index);
  const title = element.attributes.get('title')?.trim() ?? '';
  return {
    ...(element.lang !== parent.lang && { lang: element.lang }),
    ...(title !== '' && (element.name === 'abbr' ? { abbreviation: title } : { title })),
    ...(elementId !== undefined && { elementId }),
    ...(role === 'L' && { listNumbering: listNumbering(styled) }),
    ...((role === 'TH' || role === 'TD') && cellProperties(styled, role, place, destinations)),
    ...(element.span !== undefined && { span: element.span }),
  };
}

/** Of the first item, which may have a list style of its own. */
function listNumbering(list: StyledElement): ListNumbering {
  const item = list.children.find((child) => child.kind === 'element' && child.style.display === 'list-item');
  if (item?.kind !== 'element') return 'None';
  return LIST_NUMBERING.get(item.style.listStyleType) ?? 'None';
}

function cellProperties(
  { element }: StyledElement,
  role: 'TH' | 'TD',
  row: Place,
  destinations: Destinations,
): Properties {
  const colSpan = span(element.attributes.get('colspan'));
  const rowSpan = span(element.attributes.get('rowspan'));
  const headers = headerIds(element.attributes.get('headers'), destinations);
  return {
    ...(role === 'TH' && { scope: scope(element.attributes.get('scope'), row) }),
    ...(colSpan > 1 && { colSpan }),
    ...(rowSpan > 1 && { rowSpan }),
    ...(headers.length > 0 && { headers }),
  };
}

/** PDF/UA-1 §7.5: every header cell has one. Without the attribute, a row's only headers are those of the row. */
function scope(attribute: string | undefined, row: Place): 'Row' | 'Column' {
  if (attribute === 'row' || attribute === 'rowgroup') return 'Row';
  if (attribute === 'col' || attribute === 'colgroup') return 'Column';
  if (row.draft.parent?.role === 'THead') return 'Column';
  const hasData = row.styled.children.some((cell) => cell.kind === 'element' && cell.role === 'TD');
  return hasData ? 'Row' : 'Column';
}

function headerIds(attribute: string | undefined, destinations: Destinations): readonly string[] {
  const ids = (attribute ?? '').split(/\s+/).filter((id) => id !== '');
  return ids.filter((id) => destinations.names.has(id));
}

function span(attribute: string | undefined): number {
  return Math.max(1, Number.parseInt(attribute ?? '1', 10) || 1);
}
