/** Faces, shaped runs and paragraphs. Lengths of a face are in font units, of a paragraph in points. */

/** Where a face comes from: a pack's `@font-face`, already matched to bytes. */
export interface FontSource {
  /** Stable and readable, e.g. `Source Serif 4/400/normal`. */
  readonly id: string;
  readonly family: string;
  readonly weight: { readonly from: number; readonly to: number };
  readonly style: 'normal' | 'italic';
  /** TTF, OTF or WOFF, 1 or 2; loaded on first use. */
  readonly load: () => Uint8Array | undefined;
}

/** Font units, y upwards, from OS/2, hhea and post. */
export interface FontMetrics {
  readonly unitsPerEm: number;
  readonly ascent: number;
  /** Negative below the baseline. */
  readonly descent: number;
  readonly lineGap: number;
  readonly capHeight: number;
  readonly xHeight: number;
  readonly underlinePosition: number;
  readonly underlineThickness: number;
  readonly strikeoutPosition: number;
  readonly strikeoutThickness: number;
  readonly subscript: { readonly size: number; readonly offset: number };
  readonly superscript: { readonly size: number; readonly offset: number };
  readonly italicAngle: number;
  readonly boundingBox: readonly [number, number, number, number];
}

export interface Glyph {
  readonly id: number;
  readonly advance: number;
  readonly dx: number;
  readonly dy: number;
  /** Offset in UTF-16 code units of the first character this glyph stands for. */
  readonly cluster: number;
}

/** A shaped string of one face: font units. */
export interface GlyphRun {
  readonly text: string;
  readonly glyphs: readonly Glyph[];
  readonly width: number;
}

export interface ShapingOptions {
  /** OpenType features that are not the default, e.g. `{ tnum: 1, liga: 0 }`. */
  readonly features: Readonly<Record<string, number>>;
  readonly lang: string;
  readonly direction: 'ltr' | 'rtl';
}

/** What stands before and after a text that is shaped: letters of some scripts join with it. */
export interface ShapingContext {
  readonly before: string;
  readonly after: string;
}

export interface FontFace {
  /** That of its source; of a source with a range of weights there is a face for each weight: `…@450`. */
  readonly id: string;
  readonly family: string;
  readonly weight: number;
  readonly style: 'normal' | 'italic';
  readonly metrics: FontMetrics;
  /** `glyf` outlines are embedded as CIDFontType2, `cff` as CIDFontType0. */
  readonly outlines: 'glyf' | 'cff';
  /** PostScript name. */
  readonly postScriptName: string;
  has(codePoint: number): boolean;
  /** Whether GSUB has the feature: `sups`, `smcp`, … */
  hasFeature(tag: string): boolean;
  /** Shaped and remembered: the same string, options and face are shaped once. */
  shape(text: string, options: ShapingOptions, context?: ShapingContext): GlyphRun;
  /** A font file with just these glyphs, with their ids kept (ISO 32000-1 §9.7.4: CIDToGIDMap Identity). */
  subset(glyphs: ReadonlySet<number>): Uint8Array;
  advance(glyph: number): number;
}

export interface FontSet {
  /** The face for a family list, weight and style by CSS Fonts 4 §5.2; `undefined` where no family is known. */
  match(families: readonly string[], weight: number, style: 'normal' | 'italic'): FontFace | undefined;
  /** The face that can set all of `text`, a letter with its marks: the matched one, else the next family's, else any. */
  matchText(
    families: readonly string[],
    weight: number,
    style: 'normal' | 'italic',
    text: string,
  ): FontFace | undefined;
  face(id: string): FontFace | undefined;
  /** Families it knows, for hints. */
  readonly families: readonly string[];
}

/**
 * A paragraph is a list of boxes, glue and penalties: Knuth and Plass, "Breaking paragraphs into lines" (1981).
 * Widths in points. What a box holds is the caller's affair.
 */
export type ParagraphItem = BoxItem | GlueItem | PenaltyItem;

export interface BoxItem {
  readonly type: 'box';
  readonly width: number;
}

export interface GlueItem {
  readonly type: 'glue';
  readonly width: number;
  readonly stretch: number;
  readonly shrink: number;
}

export interface PenaltyItem {
  readonly type: 'penalty';
  /** Added only if the line breaks here: the width of a hyphen; negative for marks that hang into the margin. */
  readonly width: number;
  /** -Infinity forces a break, Infinity forbids it. */
  readonly cost: number;
  /** Two flagged breaks in a row cost more. */
  readonly flagged: boolean;
}

export interface Runt {
  readonly part: number;
  readonly demerits: number;
}

export interface LineBreakOptions {
  /** The measure of line n (from 0), points; the break before it may have been forced. */
  readonly lineWidth: (line: number, isAfterBreak: boolean) => number;
  /** From this line on (from 0) all have the same measure; 1 if not given: only the first may differ. */
  readonly uniformFrom?: number;
  /** `ragged` lets lines end short: glue at their end stretches, not between words. */
  readonly alignment: 'justified' | 'ragged';
  /** Largest adjustment ratio; where half of it is enough, no more is looked at. */
  readonly tolerance: number;
  /** Added for a second hyphen in a row, and for fitness classes that differ. */
  readonly doubleHyphenDemerits: number;
  readonly fitnessDemerits: number;
  readonly maxConsecutiveHyphens: number;
  /** Whether the last line but one may end in a hyphen: yes, if not given. Never if nothing but half a word follows. */
  readonly hyphenBeforeLast?: boolean;
  /** A last line that is narrower than so great a part of its measure, and what it adds. */
  readonly runt?: Runt;
  /** Lines more (or fewer) than the best. */
  readonly looseness: number;
}

export interface BrokenLine {
  /** Items [start, end): glue after a break is already left out; `end` is the index of the item broken at. */
  readonly start: number;
  readonly end: number;
  /** Points. */
  readonly measure: number;
  /** Whether the break before it was forced: not of the first. */
  readonly isAfterBreak: boolean;
  /** How far glue stretches (positive) or shrinks (negative, at least -1); 0 for ragged lines that fit. */
  readonly adjustmentRatio: number;
  /** Natural width including a hyphen, points. */
  readonly width: number;
  /** How much wider than its measure, where nothing could be done; else 0. */
  readonly overfull: number;
}
