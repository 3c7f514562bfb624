/** What generated content hangs on: an element itself or one of its pseudo-elements. */
import type { ComputedStyle, ContentItem, PseudoElement, StyledElement } from '../../style/types.ts';

export type PseudoName = PseudoElement['name'];
/** `self` is the element: its `string-set` and `bookmark-label`, or what a `target-counter()` to it finds. */
export type Part = 'self' | PseudoName;

const PARTS: readonly Part[] = ['self', 'before', 'after', 'marker', 'footnote-call', 'footnote-marker'];

/** A key for maps by element and part. */
export function partKey(element: number, part: Part): number {
  return element * PARTS.length + PARTS.indexOf(part);
}

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

/** Those that are there, in tree order: the children of the element come before `after`, the last. */
export function pseudoElements(styled: StyledElement): readonly PseudoElement[] {
  const { footnoteCall, footnoteMarker, marker, before, after } = styled;
  return [footnoteCall, footnoteMarker, marker, before, after].filter((pseudo) => pseudo !== undefined);
}

/** The items of `content`; none for `normal`, where the kind of pseudo-element decides, and `none`. */
export function contentItems(pseudo: PseudoElement | undefined): readonly ContentItem[] {
  const content = pseudo?.style.content;
  return content === undefined || typeof content === 'string' ? [] : content;
}

/** Calls the visitor for the element and all below it that are rendered, in document order. */
export function walk(styled: StyledElement, visitor: (styled: StyledElement) => void): void {
  if (styled.style.display === 'none') return;
  visitor(styled);
  for (const child of styled.children) if (child.kind === 'element') walk(child, visitor);
}

/** Whether there is text in its content: leaders are artifacts, and an empty string is there for its box. */
export function paintsText(pseudo: PseudoElement): boolean {
  if (pseudo.style.display === 'none' || pseudo.style.content === 'none') return false;
  if (pseudo.style.content === 'normal') return pseudo.name !== 'before' && pseudo.name !== 'after';
  return contentItems(pseudo).some(
    (item) => item.type !== 'leader' && !(item.type === 'string' && item.value === ''),
  );
}

/** CSS Display 3 §2.1: `inline`, and boxes that stand in a line as a letter does. */
export function isInlineLevel({ display }: ComputedStyle): boolean {
  return display.startsWith('inline');
}

/** Whether it stands in a line of text. */
export function isInline(style: ComputedStyle): boolean {
  return isInlineLevel(style) && style.float === 'none';
}
