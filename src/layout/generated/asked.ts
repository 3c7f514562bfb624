/** What content asks for: worked out first, so that counters and pages are remembered only where they are needed. */
import type { ContentItem, StyledElement } from '../../style/types.ts';
import { countingElements } from './page-counters.ts';
import { contentItems, partKey, pseudoElements, walk } from './parts.ts';

export interface AskedCounters {
  readonly names: ReadonlySet<string>;
  /** Keys of `partKey`. */
  readonly parts: ReadonlySet<number>;
}

/**
 * The names of the counters that any content mentions, that of page-margin boxes too, and the places at which their
 * values are wanted.
 */
export function askedCounters(root: StyledElement, ofPages: ReadonlySet<string>): AskedCounters {
  const names = new Set(['list-item', 'footnote', ...ofPages]);
  const parts = new Set<number>();
  for (const index of countingElements(root, ofPages)) parts.add(partKey(index, 'self'));
  const targets = new Set<string>();
  const ids = new Map<string, number>();

  const ask = (items: readonly ContentItem[], key: number) => {
    for (const item of items) {
      if (item.type !== 'counter' && item.type !== 'counters' && item.type !== 'target-counter') continue;
      names.add(item.name);
      if (item.type === 'target-counter') targets.add(item.target);
      else parts.add(key);
    }
  };
  walk(root, (styled) => {
    const { index, attributes } = styled.element;
    const id = attributes.get('id');
    if (id !== undefined && !ids.has(id)) ids.set(id, index);
    ask(selfItems(styled), partKey(index, 'self'));
    for (const pseudo of pseudoElements(styled)) {
      if (pseudo.style.content === 'normal') parts.add(partKey(index, pseudo.name));
      else ask(contentItems(pseudo), partKey(index, pseudo.name));
    }
  });

  for (const target of targets) {
    const index = ids.get(target);
    if (index !== undefined) parts.add(partKey(index, 'self'));
  }
  return { names, parts };
}

/** Content that an element has without a pseudo-element: `string-set` and `bookmark-label`. */
export function selfItems({ style }: StyledElement): readonly ContentItem[] {
  const label = style.bookmarkLevel === 'none' ? [] : style.bookmarkLabel;
  return style.stringSet.length === 0 ? label : [...label, ...style.stringSet.flatMap(({ value }) => value)];
}
