/** A font with only the glyphs that a document uses. https://harfbuzz.github.io/harfbuzz-hb-subset.html */
import { createFace, type Subsetter, subsetterModule } from './wasm.ts';

const NO_HINTING = 1;
const RETAIN_GIDS = 2;
const NOTDEF_OUTLINE = 0x40;
const NO_LAYOUT_CLOSURE = 0x200;
const DROP_TABLE_TAG = 3;

/** What a PDF does not read: text arrives shaped, and mapped back to characters by ToUnicode. */
const DROPPED = [
  'GSUB',
  'GPOS',
  'GDEF',
  'DSIG',
  'STAT',
  'MATH',
  'BASE',
  'gasp',
  'meta',
  'VORG',
  'FFTM',
  'kern',
];

/** The face of `bytes`, as a pointer, opened once. */
const faces = new WeakMap<Uint8Array, number>();

/** The subset of the font file `bytes`; glyphs keep their ids. */
export function subsetFont(bytes: Uint8Array, glyphs: ReadonlySet<number>): Uint8Array {
  const module = subsetterModule();
  const face = faces.get(bytes) ?? createFace(module, bytes);
  faces.set(bytes, face);
  const input = module.hb_subset_input_create_or_fail();
  const kept = module.hb_subset_input_glyph_set(input);
  for (const glyph of glyphs) module.hb_set_add(kept, glyph);
  const dropped = module.hb_subset_input_set(input, DROP_TABLE_TAG);
  for (const tag of DROPPED) module.hb_set_add(dropped, tagNumber(tag));
  module.hb_subset_input_set_flags(input, NO_HINTING | RETAIN_GIDS | NOTDEF_OUTLINE | NO_LAYOUT_CLOSURE);
  const subset = module.hb_subset_or_fail(face, input);
  module.hb_subset_input_destroy(input);
  if (subset === 0) throw new Error('HarfBuzz could not subset a font that it could shape');
  const file = readBlob(module, module.hb_face_reference_blob(subset));
  module.hb_face_destroy(subset);
  return file;
}

function readBlob(module: Subsetter, blob: number): Uint8Array {
  const data = module.hb_blob_get_data(blob, 0);
  const bytes = new Uint8Array(module.memory.buffer, data, module.hb_blob_get_length(blob)).slice();
  module.hb_blob_destroy(blob);
  return bytes;
}

function tagNumber(tag: string): number {
  return [0, 1, 2, 3].reduce((number, i) => number * 256 + tag.charCodeAt(i), 0);
}
