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

/** The word in pieces, cut at those offsets at which a cluster begins: not within a ligature. */
export function cutWord(word: Word, offsets: readonly number[]): readonly Word[] {
  const pieces: Word[] = [];
  let start = 0;
  for (const offset of [...offsets, word.text.length]) {
    if (offset <= start || (offset < word.text.length && !isClusterStart(word, offset))) continue;
    pieces.push(slice(word, start, offset));
    start = offset;
  }
  return pieces;
}

/** Every offset at which the word may be cut if need be. */
export function clusterStarts(word: Word): readonly number[] {
  const starts = new Set(word.parts.flatMap((part) => part.clusters));
  return [...starts].filter((start) => start > 0).sort((a, b) => a - b);
}

function isClusterStart({ parts }: Word, offset: number): boolean {
  return parts.some((part) => part.clusters.includes(offset));
}

function slice(word: Word, start: number, end: number): Word {
  const parts: WordPart[] = [];
  let width = 0;
  for (const part of word.parts) {
    const sliced = slicePart(part, start, end);
    if (sliced.glyphs.length === 0) continue;
    parts.push(sliced);
    width += sliced.width;
  }
  return { text: word.text.slice(start, end), parts, width, missing: [], item: { type: 'box', width } };
}

function slicePart({ face, glyphs, clusters }: WordPart, start: number, end: number): WordPart {
  const kept: PlacedGlyph[] = [];
  const offsets: number[] = [];
  let text = '';
  let width = 0;
  for (const [index, glyph] of glyphs.entries()) {
    const cluster = clusters[index]!;
    if (cluster < start || cluster >= end) continue;
    kept.push(glyph);
    offsets.push(cluster - start);
    text += glyph.text;
    width += glyph.advance;
  }
  return { face, text, width, glyphs: kept, clusters: offsets };
}
