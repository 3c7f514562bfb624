/** For code scanning: SARIF 2.1.0, https://docs.oasis-open.org/sarif/sarif/v2.1.0/. */
import type { Diagnostic, Severity, Span } from '../../diagnostic.ts';
import { VERSION } from '../../version.ts';
import type { Reporter } from './index.ts';

const LEVELS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note' };

export const sarif: Reporter = (diagnostics) => {
  const rules = [...new Set(diagnostics.map((d) => d.code))].sort().map((id) => ({ id }));
  const driver = { name: 'demarche', version: VERSION, rules };
  const run = { tool: { driver }, columnKind: 'unicodeCodePoints', results: diagnostics.map(result) };
  const log = { $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] };
  return `${JSON.stringify(log, undefined, 2)}\n`;
};

function result({ code, severity, message, span, hints, related }: Diagnostic): object {
  return {
    ruleId: code,
    level: LEVELS[severity],
    message: { text: [`${message}.`, ...hints].join(' ') },
    ...(span === undefined ? {} : { locations: [location(span)] }),
    ...(related.length === 0
      ? {}
      : {
          relatedLocations: related.map((other) => ({
            ...location(other.span),
            message: { text: other.message },
          })),
        }),
  };
}

function location({ file, line, column, endLine, endColumn }: Span): object {
  return {
    physicalLocation: {
      artifactLocation: { uri: encodeURI(file) },
      region: { startLine: line, startColumn: column, endLine, endColumn },
    },
  };
}
