/** Boxes that are taken out of the flow: CSS 2.2 §9.6.1. */
import { anonymousStyle } from './anonymous.ts';
import { edgesOf } from './breaks.ts';
import { optional } from './parts.ts';
import type { AbsoluteBox, BlockBox, BlockLevelBox, InlineNode, Note, TableBox } from './types.ts';

export function absoluteBox(box: BlockBox, isInline: boolean): AbsoluteBox {
  const { display } = box.style;
  // Margins of its content stay within it: §8.3.1.
  const style = display === 'flex' ? box.style : { ...box.style, display: 'flow-root' as const };
  return { kind: 'absolute', box: { ...box, style }, isInline, notes: notesOf(box) };
}

/** What is placed is the box around a table and its captions: §17.4. */
export function aroundTable(table: TableBox): BlockBox {
  const { position, top, right, bottom, left } = table.style;
  const style = { ...anonymousStyle(table.style, 'flow-root'), position, top, right, bottom, left };
  const { page, span } = table;
  return {
    kind: 'block',
    style,
    content: { type: 'blocks', children: [{ ...table, style: { ...table.style, position: 'static' } }] },
    ...edgesOf(style, page, []),
    ...optional('span', span),
  };
}

/** The footnotes that are called within a box: their area is that of the page that it is placed on. */
function notesOf(box: BlockLevelBox): readonly Note[] {
  if (box.kind === 'table') {
    const cells = box.groups.flatMap(({ rows }) => rows).flatMap((row) => row.cells);
    return [...box.captions, ...cells.map((cell) => cell.box)].flatMap(notesOf);
  }
  const { content } = box;
  if (content.type === 'inline') return content.nodes.flatMap(notesOfNode);
  if (content.type === 'flex')
    return [...content.absolutes.flatMap(notesOfNode), ...content.items.flatMap(notesOf)];
  return content.type === 'blocks' ? Array.from(content.children, notesOf).flat() : [];
}

function notesOfNode(node: InlineNode): readonly Note[] {
  switch (node.kind) {
    case 'note':
      return [node.note];
    case 'absolute':
      return node.notes;
    case 'atomic':
      return notesOf(node.box);
    case 'inline':
      return node.children.flatMap(notesOfNode);
    default:
      return [];
  }
}
