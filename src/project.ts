/**
 * The only reader of files, fonts, clock and environment. Stages are handed a `Project`; a test hands in another
 * one, made of strings.
 */
import type { Diagnostic } from './diagnostic.ts';
import type { SourceFile } from './source.ts';

/** A file's text, or why it could not be had. */
export type ReadText = (path: string) => SourceFile | Diagnostic;
/** A file's bytes, or why they could not be had. */
export type ReadBytes = (path: string) => Uint8Array | Diagnostic;

export interface Project {
  /** Absolute path. Files outside it and outside the built-in packs are refused (`file-outside-project`). */
  readonly root: string;
  /** Reads a file under the root; `path` is absolute or relative to the root. */
  readonly readText: ReadText;
  readonly readBytes: ReadBytes;
  /**
   * Reads a file of a template pack, given as `<pack>/<file>` (or `base.css`): the project's own templates folder
   * is looked in first, then the built-in packs. The result's `path` names the one that was found.
   */
  readonly readTemplate: ReadText;
  /** Files below `<pack>/<folder>` in either place, as `<pack>/…` paths, sorted, each once. */
  readonly listTemplates: (folder: string) => readonly string[];
  /** Reads a font file named as in a pack: `source-serif/TTF/SourceSerif4-Regular.ttf` (an npm package), or a project path. */
  readonly readFont: ReadBytes;
  /** Seconds since the epoch from SOURCE_DATE_EPOCH, where it is set. There is no other clock. */
  readonly sourceDateEpoch: number | undefined;
}

/** Tells a diagnostic from what was read. */
export function isDiagnostic(value: object): value is Diagnostic {
  return 'severity' in value;
}
