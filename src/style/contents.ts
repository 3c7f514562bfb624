/** The engine element `<toc levels="1-2">`: what its entries look like. Layout makes them, from the headings. */
import type { Element } from '../document/types.ts';

const DEEPEST = 6;

/**
 * Links without an address, one for each level, for layout to take the style of the entries from. They are styled as
 * children of the `toc`, so that `toc a`, `toc a[data-level="2"]` and `toc a::after` mean what they seem to. A pack
 * may put its own there instead.
 */
export function contentsModels(toc: Element): readonly Element[] {
  const match = /^\s*(\d+)\s*(?:[-–]\s*(\d+)\s*)?$/.exec(toc.attributes.get('levels') ?? '');
  const from = Number(match?.[1] ?? 1);
  const to = Math.min(Number(match?.[2] ?? match?.[1] ?? DEEPEST), from + DEEPEST - 1);
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, place) => ({
    kind: 'element',
    index: toc.index,
    name: 'a',
    attributes: new Map([['data-level', String(from + place)]]),
    role: 'Link',
    lang: toc.lang,
    children: [],
  }));
}
