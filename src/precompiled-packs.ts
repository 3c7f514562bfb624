import type { PrecompiledPack } from './precompiled.ts';

/** Filled by `bundle.mjs`: see `precompiled.ts`. */
export const PACKS: readonly PrecompiledPack[] = [];
