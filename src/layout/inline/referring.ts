/**
 * Paragraphs that speak of pages: their lines are set with what is known of pages so far, and set again once all pages
 * are there. As long as they take the same room, nothing else has to be laid out again.
 */
import type { InlineContent, InlineNode } from '../boxes/types.ts';
import type { LayoutContext } from '../context.ts';
import { LAYOUT_ARTIFACT, type References } from '../generated/index.ts';
import { isAnchor } from '../positioned/anchors.ts';
import { translateFragment } from '../translate.ts';
import type { Fragment, GroupFragment } from '../types.ts';
import type { ContentWidths } from './intrinsic.ts';
import type { Line } from './line.ts';
import { inlineWidths, layOutLines } from './paragraph.ts';

/** Which line of which paragraph a group of fragments stands for. */
export interface ReferringLine {
  readonly content: InlineContent;
  readonly width: number;
  readonly index: number;
}

/** Lines of paragraphs, by the width that they are set to. */
export type SetLines = ReadonlyMap<InlineContent, ReadonlyMap<number, readonly Line[]>>;

/** What was set in one pass that speaks of pages. */
export class Referring {
  readonly #lines: LinesByWidth = new Map();
  readonly #widths = new Map<InlineContent, ContentWidths>();
  readonly #fixed = new Set<InlineContent>();

  /** The same lines, which can be told again among the fragments of their page. */
  lines(content: InlineContent, width: number, lines: readonly Line[]): readonly Line[] {
    // What is placed beside a line is not set again with it.
    if (lines.some(({ floats, fragments }) => floats !== undefined || fragments.some(isAnchor))) {
      this.fixed(content);
      return lines;
    }
    addLines(this.#lines, content, width, lines);
    return lines.map((line, index) => ({ ...line, fragments: [groupOf(line, { content, width, index })] }));
  }

  widths(content: InlineContent, widths: ContentWidths): void {
    this.#widths.set(content, widths);
  }

  /** A paragraph that cannot be set again by itself. */
  fixed(content: InlineContent): void {
    this.#fixed.add(content);
  }

  /**
   * The lines with the references of `context`; nothing if they take other room than with those of the pass, `told`.
   * Then pages are not where they are said to be, and all has to be laid out again.
   */
  setAgain(told: References, context: LayoutContext): SetLines | undefined {
    for (const content of this.#fixed) if (!readsTheSame(content, told, context)) return undefined;
    for (const [content, widths] of this.#widths) {
      const again = inlineWidths(content, context);
      if (!isSame(widths.min, again.min) || !isSame(widths.max, again.max)) return undefined;
    }
    const set: LinesByWidth = new Map();
    for (const [content, byWidth] of this.#lines) {
      for (const [width, lines] of byWidth) {
        const again = layOutLines(content, width, context);
        if (again.length !== lines.length) return undefined;
        if (!again.every((line, index) => takesSameRoom(line, lines[index]!))) return undefined;
        addLines(set, content, width, again);
      }
    }
    return set;
  }
}

type LinesByWidth = Map<InlineContent, Map<number, readonly Line[]>>;

function addLines(set: LinesByWidth, content: InlineContent, width: number, lines: readonly Line[]): void {
  const byWidth = set.get(content);
  if (byWidth === undefined) set.set(content, new Map([[width, lines]]));
  else byWidth.set(width, lines);
}

function groupOf({ fragments, right, height }: Line, line: ReferringLine): GroupFragment {
  const place = { x: 0, y: 0, width: right, height };
  return { kind: 'group', owner: LAYOUT_ARTIFACT, ...place, fragments, line };
}

function takesSameRoom(one: Line, other: Line): boolean {
  return (
    isSame(one.height, other.height) &&
    isSame(one.baseline, other.baseline) &&
    one.marks.length === other.marks.length &&
    one.notes.length === other.notes.length &&
    one.notes.every((note, index) => note === other.notes[index])
  );
}

function isSame(one: number, other: number): boolean {
  return Math.abs(one - other) < TOLERANCE;
}

/** Sums of many widths are not exact. */
const TOLERANCE = 0.001;

function readsTheSame({ nodes }: InlineContent, told: References, context: LayoutContext): boolean {
  const isSameNode = (node: InlineNode): boolean => {
    if (node.kind === 'inline') return node.children.every(isSameNode);
    if (node.kind !== 'generated') return true;
    const read = (references: References) =>
      JSON.stringify(context.content.pieces(node.styled, node.part, references));
    return read(told) === read(context.references);
  };
  return nodes.every(isSameNode);
}

/** The fragments of a page with its referring lines as they were set again; as they are where they were not. */
export function withLines(fragments: readonly Fragment[], set?: SetLines): readonly Fragment[] {
  return fragments.some(isReferring)
    ? fragments.flatMap((fragment) => (isReferring(fragment) ? withLinesOf(fragment, set) : [fragment]))
    : fragments;
}

export function isReferring(fragment: Fragment): fragment is GroupFragment {
  return fragment.kind === 'group' && (fragment.line !== undefined || fragment.fragments.some(isReferring));
}

function withLinesOf(group: GroupFragment, set?: SetLines): readonly Fragment[] {
  const { line, x, y, level = 0 } = group;
  if (line === undefined) return besideLinks({ ...group, fragments: withLines(group.fragments, set) });
  const lines = set?.get(line.content)?.get(line.width);
  const fragments = lines?.[line.index]?.fragments ?? group.fragments;
  return withLines(fragments, set).map((fragment) => {
    const placed = translateFragment(fragment, x, y);
    return level > (placed.level ?? 0) ? { ...placed, level } : placed;
  });
}

/** What can be clicked stands beside a translucent group, not in it. */
function besideLinks(group: GroupFragment): readonly Fragment[] {
  const links = group.fragments.filter(({ kind }) => kind === 'link');
  if (links.length === 0) return [group];
  const fragments = group.fragments.filter(({ kind }) => kind !== 'link');
  return [{ ...group, fragments }, ...links.map((link) => translateFragment(link, group.x, group.y))];
}
