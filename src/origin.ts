/**
 * Origins: where a piece of the rendered HTML comes from. The render stage leaves marks of private-use characters in
 * the string that Handlebars makes, because only a string passes through it; `takeOrigins` then takes them out again
 * and leaves clean HTML with a table of ranges beside it. Data may not hold these characters (`private-use-character`).
 */
import type { Span } from './diagnostic.ts';

/** A range of the clean HTML and the place in the facts or in a template that it was made from. */
export interface OriginRange {
  /** Offset in UTF-16 code units into the clean HTML. */
  readonly start: number;
  /** Exclusive. */
  readonly end: number;
  readonly span: Span;
  readonly from: 'facts' | 'template';
}

/** What the render stage gives to the parse stage. */
export interface RenderedHtml {
  /** The web edition of the brief: without marks. */
  readonly html: string;
  /**
   * In order of `start`. Ranges from the facts do not overlap each other; ranges from templates do not either; a
   * range from the facts may lie inside one from a template.
   */
  readonly origins: readonly OriginRange[];
}
