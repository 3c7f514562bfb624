/** An inline formatting context: its text becomes line boxes of a width, each set once and remembered. */
import { warning } from '../../diagnostic.ts';
import type { BrokenLine } from '../../text/types.ts';
import { outerWidths } from '../block/intrinsic.ts';
import type { InlineContent } from '../boxes/types.ts';
import type { LayoutContext } from '../context.ts';
import { toPoints } from '../lengths.ts';
import { anchorFragment } from '../positioned/anchors.ts';
import { alignLine, breaksJustified } from './align.ts';
import { balanceLines } from './balance.ts';
import { type BrokenParagraph, breakParagraph } from './break.ts';
import { type ContentWidths, paragraphWidths } from './intrinsic.ts';
import { type Line, type LineContent, lineContent } from './line.ts';
import { type PreparedParagraph, prepareParagraph } from './prepare.ts';
import { LineSetter } from './set-line.ts';

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
  return lines;
}

/** Of the content, without the container's padding. */
export function inlineWidths(content: InlineContent, context: LayoutContext): ContentWidths {
  const measured = context.paragraphs.get(content)?.widths;
  if (measured !== undefined) return measured;
  const paragraph = prepareParagraph(content, 0, context);
  const indent = toPoints(content.style.textIndent, 0);
  const widths = paragraphWidths(paragraph, indent, (box) => outerWidths(box, context));
  const known = context.paragraphs.get(content);
  if (known !== undefined) known.widths = widths;
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
  const called = atoms.flatMap((atom) =>
    atom.type === 'note' ? [atom.note] : atom.type === 'absolute' ? atom.box.notes : [],
  );
  if (marks.length === 0 && called.length === 0 && fragments.length === 0) return [];
  const notes = called.map((note) => ({ note, y: 0 }));
  return [{ height: 0, baseline: 0, right: 0, fragments, marks, notes }];
}

function setLines(
  paragraph: PreparedParagraph,
  content: InlineContent,
  width: number,
  context: LayoutContext,
): readonly Line[] {
  const { style } = content;
  const indent = toPoints(style.textIndent, width);
  const broken = breakToWidth(paragraph, content, width, context);
  let scope = paragraph.root;
  return broken.lines.map((line, index) => {
    const next = broken.lines[index + 1]?.start ?? broken.items.length;
    const inLine = lineContent(broken, line, next);
    const measure = index === 0 ? width - indent : width;
    if (line.overfull > TOLERANCE) warnOfOverfull(inLine, line, style, context);
    const setting = alignLine(inLine, style, {
      start: index === 0 ? indent : 0,
      measure,
      isFirst: index === 0,
    });
    const setter = new LineSetter(inLine, setting, scope, context.textStyles, context.lang);
    const set = setter.set();
    scope = setter.scope;
    return set;
  });
}

function breakToWidth(
  paragraph: PreparedParagraph,
  { style }: InlineContent,
  width: number,
  context: LayoutContext,
): BrokenParagraph {
  const indent = toPoints(style.textIndent, width);
  const alignment = breaksJustified(style) && !paragraph.hasLeader ? 'justified' : 'ragged';
  const breakTo = (measure: number) =>
    breakParagraph(paragraph, (line) => (line === 0 ? measure - indent : measure), alignment, context);
  const full = breakTo(width);
  return style.textWrap === 'balance' ? balanceLines(full, width, breakTo) : full;
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
