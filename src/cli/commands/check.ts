/** `demarche check`: reads briefs as a compiler reads a program, and writes no PDF. */
import { RULES } from '../../check/index.ts';
import { isRuleCode } from '../../check/rule-codes.ts';
import { type Diagnostic, error } from '../../diagnostic.ts';
import { didYouMean } from '../../suggest.ts';
import { EXIT_USAGE, exitCode } from '../exit.ts';
import { type Format, REPORTERS, type ReportContext } from '../reporters/index.ts';
import type { Terminal } from '../terminal.ts';
import { type CheckBriefOptions, type CheckedBrief, checkBrief } from './check-brief.ts';
import { fixesOf, nameOf, report } from './check-report.ts';
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
      ? report(nameOf(briefs, checked, options), checked, found, maxWarnings, context)
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
