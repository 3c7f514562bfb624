/** `demarche build`: facts to PDF. */
import { basename, extname, resolve } from 'node:path';
import { build } from '../../build.ts';
import { hasErrors } from '../../diagnostic.ts';
import type { Stage } from '../../stages.ts';
import { exitCode } from '../exit.ts';
import { writeAtomically } from '../output.ts';
import { type Format, REPORTERS } from '../reporters/index.ts';
import type { Terminal } from '../terminal.ts';
import { type BriefOptions, briefRequest } from './brief-project.ts';
import { openOnlyBrief } from './find-brief.ts';

export interface BuildOptions extends BriefOptions {
  readonly output?: string;
  readonly format: Format;
  readonly maxWarnings?: number;
}

const DOING: Readonly<Record<Stage, string>> = {
  facts: 'Reading the facts',
  html: 'Filling the templates',
  document: 'Reading the document',
  styles: 'Applying the styles',
  pages: 'Laying out the pages',
  pdf: 'Writing the PDF',
};

/** Builds the named brief, or the only one there is, and writes the PDF; gives the exit code. */
export async function buildCommand(
  named: string | undefined,
  options: BuildOptions,
  terminal: Terminal,
): Promise<number> {
  const { value: opened, diagnostics: unclear } = openOnlyBrief(named, options);
  if (opened === undefined) {
    terminal.err(REPORTERS[options.format](unclear, { paint: terminal.paint, source: () => undefined }));
    return exitCode(unclear);
  }
  const { project, brief } = opened;
  const { value: asked, diagnostics: unset } = briefRequest(opened, options);
  const onStage = (stage: Stage) => terminal.progress(DOING[stage]);
  const made = asked && (await build({ ...asked.request, onStage }, project));
  const { pdf, pages, diagnostics } = made ?? { diagnostics: unset };
  terminal.progress('');
  const target = options.output ?? defaultOutput(brief);
  const written = pdf === undefined || hasErrors(diagnostics) ? [] : write(target, pdf, terminal);
  const all = [...diagnostics, ...written];
  terminal.err(REPORTERS[options.format](all, { paint: terminal.paint, source: project.source }));
  if (options.format === 'pretty' && pdf !== undefined && !hasErrors(all)) {
    const count = pages?.pages.length ?? 0;
    const size = `${Math.ceil(pdf.length / 1024)} KB`;
    terminal.err(
      `${terminal.paint('green', 'Built')} ${shownTarget(target)}: ${count} page${count === 1 ? '' : 's'}, ${size}\n`,
    );
  }
  return exitCode(all, options.maxWarnings);
}

function defaultOutput(brief: string): string {
  return brief === '-' ? '-' : `output/${basename(brief, extname(brief))}.pdf`;
}

function shownTarget(target: string): string {
  return target === '-' ? 'to standard output' : target;
}

function write(target: string, pdf: Uint8Array, terminal: Terminal) {
  if (target !== '-') return writeAtomically(resolve(target), pdf);
  terminal.out(pdf);
  return [];
}
