/** Which boxes a page cuts. */
import type { FlowBox, FlowItem } from '../flow.ts';
import type { Stretch } from './place.ts';

/** Boxes that go on after a stretch of a flow, outermost first. Nothing is placed for it: breaks are looked for more often. */
export function openAfter(
  items: readonly FlowItem[],
  { start, end, resumed }: Pick<Stretch, 'start' | 'end' | 'resumed'>,
): readonly FlowBox[] {
  const open = [...resumed];
  for (let index = start; index < end; index++) {
    const item = items[index]!;
    if (item.type === 'open') open.push(item.box);
    else if (item.type === 'close') open.pop();
  }
  return open;
}
