/** `demarche schema`: the JSON Schema of the facts that a template pack takes. */

import { resolve } from 'node:path';
import { openPack } from '../../pack.ts';
import { openProject } from '../../project.ts';
import { exitCode } from '../exit.ts';
import { writeAtomically } from '../output.ts';
import { REPORTERS } from '../reporters/index.ts';
import type { Terminal } from '../terminal.ts';
import type { BriefOptions } from './brief-project.ts';

export interface SchemaOptions extends BriefOptions {
  /** The file to write to instead of standard output. */
  readonly out?: string;
}

/** Prints or writes the schema of `pack`; gives the exit code. */
export function schemaCommand(pack: string, options: SchemaOptions, terminal: Terminal): number {
  const project = openProject({ root: process.cwd(), ...options, environment: process.env });
  const { value, diagnostics } = openPack(pack, project);
  const written = value === undefined ? [] : give(value.schema.text, options.out ?? '-', terminal);
  const all = [...diagnostics, ...written];
  terminal.err(REPORTERS.pretty(all, { paint: terminal.paint, source: project.source }));
  return exitCode(all);
}

function give(text: string, target: string, terminal: Terminal) {
  if (target !== '-') return writeAtomically(resolve(target), text);
  terminal.out(text);
  return [];
}
