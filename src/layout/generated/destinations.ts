/** Names of the places that links, notes and outline items lead to. */
import type { StyledElement } from '../../style/types.ts';
import { walk } from './parts.ts';

export interface Destinations {
  /**
   * By `Element.index`: the `id` attribute, or a generated name for outline items and notes without one. The paginator
   * puts the element's first fragment under this name into `Layout.destinations`.
   */
  readonly elements: ReadonlyMap<number, string>;
  /** By `Element.index` of the note: the name of its call, where the note's marker leads back to. */
  readonly calls: ReadonlyMap<number, string>;
  /** All of these names. */
  readonly names: ReadonlySet<string>;
}

/** Every name is unique in the document; where an id is there twice, it is the first element's. */
export function nameDestinations(root: StyledElement): Destinations {
  const elements = new Map<number, string>();
  const calls = new Map<number, string>();
  const taken = new Set<string>();
  walk(root, ({ element }) => {
    const id = element.attributes.get('id');
    if (id === undefined || id === '' || taken.has(id)) return;
    taken.add(id);
    elements.set(element.index, id);
  });
  let headings = 0;
  let notes = 0;
  walk(root, (styled) => {
    const { index } = styled.element;
    const isFootnote = styled.style.float === 'footnote';
    if (isFootnote || styled.role === 'Note') notes++;
    if (styled.style.bookmarkLevel !== 'none') headings++;
    if (!elements.has(index)) {
      if (isFootnote || styled.role === 'Note') elements.set(index, unique(`note-${notes}`, taken));
      else if (styled.style.bookmarkLevel !== 'none')
        elements.set(index, unique(`heading-${headings}`, taken));
    }
    if (isFootnote) calls.set(index, unique(`${elements.get(index)}-call`, taken));
  });
  return { elements, calls, names: taken };
}

function unique(wanted: string, taken: Set<string>): string {
  let name = wanted;
  for (let count = 2; taken.has(name); count++) name = `${wanted}-${count}`;
  taken.add(name);
  return name;
}
