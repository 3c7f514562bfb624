/** What the load stage gives: the data of a brief, and where each node of it stands. */
import type { Span } from '../diagnostic.ts';
import type { SourceFile } from '../source.ts';

export type FactNode = FactMap | FactList | FactScalar;

export interface FactScalar {
  readonly kind: 'scalar';
  /** Dates stay strings: YAML 1.2's core schema has no date type. */
  readonly value: string | number | boolean | null;
  /** The value as it stands in the file, quotation marks included. */
  readonly span: Span;
  /** How it is written, of what is no text: `007` for the number 7. */
  readonly source?: string;
  /**
   * For a plain or quoted one-line scalar and for a literal block scalar (`|`): where line n of the value starts in
   * its file, so that a place in the text can be named. Absent where folding makes that ambiguous.
   */
  readonly lines?: readonly { readonly line: number; readonly column: number }[];
  /** Instead of `lines`, for a text that is folded from several lines or has escapes: where each piece of it stands. */
  readonly folds?: readonly Fold[];
}

/** The part of a folded text, or of one with escapes, that stands in one piece on one line of its file. */
export interface Fold {
  /** Offset of the part in the value, in UTF-16 code units. */
  readonly at: number;
  readonly line: number;
  readonly column: number;
  /** Of an escape: how many characters of the file stand for the one of the text (which is all of this part). */
  readonly written?: number;
}

/** A comment that speaks to Demarche: one whose text begins with `demarche:`. */
export interface Comment {
  /** From `#` to the end of the line. */
  readonly span: Span;
  /** Without `# demarche:` and without white space at its ends. */
  readonly text: string;
  /** Whether it has the line to itself. */
  readonly alone: boolean;
}

export interface FactList {
  readonly kind: 'list';
  readonly items: readonly FactNode[];
  readonly span: Span;
}

export interface FactMap {
  readonly kind: 'map';
  /** In the order of the file. */
  readonly entries: ReadonlyMap<string, FactEntry>;
  readonly span: Span;
}

export interface FactEntry {
  readonly key: string;
  readonly keySpan: Span;
  readonly value: FactNode;
}

export interface Facts {
  readonly root: FactMap;
  /** The brief's file first, then what it includes, in order of inclusion. */
  readonly files: readonly SourceFile[];
  /** Of all files, in their order. */
  readonly comments: readonly Comment[];
}
