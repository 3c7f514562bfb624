/** `demarche schema`: the JSON Schema of the facts that a template pack takes, or of `demarche.yaml`. */

import { resolve } from 'node:path';
import { CONFIG_SCHEMA } from '../../config.ts';
import type { Outcome } from '../../diagnostic.ts';
import { openPack } from '../../pack.ts';
import { isDiagnostic, openProject, type Project } from '../../project.ts';
import type { SourceFile } from '../../source.ts';
import { exitCode } from '../exit.ts';
import { writeAtomically } from '../output.ts';
import { REPORTERS } from '../reporters/index.ts';
import type { Terminal } from '../terminal.ts';
import type { BriefOptions } from './brief-project.ts';

export interface SchemaOptions extends BriefOptions {
  /** The file to write to instead of standard output. */
  readonly out?: string;
  /** That of `demarche.yaml` instead. */
  readonly config?: boolean;
}

/** Prints or writes the schema of `pack`; gives the exit code. */
export function schemaCommand(pack: string, options: SchemaOptions, terminal: Terminal): number {
  const project = openProject({ root: process.cwd(), ...options, environment: process.env });
  const { value, diagnostics } = options.config === true ? configSchema(project) : packSchema(pack, project);
  const written = value === undefined ? [] : give(value.text, options.out ?? '-', terminal);
  const all = [...diagnostics, ...written];
  terminal.err(REPORTERS.pretty(all, { paint: terminal.paint, source: project.source }));
  return exitCode(all);
}

function packSchema(name: string, project: Project): Outcome<SourceFile> {
  const { value, diagnostics } = openPack(name, project);
  return { value: value?.schema, diagnostics };
}

function configSchema(project: Project): Outcome<SourceFile> {
  const file = project.readTemplate(CONFIG_SCHEMA);
  return isDiagnostic(file) ? { value: undefined, diagnostics: [file] } : { value: file, diagnostics: [] };
}

function give(text: string, target: string, terminal: Terminal) {
  if (target !== '-') return writeAtomically(resolve(target), text);
  terminal.out(text);
  return [];
}
