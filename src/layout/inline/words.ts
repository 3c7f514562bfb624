/** Words as glyphs in points: shaped once for each text style, cut where a line breaks within. */
import { isRemembered, itemize, textInContext } from '../../text/index.ts';
import type { BoxItem, FontFace, FontSet, Glyph, GlyphRun, ShapingContext } from '../../text/types.ts';
import type { PlacedGlyph } from '../types.ts';
import type { TextStyle } from './text-style.ts';

/** Neighbouring glyphs of one face. */
export interface WordPart {
  readonly face: FontFace;
  readonly text: string;
  readonly width: number;
  readonly glyphs: readonly PlacedGlyph[];
  /** For each glyph the offset in the word's text at which its cluster begins. */
  readonly clusters: readonly number[];
}

export interface Word {
  readonly text: string;
  readonly parts: readonly WordPart[];
  readonly width: number;
  /** Code points that no font has. */
  readonly missing: readonly number[];
  /** The word in a paragraph: the same object wherever it stands. */
  readonly item: BoxItem;
}

/** A string without break opportunities, or a space. */
export function shapeWord(text: string, style: TextStyle, fonts: FontSet, context?: ShapingContext): Word {
  const key = textInContext(text, context);
  let word = style.words.get(key);
  if (word === undefined) {
    word = shape(text, style, fonts, context);
    if (isRemembered(text)) style.words.set(key, word);
  }
  return word;
}

function shape(text: string, style: TextStyle, fonts: FontSet, context: ShapingContext | undefined): Word {
  const { runs, missing } = itemize(text, fonts, style.families, style.weight, style.slant);
  // Words are many: their arrays are made as long as they are.
  const parts = runs.map(({ face, start, end }) => {
    const own = context && {
      before: context.before + text.slice(0, start),
      after: text.slice(end) + context.after,
    };
    return placeGlyphs(face.shape(text.slice(start, end), style, own), face, style, start);
  });
  const width = parts.reduce((sum, part) => sum + part.width, 0);
  const codePoints = missing.map(({ codePoint }) => codePoint);
  return { text, parts, width, missing: codePoints, item: { type: 'box', width } };
}

/** From font units to points; letter-spacing comes after each cluster. CSS Text 3 §8.2. */
function placeGlyphs(run: GlyphRun, face: FontFace, style: TextStyle, start: number): WordPart {
  const scale = style.size / face.metrics.unitsPerEm;
  const { text } = run;
  const glyphs = basesFirst(run.glyphs);
  let width = 0;
  const placed = glyphs.map((glyph, index): PlacedGlyph => {
    const isFirst = glyphs[index - 1]?.cluster !== glyph.cluster;
    const isLast = glyphs[index + 1]?.cluster !== glyph.cluster;
    const advance = glyph.advance * scale + (isLast ? style.letterSpacing : 0);
    width += advance;
    return shared(style, {
      id: glyph.id,
      advance,
      dx: glyph.dx * scale,
      dy: -glyph.dy * scale,
      text: isFirst ? text.slice(glyph.cluster, clusterEnd(run, index)) : '',
    });
  });
  const clusters = glyphs.map(({ cluster }) => start + cluster);
  return { face, text, width, glyphs: placed, clusters };
}

/** Pages hold all of their glyphs: those that are the same are one object. */
function shared({ glyphs }: TextStyle, glyph: PlacedGlyph): PlacedGlyph {
  const known = glyphs.get(glyph.id);
  if (known === undefined) glyphs.set(glyph.id, glyph);
  else if (
    known.advance === glyph.advance &&
    known.dx === glyph.dx &&
    known.dy === glyph.dy &&
    known.text === glyph.text
  )
    return known;
  return glyph;
}

/**
 * In text from right to left a letter's marks and dots come before it; here it stands first in its cluster, as in other
 * texts, and what follows is placed from where it ends.
 */
function basesFirst(glyphs: readonly Glyph[]): readonly Glyph[] {
  if (!glyphs.some((glyph, index) => glyph.cluster === glyphs[index - 1]?.cluster)) return glyphs;
  const ordered: Glyph[] = [];
  for (let start = 0, end = 0; start < glyphs.length; start = end) {
    const { cluster } = glyphs[start]!;
    while (end < glyphs.length && glyphs[end]!.cluster === cluster) end++;
    const members = glyphs.slice(start, end);
    const wide = members.filter(({ advance }) => advance !== 0);
    const [base] = wide;
    if (base === undefined || wide.length > 1) ordered.push(...members);
    else {
      const at = members.indexOf(base);
      const marks = members.slice(0, at).map((mark) => ({ ...mark, dx: mark.dx - base.advance }));
      ordered.push(base, ...marks, ...members.slice(at + 1));
    }
  }
  return ordered;
}

