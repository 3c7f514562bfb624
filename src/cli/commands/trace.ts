/** `demarche trace`: where a source, fact, claim or government stands, in the facts and on the pages. */
import { build } from '../../build.ts';
import { usesOf } from '../../check/uses.ts';
import { error, type Span } from '../../diagnostic.ts';
import { didYouMean } from '../../suggest.ts';
import { idsOf, notesOf, type Trace, trace } from '../../trace/index.ts';
import { columns, ranges } from '../columns.ts';
import { exitCode } from '../exit.ts';
import { REPORTERS } from '../reporters/index.ts';
import type { Terminal } from '../terminal.ts';
import { type BriefOptions, briefRequest } from './brief-project.ts';
import { openOnlyBrief } from './find-brief.ts';

export interface TraceOptions extends BriefOptions {
  readonly json?: boolean;
}

/** Prints what is known of `id`; of a brief that cannot be laid out, without the pages. Gives the exit code. */
export async function traceCommand(
  id: string,
  named: string | undefined,
  options: TraceOptions,
  terminal: Terminal,
): Promise<number> {
  const { value: opened, diagnostics: unclear } = openOnlyBrief(named, options);
  if (opened === undefined) return report(unclear);
  const { value: asked, diagnostics: unset } = briefRequest(opened, options);
  if (asked === undefined) return report(unset);
  const made = await build({ ...asked.request, until: 'pages' }, opened.project);
  const { facts, pack, document, pages, diagnostics } = made;
  if (facts === undefined) return report(diagnostics);
  const traces = trace(id, {
    root: facts.root,
    uses: pack === undefined ? [] : usesOf(facts, pack.schema),
    notes: document === undefined ? [] : notesOf(document),
    ...(pages === undefined ? {} : { pages }),
  });
  if (traces.length === 0) {
    const hints = didYouMean(id, idsOf(facts.root));
    return report([...diagnostics, error('usage', `The facts have no id "${id}"`, undefined, { hints })]);
  }
  terminal.out(options.json === true ? `${JSON.stringify(traces, undefined, 2)}\n` : print(traces));
  return report(diagnostics);

  function report(found: typeof diagnostics): number {
    terminal.err(
      REPORTERS.pretty(found, { paint: terminal.paint, source: (path) => opened?.project.source(path) }),
    );
    return exitCode(found);
  }
}

function print(traces: readonly Trace[]): string {
  return traces.map(printOne).join('\n');
}

function printOne({ kind, id, definition, pages, uses, notes }: Trace): string {
  const head = `${kind} ${id}: ${place(definition)}${onPages(pages, ', printed on ')}\n`;
  const used = uses.map(({ path, span, pages: on }) => [place(span), path, onPages(on)]);
  const list =
    used.length === 0 ? '  used nowhere\n' : `  used ${times(used.length)}\n${columns(used, '    ')}`;
  return head + list + printNotes(notes);
}

function printNotes(notes: Trace['notes']): string {
  if (notes.length === 0) return '';
  const byPage = new Map<number | undefined, number[]>();
  for (const { number, page } of notes) byPage.set(page, [...(byPage.get(page) ?? []), number]);
  const lines = [...byPage].map(([page, numbers]) => [
    page === undefined ? 'unplaced' : `page ${page}`,
    ranges(numbers),
  ]);
  return `  cited in ${notes.length === 1 ? '1 note' : `${notes.length} notes`}\n${columns(lines, '    ')}`;
}

function place({ file, line, column }: Span): string {
  return `${file}:${line}:${column}`;
}

function onPages(pages: readonly number[], before = ''): string {
  if (pages.length === 0) return '';
  return `${before}${pages.length === 1 ? 'page' : 'pages'} ${ranges(pages)}`;
}

function times(count: number): string {
  return count === 1 ? 'once' : `${count} times`;
}
