/** Templates that are parsed, linted and compiled: all of a rendering that the facts have no part in. */
import type { Span } from '../diagnostic.ts';
import type { SourceFile } from '../source.ts';

/** Where something is called in a template, and how it is written there. */
export interface Site {
  readonly span: Span;
  readonly source: string;
}

/** What Handlebars makes of one template, for its runtime. */
export type TemplateFunctions = object;

export interface CompiledTemplates {
  /** The entry under its name "", and the partials under theirs. */
  readonly functions: Readonly<Record<string, TemplateFunctions>>;
  /** Places of pieces of the templates, by the index that the functions write into their marks of origin. */
  readonly places: readonly Span[];
  /** Places of calls, by the number that the functions hand to helpers. */
  readonly sites: readonly Site[];
  /** Ids of facts that templates name as keys: `{{facts.deaths.value}}`. */
  readonly usedFacts: readonly string[];
  /** Whether some template takes the map of facts as a whole. */
  readonly usesAllFacts: boolean;
}

/** The place of what concerns a file as a whole. */
export function startOf({ path }: SourceFile): Span {
  return { file: path, line: 1, column: 1, endLine: 1, endColumn: 1 };
}
