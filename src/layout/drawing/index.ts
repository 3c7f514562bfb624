/** A drawing at its place and size: a group of fragments. */
import type { Drawing } from '../../pictures/types.ts';
import type { LayoutContext } from '../context.ts';
import type { Size } from '../replaced/size.ts';
import type { GroupFragment } from '../types.ts';

export function drawingFragment(
  _drawing: Drawing,
  { width, height }: Size,
  placed: Pick<GroupFragment, 'owner' | 'span'>,
  _context: LayoutContext,
): GroupFragment {
  return { kind: 'group', ...placed, x: 0, y: 0, width, height, fragments: [] };
}
