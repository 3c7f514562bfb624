/** The PDF outline from `bookmark-level` and `bookmark-label`: CSS GCPM 3 §2.6 (CSS Generated Content). */
import type { StyledElement } from '../../style/types.ts';
import type { OutlineItem } from '../types.ts';
import type { GeneratedContent } from './content.ts';
import type { Destinations } from './destinations.ts';
import { walk } from './parts.ts';

interface OpenItem {
  readonly level: number;
  readonly children: OutlineItem[];
}

/** The items as a tree; a level that is skipped only nests one deeper. Elements without a label are left out. */
export function buildOutline(
  root: StyledElement,
  content: GeneratedContent,
  destinations: Destinations,
): readonly OutlineItem[] {
  const top: OpenItem = { level: 0, children: [] };
  const open = [top];
  walk(root, (styled) => {
    const level = styled.style.bookmarkLevel;
    if (level === 'none' || styled.role === 'artifact') return;
    const title = content.bookmarkLabel(styled);
    const destination = destinations.elements.get(styled.element.index);
    if (title === '' || destination === undefined) return;
    while (open.length > 1 && (open.at(-1)?.level ?? 0) >= level) open.pop();
    const item: OpenItem = { level, children: [] };
    (open.at(-1) ?? top).children.push({ title, destination, children: item.children });
    open.push(item);
  });
  return top.children;
}
