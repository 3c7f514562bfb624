/** Text: glyphs shown with the adjustments that make them stand where the layout put them. ISO 32000-1 §9.4. */
import type { Outline, PlacedGlyph, TextFragment } from '../../layout/types.ts';
import { utf16 } from '../fonts/cmap.ts';
import type { PdfFont } from '../fonts/fonts.ts';
import { SOFT_HYPHEN } from '../fonts/glyph-texts.ts';
import type { PageContent } from './page-content.ts';

/** `lang` is written where it differs from that of the structure element. */
export function paintText(content: PageContent, fragment: TextFragment, font: PdfFont, lang?: string): void {
  const { glyphs, size, color, x, y, outline } = fragment;
  if (glyphs.length === 0) return;
  const isHalo = outline !== undefined && (outline.isBeneath || color.a === 0);
  if (isHalo) paintHalo(content, fragment, outline, font);
  if (color.a === 0) return;
  content.moveText(font.name, size, color, x, y);
  if (outline !== undefined && !isHalo) content.outlineText(outline, true);
  if (lang !== undefined) content.beginSpan(`/Lang(${lang.replace(/[^\w-]/g, '')})`);
  const line = new GlyphLine(content, font, size);
  if (joinsToText(fragment)) showClusters(line, glyphs, font);
  else if (joinsBackwards(fragment)) showBackwards(line, glyphs);
  else line.showSpan(glyphs, 0, glyphs.length, fragment.text);
  line.end();
  if (lang !== undefined) content.endSpan();
  if (outline !== undefined && !isHalo) content.fillText();
}

/** Beneath the letters, which are read once: the halo stands for no text, but where there is nothing else. */
function paintHalo(content: PageContent, fragment: TextFragment, outline: Outline, font: PdfFont): void {
  const { glyphs, size, color, x, y } = fragment;
  content.moveText(font.name, size, outline.color, x, y);
  content.outlineText(outline, false);
  const line = new GlyphLine(content, font, size);
  line.showSpan(glyphs, 0, glyphs.length, color.a === 0 ? fragment.text : '');
  line.end();
  content.fillText();
}

/** In right-to-left text the glyphs stand in the order of the line, not of the text. */
function joinsToText({ glyphs, text }: TextFragment): boolean {
  let at = 0;
  for (const glyph of glyphs) {
    if (glyph.text === '') continue;
    if (!text.startsWith(glyph.text, at)) return false;
    at += glyph.text.length;
  }
  return at === text.length;
}

/** Text from right to left: the last glyph of the line is the first to be read. */
function joinsBackwards({ glyphs, text }: TextFragment): boolean {
  return glyphs.reduceRight((joined, glyph) => joined + glyph.text, '') === text;
}

/**
 * Glyphs in the order in which they are read, each put to its place: §14.8.2.3.3 asks for this order of the content,
 * and whoever copies text by the places of glyphs finds them where they are.
 */
function showBackwards(line: GlyphLine, glyphs: readonly PlacedGlyph[]): void {
  let x = glyphs.reduce((sum, { advance }) => sum + advance, 0);
  let end = glyphs.length;
  for (let start = end - 1; start >= 0; start--) {
    x -= glyphs[start]!.advance;
    if (glyphs[start]!.text === '' && start > 0) continue;
    line.moveTo(x);
    line.showCluster(glyphs, start, end, glyphs[start]!.text);
    end = start;
  }
}

/** A cluster is a glyph with text and those without that follow. */
function showClusters(line: GlyphLine, glyphs: readonly PlacedGlyph[], font: PdfFont): void {
  const end = endsWithHyphen(glyphs, font) ? glyphs.length - 1 : glyphs.length;
  let i = 0;
  while (i < end) {
    let next = i + 1;
    while (next < end && glyphs[next]?.text === '') next++;
    line.showCluster(glyphs, i, next, glyphs[i]?.text ?? '');
    i = next;
  }
  if (end < glyphs.length) line.showCluster(glyphs, end, glyphs.length, SOFT_HYPHEN);
}

/**
 * Whether the last glyph is a hyphen that hyphenation put in: one without text that elsewhere stands for a hyphen, or
 * for nothing at all. It is a soft hyphen to whoever reads the text: §14.8.2.2.3.
 */
function endsWithHyphen(glyphs: readonly PlacedGlyph[], { codes }: PdfFont): boolean {
  const last = glyphs.at(-1);
  return last?.text === '' && last.advance > 0 && codes.standsFor(last.id, SOFT_HYPHEN);
}

/** Whether all of these are set over or under another glyph. */
function areMarks(glyphs: readonly PlacedGlyph[], from: number, to: number): boolean {
  for (let index = from; index < to; index++) if (glyphs[index]!.advance !== 0) return false;
  return true;
}

/** Shows glyphs from left to right and knows where the next one would stand by itself. */
class GlyphLine {
  readonly #content: PageContent;
  readonly #font: PdfFont;
  readonly #size: number;
  /** Where the layout wants the next glyph, and where the font's widths would put it; points from the start. */
  #wanted = 0;
  #pen = 0;
  #rise = 0;

  constructor(content: PageContent, font: PdfFont, size: number) {
    this.#content = content;
    this.#font = font;
    this.#size = size;
  }

  /** Where the next glyph is to stand: points from the start. */
  moveTo(x: number): void {
    this.#wanted = x;
  }

  /** Glyphs [from, to) together stand for `text`. */
  showCluster(glyphs: readonly PlacedGlyph[], from: number, to: number, text: string): void {
    const glyph = glyphs[from] as PlacedGlyph;
    const code = this.#font.codes.find(glyph.id, text);
    if (code === undefined || !areMarks(glyphs, from + 1, to)) {
      this.showSpan(glyphs, from, to, text);
      return;
    }
    this.#show(glyph, code);
    // Who copies text by the places of glyphs takes a span to reach from its first to its last one.
    if (to > from + 1) this.showSpan(glyphs, from + 1, to, '');
  }

  /** What the codes cannot say, ActualText does: §14.9.4. */
  showSpan(glyphs: readonly PlacedGlyph[], from: number, to: number, text: string): void {
    this.end();
    this.#content.beginSpan(`/ActualText<feff${utf16(text)}>`);
    for (const glyph of glyphs.slice(from, to)) this.#show(glyph, this.#font.codes.first(glyph.id));
    this.end();
    this.#content.endSpan();
  }

  /** Sets the baseline back. */
  end(): void {
    this.#setRise(0);
  }

  #show(glyph: PlacedGlyph, code: number): void {
    this.#setRise(-glyph.dy);
    const adjustment = Math.round(((this.#pen - this.#wanted - glyph.dx) * 1000) / this.#size);
    if (adjustment !== 0) {
      this.#content.adjust(adjustment);
      this.#pen -= (adjustment * this.#size) / 1000;
    }
    this.#content.show(code);
    this.#pen += ((this.#font.widths[code] ?? 0) * this.#size) / 1000;
    this.#wanted += glyph.advance;
  }

  #setRise(rise: number): void {
    if (rise === this.#rise) return;
    this.#rise = rise;
    this.#content.setRise(rise);
  }
}
