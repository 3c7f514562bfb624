/** Block containers: lines or blocks, never both. CSS 2.2 §9.2.1.1. */
import type { Span } from '../../diagnostic.ts';
import type { ComputedStyle } from '../../style/types.ts';
import { anonymousStyle } from './anonymous.ts';
import { edgesOf, edgesOfItems } from './breaks.ts';
import { flexContent } from './flex-boxes.ts';
import { type Generated, isBlockLevel, isCollapsibleSpace, isTablePart, optional } from './parts.ts';
import { wrapTableParts } from './table-boxes.ts';
import type {
  BlockBox,
  BlockContent,
  BlockLevelBox,
  FlexContent,
  InlineContent,
  InlineNode,
  Link,
  Mark,
} from './types.ts';

export interface BoxOrigin {
  readonly page: string;
  readonly link?: Link;
  readonly mark?: Mark;
  readonly marker?: InlineContent;
  readonly span?: Span;
}

/** A block box around what was generated inside of it. */
export function blockBox(style: ComputedStyle, children: readonly Generated[], origin: BoxOrigin): BlockBox {
  const { page, mark, marker, span } = origin;
  const content = contentOf(style, children, origin);
  return {
    kind: 'block',
    style,
    content,
    ...(content.type === 'flex'
      ? edgesOfItems(style, page, content.items)
      : edgesOf(style, page, content.type === 'blocks' ? content.children : [])),
    ...optional('mark', mark),
    ...optional('marker', marker),
    ...optional('span', span),
  };
}

function contentOf(
  style: ComputedStyle,
  children: readonly Generated[],
  origin: BoxOrigin,
): InlineContent | BlockContent | FlexContent {
  if (style.display === 'flex') return flexContent(style, children, origin);
  const blocks = blockLevelChildren(style, children, origin);
  if (blocks !== undefined) return { type: 'blocks', children: blocks };
  const nodes = children as readonly InlineNode[];
  return { type: 'inline', nodes, hasFloats: nodes.some(hasFloats), style, ...optional('link', origin.link) };
}

/** Undefined where all children are inline: then they are the container's lines. Floats without any text are blocks. */
function blockLevelChildren(
  style: ComputedStyle,
  children: readonly Generated[],
  { page, link }: BoxOrigin,
): readonly BlockLevelBox[] | undefined {
  if (!children.some((child) => isBlockLevel(child) || isTablePart(child)) && !areFloats(children))
    return undefined;
  const blocks: BlockLevelBox[] = [];
  let run: InlineNode[] = [];
  const endRun = () => {
    if (areFloats(run)) blocks.push(...run.flatMap(floatsIn));
    else if (run.some((node) => !isEmpty(node))) {
      const anonymous = anonymousStyle(style, 'block');
      blocks.push(blockBox(anonymous, run, { page, ...optional('link', link) }));
    }
    run = [];
  };
  for (const child of wrapTableParts(children, style, page)) {
    if (isBlockLevel(child)) {
      endRun();
      blocks.push(child);
    } else if (!isTablePart(child)) run.push(child);
  }
  endRun();
  return blocks;
}

/** Whether there are floats, and nothing that makes a line. */
function areFloats(nodes: readonly Generated[]): boolean {
  return nodes.some((node) => floatsIn(node).length > 0) && nodes.every(isEmptyOrFloat);
}

function isEmptyOrFloat(node: Generated): boolean {
  return node.kind === 'float' || (!isBlockLevel(node) && !isTablePart(node) && isEmpty(node));
}

function floatsIn(node: Generated): readonly BlockLevelBox[] {
  return node.kind === 'float' ? [node.box] : [];
}

/** At any depth. */
function hasFloats(node: InlineNode): boolean {
  return node.kind === 'float' || (node.kind === 'inline' && node.children.some(hasFloats));
}

/** What makes no line by itself; a mark on it is kept. */
export function isEmpty(node: InlineNode): boolean {
  if (node.kind === 'inline') {
    return node.mark === undefined && !hasInlineEdges(node) && node.children.every(isEmpty);
  }
  return isCollapsibleSpace(node);
}

function hasInlineEdges({ style }: { readonly style: ComputedStyle }): boolean {
  const { borderLeft, borderRight, paddingLeft, paddingRight } = style;
  return borderLeft.width > 0 || borderRight.width > 0 || paddingLeft !== 0 || paddingRight !== 0;
}
