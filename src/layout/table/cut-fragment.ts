/** Fragments where the piece that they are in is cut: boxes are painted in parts, all else is on one side. */
import { boundsOf, rectanglePath } from '../../pictures/geometry.ts';
import type { Rectangle } from '../generated/index.ts';
import { isAnchor } from '../positioned/anchors.ts';
import { translateFragment } from '../translate.ts';
import type { Fragment, GroupFragment } from '../types.ts';

const TOLERANCE = 0.01;

/** The fragments of each part; `tops` are where the parts begin. What is in a translucent box is cut as the rest is. */
export function cutFragments(fragments: readonly Fragment[], tops: readonly number[]): Fragment[][] {
  const parts = tops.map((): Fragment[] => []);
  for (const fragment of fragments) {
    if (isBoxGroup(fragment) && fragment.clips === undefined && fragment.matrix === undefined) {
      const inside = cutFragments(
        fragment.fragments,
        tops.map((top) => top - fragment.y),
      );
      for (const [index, own] of inside.entries()) {
        if (own.length > 0) parts[index]!.push({ ...fragment, y: 0, fragments: own });
      }
      continue;
    }
    const { top, bottom } = extentOf(fragment);
    const first = partAt(tops, top);
    for (let index = first; index === first || tops[index]! <= bottom; index++) {
      const height = (tops[index + 1] ?? Infinity) - tops[index]!;
      parts[index]!.push(...sliceFragment(fragment, tops[index]!, height));
    }
  }
  return parts;
}

/** The last part that begins no further down; else the first. */
export function partAt(tops: readonly number[], y: number): number {
  let [low, high] = [0, tops.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (tops[middle]! <= y + TOLERANCE) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Of a box, not a picture or a line. */
function isBoxGroup(fragment: Fragment): fragment is GroupFragment {
  return (
    fragment.kind === 'group' && !('structure' in fragment.owner) && !isAnchor(fragment) && !isLine(fragment)
  );
}

function isLine(fragment: GroupFragment): boolean {
  return fragment.line !== undefined;
}

/** From where to where it is to be found; what cannot be divided is in one place. */
function extentOf(fragment: Fragment): { readonly top: number; readonly bottom: number } {
  const box = boxOf(fragment);
  if (box !== undefined) return { top: box.y, bottom: box.y + box.height - TOLERANCE };
  const y = placeOf(fragment);
  return { top: y, bottom: y };
}

/** What of it is in a part that begins at `top`, from there. */
function sliceFragment(fragment: Fragment, top: number, height: number): readonly Fragment[] {
  const box = boxOf(fragment);
  const moved = translateFragment(fragment, 0, -top);
  if (box === undefined) return [moved];
  const y = Math.max(0, box.y - top);
  const visible = Math.min(height, box.y + box.height - top) - y;
  if (visible <= TOLERANCE) return [];
  if (moved.kind === 'rect') return [{ ...moved, y, height: visible }];
  if (moved.kind === 'line') return [{ ...moved, y1: y, y2: y + visible }];
  if (visible >= box.height - TOLERANCE) return [moved];
  return [clipTo({ ...box, y, height: visible }, moved)];
}

/** Of what may be divided: the backgrounds and borders of boxes. */
function boxOf(fragment: Fragment): Rectangle | undefined {
  switch (fragment.kind) {
    case 'rect':
      return fragment;
    case 'line': {
      const { x1, y1, x2, y2 } = fragment;
      return x1 === x2 ? { x: x1, y: Math.min(y1, y2), width: 0, height: Math.abs(y2 - y1) } : undefined;
    }
    case 'path': {
      const bounds = boundsOf(fragment.path);
      const edge = fragment.stroke?.width ?? 0;
      return (
        bounds && {
          x: fragment.x + bounds.x - edge,
          y: fragment.y + bounds.y - edge,
          width: bounds.width + 2 * edge,
          height: bounds.height + 2 * edge,
        }
      );
    }
    case 'group':
      return isBoxGroup(fragment) ? fragment : undefined;
    default:
      return undefined;
  }
}

function placeOf(fragment: Fragment): number {
  if (fragment.kind === 'line') return fragment.y1;
  return fragment.kind === 'text' || fragment.kind === 'path' ? fragment.y : fragment.y + fragment.height / 2;
}

function clipTo({ x, y, width, height }: Rectangle, fragment: Fragment): Fragment {
  return {
    kind: 'group',
    owner: fragment.owner,
    ...(fragment.level === undefined ? {} : { level: fragment.level }),
    x,
    y,
    width,
    height,
    clips: [{ path: rectanglePath({ x: 0, y: 0, width, height }), rule: 'nonzero' }],
    fragments: [translateFragment(fragment, -x, -y)],
  };
}
