/** What box generation passes along while it goes down the styled tree. */
import type { Pictures } from '../../pictures/types.ts';
import type { ComputedStyle, Display, StyledElement } from '../../style/types.ts';
import type { Diagnostics } from '../diagnostics.ts';
import type { Destinations, Structure, Watched } from '../generated/index.ts';
import type { BlockLevelBox, ColumnBox, InlineNode, Link, Mark } from './types.ts';

/** What the boxes of one document are made with. */
export interface Generation {
  readonly structure: Structure;
  readonly destinations: Destinations;
  readonly watched: Watched;
  readonly diagnostics: Diagnostics;
  readonly pictures: Pictures;
}

/** What an element inherits from the boxes around it. */
export interface Surroundings {
  /** The used value of `page`. */
  readonly page: string;
  /** Of a block-level `a` around it. */
  readonly link?: Link;
  /** Whether all boxes around it are plain blocks: then it is laid out once, where the main flow comes to it. */
  readonly isInMainFlow?: boolean;
  /** Of the containing block, where its style says it. */
  readonly height?: number;
}

/** A part of a table that has not found its table yet. */
export interface TablePart {
  readonly kind: 'table-part';
  readonly display: Extract<Display, `table-${string}`>;
  readonly style: ComputedStyle;
  readonly styled?: StyledElement;
  readonly mark?: Mark;
  readonly children: readonly Generated[];
  readonly columns: readonly ColumnBox[];
}

export type Generated = BlockLevelBox | InlineNode | TablePart;

export function isBlockLevel(box: Generated): box is BlockLevelBox {
  return box.kind === 'block' || box.kind === 'table';
}

/** Out of flow, at a side: CSS 2.2 §9.5. */
export function isFloating({ style }: { readonly style: ComputedStyle }): boolean {
  return (style.float === 'left' || style.float === 'right') && style.position !== 'absolute';
}

export function isTablePart(box: Generated): box is TablePart {
  return box.kind === 'table-part';
}

/** Text that is nothing but white space which collapses: between blocks it makes no box. */
export function isCollapsibleSpace(box: Generated): boolean {
  return box.kind === 'text' && /^[ \t\r\n\f]*$/.test(box.text) && collapses(box.style);
}

/** Whether all white space in it is as good as one space. */
export function collapses({ whiteSpace }: ComputedStyle): boolean {
  return whiteSpace === 'normal' || whiteSpace === 'nowrap';
}

/** A mark where somebody will ask for the element's place. */
export function markOf(styled: StyledElement, { destinations, watched }: Generation): Mark | undefined {
  const { index } = styled.element;
  const name = destinations.elements.get(index);
  const isAsked =
    name !== undefined ||
    watched.elements.has(index) ||
    watched.counting.has(index) ||
    styled.style.stringSet.length > 0 ||
    styled.style.counterReset.some((change) => change.name === 'page');
  return isAsked ? { element: index, destinations: name === undefined ? [] : [name] } : undefined;
}

/** For object spreads: the property only where there is a value. */
export function optional<K extends string, V>(key: K, value: V | undefined): { readonly [P in K]?: V } {
  return (value === undefined ? {} : { [key]: value }) as { readonly [P in K]?: V };
}
