/** Boxes of pictures: replaced elements, CSS 2.2 §3.1. */
import type { StyledElement } from '../../style/types.ts';
import { edgesOf } from './breaks.ts';
import { type Generation, markOf, optional, type Surroundings } from './parts.ts';
import type { BlockBox, ReplacedContent } from './types.ts';

/** The box of an `img`; none where its picture cannot be shown, which is said. */
export function imageBox(
  styled: StyledElement,
  around: Surroundings,
  generation: Generation,
): (BlockBox & { readonly content: ReplacedContent }) | undefined {
  const { element, style } = styled;
  const { pictures, diagnostics, structure } = generation;
  const { from = 'template', span = element.span } = element.source ?? {};
  const src = element.attributes.get('src') ?? '';
  const picture = pictures.open({ src, from, file: span?.file ?? '' });
  if ('severity' in picture) {
    diagnostics.add(span === undefined ? picture : { ...picture, span });
    return undefined;
  }
  for (const found of picture.diagnostics) diagnostics.add(found);
  const page = style.page === 'auto' ? around.page : style.page;
  const owner = structure.owner(element.index);
  return {
    kind: 'block',
    style,
    content: {
      type: 'replaced',
      picture,
      owner,
      lang: element.lang,
      ...optional('link', around.link),
      ...optional('span', span),
    },
    ...edgesOf(style, page, []),
    ...optional('mark', markOf(styled, generation)),
    ...optional('span', span),
  };
}
