/** Makes the fixes that findings bring, in memory; the command line writes the files. */
import type { Diagnostic, Edit } from '../diagnostic.ts';
import { parseYaml } from '../facts/index.ts';
import type { FactNode } from '../facts/types.ts';
import type { SourceFile } from '../source.ts';
import { applyReplacements, areApart, replacementsOf } from './edits.ts';
import { saysTheSame } from './same-data.ts';

export interface FixedFile {
  readonly path: string;
  /** As it was read. */
  readonly before: string;
  /** What is to be written. */
  readonly after: string;
}

export interface Fixed {
  readonly files: readonly FixedFile[];
  /** Findings whose fix is made. */
  readonly made: readonly Diagnostic[];
  /** Findings whose fix overlaps another's, or would change what it does not name. */
  readonly left: readonly Diagnostic[];
}

/**
 * Makes as many fixes as go together, each whole or not at all; of those that overlap, the first. A file that would no
 * longer be read, or would say something else where nothing was to be changed, keeps what it says.
 */
export function fixAll(
  found: readonly Diagnostic[],
  source: (path: string) => SourceFile | undefined,
): Fixed {
  const fixable = found.filter(({ fix }) => fix !== undefined);
  const files = new Files(source);
  const made = settle([], fixable, files);
  return { files: files.fixed(editsOf(made)), made, left: fixable.filter((one) => !made.includes(one)) };
}

/** Those of `batch` that go together with `kept`: all at once if they can, else by halves, down to the one that cannot. */
function settle(
  kept: readonly Diagnostic[],
  batch: readonly Diagnostic[],
  files: Files,
): readonly Diagnostic[] {
  const all = [...kept, ...batch];
  if (batch.length === 0 || files.takes(editsOf(all))) return all;
  if (batch.length === 1) return kept;
  const middle = batch.length >> 1;
  return settle(settle(kept, batch.slice(0, middle), files), batch.slice(middle), files);
}

function editsOf(diagnostics: readonly Diagnostic[]): readonly Edit[] {
  return diagnostics.flatMap(({ fix }) => fix?.edits ?? []);
}

class Files {
  readonly #source: (path: string) => SourceFile | undefined;
  readonly #parsed = new Map<string, FactNode | undefined>();

  constructor(source: (path: string) => SourceFile | undefined) {
    this.#source = source;
  }

  /** Whether the files can be changed by all of `edits`. */
  takes(edits: readonly Edit[]): boolean {
    return byFile(edits).every(([path, own]) => this.#fileTakes(path, own));
  }

  fixed(edits: readonly Edit[]): readonly FixedFile[] {
    return byFile(edits).flatMap(([path, own]) => {
      const file = this.#source(path);
      if (file === undefined) return [];
      return [{ path, before: file.text, after: applyReplacements(file.text, replacementsOf(file, own)) }];
    });
  }

  #fileTakes(path: string, edits: readonly Edit[]): boolean {
    const file = this.#source(path);
    const before = file && this.#parse(file);
    if (file === undefined || before === undefined) return false;
    const replacements = replacementsOf(file, edits);
    if (!areApart(replacements)) return false;
    const text = applyReplacements(file.text, replacements);
    const { value: after, diagnostics } = parseYaml({ path, text });
    if (after === undefined || diagnostics.length > 0) return false;
    return saysTheSame(
      before,
      after,
      edits.map(({ span }) => span),
    );
  }

  #parse(file: SourceFile): FactNode | undefined {
    if (!this.#parsed.has(file.path)) this.#parsed.set(file.path, parseYaml(file).value);
    return this.#parsed.get(file.path);
  }
}

function byFile(edits: readonly Edit[]): readonly (readonly [path: string, edits: readonly Edit[]])[] {
  const files = new Map<string, Edit[]>();
  for (const edit of edits) files.set(edit.span.file, [...(files.get(edit.span.file) ?? []), edit]);
  return [...files];
}
