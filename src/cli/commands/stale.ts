/** `demarche stale`: facts that are past their review date. */
import { openConfig } from '../../config.ts';
import { load } from '../../facts/index.ts';
import { type StaleFact, staleFacts } from '../../trace/index.ts';
import { columns } from '../columns.ts';
import { EXIT_CLEAN, EXIT_FINDINGS, exitCode } from '../exit.ts';
import { REPORTERS } from '../reporters/index.ts';
import type { Terminal } from '../terminal.ts';
import type { BriefOptions } from './brief-project.ts';
import { dayOf } from './day.ts';
import { openOnlyBrief } from './find-brief.ts';

export interface StaleOptions extends BriefOptions {
  readonly on?: string;
  readonly json?: boolean;
}

const NO_CONFIG = { value: undefined, diagnostics: [] } as const;

/** Prints the facts, the longest overdue first; gives the exit code, which tells whether there are any. */
export function staleCommand(named: string | undefined, options: StaleOptions, terminal: Terminal): number {
  const { value: opened, diagnostics: unclear } = openOnlyBrief(named, options);
  const { value: config, diagnostics: unset } = opened ? openConfig(opened.project) : NO_CONFIG;
  const loaded = opened && config && load(opened.brief, opened.project.readText);
  const diagnostics = [...unclear, ...unset, ...(loaded?.diagnostics ?? [])];
  terminal.err(
    REPORTERS.pretty(diagnostics, { paint: terminal.paint, source: (path) => opened?.project.source(path) }),
  );
  if (opened === undefined || loaded?.value === undefined) return exitCode(diagnostics);
  const on = dayOf(options.on ?? config?.check.on, opened.project);
  const stale = staleFacts(loaded.value.root, on);
  terminal.out(options.json === true ? `${JSON.stringify(stale, undefined, 2)}\n` : print(stale, on));
  return exitCode(diagnostics) || (stale.length > 0 ? EXIT_FINDINGS : EXIT_CLEAN);
}

function print(stale: readonly StaleFact[], on: string): string {
  if (stale.length === 0) return `No fact is past its review date on ${on}.\n`;
  return columns(
    stale.map(({ id, value = '', unit, as_of, review_after, days, span }) => [
      `${days} ${days === 1 ? 'day' : 'days'} overdue`,
      id,
      unit === undefined ? value : `${value} ${unit}`,
      as_of === undefined ? '' : `as of ${as_of}`,
      `to be reviewed after ${review_after}`,
      `${span.file}:${span.line}:${span.column}`,
    ]),
  );
}
