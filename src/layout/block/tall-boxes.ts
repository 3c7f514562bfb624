/** Inline-blocks that are higher than any page: they stand between the lines as blocks do, and go on from page to page. */
import { warning } from '../../diagnostic.ts';
import { anonymousStyle } from '../boxes/anonymous.ts';
import { blockBox } from '../boxes/containers.ts';
import { splitInline } from '../boxes/inline.ts';
import { type Generated, optional } from '../boxes/parts.ts';
import type { BlockBox, InlineContent, InlineNode } from '../boxes/types.ts';
import type { LayoutContext } from '../context.ts';
import { layOutAtomic } from './atomic.ts';

/** A block with what is before, in and after them; nothing where there are none. */
export function withTallBoxes(
  { nodes, style, link }: InlineContent,
  width: number,
  page: string,
  context: LayoutContext,
): BlockBox | undefined {
  let isFound = false;
  const split = (node: InlineNode): readonly Generated[] => {
    if (node.kind === 'atomic' && isTall(node.box, width, context)) {
      isFound = true;
      warnOfHeight(node.box, context);
      return [{ ...node.box, style: { ...node.box.style, display: 'flow-root' } }];
    }
    if (node.kind !== 'inline') return [node];
    const { mark, link: own } = node;
    return splitInline(node.style, node.children.flatMap(split), {
      ...optional('mark', mark),
      ...optional('link', own),
    });
  };
  const children = nodes.flatMap(split);
  if (!isFound) return undefined;
  return blockBox(anonymousStyle(style, 'block'), children, { page, ...optional('link', link) });
}

function isTall(box: BlockBox, width: number, context: LayoutContext): boolean {
  return layOutAtomic(box, width, context).height > context.areas(box.page).height;
}

function warnOfHeight({ span }: BlockBox, { diagnostics }: LayoutContext): void {
  const hints = ['Make it wider or shorter, or let it be a block.'];
  const message = 'The inline-block is higher than its page; it is set as a block';
  diagnostics.add(warning('overfull', message, span, { hints }));
}
