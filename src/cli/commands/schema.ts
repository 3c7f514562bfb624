/** `demarche schema`: the JSON Schema of the facts that a template pack takes. */

import { openPack } from '../../pack.ts';
import { openProject } from '../../project.ts';
import { exitCode } from '../exit.ts';
import { REPORTERS } from '../reporters/index.ts';
import type { Terminal } from '../terminal.ts';
import type { BriefOptions } from './brief-project.ts';

export type SchemaOptions = BriefOptions;

/** Prints the schema of `pack`; gives the exit code. */
export function schemaCommand(pack: string, options: SchemaOptions, terminal: Terminal): number {
  const project = openProject({ root: process.cwd(), ...options, environment: process.env });
  const { value, diagnostics } = openPack(pack, project);
  if (value !== undefined) terminal.out(value.schema.text);
  terminal.err(REPORTERS.pretty(diagnostics, { paint: terminal.paint, source: project.source }));
  return exitCode(diagnostics);
}
