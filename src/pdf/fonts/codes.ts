/**
 * The character codes of a font. A ToUnicode CMap says one text for a code; so a glyph that stands for several texts
 * (a space and a no-break space; a hyphen of the text and one that hyphenation put in) has a code for each, where
 * the kind of font allows it: codes lead to glyphs by the CIDToGIDMap of CIDFontType2 (ISO 32000-1 §9.7.4.2). In
 * CIDFontType0 the code is the glyph's CID, and what it cannot say is said by ActualText on the page.
 */
import type { FontFace } from '../../text/types.ts';
import { readCids } from './cff-charset.ts';
import type { GlyphTexts } from './glyph-texts.ts';

export interface Code {
  readonly code: number;
  readonly glyph: number;
  readonly text: string;
}

interface GlyphCodes {
  readonly first: Code;
  /** By text; `undefined` where the glyph stands for it without a code. */
  readonly others: ReadonlyMap<string, Code | undefined>;
}

export class FontCodes {
  readonly #byGlyph: (GlyphCodes | undefined)[] = [];
  /** In ascending order. */
  readonly list: readonly Code[];

  /** `program` is the embedded font file. */
  constructor(outlines: FontFace['outlines'], program: Uint8Array, used: readonly GlyphTexts[]) {
    const cids = outlines === 'cff' ? readCids(program) : undefined;
    const list: Code[] = [];
    const add = (glyph: number, text: string): Code => {
      // Code 0 is .notdef in any font.
      const code = { code: outlines === 'glyf' ? list.length + 1 : (cids?.[glyph] ?? glyph), glyph, text };
      list.push(code);
      return code;
    };
    for (const { glyph, texts } of used) {
      const [text = '', ...others] = texts;
      const first = add(glyph, text);
      const codes = others.map(
        (other) => [other, outlines === 'glyf' ? add(glyph, other) : undefined] as const,
      );
      this.#byGlyph[glyph] = { first, others: new Map(codes) };
    }
    this.list = list.sort((a, b) => a.code - b.code);
  }

  /** The code of a glyph that stands for this text, if it has one. */
  find(glyph: number, text: string): number | undefined {
    const codes = this.#byGlyph[glyph];
    return codes?.first.text === text ? codes.first.code : codes?.others.get(text)?.code;
  }

  /** Any code of the glyph, for where the page says what it stands for. */
  first(glyph: number): number {
    return this.#byGlyph[glyph]?.first.code ?? 0;
  }

  /** Whether the glyph stands for this text somewhere, with a code or without. */
  standsFor(glyph: number, text: string): boolean {
    const codes = this.#byGlyph[glyph];
    return codes !== undefined && (codes.first.text === text || codes.others.has(text));
  }
}
