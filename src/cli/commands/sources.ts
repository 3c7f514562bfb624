/** `demarche sources`: the sources of a brief, with how often it cites each. */
import { build } from '../../build.ts';
import type { Diagnostic } from '../../diagnostic.ts';
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
  if (opened === undefined) return report(unclear);
  const { value: asked, diagnostics: unset } = briefRequest(opened, options);
  if (asked === undefined) return report(unset);
  const { facts, document, diagnostics } = await build(
    { ...asked.request, until: 'document' },
    opened.project,
  );
  if (facts !== undefined && document !== undefined) {
    const sources = listSources(facts.root, notesOf(document));
    terminal.out(options.json === true ? `${JSON.stringify(sources, undefined, 2)}\n` : print(sources));
  }
  return report(diagnostics);

  function report(found: readonly Diagnostic[]): number {
    const source = (path: string) => opened?.project.source(path);
    terminal.err(REPORTERS.pretty(found, { paint: terminal.paint, source }));
    return exitCode(found);
  }
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
