/** `opacity`: a box and all that is in it are painted as one. CSS Color 4 §3.2. */
import { LAYOUT_ARTIFACT } from '../generated/index.ts';
import { isAnchor } from '../positioned/anchors.ts';
import type { Fragment, GroupFragment } from '../types.ts';

/** What can be clicked, and boxes that are placed later, stand beside the group; those are faded when they come. */
export function fadedFragments(fragments: readonly Fragment[], opacity: number): readonly Fragment[] {
  if (opacity >= 1) return fragments;
  const within: Fragment[] = [];
  const beside: Fragment[] = [];
  for (const fragment of fragments) {
    if (fragment.kind === 'link') beside.push(fragment);
    else if (isAnchor(fragment)) {
      const { anchor } = fragment;
      beside.push({ ...fragment, anchor: { ...anchor, opacity: (anchor.opacity ?? 1) * opacity } });
    } else within.push(fragment);
  }
  return within.length === 0 ? beside : [groupOf(within, opacity), ...beside];
}

/** It stands above what is not positioned, as a positioned box does: CSS 2.2, appendix E. */
function groupOf(fragments: readonly Fragment[], opacity: number): GroupFragment {
  const place = { x: 0, y: 0, width: 0, height: 0 };
  return { kind: 'group', owner: LAYOUT_ARTIFACT, ...place, level: 1, opacity, fragments };
}
