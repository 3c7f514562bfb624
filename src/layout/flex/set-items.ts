/** Sets flex items in their widths, and stretches them to their line: CSS Flexbox 1 §9.4. */
import type { ComputedStyle } from '../../style/types.ts';
import { withHeight } from '../block/heights.ts';
import { flowBox } from '../block/stack.ts';
import type { BlockBox, FlexItemBox } from '../boxes/types.ts';
import type { LayoutContext } from '../context.ts';
import { type Flow, flowBaseline } from '../flow.ts';
import { contentSize, isContentSize, toPoints } from '../lengths.ts';
import type { SizedItem } from './align.ts';
import { type FlexItem, fixed, withRows } from './items.ts';
import type { RowTrack } from './row.ts';

/** An item with its content. */
export interface SetItem extends SizedItem {
  /** Of its border box. */
  readonly flow: Flow;
  /** Whether it is as high as its line. */
  readonly isStretched: boolean;
}

/** Percentages are of the container's content box; its height may not be known. */
export interface Container {
  readonly width: number;
  readonly height: number | undefined;
}

/** What is added up and taken apart again must still hold its words. */
const HAIR = 1e-6;

/** The item as high as it is by itself. */
export function setItem(
  item: FlexItem,
  align: SizedItem['align'],
  width: number,
  container: Container,
  context: LayoutContext,
): SetItem {
  return sized(item, align, setBox(withKnownHeight(item, container), item, width, container, context));
}

function setBox(
  box: BlockBox,
  { insets }: FlexItem,
  width: number,
  container: Container,
  context: LayoutContext,
): Flow {
  const border = { x: 0, width: width + insets.left + insets.right + HAIR };
  return flowBox(box, border, container.width, context);
}

function sized(item: FlexItem, align: SizedItem['align'], flow: Flow): SetItem {
  const baseline = flowBaseline(flow, 'first') ?? flow.height;
  return { item, align, flow, height: flow.height, baseline, isStretched: false };
}

function withKnownHeight({ box, insets }: FlexItem, { height: room }: Container): BlockBox {
  const { height } = box.style;
  if (room === undefined) return box;
  const inside = insets.top + insets.bottom;
  const own =
    typeof height === 'string' ? height : contentSize(toPoints(height, room), inside, box.style) + inside;
  return withHeight(box, insets, own, room);
}

/** Step 11: where nothing is said of its height, the item is as high as its line. */
export function stretchItem(
  set: SetItem,
  line: number,
  width: number,
  container: Container,
  context: LayoutContext,
): SetItem {
  const { item, align, flow } = set;
  const { box, insets, margins } = item;
  const height = givenHeight(box);
  const isAuto = height === 'auto' || (typeof height === 'object' && container.height === undefined);
  if (align !== 'stretch' || !isAuto || margins.top === 'auto' || margins.bottom === 'auto') return set;
  const wanted = line - fixed(margins.top) - fixed(margins.bottom);
  const stretched = withHeight(box, insets, wanted, container.height ?? 0);
  const { maxHeight } = stretched.style;
  const own = isContentSize(maxHeight) ? set.height : wanted;
  const most = typeof maxHeight === 'number' ? Math.min(wanted, maxHeight) : own;
  const isStretched = box.content.type !== 'replaced' && most === wanted;
  if (wanted - set.height < HAIR) return { ...set, isStretched };
  if (box.content.type === 'flex' || box.content.type === 'replaced' || box.isTable === true) {
    const again = setBox(
      box.isTable === true ? withRows(box, wanted - set.height) : stretched,
      item,
      width,
      container,
      context,
    );
    return { ...sized(item, align, again), isStretched };
  }
  return most > set.height
    ? { ...set, flow: withRoom(flow, most - set.height), height: most, isStretched }
    : set;
}

/** Of a table: of itself, not of the box around it. */
function givenHeight({ style, content, isTable }: FlexItemBox): ComputedStyle['height'] {
  const [table] = isTable === true && content.type === 'blocks' ? content.children : [];
  return (table ?? { style }).style.height;
}

/** With room at its end, before the box is closed. */
function withRoom(flow: Flow, height: number): Flow {
  const { items } = flow;
  const room = { type: 'space', height } as const;
  return { ...flow, items: [...items.slice(0, -1), room, ...items.slice(-1)], height: flow.height + height };
}

/** The item in its place: the end of its box apart where that reaches as far down as the line does. */
export function trackOf({ item, flow, isStretched }: SetItem, x: number, y: number): RowTrack {
  const { items, marginBefore: margin } = flow;
  const start = { index: 0, resumed: [], margin };
  const below = fixed(item.margins.bottom);
  const closing = isStretched ? items.at(-1) : undefined;
  if (closing?.type !== 'close') return { items, start, edge: 0, x, y, below };
  const isRoom = items.at(-2)?.type === 'space';
  return { items: items.slice(0, isRoom ? -2 : -1), start, edge: closing.height, closing, x, y, below };
}
