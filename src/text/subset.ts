/** Smaller fonts out of fonts. https://harfbuzz.github.io/harfbuzz-hb-subset.html */
import { tagNumber } from './sfnt.ts';
import { createFace, type Subsetter, subsetterModule } from './wasm.ts';

const NO_HINTING = 1;
const RETAIN_GIDS = 2;
const NOTDEF_OUTLINE = 0x40;
const NO_LAYOUT_CLOSURE = 0x200;
const DROP_TABLE_TAG = 3;

/** What a PDF does not read: text arrives shaped, and is mapped back to characters by ToUnicode. */
const DROPPED = [
  'BASE',
  'DSIG',
  'FFTM',
  'GDEF',
  'GPOS',
  'GSUB',
  'MATH',
  'STAT',
  'VORG',
  'gasp',
  'kern',
  'meta',
];
/** ISO 32000-1 §9.9, table 126: in TrueType fonts these are not read either; in OpenType fonts `cmap` has to be there. */
const DROPPED_FROM_TRUETYPE = ['OS/2', 'cmap', 'name', 'post'];
const WEIGHT = tagNumber('wght');

/** The face of `bytes`, as a pointer, opened once. */
const faces = new WeakMap<Uint8Array, number>();

/**
 * The subset of the font file `bytes`: glyphs keep their ids, and those that are not wanted are empty. Where HarfBuzz
 * cannot make one, the font is embedded as it is.
 */
export function subsetFont(
  bytes: Uint8Array,
  outlines: 'glyf' | 'cff',
  glyphs: ReadonlySet<number>,
): Uint8Array {
  const tables = outlines === 'glyf' ? [...DROPPED, ...DROPPED_FROM_TRUETYPE] : DROPPED;
  const small = subset(bytes, (module, input) => {
    const kept = module.hb_subset_input_glyph_set(input);
    for (const glyph of glyphs) module.hb_set_add(kept, glyph);
    const dropped = module.hb_subset_input_set(input, DROP_TABLE_TAG);
    for (const tag of tables) module.hb_set_add(dropped, tagNumber(tag));
    module.hb_subset_input_set_flags(input, NO_HINTING | RETAIN_GIDS | NOTDEF_OUTLINE | NO_LAYOUT_CLOSURE);
  });
  return small ?? bytes;
}

/** The static font that a variable one is at a weight, with its other axes at their defaults. */
export function instantiateFont(bytes: Uint8Array, weight: number): Uint8Array | undefined {
  return subset(bytes, (module, input, face) => {
    module.hb_subset_input_keep_everything(input);
    module.hb_subset_input_pin_all_axes_to_default(input, face);
    module.hb_subset_input_pin_axis_location(input, face, WEIGHT, weight);
  });
}

function subset(
  bytes: Uint8Array,
  prepare: (module: Subsetter, input: number, face: number) => void,
): Uint8Array | undefined {
  const module = subsetterModule();
  const face = faces.get(bytes) ?? createFace(module, bytes);
  faces.set(bytes, face);
  const input = module.hb_subset_input_create_or_fail();
  prepare(module, input, face);
  const result = module.hb_subset_or_fail(face, input);
  module.hb_subset_input_destroy(input);
  if (result === 0) return undefined;
  const file = readBlob(module, module.hb_face_reference_blob(result));
  module.hb_face_destroy(result);
  return file;
}

function readBlob(module: Subsetter, blob: number): Uint8Array {
  const data = module.hb_blob_get_data(blob, 0);
  const bytes = new Uint8Array(module.memory.buffer, data, module.hb_blob_get_length(blob)).slice();
  module.hb_blob_destroy(blob);
  return bytes;
}
