/** Text to glyphs: one call of hb_shape, its result copied out. */
import { tagNumber } from './sfnt.ts';
import type { Glyph, GlyphRun, ShapingOptions } from './types.ts';
import { copyIn, type Shaper } from './wasm.ts';

const LEFT_TO_RIGHT = 4;
const RIGHT_TO_LEFT = 5;
/** Bytes of hb_glyph_info_t and of hb_glyph_position_t; both are five 32-bit numbers. */
const RECORD = 20;
/** Of hb_feature_t: tag, value, start, end. */
const FEATURE = 16;
const END_OF_TEXT = 0xffffffff;

let buffer = 0;
const languages = new Map<string, number>();
/** Features as HarfBuzz takes them, by what they say: a brief has a dozen combinations. */
const featureLists = new Map<string, { readonly pointer: number; readonly count: number }>();

/** Shapes `text` with `font` (a pointer); advances and offsets come in font units. */
export function shapeText(module: Shaper, font: number, text: string, options: ShapingOptions): GlyphRun {
  buffer ||= module.hb_buffer_create();
  module.hb_buffer_clear_contents(buffer);
  addText(module, text);
  module.hb_buffer_set_direction(buffer, options.direction === 'rtl' ? RIGHT_TO_LEFT : LEFT_TO_RIGHT);
  module.hb_buffer_guess_segment_properties(buffer);
  module.hb_buffer_set_language(buffer, languageOf(module, options.lang));
  const features = featuresOf(module, options.features);
  module.hb_shape(font, buffer, features.pointer, features.count);
  const glyphs = readGlyphs(module);
  return { text, glyphs, width: glyphs.reduce((sum, glyph) => sum + glyph.advance, 0) };
}

function addText(module: Shaper, text: string): void {
  const pointer = module.malloc(Math.max(2, text.length * 2));
  const units = new Uint16Array(module.memory.buffer, pointer, text.length);
  for (let i = 0; i < text.length; i++) units[i] = text.charCodeAt(i);
  module.hb_buffer_add_utf16(buffer, pointer, text.length, 0, text.length);
  module.free(pointer);
}

function readGlyphs(module: Shaper): readonly Glyph[] {
  const count = module.hb_buffer_get_length(buffer);
  const infos = new DataView(module.memory.buffer, module.hb_buffer_get_glyph_infos(buffer, 0));
  const positions = new DataView(module.memory.buffer, module.hb_buffer_get_glyph_positions(buffer, 0));
  const glyphs = new Array<Glyph>(count);
  for (let i = 0; i < count; i++) {
    const at = i * RECORD;
    glyphs[i] = {
      id: infos.getUint32(at, true),
      cluster: infos.getUint32(at + 8, true),
      advance: positions.getInt32(at, true),
      dx: positions.getInt32(at + 8, true),
      dy: positions.getInt32(at + 12, true),
    };
  }
  return glyphs;
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
