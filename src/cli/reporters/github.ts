/** For GitHub Actions: workflow commands, which it shows beside the changed lines. */
import type { Severity } from '../../diagnostic.ts';
import type { Reporter } from './index.ts';

const COMMANDS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice' };

export const github: Reporter = (diagnostics) =>
  diagnostics
    .map(({ severity, code, message, span, hints }) => {
      const properties = [
        ...(span === undefined
          ? []
          : [
              `file=${property(span.file)}`,
              `line=${span.line}`,
              `endLine=${span.endLine}`,
              `col=${span.column}`,
              // GitHub takes an end column only where the place is on one line.
              ...(span.endLine === span.line ? [`endColumn=${span.endColumn}`] : []),
            ]),
        `title=${property(code)}`,
      ];
      return `::${COMMANDS[severity]} ${properties.join(',')}::${data([message, ...hints].join('\n'))}\n`;
    })
    .join('');

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
