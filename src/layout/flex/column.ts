/** Flex items below each other: `flex-direction: column`. They go on from page to page as blocks do. CSS Flexbox 1 §9. */
import type { ComputedStyle } from '../../style/types.ts';
import { betweenChildren, fillBox } from '../block/block.ts';
import type { FlowBuilder } from '../block/flow-builder.ts';
import type { BlockBox, FlexContent } from '../boxes/types.ts';
import type { LayoutContext } from '../context.ts';
import { alignmentOf, type Distribution, distribute } from './align.ts';
import type { FlexPlace } from './flex.ts';
import { fixed, gapOf } from './items.ts';
import type { Row } from './row.ts';
import { growStacked, type StackedItem, stackItem, withBasis } from './stacked-items.ts';

export function layOutColumn(
  { style }: BlockBox,
  { items }: FlexContent,
  leading: Row['leading'] & object,
  place: FlexPlace,
  flow: FlowBuilder,
  context: LayoutContext,
): void {
  const isReversed = style.flexDirection === 'column-reverse';
  const ordered = isReversed ? items.toReversed() : items;
  const natural = onBaseline(
    ordered.map((item) => stackItem(item, style, place, context)),
    style,
  );
  const gap = gapOf(style.rowGap, place.height);
  const room = place.height - gap * (items.length - 1);
  const stacked =
    place.height > 0
      ? growStacked(natural, room, place, context)
      : natural.map((item) => withBasis(item, place, context));
  const { before, between, auto } = spread(stacked, style, room);
  if (leading.fragments.length > 0)
    flow.slab({ type: 'slab', x: place.x, piece: { height: 0, marks: [], ...leading } });
  const edge = (margin: number | 'auto') => (margin === 'auto' ? auto : margin);
  flow.kept.nest(() => {
    for (const [index, { box, insets, margins, border }] of stacked.entries()) {
      const above = stacked[index - 1];
      const top = edge(margins.top);
      // Margins do not collapse: what stands between two items is one.
      flow.margin(top + (above === undefined ? before : edge(above.margins.bottom) + gap + between));
      if (above !== undefined) betweenChildren(above.box, box, false, flow);
      flow.margin(top);
      fillBox(box, border, insets, flow, context, place.width);
    }
  });
  const last = stacked.at(-1);
  if (last !== undefined) flow.margin(edge(last.margins.bottom));
}

/** §8.3: across the column it is their left edges that stand for baselines. CSS Align 3 §9.1. */
function onBaseline(items: readonly StackedItem[], container: ComputedStyle): readonly StackedItem[] {
  const aligned = items.filter((item) => sharesBaseline(item, container));
  if (aligned.length < 2) return items;
  const innermost = container.direction === 'rtl' ? Math.min : Math.max;
  const x = innermost(...aligned.map(({ border }) => border.x));
  return items.map((item) =>
    sharesBaseline(item, container) ? { ...item, border: { ...item.border, x } } : item,
  );
}

function sharesBaseline({ box, margins }: StackedItem, container: ComputedStyle): boolean {
  const align = alignmentOf(box.style, container);
  return align === 'baseline' && margins.left !== 'auto' && margins.right !== 'auto';
}

/** What is left of a height goes to `auto` margins, else where `justify-content` says: §9.5. */
function spread(
  items: readonly StackedItem[],
  { justifyContent, flexDirection }: ComputedStyle,
  room: number,
): { readonly before: number; readonly between: number; readonly auto: number } {
  const taken = items.reduce((all, { height = 0, margins: { top, bottom } }) => {
    return all + fixed(top) + height + fixed(bottom);
  }, 0);
  const rest = room - taken;
  if (rest <= 0 || items.some(({ height }) => height === undefined))
    return { before: 0, between: 0, auto: 0 };
  const autos = items.flatMap(({ margins }) => [margins.top, margins.bottom]).filter((one) => one === 'auto');
  if (autos.length > 0) return { before: 0, between: 0, auto: rest / autos.length };
  const isReversed = flexDirection === 'column-reverse';
  return { ...distribute(downwards(justifyContent, isReversed), rest, items.length), auto: 0 };
}

function downwards(value: ComputedStyle['justifyContent'], isReversed: boolean): Distribution {
  switch (value) {
    case 'start':
    case 'left':
    case 'right':
      return 'flex-start';
    case 'end':
      return 'flex-end';
    case 'flex-start':
      return isReversed ? 'flex-end' : 'flex-start';
    case 'flex-end':
      return isReversed ? 'flex-start' : 'flex-end';
    default:
      return value;
  }
}
