/**
 * HarfBuzz's two WebAssembly modules, driven by their C functions: shaping (`harfbuzz.wasm`) and subsetting
 * (`harfbuzz-subset.wasm`). The package's JavaScript interface makes an object for each glyph and has no subsetting;
 * here glyphs are read from memory directly. https://harfbuzz.github.io/
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

type Pointer = number;

/** As much of WebAssembly's interface as is used here: Node's types do not declare it. */
interface WasmMemory {
  readonly buffer: ArrayBuffer;
  grow(pages: number): number;
}
interface Wasm {
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (
    module: object,
    imports: object,
  ) => { readonly exports: Readonly<Record<string, unknown>> };
}
const { WebAssembly: wasm } = globalThis as unknown as { readonly WebAssembly: Wasm };

/** What both modules have. */
interface Memory {
  readonly memory: WasmMemory;
  malloc(size: number): Pointer;
  free(pointer: Pointer): void;
  hb_blob_create(data: Pointer, length: number, mode: number, userData: number, destroy: number): Pointer;
  hb_blob_destroy(blob: Pointer): void;
  hb_blob_get_data(blob: Pointer, length: Pointer): Pointer;
  hb_blob_get_length(blob: Pointer): number;
  hb_face_create(blob: Pointer, index: number): Pointer;
  hb_face_destroy(face: Pointer): void;
}

export interface Shaper extends Memory {
  hb_font_create(face: Pointer): Pointer;
  hb_font_get_glyph(font: Pointer, codePoint: number, variation: number, glyph: Pointer): number;
  hb_font_get_glyph_h_advance(font: Pointer, glyph: number): number;
  hb_buffer_create(): Pointer;
  hb_buffer_clear_contents(buffer: Pointer): void;
  hb_buffer_add_utf16(
    buffer: Pointer,
    text: Pointer,
    length: number,
    offset: number,
    itemLength: number,
  ): void;
  hb_buffer_guess_segment_properties(buffer: Pointer): void;
  hb_buffer_set_direction(buffer: Pointer, direction: number): void;
  hb_buffer_set_language(buffer: Pointer, language: Pointer): void;
  hb_buffer_get_length(buffer: Pointer): number;
  hb_buffer_get_glyph_infos(buffer: Pointer, length: Pointer): Pointer;
  hb_buffer_get_glyph_positions(buffer: Pointer, length: Pointer): Pointer;
  hb_language_from_string(text: Pointer, length: number): Pointer;
  hb_shape(font: Pointer, buffer: Pointer, features: Pointer, count: number): void;
}

export interface Subsetter extends Memory {
  hb_subset_input_create_or_fail(): Pointer;
  hb_subset_input_destroy(input: Pointer): void;
  hb_subset_input_glyph_set(input: Pointer): Pointer;
  hb_subset_input_set(input: Pointer, which: number): Pointer;
  hb_subset_input_set_flags(input: Pointer, flags: number): void;
  hb_subset_input_keep_everything(input: Pointer): void;
  hb_subset_input_pin_all_axes_to_default(input: Pointer, face: Pointer): number;
  hb_subset_input_pin_axis_location(input: Pointer, face: Pointer, axis: number, value: number): number;
  hb_subset_or_fail(face: Pointer, input: Pointer): Pointer;
  hb_set_add(set: Pointer, value: number): void;
  hb_face_reference_blob(face: Pointer): Pointer;
}

let shaper: Shaper | undefined;
let subsetter: Subsetter | undefined;

/** The module that shapes; compiled on first use. */
export function shaperModule(): Shaper {
  shaper ??= instantiate('harfbuzzjs/dist/harfbuzz.wasm') as unknown as Shaper;
  return shaper;
}

/** The module that subsets; compiled on first use. */
export function subsetterModule(): Subsetter {
  subsetter ??= instantiate('harfbuzzjs/dist/harfbuzz-subset.wasm') as unknown as Subsetter;
  return subsetter;
}

/** A copy of `bytes` in the module's memory, to be freed by the caller. */
export function copyIn(module: Memory, bytes: Uint8Array): Pointer {
  const pointer = module.malloc(bytes.length);
  if (pointer === 0 && bytes.length > 0) throw new Error('HarfBuzz has no memory left');
  new Uint8Array(module.memory.buffer, pointer, bytes.length).set(bytes);
  return pointer;
}

/** `HB_MEMORY_MODE_READONLY`: the module reads `data` in place. */
const READ_ONLY = 1;

/** A face over `bytes`; both live as long as the process, as faces do. */
export function createFace(module: Memory, bytes: Uint8Array): Pointer {
  const blob = module.hb_blob_create(copyIn(module, bytes), bytes.length, READ_ONLY, 0, 0);
  const face = module.hb_face_create(blob, 0);
  module.hb_blob_destroy(blob);
  return face;
}

function instantiate(file: string): Readonly<Record<string, unknown>> {
  const bytes = readFileSync(createRequire(import.meta.url).resolve(file));
  let memory: WasmMemory | undefined;
  const grow = (size: number): number => {
    try {
      memory?.grow(Math.ceil((size - memory.buffer.byteLength) / 65536));
      return 1;
    } catch {
      return 0;
    }
  };
  const stop = (): never => {
    throw new Error('HarfBuzz stopped');
  };
  const { exports } = new wasm.Instance(new wasm.Module(bytes), {
    env: {
      _abort_js: stop,
      _emscripten_runtime_keepalive_clear: () => {},
      _setitimer_js: () => 0,
      emscripten_resize_heap: grow,
    },
    wasi_snapshot_preview1: { proc_exit: stop },
  });
  memory = exports.memory as WasmMemory;
  (exports._initialize as (() => void) | undefined)?.();
  return exports;
}
