/** Long stacks of blocks, one below the other: what a document is made of. Their boxes need not all be there at once. */
import type { PseudoElement, StyledElement } from '../../style/types.ts';
import { collapses } from './parts.ts';

/** Fewer are made at once. */
const LONG = 8;

/** White space that collapses: between blocks it makes no box. */
const COLLAPSIBLE = /^[ \t\r\n\f]*$/;

const PLAIN: ReadonlySet<string> = new Set(['block', 'list-item']);
const BLOCK_LEVEL: ReadonlySet<string> = new Set(['block', 'list-item', 'flow-root', 'flex', 'table']);

/** Whether its children are laid out where they stand, each once: in the same formatting context. */
export function isPlainBlock({ style }: StyledElement): boolean {
  const { display, float, position, columnCount, columnWidth } = style;
  const isMulticol = columnCount !== 'auto' || columnWidth !== 'auto';
  return PLAIN.has(display) && float === 'none' && position !== 'absolute' && !isMulticol;
}

/** Whether there is nothing in it but many elements that are blocks, whatever is in them. */
export function isStack(styled: StyledElement): boolean {
  const { style, before, after, children } = styled;
  if (style.display !== 'block' || !collapses(style)) return false;
  if (childElements(styled).length < LONG || hasContent(before) || hasContent(after)) return false;
  return children.every((child) =>
    child.kind === 'element' ? isBlock(child) : COLLAPSIBLE.test(child.text),
  );
}

/** All of its children that are elements. */
export function childElements({ children }: StyledElement): readonly StyledElement[] {
  return children.filter((child) => child.kind === 'element');
}

function hasContent(pseudo: PseudoElement | undefined): boolean {
  return pseudo !== undefined && typeof pseudo.style.content !== 'string';
}

function isBlock({ style, element }: StyledElement): boolean {
  const isInFlow = style.float === 'none' && style.position !== 'absolute';
  return BLOCK_LEVEL.has(style.display) && isInFlow && element.name !== 'img';
}
