/** What all formatting contexts of one document share. */
import type { HyphenationExceptions } from '../text/index.ts';
import type { FontSet } from '../text/types.ts';
import type { InlineContent, TableBox } from './boxes/types.ts';
import type { Diagnostics } from './diagnostics.ts';
import type { GeneratedContent, References } from './generated/index.ts';
import type { KnownParagraph } from './inline/prepare.ts';
import type { Referring } from './inline/referring.ts';
import type { TextStyles } from './inline/text-style.ts';
import type { ColumnMeasure } from './table/columns.ts';

/** Widths of the page areas by page name: a block that goes to another kind of page is set to that page's width. */
export type PageAreas = (page: string) => { readonly width: number; readonly height: number };

export interface LayoutContext {
  readonly fonts: FontSet;
  readonly textStyles: TextStyles;
  readonly content: GeneratedContent;
  /** What is known of pages: an estimate, or where they have come to be. */
  readonly references: References;
  /** Collects what speaks of pages; absent where they are known for good. */
  readonly referring?: Referring;
  readonly areas: PageAreas;
  /** Of all passes: what is set once is looked at once. */
  readonly diagnostics: Diagnostics;
  /** The document's language. */
  readonly lang: string;
  /** What a project says of the words of a language. */
  readonly hyphenationExceptions: (lang: string) => HyphenationExceptions;
  /** Paragraphs of this and earlier passes. */
  readonly paragraphs: WeakMap<InlineContent, KnownParagraph>;
  /** Of this pass: a table in a table is measured for both. */
  readonly columns: WeakMap<TableBox, readonly ColumnMeasure[]>;
  /** In a table that has no room for its words: they are broken anywhere, rather than set on those beside them. */
  readonly breaksWords?: boolean;
}
