/** An inline formatting context: its text becomes line boxes of a width, each set once and remembered. */
import { warning } from '../../diagnostic.ts';
import type { BrokenLine } from '../../text/types.ts';
import { outerWidths } from '../block/intrinsic.ts';
import type { InlineContent } from '../boxes/types.ts';
import type { LayoutContext } from '../context.ts';
import { anchorFragment } from '../positioned/anchors.ts';
import { alignLine, breaksJustified, type LinePlace, spreadLine } from './align.ts';
import type { Scope } from './atoms.ts';
import { balanceLines } from './balance.ts';
import { type BreakSetting, type BrokenParagraph, breakParagraph, type Measure } from './break.ts';
import { indentOf } from './indent.ts';
import { type ContentWidths, paragraphWidths } from './intrinsic.ts';
import { type Line, type LineContent, lineContent } from './line.ts';
import { type PreparedParagraph, prepareParagraph } from './prepare.ts';
import { LineSetter } from './set-line.ts';
import { placeAtoms } from './visual-order.ts';

/** The lines of a block container, from top to bottom; none where there is nothing in it. */
export function layOutLines(content: InlineContent, width: number, context: LayoutContext): readonly Line[] {
  const set = context.paragraphs.get(content)?.lines;
  if (set?.width === width) return set.lines;
  const paragraph = prepareParagraph(content, width, context);
  const lines = paragraph.isEmpty
    ? emptyLines(paragraph, content, width)
    : setLines(paragraph, content, width, context);
  const known = context.paragraphs.get(content);
  if (known !== undefined) {
    known.lines = { width, lines };
    known.prepared = undefined;
  }
  if (paragraph.isPageDependent) return context.referring?.lines(content, width, lines) ?? lines;
  return lines;
}

/** Of the content, without the container's padding. */
export function inlineWidths(content: InlineContent, context: LayoutContext): ContentWidths {
  const measured = context.paragraphs.get(content)?.widths;
  if (measured !== undefined) return measured;
  const paragraph = prepareParagraph(content, 0, context);
  const widths = paragraphWidths(paragraph, indentOf(content.style, 0), (box) => outerWidths(box, context));
  const known = context.paragraphs.get(content);
  if (known !== undefined) known.widths = widths;
  if (paragraph.isPageDependent) context.referring?.widths(content, widths);
  return widths;
}

/** Marks and notes of a container without text, and what is placed elsewhere, are kept on a line without height. */
function emptyLines({ atoms }: PreparedParagraph, { style }: InlineContent, width: number): readonly Line[] {
  const boxes = atoms.flatMap((atom) => (atom.type === 'absolute' ? [atom.box] : []));
  const start = style.direction === 'rtl' ? width : 0;
  const fragments = boxes.map((box) => anchorFragment(box, start, 0));
  const marks = atoms.flatMap((atom) =>
    atom.type === 'open' && atom.scope.box?.mark !== undefined
      ? [{ mark: atom.scope.box.mark, x: 0, y: 0 }]
      : [],
  );
  const notes = atoms.flatMap((atom) =>
    atom.type === 'note' ? [atom.note] : atom.type === 'absolute' ? atom.box.notes : [],
  );
  if (marks.length === 0 && notes.length === 0 && fragments.length === 0) return [];
  return [{ height: 0, baseline: 0, right: 0, isHyphenated: false, fragments, marks, notes }];
}

function setLines(
  paragraph: PreparedParagraph,
  content: InlineContent,
  width: number,
  context: LayoutContext,
): readonly Line[] {
  const indent = indentOf(content.style, width);
  const broken = breakToWidth(paragraph, content, width, context);
  const { base } = paragraph;
  const direction = directionOf(paragraph, content.style);
  let scope = paragraph.root;
  return broken.lines.map(({ isAfterBreak }, index) => {
    const before = indent(index === 0, isAfterBreak);
    const place = {
      start: direction === 'ltr' ? before : 0,
      measure: width - before,
      isFirst: index === 0,
      direction,
    };
    const set = setLine({ broken, index, base }, place, scope, content, context);
    scope = set.scope;
    return set.line;
  });
}

/** Which of the lines of a paragraph, and its embedding level where it has text of both directions. */
interface LineOf {
  readonly broken: BrokenParagraph;
  readonly index: number;
  readonly base: number | undefined;
}

/** One of the lines; `scope` is open where it begins, and the one that is given where it ends. */
export function setLine(
  { broken, index, base }: LineOf,
  place: LinePlace,
  scope: Scope,
  { style }: InlineContent,
  context: LayoutContext,
): { readonly line: Line; readonly scope: Scope } {
  const line = broken.lines[index]!;
  const next = broken.lines[index + 1]?.start ?? broken.items.length;
  const inLine = spreadLine(lineContent(broken, line, next), style, place);
  if (line.overfull > TOLERANCE) warnOfOverfull(inLine, line, style, context);
  const setting = alignLine(inLine, style, place);
  const places = base === undefined ? undefined : placeAtoms(inLine, setting, base);
  const setter = new LineSetter(inLine, { ...setting, places }, scope, context.textStyles, context.lang);
  return { line: setter.set(), scope: setter.scope };
}

function breakToWidth(
  paragraph: PreparedParagraph,
  { style }: InlineContent,
  width: number,
  context: LayoutContext,
): BrokenParagraph {
  const indent = indentOf(style, width);
  const breakTo = (room: number) => {
    const measure: Measure = (line, isAfterBreak) => room - indent(line === 0, isAfterBreak);
    return breakParagraph(paragraph, { measure, ...breaksOf(paragraph, style) }, context);
  };
  const full = breakTo(width);
  return style.textWrap === 'balance' ? balanceLines(full, width, breakTo) : full;
}

/** How lines are broken, whatever their measure. */
export function breaksOf(
  { hasLeader }: Pick<PreparedParagraph, 'hasLeader'>,
  style: InlineContent['style'],
): Omit<BreakSetting, 'measure'> {
  const { hyphenateLimitLines: limit, hyphenateLimitLast, textWrap } = style;
  return {
    alignment: breaksJustified(style) && !hasLeader ? 'justified' : 'ragged',
    hyphenLines: limit === 'no-limit' ? Infinity : limit,
    hyphenBeforeLast: hyphenateLimitLast !== 'always',
    textWrap,
  };
}

/** That of a paragraph with text of both directions may be told by its text: `unicode-bidi: plaintext`. */
export function directionOf(
  { base }: PreparedParagraph,
  style: InlineContent['style'],
): InlineContent['style']['direction'] {
  if (base === undefined) return style.direction;
  return base % 2 === 1 ? 'rtl' : 'ltr';
}

/** Sums of many widths are not exact. */
const TOLERANCE = 0.01;

function warnOfOverfull(
  { atoms }: LineContent,
  line: BrokenLine,
  style: InlineContent['style'],
  { diagnostics }: LayoutContext,
): void {
  let widest: Extract<LineContent['atoms'][number], { type: 'word' }> | undefined;
  for (const atom of atoms) {
    if (atom.type === 'word' && atom.word.width > (widest?.word.width ?? 0)) widest = atom;
  }
  const points = Math.ceil(line.overfull);
  const shown = widest === undefined ? 'A line' : `"${widest.word.text}"`;
  const hint =
    style.overflowWrap === 'normal'
      ? 'Allow breaks anywhere with "overflow-wrap: anywhere", or give its column more room.'
      : 'Give its column more room.';
  diagnostics.add(
    warning('overfull', `${shown} is ${points} pt wider than its line`, widest?.source.span, {
      hints: [hint],
    }),
  );
}
