/** One stylesheet while it is read: whose it is, and what is found in it. */
import type { CssSource, Findings } from './findings.ts';
import type { ComponentValue, ReportSyntax } from './syntax/component-values.ts';
import { type Declaration, parseBlock } from './syntax/rules.ts';

/** Whose stylesheet it is; in the order of the cascade. */
export const ORIGINS = ['engine', 'pack', 'user'] as const;
export type Origin = (typeof ORIGINS)[number];

export interface SheetContext {
  readonly origin: Origin;
  readonly source: CssSource;
  readonly findings: Findings;
  readonly report: ReportSyntax;
}

export function sheetContext(source: CssSource, origin: Origin, findings: Findings): SheetContext {
  const report: ReportSyntax = (message, start, end) =>
    findings.error('css-syntax', message, source.locate(start, end));
  return { origin, source, findings, report };
}

/** The declarations of a block; rules that stand in it are said to be of no use. */
export function declarationsOf(
  values: readonly ComponentValue[],
  context: SheetContext,
): readonly Declaration[] {
  const { source, findings, report } = context;
  return parseBlock(values, report).flatMap((item) => {
    if (item.kind === 'declaration') return [item];
    const span = source.locate(item.start, item.prelude.at(-1)?.end ?? item.start + 1);
    const hints = ['Write it after this rule, with the whole selector.'];
    findings.warn('css-unsupported', 'Rules within rules are not supported', span, { hints });
    return [];
  });
}
