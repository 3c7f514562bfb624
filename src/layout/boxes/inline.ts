/** Inline boxes, and how a block inside of one splits it: CSS 2.2 §9.2.1.1. */
import type { ComputedStyle } from '../../style/types.ts';
import { type Generated, isBlockLevel, isTablePart, optional } from './parts.ts';
import type { InlineBox, InlineNode, Link, Mark } from './types.ts';

interface Carried {
  readonly mark?: Mark;
  readonly link?: Link;
}

/** One inline box; or, where blocks are among the children, its parts before, between and after them. */
export function splitInline(
  style: ComputedStyle,
  children: readonly Generated[],
  { mark, link }: Carried,
): Generated[] {
  const runs: Generated[] = [];
  let run: InlineNode[] = [];
  let opens = true;
  const part = (closes: boolean): InlineBox => ({
    kind: 'inline',
    style,
    children: run,
    opens,
    closes,
    ...optional('mark', opens ? mark : undefined),
    ...optional('link', link),
  });
  for (const child of children) {
    if (isBlockLevel(child) || isTablePart(child)) {
      runs.push(part(false), child);
      run = [];
      opens = false;
    } else run.push(child);
  }
  runs.push(part(true));
  return runs;
}
