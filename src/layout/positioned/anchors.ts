/**
 * Absolutely positioned boxes while their containing block is being laid out: an anchor stands among the fragments
 * where the box would stand if it were static, and is moved with them. CSS 2.2 §10.1 and §10.3.7.
 */
import type { AbsoluteBox } from '../boxes/types.ts';
import { LAYOUT_ARTIFACT, type Rectangle } from '../generated/index.ts';
import type { Fragment, GroupFragment } from '../types.ts';

export interface Anchor {
  readonly box: AbsoluteBox;
  /** The padding box of the nearest positioned box around it, once that is known; without one it is the page area. */
  readonly containing?: Rectangle;
  /** Of the boxes that it is within. */
  readonly opacity?: number;
}

export type AnchorFragment = GroupFragment & { readonly anchor: Anchor };

/** At its static position: the end that its text begins at. */
export function anchorFragment(box: AbsoluteBox, x: number, y: number): AnchorFragment {
  return {
    kind: 'group',
    owner: LAYOUT_ARTIFACT,
    x,
    y,
    width: 0,
    height: 0,
    fragments: [],
    anchor: { box },
  };
}

export function isAnchor(fragment: Fragment): fragment is AnchorFragment {
  return fragment.kind === 'group' && fragment.anchor !== undefined;
}

/** Anchors that have no containing block yet have this one. */
export function withContaining(fragment: Fragment, containing: Rectangle): Fragment {
  if (fragment.kind !== 'group') return fragment;
  const { anchor, fragments, ...group } = fragment;
  if (anchor === undefined || anchor.containing !== undefined) return fragment;
  return { ...group, fragments, anchor: { ...anchor, containing } };
}
