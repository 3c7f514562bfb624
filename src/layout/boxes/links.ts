/** Where links lead and what a screen reader says of them: PDF/UA-1 §7.18.5. */
import type { StyledElement } from '../../style/types.ts';
import { elementText } from '../generated/element-text.ts';
import { type Generation, optional } from './parts.ts';
import type { Link } from './types.ts';

/** Of an `a` with `href`: a fragment identifier leads to an element of this document, all else out of it. */
export function linkOf(styled: StyledElement, { structure }: Generation): Link | undefined {
  const { element } = styled;
  const href = element.name === 'a' ? element.attributes.get('href') : undefined;
  if (href === undefined || href === '' || href === '#') return undefined;
  const target = href.startsWith('#') ? { destination: decode(href.slice(1)) } : { uri: href };
  return {
    target,
    contents: element.attributes.get('title') ?? (elementText(styled) || href),
    owner: structure.owner(element.index),
    ...optional('span', element.span),
  };
}

/** From the call of a footnote to its body, and back. */
export function noteLinks(
  styled: StyledElement,
  { structure, destinations }: Generation,
): { readonly call?: Link; readonly back?: Link } {
  const { index, span } = styled.element;
  const body = destinations.elements.get(index);
  const call = destinations.calls.get(index);
  const contents = shorten(elementText(styled));
  const link = (name: 'footnote-call' | 'footnote-marker', destination: string | undefined) =>
    destination === undefined
      ? undefined
      : {
          target: { destination },
          contents,
          owner: structure.ownerOfPseudo(index, name),
          ...optional('span', span),
        };
  return {
    ...optional('call', link('footnote-call', body)),
    ...optional('back', link('footnote-marker', call)),
  };
}

const SHORT = 100;

function shorten(text: string): string {
  if (text.length <= SHORT) return text;
  const cut = text.slice(0, SHORT);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), SHORT / 2))}…`;
}

function decode(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
