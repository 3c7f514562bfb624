/** `demarche sources`: the sources of a brief, with how often it cites each. */
import { build } from '../../build.ts';
import { type ListedSource, listSources, notesOf } from '../../trace/index.ts';
import { columns } from '../columns.ts';
import { exitCode } from '../exit.ts';
import { REPORTERS } from '../reporters/index.ts';
import type { Terminal } from '../terminal.ts';
import { type BriefOptions, briefRequest } from './brief-project.ts';
import { openOnlyBrief } from './find-brief.ts';

export interface SourcesOptions extends BriefOptions {
  readonly json?: boolean;
}

/** Prints the list; gives the exit code. */
export async function sourcesCommand(
  named: string | undefined,
  options: SourcesOptions,
  terminal: Terminal,
): Promise<number> {
  const { value: opened, diagnostics: unclear } = openOnlyBrief(named, options);
  const request = opened && { ...briefRequest(opened.brief, options), until: 'document' as const };
  const result = opened && request && (await build(request, opened.project));
  const diagnostics = result?.diagnostics ?? unclear;
  if (result?.facts !== undefined && result.document !== undefined) {
    const sources = listSources(result.facts.root, notesOf(result.document));
    terminal.out(options.json === true ? `${JSON.stringify(sources, undefined, 2)}\n` : print(sources));
  }
  terminal.err(
    REPORTERS.pretty(diagnostics, { paint: terminal.paint, source: (path) => opened?.project.source(path) }),
  );
  return exitCode(diagnostics);
}

function print(sources: readonly ListedSource[]): string {
  if (sources.length === 0) return 'There are no sources.\n';
  const rows = sources.map(({ id, type = '', date = '', publisher = '', title = '', cited }) => [
    cited === 0 ? 'not cited' : `cited ${cited === 1 ? 'once' : `${cited} times`}`,
    type,
    date,
    id,
    [publisher, title].filter((text) => text !== '').join(', '),
  ]);
  return columns(rows);
}
