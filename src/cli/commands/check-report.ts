/** What `demarche check` says to people: findings, a line that sums them up, fixes. */
import type { Diagnostic } from '../../diagnostic.ts';
import type { ReportContext } from '../reporters/index.ts';
import { frames, summary } from '../reporters/pretty.ts';
import type { Terminal } from '../terminal.ts';
import type { CheckBriefOptions, CheckedBrief } from './check-brief.ts';

/** What was checked, and how far. */
export function nameOf(
  briefs: readonly string[],
  checked: readonly CheckedBrief[],
  { facts }: CheckBriefOptions,
): string {
  const [brief] = briefs;
  const [first] = checked;
  const name = briefs.length === 1 ? brief : `${briefs.length} briefs`;
  if (facts === true) return `${name} (facts alone)`;
  return briefs.length === 1 ? `${name}${pagesOf(first)}` : String(name);
}

/** The findings with their frames, and one line that sums them up. */
export function report(
  what: string,
  checked: readonly CheckedBrief[],
  found: readonly Diagnostic[],
  maxWarnings: number | undefined,
  context: ReportContext,
): string {
  const { paint } = context;
  const verdict = found.length === 0 ? paint('green', 'nothing found') : summary(found, context);
  const warnings = found.filter(({ severity }) => severity === 'warning').length;
  const tooMany = warnings > (maxWarnings ?? warnings) ? `; at most ${maxWarnings} allowed` : '';
  const stopped = checked.filter(({ isStopped }) => isStopped).length;
  const unseen = stopped === 0 ? '' : `; ${stoppedEarly(stopped, checked.length)}`;
  const before = found.length === 0 ? '' : `${frames(found, context)}\n`;
  return `${before}Checked ${what}: ${verdict}${tooMany}${unseen}\n`;
}

function pagesOf(checked: CheckedBrief | undefined): string {
  const pages = checked?.pages;
  return pages === undefined ? '' : ` (${pages} page${pages === 1 ? '' : 's'})`;
}

function stoppedEarly(stopped: number, all: number): string {
  const rest = 'could not be checked to the end';
  return all === 1 ? `it ${rest}` : `${stopped} of them ${rest}`;
}

/** What `--fix` did. */
export function fixesOf({ fixed, unfixable }: CheckedBrief, { paint }: Terminal): string {
  const lines = fixed.map(({ span, fix }) => {
    const place = span === undefined ? '' : `${span.file}:${span.line}:${span.column} `;
    return `${paint('green', 'Fixed')} ${place}${fix?.message}\n`;
  });
  if (unfixable === 0) return lines.join('');
  const what = unfixable === 1 ? '1 fix was' : `${unfixable} fixes were`;
  return `${lines.join('')}${what} not made: the file could not have been read afterwards, or would say something else.\n`;
}
