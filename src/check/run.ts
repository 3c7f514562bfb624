/** Runs the rules that a project wants, each with the severity that it has there. */
import type { Diagnostic, Severity } from '../diagnostic.ts';
import type { Layout } from '../layout/types.ts';
import type { StyledDocument } from '../style/types.ts';
import type { Brief } from './brief.ts';
import { Excuses } from './excuses.ts';
import { RULES } from './rules/index.ts';
import {
  type CheckOptions,
  DEFAULT_OPTIONS,
  type Finding,
  type Rule,
  type RuleId,
  type RuleOptions,
  type RuleSeverity,
} from './types.ts';

/** What a build made that rules look at, as far as it went. */
export interface Made {
  readonly styles?: StyledDocument;
  readonly pages?: Layout;
}

/** The rules on facts, and on excuses. */
export function runFactsRules(brief: Brief, options: CheckOptions): readonly Diagnostic[] {
  const excuses = new Excuses(brief.facts);
  const found = runRules(brief, options, excuses, (rule, ruleOptions) =>
    rule.reads === 'facts' ? rule.run(brief, ruleOptions) : undefined,
  );
  const malformed = gradeExcuses(excuses.malformed(RULES), options);
  return [...found, ...malformed];
}

/** Whether there is any rule on what was made that is to run. */
export function wantsBuild(options: CheckOptions): boolean {
  return RULES.some(
    (rule) => (rule.reads === 'styles' || rule.reads === 'pages') && severityOf(rule, options) !== 'off',
  );
}

/** The rules on what was made. */
export function runBuildRules(brief: Brief, made: Made, options: CheckOptions): readonly Diagnostic[] {
  return runRules(brief, options, new Excuses(brief.facts), (rule, ruleOptions) => {
    if (rule.reads === 'styles') return made.styles && rule.run(made.styles);
    if (rule.reads === 'pages') return made.pages && rule.run(made.pages, brief, ruleOptions);
    return undefined;
  });
}

/** Runs those rules that `run` gives findings of. */
function runRules(
  brief: Brief,
  options: CheckOptions,
  excuses: Excuses,
  run: (rule: Rule, options: RuleOptions) => Iterable<Finding> | undefined,
): readonly Diagnostic[] {
  const budgets = { ...DEFAULT_OPTIONS.budgets, ...options.budgets };
  const ruleOptions = { ...DEFAULT_OPTIONS, ...options, budgets };
  const ran = new Set<RuleId>();
  const found: Diagnostic[] = [];
  for (const rule of RULES) {
    const severity = severityOf(rule, options);
    if (severity === 'off' || (rule.english === true && !brief.isEnglish)) continue;
    const findings = run(rule, ruleOptions);
    if (findings === undefined) continue;
    ran.add(rule.id);
    for (const finding of findings) found.push(diagnostic(rule.id, severity, finding));
  }
  const unexcused = excuses.hear(found);
  return [...unexcused, ...gradeExcuses(excuses.unneeded(ran), options)];
}

/** As the project sets it; `off`, too, where only errors are asked for. */
function severityOf(
  { id, severity }: Rule,
  { rules = 'errors', severities = {} }: CheckOptions,
): RuleSeverity {
  const own = (severities as Readonly<Partial<Record<RuleId, RuleSeverity>>>)[id] ?? severity;
  return rules === 'errors' && own !== 'error' ? 'off' : own;
}

function gradeExcuses(findings: Iterable<Finding>, options: CheckOptions): readonly Diagnostic[] {
  const rule = RULES.find(({ reads }) => reads === 'excuses');
  const severity = rule === undefined ? 'off' : severityOf(rule, options);
  if (severity === 'off') return [];
  return Array.from(findings, (finding) => diagnostic('bad-excuse', severity, finding));
}

function diagnostic(code: RuleId, severity: Severity, finding: Finding): Diagnostic {
  return { code, severity, hints: [], related: [], ...finding };
}
