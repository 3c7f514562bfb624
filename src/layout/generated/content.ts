/** The `content` property, `string-set` and `bookmark-label`, resolved to text and leaders. CSS Content 3, CSS GCPM 3. */
import type { ContentItem, PageStyle, StyledElement } from '../../style/types.ts';
import type { Part, PseudoName } from './parts.ts';
import type { References } from './references.ts';

export type ContentPiece =
  | {
      readonly type: 'text';
      readonly text: string;
      /** It may read otherwise in the next pass: what it stands in cannot be kept from one pass to the next. */
      readonly pageDependent: boolean;
    }
  /** `leader()`: the pattern, `. ` for dotted, repeated over the room that is left. The dots are artifacts. */
  | { readonly type: 'leader'; readonly pattern: string };

/** A name and value of `string-set`. */
export interface NamedString {
  readonly name: string;
  readonly value: string;
}

/** Generated content of one document. Made once; asked again in every pass with that pass's references. */
export interface GeneratedContent {
  /** Content of a pseudo-element: text of list markers and note numbers too where it is `normal`. Empty: no box. */
  pieces(styled: StyledElement, part: PseudoName, references: References): readonly ContentPiece[];
  /** The strings that the element sets, in order. */
  strings(styled: StyledElement, references: References): readonly NamedString[];
  /** `bookmark-label`, white space collapsed. */
  bookmarkLabel(styled: StyledElement): string;
  /** Whether the content of that pseudo-element depends on page numbers. */
  isPageDependent(styled: StyledElement, part: PseudoName): boolean;
}

export function prepareContent(_root: StyledElement): GeneratedContent {
  return { pieces: () => [], strings: () => [], bookmarkLabel: () => '', isPageDependent: () => false };
}

/** What content in a page-margin box sees. */
export interface PageContentContext {
  readonly page: PageStyle;
  /** Value of the page counter. */
  readonly number: number;
  readonly pageCount: number;
  /** The value of a running string on this page. */
  readonly runningString: (name: string, which: 'first' | 'start' | 'last' | 'first-except') => string;
}

/** Content of a page-margin box: when pages are made, nothing of it is open any more. */
export function pageContent(
  _items: readonly ContentItem[],
  _context: PageContentContext,
): readonly ContentPiece[] {
  return [];
}
