import type { Diagnostic, Outcome } from '../diagnostic.ts';
import { OpenedFonts } from './font-set.ts';
import type { FontSet, FontSource } from './types.ts';

/**
 * Opens a set of faces; each is read when a text first needs it. What is wrong with a font is therefore found later:
 * the outcome's list of diagnostics grows while the set is used.
 */
export function openFonts(sources: readonly FontSource[]): Outcome<FontSet> {
  const diagnostics: Diagnostic[] = [];
  return { value: new OpenedFonts(sources, diagnostics), diagnostics };
}
