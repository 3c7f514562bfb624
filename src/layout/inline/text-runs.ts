/** Joins words and spaces of one text, face and line to text fragments. */
import type { FontFace } from '../../text/types.ts';
import type { Fragment, PlacedGlyph } from '../types.ts';
import type { TextSource } from './collect.ts';
import type { Word } from './words.ts';

interface OpenRun {
  readonly source: TextSource;
  readonly face: FontFace;
  readonly isRtl: boolean;
  /** Of its left edge. */
  x: number;
  readonly y: number;
  readonly glyphs: PlacedGlyph[];
  readonly texts: string[];
  width: number;
}

export interface TextPlace {
  /** Of the left edge. */
  readonly x: number;
  readonly y: number;
  readonly isRtl: boolean;
}

interface SetGlyph {
  readonly advance: number;
  /** What it adds to the width of its fragment. */
  readonly room: number;
  readonly text: string;
}

export class TextRuns {
  /** In the order of the line; what is no text is put between by others. */
  readonly fragments: Fragment[] = [];
  /** The document's language. */
  readonly #lang: string;
  #run: OpenRun | undefined;

  constructor(lang: string) {
    this.#lang = lang;
  }

  /** A word at a place: points from the paragraph's left edge, and from the top of the line to its baseline. */
  word(word: Word, source: TextSource, place: TextPlace): void {
    let at = place.isRtl ? place.x + word.width : place.x;
    for (const { face, text, width, glyphs } of word.parts) {
      if (place.isRtl) at -= width;
      this.#add(glyphs, text, width, this.#runOf(source, face, { ...place, x: at }), at);
      if (!place.isRtl) at += width;
    }
  }

  /** A space that is as wide as its line needs. */
  space(word: Word, source: TextSource, place: TextPlace, width: number): void {
    this.#glyph(word, source, place, { advance: width, room: width, text: word.text });
  }

  /** A space at the end of the line: it is there to be copied out, and takes no room. */
  swallowed(word: Word, source: TextSource, place: TextPlace): void {
    const set = { advance: word.width, room: 0, text: word.text };
    if (place.isRtl)
      this.#glyph(word, source, { ...place, x: place.x - word.width }, { ...set, room: word.width });
    else this.#glyph(word, source, place, set);
  }

  /** A hyphen that is seen, but not copied out. */
  hyphen(word: Word, source: TextSource, place: TextPlace): void {
    const parts = word.parts.map((part) => ({ ...part, text: '', glyphs: part.glyphs.map(withoutText) }));
    this.word({ ...word, parts }, source, place);
  }

  /** What comes next does not follow immediately. */
  end(): void {
    const run = this.#run;
    this.#run = undefined;
    if (run === undefined || run.source.style.visibility !== 'visible') return;
    const { owner, span, lang, style } = run.source;
    this.fragments.push({
      kind: 'text',
      owner,
      x: run.x,
      y: run.y,
      width: run.width,
      face: run.face.id,
      size: style.fontSize,
      color: style.color,
      // Joined at once: pieces that are added one by one would all be kept.
      text: run.texts.join(''),
      // Exactly as long as it is: fragments are many.
      glyphs: run.glyphs.slice(),
      ...(lang === this.#lang ? {} : { lang }),
      ...(span === undefined ? {} : { span }),
    });
  }

  #glyph(word: Word, source: TextSource, place: TextPlace, set: SetGlyph): void {
    const part = word.parts[0];
    const glyph = part?.glyphs[0];
    if (part === undefined || glyph === undefined) return;
    const isAsShaped = glyph.advance === set.advance && glyph.text === set.text;
    const placed = isAsShaped ? glyph : { ...glyph, advance: set.advance, text: set.text };
    this.#add([placed], set.text, set.room, this.#runOf(source, part.face, place), place.x);
  }

  /** Text comes in the order in which it is read; glyphs stand from left to right. */
  #add(glyphs: readonly PlacedGlyph[], text: string, width: number, run: OpenRun, x: number): void {
    if (run.isRtl) {
      run.glyphs.unshift(...glyphs);
      run.x = x;
    } else for (const glyph of glyphs) run.glyphs.push(glyph);
    run.texts.push(text);
    run.width += width;
  }

  #runOf(source: TextSource, face: FontFace, { x, y, isRtl }: TextPlace): OpenRun {
    let run = this.#run;
    if (run?.source !== source || run.face !== face || run.isRtl !== isRtl) {
      this.end();
      run = { source, face, isRtl, x, y, glyphs: [], texts: [], width: 0 };
      this.#run = run;
    }
    return run;
  }
}

function withoutText(glyph: PlacedGlyph): PlacedGlyph {
  return { ...glyph, text: '' };
}
