/** Joins words and spaces of one text, face and line to text fragments. */
import type { FontFace } from '../../text/types.ts';
import type { Fragment, PlacedGlyph } from '../types.ts';
import type { TextSource } from './collect.ts';
import type { Word } from './words.ts';

interface OpenRun {
  readonly source: TextSource;
  readonly face: FontFace;
  readonly x: number;
  readonly y: number;
  readonly glyphs: PlacedGlyph[];
  text: string;
  width: number;
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
  word(word: Word, source: TextSource, x: number, y: number): void {
    let at = x;
    for (const { face, text, width, glyphs } of word.parts) {
      const run = this.#runOf(source, face, at, y);
      for (const glyph of glyphs) run.glyphs.push(glyph);
      run.text += text;
      run.width += width;
      at += width;
    }
  }

  /** A space that is as wide as its line needs. */
  space(word: Word, source: TextSource, x: number, y: number, width: number): void {
    this.#glyph(word, source, x, y, { advance: width, room: width, text: word.text });
  }

  /** A space at the end of the line: it is there to be copied out, and takes no room. */
  swallowed(word: Word, source: TextSource, x: number, y: number): void {
    this.#glyph(word, source, x, y, { advance: word.width, room: 0, text: word.text });
  }

  /** A hyphen that is seen, but not copied out. */
  hyphen(word: Word, source: TextSource, x: number, y: number): void {
    this.#glyph(word, source, x, y, { advance: word.width, room: word.width, text: '' });
  }

  /** What comes next does not follow immediately. */
  end(): void {
    const run = this.#run;
    this.#run = undefined;
    if (run === undefined || run.source.style.visibility === 'hidden') return;
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
      text: run.text,
      // Exactly as long as it is: fragments are many.
      glyphs: run.glyphs.slice(),
      ...(lang === this.#lang ? {} : { lang }),
      ...(span === undefined ? {} : { span }),
    });
  }

  #glyph(word: Word, source: TextSource, x: number, y: number, set: SetGlyph): void {
    const part = word.parts[0];
    const glyph = part?.glyphs[0];
    if (part === undefined || glyph === undefined) return;
    const run = this.#runOf(source, part.face, x, y);
    const isAsShaped = glyph.advance === set.advance && glyph.text === set.text;
    run.glyphs.push(isAsShaped ? glyph : { ...glyph, advance: set.advance, text: set.text });
    run.text += set.text;
    run.width += set.room;
  }

  #runOf(source: TextSource, face: FontFace, x: number, y: number): OpenRun {
    let run = this.#run;
    if (run?.source !== source || run.face !== face) {
      this.end();
      run = { source, face, x, y, glyphs: [], text: '', width: 0 };
      this.#run = run;
    }
    return run;
  }
}
