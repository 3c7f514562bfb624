/** Ways of printing diagnostics: one file each. */
import type { Diagnostic, Severity } from '../../diagnostic.ts';
import type { SourceFile } from '../../source.ts';
import type { Terminal } from '../terminal.ts';
import { github } from './github.ts';
import { json } from './json.ts';
import { pretty } from './pretty.ts';
import { sarif } from './sarif.ts';

/** What is said of a rule beside its findings. */
export interface RuleDescription {
  readonly id: string;
  readonly reason: string;
  readonly documentation: string;
  readonly severity: Severity;
}

export interface ReportContext {
  readonly paint: Terminal['paint'];
  /** The text of a file that a diagnostic names. */
  readonly source: (path: string) => SourceFile | undefined;
  /** The rules that were checked, where there were any. */
  readonly rules?: readonly RuleDescription[];
}

/** All diagnostics of a run as one text that ends with a line feed, or an empty one. */
export type Reporter = (diagnostics: readonly Diagnostic[], context: ReportContext) => string;

export const REPORTERS = { pretty, json, github, sarif } as const satisfies Record<string, Reporter>;
export type Format = keyof typeof REPORTERS;
export const FORMATS = Object.keys(REPORTERS) as readonly Format[];
