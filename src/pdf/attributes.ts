/** Attributes of structure elements: ISO 32000-1 §14.7.5 and §14.8.5. */
import type { StructureElement } from '../layout/types.ts';
import { type Dictionary, text, type Value } from './objects.ts';

/** A rectangle in points from the bottom left of its page. */
export type Box = readonly [left: number, bottom: number, right: number, top: number];

/** The value of A: a dictionary for each owner of attributes. `box` is that of a figure. */
export function attributesOf(element: StructureElement, box: Box | undefined): Value {
  const attributes = [tableAttributes(element), listAttributes(element), layoutAttributes(element, box)];
  const given = attributes.filter((one) => one !== undefined);
  return given.length > 1 ? given : given[0];
}

/** Table 349. */
function tableAttributes({
  scope,
  colSpan = 1,
  rowSpan = 1,
  headers = [],
}: StructureElement): Dictionary | undefined {
  const entries: Dictionary = {
    Scope: scope,
    ColSpan: colSpan > 1 ? colSpan : undefined,
    RowSpan: rowSpan > 1 ? rowSpan : undefined,
    Headers: headers.length > 0 ? headers.map(text) : undefined,
  };
  return Object.values(entries).some((value) => value !== undefined) ? { O: 'Table', ...entries } : undefined;
}

/** Table 347. */
function listAttributes({ listNumbering }: StructureElement): Dictionary | undefined {
  return listNumbering === undefined ? undefined : { O: 'List', ListNumbering: listNumbering };
}

/** Table 343: a figure has a box, and stands between paragraphs. */
function layoutAttributes({ role }: StructureElement, box: Box | undefined): Dictionary | undefined {
  if (role !== 'Figure' || box === undefined) return undefined;
  return { O: 'Layout', Placement: 'Block', BBox: box };
}
