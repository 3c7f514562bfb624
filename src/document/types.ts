/** What the parse stage gives: the brief as a tree of elements and text, each with its place of origin. */
import type { Span } from '../diagnostic.ts';

/**
 * Standard structure types of ISO 32000-1 §14.8.4 that our vocabulary maps to. `none` groups nothing: its children
 * belong to its parent in the structure tree. `artifact` is not in the tree at all.
 */
export type StructureRole =
  | 'Document'
  | 'Part'
  | 'Art'
  | 'Sect'
  | 'Div'
  | 'BlockQuote'
  | 'Caption'
  | 'TOC'
  | 'TOCI'
  | 'H1'
  | 'H2'
  | 'H3'
  | 'H4'
  | 'H5'
  | 'H6'
  | 'P'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'Table'
  | 'THead'
  | 'TBody'
  | 'TFoot'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'Span'
  | 'Quote'
  | 'Note'
  | 'Reference'
  | 'BibEntry'
  | 'Code'
  | 'Link'
  | 'Figure'
  | 'none'
  | 'artifact';

export type DocumentNode = Element | Text;

export interface Text {
  readonly kind: 'text';
  readonly text: string;
  /** Where the text was written: the scalar of the facts, or the template. A text node never mixes two origins. */
  readonly span?: Span;
}

export interface Element {
  readonly kind: 'element';
  /** Position among all elements of the document, in document order from 0. */
  readonly index: number;
  /** Lower-case HTML name. */
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly role: StructureRole;
  /** The language in force, from the nearest `lang` attribute: a BCP 47 tag. */
  readonly lang: string;
  readonly children: readonly DocumentNode[];
  /** Where the element's start tag was written. */
  readonly span?: Span;
  /** Of an `img`: where its `src` was written, and in which of the two, for that is what its path is relative to. */
  readonly source?: ValueOrigin;
}

export interface ValueOrigin {
  readonly from: 'facts' | 'template';
  readonly span: Span;
}

export interface Document {
  /** The `html` element; its children are `head` and `body`. */
  readonly root: Element;
  readonly body: Element;
  /** Of `<title>`, which must not be empty (PDF/UA-1 §7.1). */
  readonly title: string;
  /** Of `<html lang>`. */
  readonly lang: string;
  /** `<meta name=… content=…>`: author, description, keywords, date (ISO 8601), … */
  readonly meta: ReadonlyMap<string, string>;
}
