/**
 * The fragments of a page in few bytes. A long brief has more of them than anything else, and between the making of a
 * page and its painting nobody reads them: as objects they would take three times the room.
 */
import type { Span } from '../../diagnostic.ts';
import type {
  Fragment,
  LineFragment,
  LinkFragment,
  Owner,
  PlacedGlyph,
  RectFragment,
  TextFragment,
} from '../types.ts';

/** Kinds that are taken apart; of the others there are few, and they are kept as they are. */
const KINDS = { whole: 0, text: 1, rect: 2, line: 3, link: 4 } as const;

/** Bits of what a fragment has and others have not. */
const HAS = { span: 1, level: 2, outline: 4, lang: 8 } as const;

/** Strings one after the other. One that has a character beyond Latin-1 takes twice the room in V8, and so would all. */
interface PackedTexts {
  readonly narrow: string;
  readonly wide: string;
}

export class PackedFragments {
  readonly #count: number;
  /** Kinds, counts, lengths of strings and places in `#values`, as base 128 varints. */
  readonly #bytes: Uint8Array;
  readonly #numbers: Float64Array;
  readonly #texts: PackedTexts;
  /** Each once: glyphs, spans, colours. */
  readonly #values: readonly unknown[];

  constructor(fragments: readonly Fragment[]) {
    const packer = new Packer();
    for (const fragment of fragments) packer.fragment(fragment);
    this.#count = fragments.length;
    this.#bytes = new Uint8Array(packer.bytes);
    this.#numbers = new Float64Array(packer.numbers);
    this.#texts = { narrow: packer.texts.narrow.join(''), wide: packer.texts.wide.join('') };
    this.#values = [...packer.values.keys()];
  }

  /** Equal to those that were packed, and made anew each time. */
  unpack(): readonly Fragment[] {
    const unpacker = new Unpacker(this.#bytes, this.#numbers, this.#texts, this.#values);
    return Array.from({ length: this.#count }, () => unpacker.fragment());
  }
}

class Packer {
  readonly bytes: number[] = [];
  readonly numbers: number[] = [];
  readonly texts = { narrow: [] as string[], wide: [] as string[] };
  readonly values = new Map<unknown, number>();

  fragment(fragment: Fragment): void {
    const { kind } = fragment;
    if (kind === 'text') this.#text(fragment);
    else if (kind === 'rect') this.#rect(fragment);
    else if (kind === 'line') this.#line(fragment);
    else if (kind === 'link') this.#link(fragment);
    else {
      this.#integer(KINDS.whole);
      this.#value(fragment);
    }
  }

  #text(fragment: TextFragment): void {
    const { x, y, width, size, face, color, text, glyphs, outline, lang } = fragment;
    this.#placed(KINDS.text, fragment, (outline ? HAS.outline : 0) | (lang === undefined ? 0 : HAS.lang));
    this.numbers.push(x, y, width, size);
    this.#value(face);
    this.#value(color);
    this.#string(text);
    this.#integer(glyphs.length);
    for (const glyph of glyphs) this.#value(glyph);
    if (outline !== undefined) this.#value(outline);
    if (lang !== undefined) this.#value(lang);
  }

  #rect(fragment: RectFragment): void {
    const { x, y, width, height, color } = fragment;
    this.#placed(KINDS.rect, fragment);
    this.numbers.push(x, y, width, height);
    this.#value(color);
  }

  #line(fragment: LineFragment): void {
    const { x1, y1, x2, y2, width, style, color } = fragment;
    this.#placed(KINDS.line, fragment);
    this.numbers.push(x1, y1, x2, y2, width);
    this.#value(style);
    this.#value(color);
  }

  #link(fragment: LinkFragment): void {
    const { x, y, width, height, target, contents } = fragment;
    this.#placed(KINDS.link, fragment);
    this.numbers.push(x, y, width, height);
    this.#integer('uri' in target ? 1 : 0);
    this.#string('uri' in target ? target.uri : target.destination);
    this.#string(contents);
  }

  #placed(kind: number, { owner, span, level }: Fragment, more = 0): void {
    this.#integer(kind);
    this.#integer(more | (span === undefined ? 0 : HAS.span) | (level === undefined ? 0 : HAS.level));
    if (span !== undefined) this.#value(span);
    if (level !== undefined) this.numbers.push(level);
    // Nearly every line has an element of its own.
    this.#integer('structure' in owner ? owner.structure + 1 : 0);
    if (!('structure' in owner)) this.#value(owner);
  }

  #value(value: unknown): void {
    let index = this.values.get(value);
    if (index === undefined) {
      index = this.values.size;
      this.values.set(value, index);
    }
    this.#integer(index);
  }

  #string(text: string): void {
    const isWide = /[^\0-\xff]/.test(text);
    this.texts[isWide ? 'wide' : 'narrow'].push(text);
    this.#integer(text.length * 2 + (isWide ? 1 : 0));
  }

  #integer(value: number): void {
    let rest = value;
    while (rest > 127) {
      this.bytes.push((rest & 127) | 128);
      rest >>>= 7;
    }
    this.bytes.push(rest);
  }
}

