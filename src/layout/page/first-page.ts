/**
 * A first page whose text area is as wide as no other's: a cover. What stands before the first forced break is set to its
 * width, if it fills no more than this one page; text that goes on from page to page has one width. CSS Paged Media 3 §3.2.
 */
import { combineBreaks, isForced, isOutOfFlow } from '../boxes/breaks.ts';
import type { BlockBox, BlockLevelBox } from '../boxes/types.ts';
import { isMulticol } from '../columns/used.ts';
import type { FlowPage } from './paginate.ts';

/** Stands for the name of the first page where its area is asked for. No name in CSS reads so. */
export const FIRST_PAGE = ':first';

/** The box with all that comes before the first forced break in it on pages of this name. */
export function onFirstPage(root: BlockBox): BlockBox {
  const { box, isCut } = cut(root);
  return isCut ? box : onPage(root, FIRST_PAGE);
}

/** Whether all that was set for the first page is on it. */
export function isFirstPageAlone(pages: readonly FlowPage[]): boolean {
  return pages.length === 1 || pages[0]?.isForcedEnd === true;
}

interface Cut {
  readonly box: BlockBox;
  readonly isCut: boolean;
}

function cut(box: BlockBox): Cut {
  if (box.content.type !== 'blocks') return { box, isCut: false };
  const { children } = box.content;
  let previous: BlockLevelBox | undefined;
  for (const [index, child] of children.entries()) {
    if (isOutOfFlow(child)) continue;
    const isApart = previous !== undefined && isBreakBetween(previous, child);
    const inner = isApart || child.kind === 'table' || isMulticol(child) ? undefined : cut(child);
    if (isApart || inner?.isCut === true) {
      const before = children.slice(0, index).map((earlier) => onPage(earlier, FIRST_PAGE));
      const rest = inner === undefined ? children.slice(index) : [inner.box, ...children.slice(index + 1)];
      return { box: { ...box, content: { ...box.content, children: [...before, ...rest] } }, isCut: true };
    }
    previous = child;
  }
  return { box, isCut: false };
}

function isBreakBetween(previous: BlockLevelBox, child: BlockLevelBox): boolean {
  if (previous.lastPage !== child.firstPage) return true;
  const between = combineBreaks(previous.breakAfter, child.breakBefore);
  return isForced(between) && between !== 'column';
}

function onPage<Box extends BlockLevelBox>(box: Box, page: string): Box {
  if (box.kind === 'table' || box.content.type !== 'blocks') return { ...box, page };
  const children = box.content.children.map((child) => onPage(child, page));
  return { ...box, page, content: { ...box.content, children } };
}
