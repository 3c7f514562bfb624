/**
 * A first page whose text area is as wide as no other's: a cover. What stands before the first forced break is set to its
 * width, if it fills no more than this one page; text that goes on from page to page has one width. CSS Paged Media 3 §3.2.
 */
import { combineBreaks, isForced, isOutOfFlow } from '../boxes/breaks.ts';
import type { BlockBox, BlockContent, BlockLevelBox } from '../boxes/types.ts';
import { isMulticol } from '../columns/used.ts';

/** Stands for the name of the first page where its area is asked for. No name in CSS reads so. */
export const FIRST_PAGE = ':first';

interface Apart<Box extends BlockLevelBox> {
  /** With all that comes before the first forced break in it on pages of the name `FIRST_PAGE`. */
  readonly box: Box;
  /** As much of it as tells whether that is on one page. */
  readonly trial: Box;
}

/** The root of a document whose first page has a width of its own. */
export type FirstPageApart = Apart<BlockBox>;

export function onFirstPage(root: BlockBox): FirstPageApart {
  const all = onPage(root, FIRST_PAGE);
  return cut(root) ?? { box: all, trial: all };
}

/** The box without what comes after the first page: children are left out as soon as that is made. */
export function untilMade(box: BlockBox, isMade: () => boolean): BlockBox {
  if (box.content.type !== 'blocks') return box;
  const { children } = box.content;
  return withChildren(box, {
    *[Symbol.iterator]() {
      for (const child of children) {
        if (isMade()) return;
        yield child.kind === 'table' ? child : untilMade(child, isMade);
      }
    },
  });
}

/** Undefined where there is no forced break in it. */
function cut(box: BlockBox): FirstPageApart | undefined {
  if (box.content.type !== 'blocks') return undefined;
  const before: BlockLevelBox[] = [];
  let previous: BlockLevelBox | undefined;
  for (const child of box.content.children) {
    if (!isOutOfFlow(child)) {
      const isApart = previous !== undefined && isBreakBetween(previous, child);
      const inner = isApart || child.kind === 'table' || isMulticol(child) ? undefined : cut(child);
      if (isApart || inner !== undefined) return cutAt(box, before, inner ?? { box: child, trial: child });
      previous = child;
    }
    before.push(onPage(child, FIRST_PAGE));
  }
  return undefined;
}

/** At the child after `before`, which are on the first page. */
function cutAt(box: BlockBox, before: readonly BlockLevelBox[], child: Apart<BlockLevelBox>): FirstPageApart {
  const { children } = box.content as BlockContent;
  const all = {
    *[Symbol.iterator]() {
      yield* before;
      yield child.box;
      let index = 0;
      for (const later of children) if (index++ > before.length) yield later;
    },
  };
  return { box: withChildren(box, all), trial: withChildren(box, [...before, child.trial]) };
}

function isBreakBetween(previous: BlockLevelBox, child: BlockLevelBox): boolean {
  if (previous.lastPage !== child.firstPage) return true;
  const between = combineBreaks(previous.breakAfter, child.breakBefore);
  return isForced(between) && between !== 'column';
}

function onPage<Box extends BlockLevelBox>(box: Box, page: string): Box {
  if (box.kind === 'table' || box.content.type !== 'blocks') return { ...box, page };
  const children = Array.from(box.content.children, (child) => onPage(child, page));
  return { ...box, page, content: { type: 'blocks', children } };
}

function withChildren(box: BlockBox, children: Iterable<BlockLevelBox>): BlockBox {
  return { ...box, content: { type: 'blocks', children } };
}
