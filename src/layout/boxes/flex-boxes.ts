/** Flex items: what the children of a flex container become. CSS Flexbox 1 §4. */
import type { ComputedStyle } from '../../style/types.ts';
import { anonymousStyle } from './anonymous.ts';
import { edgesOf } from './breaks.ts';
import { type BoxOrigin, blockBox, isEmpty } from './containers.ts';
import { type Generated, isBlockLevel, isTablePart, optional } from './parts.ts';
import { wrapTableParts } from './table-boxes.ts';
import type { AbsoluteBox, BlockLevelBox, FlexContent, FlexItemBox, InlineNode, TableBox } from './types.ts';

/**
 * Each block is an item, and so is each run of text between blocks; white space alone is nothing. They are set, and read,
 * in the order that they ask for (§5.4); in the structure they stay where they are in the document.
 */
export function flexContent(
  style: ComputedStyle,
  children: readonly Generated[],
  { page, link }: BoxOrigin,
): FlexContent {
  const items: FlexItemBox[] = [];
  const absolutes: AbsoluteBox[] = [];
  let run: InlineNode[] = [];
  const endRun = () => {
    if (run.some((node) => !isEmpty(node))) {
      const anonymous = anonymousStyle(style, 'flow-root');
      items.push(blockBox(anonymous, run, { page, ...optional('link', link) }));
    }
    run = [];
  };
  for (const child of wrapTableParts(children, style, page)) {
    if (isBlockLevel(child) || child.kind === 'float') {
      endRun();
      // `float` has no effect on an item: §3.
      items.push(itemBox(child.kind === 'float' ? child.box : child));
    } else if (child.kind === 'absolute' && run.every(isEmpty)) absolutes.push(child);
    else if (!isTablePart(child)) run.push(child);
  }
  endRun();
  return { type: 'flex', items: items.toSorted((a, b) => a.style.order - b.style.order), absolutes };
}

/** Margins of its content do not leave an item. */
function itemBox(box: BlockLevelBox): FlexItemBox {
  if (box.kind === 'table') return aroundTable(box);
  const { style } = box;
  return style.display === 'flex' ? box : { ...box, style: { ...style, display: 'flow-root' } };
}

/** What is flexed is the box around a table and its captions; the table fills it. §4, CSS 2.2 §17.4. */
function aroundTable(table: TableBox): FlexItemBox {
  const { style, page, span } = table;
  const { position, top, right, bottom, left } = style;
  const { marginTop, marginRight, marginBottom, marginLeft } = style;
  const { width, minWidth, maxWidth, flexGrow, flexShrink, flexBasis, alignSelf, order } = style;
  const outer: ComputedStyle = {
    ...anonymousStyle(style, 'flow-root'),
    ...{ position, top, right, bottom, left, marginTop, marginRight, marginBottom, marginLeft },
    ...{
      width,
      minWidth,
      maxWidth,
      flexGrow,
      flexShrink,
      flexBasis,
      alignSelf,
      order,
      boxSizing: 'border-box',
    },
  };
  const inner: ComputedStyle = {
    ...style,
    ...{ position: 'static', marginTop: 0, marginRight: 0, marginBottom: 0, marginLeft: 0 },
    ...{ width: { pt: 0, percent: 100 }, minWidth: 'auto', maxWidth: 'none', boxSizing: 'border-box' },
  };
  return {
    kind: 'block',
    style: outer,
    content: { type: 'blocks', children: [{ ...table, style: inner, givenSizing: style.boxSizing }] },
    isTable: true,
    ...edgesOf(outer, page, []),
    ...optional('span', span),
  };
}
