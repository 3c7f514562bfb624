/** Checks one brief: every stage up to its pages, the rules, and what can be mended. */
import { build } from '../../build.ts';
import { type CheckOptions, RULES } from '../../check/index.ts';
import { isRuleCode } from '../../check/rule-codes.ts';
import type { Config } from '../../config.ts';
import type { Diagnostic } from '../../diagnostic.ts';
import { fixAll } from '../../fix/index.ts';
import type { Project } from '../../project.ts';
import { type BriefOptions, briefRequest, openBriefProject } from './brief-project.ts';
import { dayOf } from './day.ts';
import { writeFixes } from './write-fixes.ts';

export interface CheckBriefOptions extends BriefOptions {
  readonly on?: string;
  readonly fix?: boolean;
  /** The only rules to check by. */
  readonly rule?: readonly string[];
  /** Whether the facts alone are checked, without setting pages. */
  readonly facts?: boolean;
}

export interface CheckedBrief {
  readonly project: Project;
  readonly diagnostics: readonly Diagnostic[];
  /** How many it has, where it was laid out. */
  readonly pages?: number;
  /** Whether errors kept it from being checked to the end. */
  readonly isStopped: boolean;
  /** Undefined where the project's settings are wrong: then nothing was checked. */
  readonly config?: Config;
  /** Findings that were mended, in the order in which that was done. */
  readonly fixed: readonly Diagnostic[];
  /** Findings whose fix would have changed something else. */
  readonly unfixable: number;
}

/** Fixes that overlap wait for the next round; each round mends at least one finding. */
const MAX_ROUNDS = 20;

/** Checks the brief, mends it if that is asked for, and says what is found in the end. */
export async function checkBrief(brief: string, options: CheckBriefOptions): Promise<CheckedBrief> {
  const opened = openBriefProject(brief, options);
  const { project } = opened;
  const { value: asked, diagnostics: unset } = briefRequest(opened, options);
  if (asked === undefined) return { project, diagnostics: unset, isStopped: true, fixed: [], unfixable: 0 };
  const { config } = asked;
  const on = dayOf(options.on ?? config.check.on, project);
  const severities = options.rule === undefined ? config.check.severities : onlyThese(options.rule);
  const check = { ...config.check, rules: 'all', on, ...(severities && { severities }) } as const;
  const until = options.facts === true ? 'facts' : 'pages';
  const request = { ...asked.request, until, check } as const;
  const fixed: Diagnostic[] = [];
  for (let round = 1; ; round++) {
    const { facts, pages, diagnostics } = await build(request, project);
    const count = pages === undefined ? {} : { pages: pages.pages.length };
    const isStopped = diagnostics.some(({ severity, code }) => severity === 'error' && !isRuleCode(code));
    const checked = { project, diagnostics, ...count, isStopped, config, fixed };
    if (options.fix !== true) return { ...checked, unfixable: 0 };
    const { files, made, left } = fixAll(diagnostics, (name) =>
      facts?.files.find((file) => file.path === name),
    );
    if (files.length === 0 || round > MAX_ROUNDS) return { ...checked, unfixable: left.length };
    const failed = writeFixes(files, project);
    if (failed.length > 0) return { ...checked, diagnostics: [...diagnostics, ...failed], unfixable: 0 };
    fixed.push(...made);
  }
}

/** All rules but those named are off; these are as severe as they are by themselves. */
function onlyThese(named: readonly string[]): NonNullable<CheckOptions['severities']> {
  const others = RULES.filter(({ id }) => isRuleCode(id) && !named.includes(id));
  return Object.fromEntries(others.map(({ id }) => [id, 'off' as const]));
}
