/** Turns the text of an inline formatting context into boxes, glue and penalties: all that does not depend on a width. */
import type { ComputedStyle } from '../../style/types.ts';
import type { InlineContent } from '../boxes/types.ts';
import type { LayoutContext } from '../context.ts';
import type { Atom, Items, Scope } from './atoms.ts';
import { collectTokens } from './collect.ts';
import type { ContentWidths } from './intrinsic.ts';
import { ItemBuilder } from './items.ts';
import type { Line } from './line.ts';

export interface PreparedParagraph extends Items {
  readonly root: Scope;
  /** The embedding level of the paragraph, where any of its text runs from right to left. */
  readonly base?: number;
  readonly hasLeader: boolean;
  /** Whether it speaks of pages: it may read otherwise once they are known. */
  readonly isPageDependent: boolean;
  /** Whether there is anything to make a line of. */
  readonly isEmpty: boolean;
}

/** What is remembered of a paragraph that reads and measures the same in every pass. */
export interface KnownParagraph {
  /** Until its lines are set: they take up less room than what they are made of, and are seldom set to two widths. */
  prepared: PreparedParagraph | undefined;
  widths?: ContentWidths;
  lines?: { readonly width: number; readonly lines: readonly Line[] };
}

/** The paragraph of earlier passes or widths, or a new one. `available` is the width that inline-blocks have. */
export function prepareParagraph(
  content: InlineContent,
  available: number,
  context: LayoutContext,
): PreparedParagraph {
  const known = context.paragraphs.get(content);
  if (known?.prepared !== undefined) return known.prepared;
  const { tokens, pageDependent } = collectTokens(content, context);
  const built = new ItemBuilder(content, available, context).build(tokens);
  const { atoms } = built;
  const prepared: PreparedParagraph = {
    ...built,
    hasLeader: atoms.some((atom) => atom.type === 'leader'),
    isPageDependent: pageDependent,
    isEmpty: !atoms.some(makesLine),
  };
  if (known !== undefined) known.prepared = prepared;
  else if (!pageDependent && !atoms.some(dependsOnWidth)) context.paragraphs.set(content, { prepared });
  return prepared;
}

const WITHOUT_LINE: ReadonlySet<Atom['type']> = new Set(['none', 'note', 'space', 'float', 'absolute']);

/** CSS 2.2 §9.4.2: a line without text, kept white space, inline boxes with edges or anything else has no height. */
export function makesLine(atom: Atom): boolean {
  if (atom.type === 'open' || atom.type === 'close') return atom.scope.left !== 0 || atom.scope.right !== 0;
  // A no-break space is text.
  return !WITHOUT_LINE.has(atom.type) || (atom.type === 'space' && atom.word.text.includes('\u00a0'));
}

function dependsOnWidth(atom: Atom): boolean {
  return atom.type === 'atomic' || (atom.type === 'open' && hasPercentages(atom.scope.style));
}

function hasPercentages(style: ComputedStyle): boolean {
  const { marginLeft, marginRight, paddingLeft, paddingRight, position, left, right } = style;
  const lengths = [marginLeft, marginRight, paddingLeft, paddingRight];
  if (position === 'relative') lengths.push(left, right);
  return lengths.some((length) => typeof length === 'object');
}
