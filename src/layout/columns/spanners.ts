/** Boxes across all columns cut what they stand in: CSS Multi-column 1 §6. */
import type { Border, ComputedStyle } from '../../style/types.ts';
import { anonymousStyle } from '../boxes/anonymous.ts';
import { edgesOf } from '../boxes/breaks.ts';
import type { BlockBox, BlockLevelBox } from '../boxes/types.ts';
import { isMulticol } from './used.ts';

/** The content of a multi-column container from top to bottom. */
export type Segment =
  | { readonly type: 'columns'; readonly box: BlockBox }
  | { readonly type: 'spanner'; readonly box: BlockLevelBox };

export function segmentsOf({ mark: _, marker: __, ...container }: BlockBox): readonly Segment[] {
  const box: BlockBox = { ...container, style: anonymousStyle(container.style, 'block') };
  const runs = runsOf(box);
  if (runs === undefined) return [{ type: 'columns', box }];
  return runs.map((run, index) =>
    Array.isArray(run)
      ? { type: 'columns', box: partOf(box, run, index === 0, index === runs.length - 1) }
      : { type: 'spanner', box: run },
  );
}

/** A box across all columns, or what stands between two of them. */
type Run = BlockLevelBox | BlockLevelBox[];

/** Undefined where no box in it spans all columns. */
function runsOf({ content }: BlockBox): readonly Run[] | undefined {
  if (content.type !== 'blocks') return undefined;
  const runs: Run[] = [];
  let isCut = false;
  const add = (child: BlockLevelBox) => {
    const last = runs.at(-1);
    if (Array.isArray(last)) last.push(child);
    else runs.push([child]);
  };
  for (const child of content.children) {
    const inner = isTransparent(child) ? runsOf(child) : undefined;
    if (isSpanner(child)) runs.push(child);
    else if (inner === undefined) add(child);
    else
      for (const part of partsOf(child as BlockBox, inner)) {
        if (isSpanner(part)) runs.push(part);
        else add(part);
      }
    isCut ||= inner !== undefined || isSpanner(child);
  }
  return isCut ? runs : undefined;
}

/** With a part for each edge of the box. */
function partsOf(box: BlockBox, runs: readonly Run[]): readonly BlockLevelBox[] {
  const whole = [
    ...(Array.isArray(runs[0]) ? [] : [[]]),
    ...runs,
    ...(Array.isArray(runs.at(-1)) ? [] : [[]]),
  ];
  return whole.map((run, index) =>
    Array.isArray(run) ? partOf(box, run, index === 0, index === whole.length - 1) : run,
  );
}

function isSpanner({ style }: BlockLevelBox): boolean {
  return style.columnSpan === 'all';
}

/** In the same block formatting context are the boxes in it. */
function isTransparent(box: BlockLevelBox): box is BlockBox {
  const { display } = box.style;
  return box.kind === 'block' && (display === 'block' || display === 'list-item') && !isMulticol(box);
}

/** Its edges are where it begins and where it ends: CSS Fragmentation 3 §5.4, `slice`. */
function partOf(
  box: BlockBox,
  children: readonly BlockLevelBox[],
  isFirst: boolean,
  isLast: boolean,
): BlockBox {
  const { mark, marker, ...rest } = box;
  const style = { ...box.style, ...(isFirst ? {} : NO_TOP), ...(isLast ? {} : NO_BOTTOM) };
  return {
    ...rest,
    style,
    content: { type: 'blocks', children },
    ...edgesOf(style, box.page, children),
    ...(isFirst && mark !== undefined ? { mark } : {}),
    ...(isFirst && marker !== undefined ? { marker } : {}),
  };
}

const NO_BORDER: Border = { width: 0, style: 'none', color: { r: 0, g: 0, b: 0, a: 0 } };
const NO_TOP: Partial<ComputedStyle> = {
  marginTop: 0,
  borderTop: NO_BORDER,
  paddingTop: 0,
  breakBefore: 'auto',
};
const NO_BOTTOM: Partial<ComputedStyle> = {
  marginBottom: 0,
  borderBottom: NO_BORDER,
  paddingBottom: 0,
  breakAfter: 'auto',
};
