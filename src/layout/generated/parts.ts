/** What generated content hangs on: an element itself or one of its pseudo-elements. */
import type { PseudoElement, StyledElement } from '../../style/types.ts';

export type PseudoName = PseudoElement['name'];
/** `self` is the element: its `string-set` and `bookmark-label`, or what a `target-counter()` to it finds. */
export type Part = 'self' | PseudoName;

/** The pseudo-element of an element, where it has one. */
export function pseudoElement(styled: StyledElement, name: PseudoName): PseudoElement | undefined {
  switch (name) {
    case 'before':
      return styled.before;
    case 'after':
      return styled.after;
    case 'marker':
      return styled.marker;
    case 'footnote-call':
      return styled.footnoteCall;
    case 'footnote-marker':
      return styled.footnoteMarker;
  }
}
