/** Exit codes: 0 clean, 1 findings, 2 usage, configuration, input or output. */
import type { Diagnostic } from '../diagnostic.ts';

export const EXIT_CLEAN = 0;
export const EXIT_FINDINGS = 1;
export const EXIT_USAGE = 2;

/** Warnings alone are no failure unless there are more than `maxWarnings`. */
export function exitCode(diagnostics: readonly Diagnostic[], maxWarnings = Number.POSITIVE_INFINITY): number {
  const errors = diagnostics.filter((d) => d.severity === 'error');
  if (errors.some(isUsage)) return EXIT_USAGE;
  const warnings = diagnostics.filter((d) => d.severity === 'warning').length;
  return errors.length > 0 || warnings > maxWarnings ? EXIT_FINDINGS : EXIT_CLEAN;
}

/** What keeps the command from its work: files, packs, arguments, and the project's settings (`src/config.ts`). */
function isUsage({ code, span }: Diagnostic): boolean {
  return /^(file|pack|usage|internal)(-|$)/.test(code) || span?.file === 'demarche.yaml';
}
