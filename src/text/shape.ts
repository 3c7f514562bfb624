/** Text to glyphs: one call of hb_shape, its result copied out. */
import { tagNumber } from './sfnt.ts';
import type { Glyph, GlyphRun, ShapingContext, ShapingOptions } from './types.ts';
import { copyIn, type Shaper } from './wasm.ts';

const LEFT_TO_RIGHT = 4;
const RIGHT_TO_LEFT = 5;
/** hb_glyph_info_t and hb_glyph_position_t are five 32-bit numbers each. */
const RECORD = 5;
/** Of hb_feature_t, in bytes: tag, value, start, end. */
const FEATURE = 16;
const END_OF_TEXT = 0xffffffff;
const SPACE = 0x20;
const NO_CONTEXT: ShapingContext = { before: '', after: '' };

let buffer = 0;
/** Where the text of a call is put: room for so many UTF-16 code units. */
let scratch = { pointer: 0, room: 0 };
/** All memory as numbers of 32 bits: made anew when the memory has grown. */
let numbers = new Int32Array();
const languages = new Map<string, number>();
/** Features as HarfBuzz takes them, by what they say: a brief has a dozen combinations. */
const featureLists = new Map<string, { readonly pointer: number; readonly count: number }>();

/** Shapes `text` with `font` (a pointer); advances and offsets come in font units. */
export function shapeText(
  module: Shaper,
  font: number,
  text: string,
  options: ShapingOptions,
  { before, after }: ShapingContext = NO_CONTEXT,
): GlyphRun {
  buffer ||= module.hb_buffer_create();
  module.hb_buffer_clear_contents(buffer);
  addText(module, before + text + after, before.length, text.length);
  module.hb_buffer_set_direction(buffer, options.direction === 'rtl' ? RIGHT_TO_LEFT : LEFT_TO_RIGHT);
  module.hb_buffer_guess_segment_properties(buffer);
  module.hb_buffer_set_language(buffer, languageOf(module, options.lang));
  const features = featuresOf(module, options.features);
  module.hb_shape(font, buffer, features.pointer, features.count);
  return readGlyphs(module, text, before.length);
}

/** Adds a part of the text: what is around it is the context of `hb_buffer_add_utf16`. */
function addText(module: Shaper, text: string, start: number, length: number): void {
  if (scratch.room < text.length) {
    module.free(scratch.pointer);
    scratch = { pointer: module.malloc(text.length * 4), room: text.length * 2 };
  }
  const units = new Uint16Array(module.memory.buffer, scratch.pointer, text.length);
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    units[i] = isControl(unit) ? SPACE : unit;
  }
  module.hb_buffer_add_utf16(buffer, scratch.pointer, text.length, start, length);
}

/** Tabs and line ends are no glyphs: where they are kept they are as wide as a space. */
function isControl(unit: number): boolean {
  return unit < SPACE || (unit >= 0x7f && unit < 0xa0) || unit === 0x2028 || unit === 0x2029;
}

function readGlyphs(module: Shaper, text: string, start: number): GlyphRun {
  const count = module.hb_buffer_get_length(buffer);
  let info = module.hb_buffer_get_glyph_infos(buffer, 0) >> 2;
  let position = module.hb_buffer_get_glyph_positions(buffer, 0) >> 2;
  if (numbers.buffer !== module.memory.buffer) numbers = new Int32Array(module.memory.buffer);
  const glyphs = new Array<Glyph>(count);
  let width = 0;
  for (let i = 0; i < count; i++, info += RECORD, position += RECORD) {
    const advance = numbers[position]!;
    width += advance;
    glyphs[i] = {
      id: numbers[info]!,
      cluster: numbers[info + 2]! - start,
      advance,
      dx: numbers[position + 2]!,
      dy: numbers[position + 3]!,
    };
  }
  return { text, glyphs, width };
}

function languageOf(module: Shaper, lang: string): number {
  const known = languages.get(lang);
  if (known !== undefined) return known;
  const bytes = new TextEncoder().encode(lang);
  const pointer = copyIn(module, bytes);
  const language = module.hb_language_from_string(pointer, bytes.length);
  module.free(pointer);
  languages.set(lang, language);
  return language;
}

function featuresOf(module: Shaper, features: Readonly<Record<string, number>>) {
  const key = JSON.stringify(features);
  const known = featureLists.get(key);
  if (known !== undefined) return known;
  const entries = Object.entries(features);
  const bytes = new DataView(new ArrayBuffer(entries.length * FEATURE));
  for (const [i, [tag, value]] of entries.entries()) {
    bytes.setUint32(i * FEATURE, tagNumber(tag), true);
    bytes.setUint32(i * FEATURE + 4, value, true);
    bytes.setUint32(i * FEATURE + 12, END_OF_TEXT, true);
  }
  const list = { pointer: copyIn(module, new Uint8Array(bytes.buffer)), count: entries.length };
  featureLists.set(key, list);
  return list;
}
