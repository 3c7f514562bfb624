/** Tabs that are kept, and where they lead to: CSS Text 3 §4.2. */
import type { ComputedStyle } from '../../style/types.ts';
import type { ParagraphItem } from '../../text/types.ts';

/** What tab stops are measured by: points. */
export interface TabMeasures {
  /** Of a space with its spacing. */
  readonly space: number;
  /** Half of a nought: a stop that is nearer than this is passed over. */
  readonly least: number;
}

/** How wide a tab is that begins there, from the edge of its block. */
export function tabWidth(
  at: number,
  tabSize: ComputedStyle['tabSize'],
  { space, least }: TabMeasures,
): number {
  const distance = typeof tabSize === 'number' ? tabSize * space : tabSize.length;
  if (distance <= 0) return 0;
  const width = distance - (at % distance);
  return width < least ? width + distance : width;
}

/** What stands in the line so far, if only forced breaks end lines: its width, and whether it is the first. */
export function lineSoFar(items: readonly ParagraphItem[]): {
  readonly width: number;
  readonly isFirst: boolean;
} {
  let width = 0;
  for (let index = items.length - 1; index >= 0; index--) {
    const item = items[index]!;
    if (item.type !== 'penalty') width += item.width;
    else if (item.cost === -Infinity) return { width, isFirst: false };
  }
  return { width, isFirst: true };
}
