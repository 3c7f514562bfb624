/** The PDF outline from `bookmark-level` and `bookmark-label`: CSS GCPM 3 §2.6 (CSS Generated Content). */
import type { StyledElement } from '../../style/types.ts';
import type { OutlineItem } from '../types.ts';
import type { GeneratedContent } from './content.ts';
import type { Destinations } from './destinations.ts';

/** The items as a tree; a level that is skipped only nests one deeper. Elements without a label are left out. */
export function buildOutline(
  _root: StyledElement,
  _content: GeneratedContent,
  _destinations: Destinations,
): readonly OutlineItem[] {
  return [];
}