type Writable<T> = { -readonly [Key in keyof T]: T[Key] };

/** Reads in the order in which `Packer` wrote. */
class Unpacker {
  readonly #bytes: Uint8Array;
  readonly #numbers: Float64Array;
  readonly #texts: PackedTexts;
  readonly #values: readonly unknown[];
  #byte = 0;
  #number = 0;
  #narrow = 0;
  #wide = 0;

  constructor(bytes: Uint8Array, numbers: Float64Array, texts: PackedTexts, values: readonly unknown[]) {
    this.#bytes = bytes;
    this.#numbers = numbers;
    this.#texts = texts;
    this.#values = values;
  }

  fragment(): Fragment {
    const kind = this.#integer();
    if (kind === KINDS.whole) return this.#value<Fragment>();
    const has = this.#integer();
    const span = has & HAS.span ? this.#value<Span>() : undefined;
    const level = has & HAS.level ? this.#next() : undefined;
    const fragment: Writable<Fragment> = this.#ofKind(kind, this.#owner(), has);
    if (span !== undefined) fragment.span = span;
    if (level !== undefined) fragment.level = level;
    return fragment;
  }

  #ofKind(kind: number, owner: Owner, has: number): Fragment {
    if (kind === KINDS.text) return this.#text(owner, has);
    if (kind === KINDS.rect) return { kind: 'rect', owner, ...this.#box(), color: this.#value() };
    if (kind === KINDS.link) return { kind: 'link', owner, ...this.#box(), ...this.#target() };
    const [x1, y1, x2, y2] = [this.#next(), this.#next(), this.#next(), this.#next()];
    const width = this.#next();
    return { kind: 'line', owner, x1, y1, x2, y2, width, style: this.#value(), color: this.#value() };
  }

  #text(owner: Owner, has: number): TextFragment {
    const fragment: Writable<TextFragment> = {
      kind: 'text',
      owner,
      x: this.#next(),
      y: this.#next(),
      width: this.#next(),
      face: this.#value(),
      size: this.#next(),
      color: this.#value(),
      text: this.#string(),
      glyphs: this.#glyphs(),
    };
    if (has & HAS.outline) fragment.outline = this.#value();
    if (has & HAS.lang) fragment.lang = this.#value();
    return fragment;
  }

  #glyphs(): readonly PlacedGlyph[] {
    const glyphs = new Array<PlacedGlyph>(this.#integer());
    for (let index = 0; index < glyphs.length; index++) glyphs[index] = this.#value();
    return glyphs;
  }

  #box(): Pick<RectFragment, 'x' | 'y' | 'width' | 'height'> {
    return { x: this.#next(), y: this.#next(), width: this.#next(), height: this.#next() };
  }

  #target(): Pick<LinkFragment, 'target' | 'contents'> {
    const isUri = this.#integer() === 1;
    const name = this.#string();
    return { target: isUri ? { uri: name } : { destination: name }, contents: this.#string() };
  }

  #owner(): Owner {
    const structure = this.#integer() - 1;
    return structure < 0 ? this.#value() : { structure };
  }

  #value<T>(): T {
    return this.#values[this.#integer()] as T;
  }

  #next(): number {
    return this.#numbers[this.#number++]!;
  }

  #string(): string {
    const packed = this.#integer();
    const length = packed >> 1;
    if (packed & 1) {
      this.#wide += length;
      return this.#texts.wide.slice(this.#wide - length, this.#wide);
    }
    this.#narrow += length;
    return this.#texts.narrow.slice(this.#narrow - length, this.#narrow);
  }

  #integer(): number {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.#bytes[this.#byte++]!;
      value |= (byte & 127) << shift;
      if (byte < 128) return value;
    }
  }
}
