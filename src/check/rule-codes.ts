/** Which findings are those of rules. */
import type { DiagnosticCode, RuleCode } from '../diagnostic.ts';
import { RULES } from './rules/index.ts';

const CODES: ReadonlySet<string> = new Set(
  RULES.filter(({ reads }) => reads !== 'references' && reads !== 'document').map(({ id }) => id),
);

/** Whether a rule found it: fault with what the brief says, where all other stages can go on. */
export function isRuleCode(code: DiagnosticCode): code is RuleCode {
  return CODES.has(code);
}
