/** Fragments where the piece that they are in is cut: boxes are painted in parts, all else is on one side. */
import { boundsOf, rectanglePath } from '../../pictures/geometry.ts';
import { LAYOUT_ARTIFACT, type Rectangle } from '../generated/index.ts';
import { isAnchor } from '../positioned/anchors.ts';
import { translateFragment } from '../translate.ts';
import type { Fragment } from '../types.ts';

const TOLERANCE = 0.01;

/** From where to where it is to be found; what cannot be divided is in one place. */
export function extentOf(fragment: Fragment): { readonly top: number; readonly bottom: number } {
  const box = boxOf(fragment);
  if (box !== undefined) return { top: box.y, bottom: box.y + box.height - TOLERANCE };
  const y = placeOf(fragment);
  return { top: y, bottom: y };
}

/** What of it is in a part that begins at `top`, from there. */
export function sliceFragment(fragment: Fragment, top: number, height: number): readonly Fragment[] {
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
      return fragment.owner === LAYOUT_ARTIFACT && !isAnchor(fragment) ? fragment : undefined;
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
