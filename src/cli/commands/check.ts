/** `demarche check`: reads briefs as a compiler reads a program, and writes no PDF. */
import { RULES } from '../../check/index.ts';
import { isRuleCode } from '../../check/rule-codes.ts';
import { type Diagnostic, error } from '../../diagnostic.ts';
import { didYouMean } from '../../suggest.ts';
import { EXIT_USAGE, exitCode } from '../exit.ts';
import { type Format, REPORTERS, type ReportContext } from '../reporters/index.ts';
import { frames, summary } from '../reporters/pretty.ts';
import type { Terminal } from '../terminal.ts';
import { type CheckBriefOptions, type CheckedBrief, checkBrief } from './check-brief.ts';
import { findBriefs, noOnlyBrief } from './find-brief.ts';

export interface CheckCommandOptions extends CheckBriefOptions {
  readonly format: Format;
  readonly maxWarnings?: number;
}

/** Checks the named briefs, or all in `data`; prints what is found as data. Gives the exit code. */
export async function checkCommand(
  named: readonly string[],
  options: CheckCommandOptions,
  terminal: Terminal,
): Promise<number> {
  const briefs = named.length > 0 ? [...new Set(named)] : findBriefs(options);
  const misused = misuse(briefs, options);
  if (misused !== undefined) {
    terminal.err(REPORTERS.pretty([misused], { paint: terminal.paint, source: () => undefined }));
    return EXIT_USAGE;
  }
  const checked: CheckedBrief[] = [];
  for (const brief of briefs) {
    terminal.progress(`Checking ${brief}`);
    checked.push(await checkBrief(brief, options));
  }
  terminal.progress('');
  for (const one of checked) terminal.err(fixesOf(one, terminal));
  const found = eachOnce(checked.flatMap(({ diagnostics }) => diagnostics));
  const context: ReportContext = {
    paint: terminal.paintOut,
    source: (path) => checked.map(({ project }) => project.source(path)).find((file) => file !== undefined),
    rules: RULES,
  };
  const maxWarnings = options.maxWarnings ?? fewest(checked);
  terminal.out(
    options.format === 'pretty'
      ? report(briefs, checked, found, maxWarnings, context)
      : REPORTERS[options.format](found, context),
  );
  return checked.some(({ config }) => config === undefined) ? EXIT_USAGE : exitCode(found, maxWarnings);
}

function misuse(briefs: readonly string[], { fix, rule = [] }: CheckCommandOptions): Diagnostic | undefined {
  const rules = RULES.flatMap(({ id }) => (isRuleCode(id) ? [id] : []));
  const unknown = rule.find((name) => !rules.some((id) => id === name));
  if (unknown !== undefined) {
    const near = didYouMean(unknown, rules);
    const hints = near.length > 0 ? near : [`The rules are ${rules.join(', ')}.`];
    return error('usage', `There is no rule "${unknown}"`, undefined, { hints });
  }
  if (briefs.length === 0) return noOnlyBrief(briefs);
  if (fix !== true || !briefs.includes('-')) return undefined;
  return error('usage', 'What comes from standard input cannot be mended', undefined, {
    hints: ['Name the file.'],
  });
}

/** What two briefs share, such as an included file, is said once. */
function eachOnce(found: readonly Diagnostic[]): readonly Diagnostic[] {
  return [...new Map(found.map((diagnostic) => [JSON.stringify(diagnostic), diagnostic])).values()];
}

/** The strictest of the projects' own limits. */
function fewest(checked: readonly CheckedBrief[]): number | undefined {
  const limits = checked.flatMap(({ config }) => config?.maxWarnings ?? []);
  return limits.length === 0 ? undefined : Math.min(...limits);
}

function report(
  briefs: readonly string[],
  checked: readonly CheckedBrief[],
  found: readonly Diagnostic[],
  maxWarnings: number | undefined,
  context: ReportContext,
): string {
  const { paint } = context;
  const what = briefs.length === 1 ? `${briefs[0]}${pagesOf(checked[0])}` : `${briefs.length} briefs`;
  const verdict = found.length === 0 ? paint('green', 'nothing found') : summary(found, context);
  const warnings = found.filter(({ severity }) => severity === 'warning').length;
  const tooMany = warnings > (maxWarnings ?? warnings) ? `; at most ${maxWarnings} allowed` : '';
  const stopped = checked.filter(({ isStopped }) => isStopped).length;
  const unseen = stopped === 0 ? '' : `; ${stoppedEarly(stopped, briefs.length)}`;
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

function fixesOf({ fixed, unfixable }: CheckedBrief, { paint }: Terminal): string {
  const lines = fixed.map(({ span, fix }) => {
    const place = span === undefined ? '' : `${span.file}:${span.line}:${span.column} `;
    return `${paint('green', 'Fixed')} ${place}${fix?.message}\n`;
  });
  if (unfixable === 0) return lines.join('');
  const what = unfixable === 1 ? '1 fix was' : `${unfixable} fixes were`;
  return `${lines.join('')}${what} not made: the file could not have been read afterwards, or would say something else.\n`;
}