/** Where the text of the cluster of this glyph ends; clusters run backwards in right-to-left text. */
function clusterEnd({ glyphs, text }: GlyphRun, index: number): number {
  const { cluster } = glyphs[index]!;
  const step = (glyphs.at(-1)?.cluster ?? 0) < (glyphs[0]?.cluster ?? 0) ? -1 : 1;
  for (let next = index + step; next >= 0 && next < glyphs.length; next += step) {
    const other = glyphs[next]!.cluster;
    if (other > cluster) return other;
  }
  return text.length;
}

/** The word with so much room after its clusters: after all of them, all but the last one in the line, or that alone. */
export function spaceClusters(word: Word, gap: number, which: 'all' | 'between' | 'end'): Word {
  const last = word.parts.length - 1;
  let width = 0;
  const parts = word.parts.map((part, index): WordPart => {
    const spaced = spacePart(part, (glyph) => {
      const isAtEnd = index === last && glyph === part.glyphs.length - 1;
      return which === 'all' || isAtEnd === (which === 'end') ? gap : 0;
    });
    width += spaced.width;
    return spaced;
  });
  return { ...word, parts, width, item: { type: 'box', width } };
}

/** `gapAfter` is of a cluster's last glyph. */
function spacePart(part: WordPart, gapAfter: (glyph: number) => number): WordPart {
  let width = 0;
  const glyphs = part.glyphs.map((glyph, index) => {
    const isLast = part.clusters[index + 1] !== part.clusters[index];
    const advance = glyph.advance + (isLast ? gapAfter(index) : 0);
    width += advance;
    return { ...glyph, advance };
  });
  return { ...part, glyphs, width };
}

/** The word in pieces, cut at those offsets, in order, at which a cluster begins: not within a ligature. */
export function cutWord(word: Word, offsets: readonly number[]): readonly Word[] {
  if (word.text === '') return [];
  const pieces = newPieces(word, offsets);
  let at = 0;
  for (const part of word.parts) {
    for (let from = 0, to = 0; from < part.glyphs.length; from = to) {
      // Clusters run backwards in right-to-left text.
      while (part.clusters[from]! >= pieces[at]!.end) at++;
      while (part.clusters[from]! < pieces[at]!.start) at--;
      while (to < part.glyphs.length && isWithin(pieces[at]!, part.clusters[to]!)) to++;
      addPart(pieces[at]!, part, from, to);
    }
  }
  return pieces.map(({ text, parts, width }) => ({
    ...{ text, parts, width, missing: [] },
    item: { type: 'box', width },
  }));
}

/** Every offset at which the word may be cut if need be. */
export function clusterStarts(word: Word): readonly number[] {
  return [...clustersOf(word)].filter((start) => start > 0).sort((a, b) => a - b);
}

/** The widest of the pieces if it is cut there. */
export function widestCluster({ parts }: Word): number {
  let widest = 0;
  for (const { glyphs, clusters } of parts) {
    let width = 0;
    for (let index = 0; index < glyphs.length; index++) {
      width = glyphs[index]!.advance + (clusters[index] === clusters[index - 1] ? width : 0);
      widest = Math.max(widest, width);
    }
  }
  return widest;
}

function clustersOf({ parts }: Word): ReadonlySet<number> {
  const starts = new Set<number>();
  for (const { clusters } of parts) for (const start of clusters) starts.add(start);
  return starts;
}

/** A stretch of a word; it gets what of its parts is there. */
interface Piece {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  parts: readonly WordPart[];
  width: number;
}

function newPieces(word: Word, offsets: readonly number[]): readonly Piece[] {
  const { text } = word;
  const clusters = clustersOf(word);
  const pieces: Piece[] = [];
  let start = 0;
  for (const end of [...offsets, text.length]) {
    if (end <= start || (end < text.length && !clusters.has(end))) continue;
    pieces.push({ text: text.slice(start, end), start, end, parts: [], width: 0 });
    start = end;
  }
  return pieces;
}

function isWithin({ start, end }: Piece, cluster: number): boolean {
  return start <= cluster && cluster < end;
}

/** Arrays of pieces are as long as they are: there are many. */
function addPart(piece: Piece, { face, glyphs, clusters }: WordPart, from: number, to: number): void {
  const own = glyphs.slice(from, to);
  let text = '';
  let width = 0;
  for (const glyph of own) {
    text += glyph.text;
    width += glyph.advance;
  }
  const offsets = clusters.slice(from, to).map((cluster) => cluster - piece.start);
  piece.parts = [...piece.parts, { face, text, width, glyphs: own, clusters: offsets }];
  piece.width += width;
}
