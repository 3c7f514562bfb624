/** Tables from their parts, with the parts that are missing: CSS 2.2 §17.2.1. */
import type { ComputedStyle, StyledElement } from '../../style/types.ts';
import { anonymousStyle } from './anonymous.ts';
import { edgesOf } from './breaks.ts';
import { type BoxOrigin, blockBox } from './containers.ts';
import { type Generated, isCollapsibleSpace, isTablePart, optional, type TablePart } from './parts.ts';
import type { BlockBox, CellBox, ColumnBox, Mark, RowBox, RowGroupBox, TableBox } from './types.ts';

const GROUPS = {
  'table-header-group': 'header',
  'table-row-group': 'body',
  'table-footer-group': 'footer',
} as const;
const ORDER = ['header', 'body', 'footer'] as const;

type PartDisplay = TablePart['display'];

/** A row, cell, caption, column … as it is written; a table takes it up, or is made around it. */
export function tablePart(
  styled: StyledElement,
  children: readonly Generated[],
  mark: Mark | undefined,
): TablePart {
  const { style } = styled;
  const display = style.display as PartDisplay;
  return {
    kind: 'table-part',
    display,
    style,
    styled,
    children,
    columns: columnsOf(styled, children),
    ...optional('mark', mark),
  };
}

/** A `col` stands for `span` columns; so does a `colgroup` without any. */
function columnsOf({ style, element }: StyledElement, children: readonly Generated[]): readonly ColumnBox[] {
  const inner = children.flatMap((child) => (isTablePart(child) ? child.columns : []));
  const isColumn = style.display === 'table-column' || style.display === 'table-column-group';
  if (!isColumn || inner.length > 0) return inner;
  return [{ style, span: spanAttribute(element.attributes.get('span')) }];
}

/** Puts a table around parts that stand outside of one. */
export function wrapTableParts(
  children: readonly Generated[],
  style: ComputedStyle,
  page: string,
): readonly Generated[] {
  if (!children.some(isTablePart)) return children;
  const table = (run: readonly Generated[]) => tableBox(anonymousStyle(style, 'table'), run, { page });
  const wrapped: Generated[] = [];
  let run: Generated[] = [];
  for (const child of children) {
    if (isTablePart(child) || (run.length > 0 && isCollapsibleSpace(child))) run.push(child);
    else {
      if (run.length > 0) wrapped.push(table(run));
      run = [];
      wrapped.push(child);
    }
  }
  return run.length > 0 ? [...wrapped, table(run)] : wrapped;
}

export function tableBox(style: ComputedStyle, children: readonly Generated[], origin: BoxOrigin): TableBox {
  const { page, mark, span } = origin;
  const parts = groupRuns(children, isProperTableChild, (run) => anonymousPart('table-row', style, run));
  const captions: BlockBox[] = [];
  const columns: ColumnBox[] = [];
  const groups: RowGroupBox[] = [];
  let looseRows: TablePart[] = [];
  const endGroup = () => {
    if (looseRows.length > 0) groups.push(rowGroup(anonymousPart('table-row-group', style, looseRows), page));
    looseRows = [];
  };
  for (const part of parts) {
    if (!isTablePart(part)) continue;
    if (part.display === 'table-row') {
      looseRows.push(part);
      continue;
    }
    endGroup();
    if (part.display === 'table-caption') captions.push(partBox(part, page));
    else if (part.columns.length > 0) columns.push(...part.columns);
    else if (part.display in GROUPS) groups.push(rowGroup(part, page));
  }
  endGroup();
  return {
    kind: 'table',
    style,
    captions,
    columns,
    groups: inOrder(groups),
    ...edgesOf(style, page, []),
    ...optional('mark', mark),
    ...optional('span', span),
  };
}

/** One header first, one footer last: further ones are bodies, as CSS 2.2 §17.2 has it. */
function inOrder(groups: readonly RowGroupBox[]): readonly RowGroupBox[] {
  const header = groups.find((group) => group.type === 'header');
  const footer = groups.find((group) => group.type === 'footer');
  const typed = groups.map((group) =>
    group === header || group === footer ? group : { ...group, type: 'body' as const },
  );
  return typed.toSorted((a, b) => ORDER.indexOf(a.type) - ORDER.indexOf(b.type));
}

function rowGroup(part: TablePart, page: string): RowGroupBox {
  const rows = groupRuns(
    part.children,
    (child) => isPart(child, 'table-row'),
    (run) => anonymousPart('table-row', part.style, run),
  );
  const type = GROUPS[part.display as keyof typeof GROUPS] ?? 'body';
  return {
    type,
    style: part.style,
    rows: rows.filter(isTablePart).map((row) => rowBox(row, page)),
    ...optional('mark', part.mark),
  };
}

function rowBox(part: TablePart, page: string): RowBox {
  const cells = groupRuns(
    part.children,
    (child) => isPart(child, 'table-cell'),
    (run) => anonymousPart('table-cell', part.style, run),
  );
  return {
    style: part.style,
    cells: cells.filter(isTablePart).map((cell) => cellBox(cell, page)),
    ...optional('mark', part.mark),
  };
}

function cellBox(part: TablePart, page: string): CellBox {
  const attributes = part.styled?.element.attributes;
  return {
    box: partBox(part, page),
    columnSpan: spanAttribute(attributes?.get('colspan')),
    rowSpan: spanAttribute(attributes?.get('rowspan')),
  };
}

function partBox({ style, styled, children, mark }: TablePart, page: string): BlockBox {
  return blockBox(style, children, {
    page,
    ...optional('mark', mark),
    ...optional('span', styled?.element.span),
  });
}

/** Wraps each run of children that are not proper here, and drops white space between. */
function groupRuns(
  children: readonly Generated[],
  isProper: (child: Generated) => boolean,
  wrap: (run: readonly Generated[]) => Generated,
): readonly Generated[] {
  const grouped: Generated[] = [];
  let run: Generated[] = [];
  const endRun = () => {
    if (run.some((child) => !isCollapsibleSpace(child))) grouped.push(wrap(run));
    run = [];
  };
  for (const child of children) {
    if (isProper(child)) {
      endRun();
      grouped.push(child);
    } else run.push(child);
  }
  endRun();
  return grouped;
}

function anonymousPart(
  display: PartDisplay,
  parent: ComputedStyle,
  children: readonly Generated[],
): TablePart {
  return { kind: 'table-part', display, style: anonymousStyle(parent, display), children, columns: [] };
}

function isPart(child: Generated, display: PartDisplay): boolean {
  return isTablePart(child) && child.display === display;
}

function isProperTableChild(child: Generated): boolean {
  return isTablePart(child) && child.display !== 'table-cell';
}

/** HTML's limit for `colspan`. */
const MAX_SPAN = 1000;

function spanAttribute(value: string | undefined): number {
  return Math.min(MAX_SPAN, Math.max(1, Number.parseInt(value ?? '1', 10) || 1));
}
