/** For people: message, place, the line itself, hints. */
import type { Diagnostic, Severity, Span } from '../../diagnostic.ts';
import type { Style } from '../terminal.ts';
import { codeFrame } from './code-frame.ts';
import type { ReportContext, Reporter } from './index.ts';

const COLOURS: Readonly<Record<Severity, Style>> = { error: 'red', warning: 'yellow', info: 'cyan' };

export const pretty: Reporter = (diagnostics, context) =>
  diagnostics.length === 0 ? '' : `${frames(diagnostics, context)}\n${summary(diagnostics, context)}\n`;

/** Each finding with its place and hints, an empty line between two. */
export function frames(diagnostics: readonly Diagnostic[], context: ReportContext): string {
  return diagnostics.map((diagnostic) => block(diagnostic, context)).join('\n');
}

/** `1 error, 2 warnings` */
export function summary(diagnostics: readonly Diagnostic[], { paint }: Pick<ReportContext, 'paint'>): string {
  const count = (severity: Severity, noun: string): string[] => {
    const n = diagnostics.filter((d) => d.severity === severity).length;
    return n === 0 ? [] : [paint(COLOURS[severity], `${n} ${noun}${n === 1 ? '' : 's'}`)];
  };
  return [...count('error', 'error'), ...count('warning', 'warning'), ...count('info', 'note')].join(', ');
}

function block(
  { severity, code, message, span, hints, related, fix }: Diagnostic,
  context: ReportContext,
): string {
  const { paint } = context;
  const head = `${paint(COLOURS[severity], severity)}${paint('dim', `[${code}]`)} ${paint('bold', message)}\n`;
  const frame = span === undefined ? '' : place(span, context, COLOURS[severity]);
  const notes = related.map((other) => `  ${other.message}:\n${place(other.span, context, 'cyan')}`).join('');
  const help = hints.map((hint) => `  ${paint('green', 'hint')} ${hint}\n`).join('');
  const mend =
    fix === undefined ? '' : `  ${paint('green', 'fix')}  ${fix.message} ("demarche check --fix" does it)\n`;
  return head + frame + notes + help + mend;
}

function place(span: Span, { paint, source }: ReportContext, colour: Style): string {
  const file = source(span.file);
  const where = `  ${paint('dim', '→')} ${span.file}:${span.line}:${span.column}\n`;
  return file === undefined
    ? where
    : where +
        codeFrame(
          file.text,
          span,
          (mark) => paint(colour, mark),
          (text) => paint('dim', text),
        );
}
