/** `demarche inspect`: what passes between two stages, as text to read or as JSON. */

import type { Build } from '../../build.ts';
import { build } from '../../build.ts';
import { dumpDocument } from '../../document/dump.ts';
import { dumpFacts } from '../../facts/dump.ts';
import { dumpPages } from '../../layout/dump.ts';
import type { Stage } from '../../stages.ts';
import { dumpStyles } from '../../style/dump.ts';
import { exitCode } from '../exit.ts';
import { jsonPieces } from '../json-pieces.ts';
import { type Format, REPORTERS } from '../reporters/index.ts';
import type { Terminal } from '../terminal.ts';
import { type BriefOptions, briefRequest, openBriefProject } from './brief-project.ts';

export type InspectedStage = Exclude<Stage, 'pdf'>;

export interface InspectOptions extends BriefOptions {
  readonly json?: boolean;
  readonly format: Format;
}

type Dump = { readonly [S in InspectedStage]: (made: NonNullable<Build[S]>) => string };

const DUMP: Dump = {
  facts: dumpFacts,
  html: ({ html }) => html,
  document: dumpDocument,
  styles: dumpStyles,
  pages: dumpPages,
};

/** Prints what `stage` makes of the brief; gives the exit code. */
export async function inspectCommand(
  stage: InspectedStage,
  brief: string,
  options: InspectOptions,
  terminal: Terminal,
): Promise<number> {
  const opened = openBriefProject(brief, options);
  const { project } = opened;
  const { value: asked, diagnostics: unset } = briefRequest(opened, options);
  const made = asked && (await build({ ...asked.request, until: stage }, project));
  const result: Build = made ?? { diagnostics: unset };
  if (result[stage] !== undefined) {
    const pieces = options.json === true ? jsonPieces(result[stage]) : [print(stage, result)];
    for (const piece of pieces) terminal.out(piece);
    terminal.out('\n');
  }
  terminal.err(
    REPORTERS[options.format](result.diagnostics, { paint: terminal.paint, source: project.source }),
  );
  return exitCode(result.diagnostics);
}

function print<S extends InspectedStage>(stage: S, result: Build): string {
  return DUMP[stage](result[stage] as NonNullable<Build[S]>).trimEnd();
}
