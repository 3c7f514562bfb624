/** For code scanning: SARIF 2.1.0, https://docs.oasis-open.org/sarif/sarif/v2.1.0/. */
import type { Diagnostic, Edit, Fix, Severity, Span } from '../../diagnostic.ts';
import { LineIndex } from '../../source.ts';
import { VERSION } from '../../version.ts';
import type { ReportContext, Reporter } from './index.ts';

const LEVELS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note' };

export const sarif: Reporter = (diagnostics, context) => {
  const places = new Places(context.source);
  const codes = [...new Set(diagnostics.map((d) => d.code))].sort();
  const rules = codes.map((id) => ({ id, ...about(id, context) }));
  const driver = { name: 'demarche', version: VERSION, rules };
  const results = diagnostics.map((diagnostic) => result(diagnostic, codes.indexOf(diagnostic.code), places));
  const run = { tool: { driver }, columnKind: 'utf16CodeUnits', results };
  const log = { $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] };
  return `${JSON.stringify(log, undefined, 2)}\n`;
};

/** §3.49: why the rule is there, what it says, and how severe it is unless the project says otherwise. */
function about(code: Diagnostic['code'], { rules }: ReportContext): object {
  const rule = rules?.find(({ id }) => id === code);
  if (rule === undefined) return {};
  const help = rule.documentation.trim();
  return {
    shortDescription: { text: rule.reason },
    fullDescription: { text: rule.reason },
    help: { text: help, markdown: help },
    defaultConfiguration: { level: LEVELS[rule.severity] },
  };
}

function result(diagnostic: Diagnostic, ruleIndex: number, places: Places): object {
  const { code, severity, message, span, hints, related, fix } = diagnostic;
  const others = related.map((other) => ({
    ...places.location(other.span),
    message: { text: other.message },
  }));
  return {
    ruleId: code,
    ruleIndex,
    level: LEVELS[severity],
    message: { text: [`${message}.`, ...hints].join(' ') },
    ...(span === undefined ? {} : { locations: [places.location(span)] }),
    ...(others.length === 0 ? {} : { relatedLocations: others }),
    ...(fix === undefined ? {} : { fixes: [places.fix(fix)] }),
  };
}

/** Places by the units that `columnKind` declares; a file that cannot be looked at keeps its columns. */
class Places {
  readonly #source: ReportContext['source'];
  readonly #indexes = new Map<string, LineIndex | undefined>();

  constructor(source: ReportContext['source']) {
    this.#source = source;
  }

  /** §3.28 */
  location(span: Span): object {
    return { physicalLocation: { artifactLocation: artifact(span.file), region: this.#region(span) } };
  }

  /** §3.55: what is to be replaced, file by file. */
  fix({ message, edits }: Fix): object {
    const files = [...new Set(edits.map(({ span }) => span.file))];
    return {
      description: { text: `${message}.` },
      artifactChanges: files.map((file) => ({
        artifactLocation: artifact(file),
        replacements: edits.filter(({ span }) => span.file === file).map((edit) => this.#replacement(edit)),
      })),
    };
  }

  #replacement({ span, text }: Edit): object {
    return { deletedRegion: this.#region(span), insertedContent: { text } };
  }

  /** §3.30: the column of the end is that of the character behind it. */
  #region({ file, line, column, endLine, endColumn }: Span): object {
    const index = this.#index(file);
    const units = (at: number, n: number) =>
      index === undefined ? n : index.offset(at, n) - index.offset(at, 1) + 1;
    return {
      startLine: line,
      startColumn: units(line, column),
      endLine,
      endColumn: units(endLine, endColumn),
    };
  }

  #index(path: string): LineIndex | undefined {
    if (!this.#indexes.has(path)) {
      const file = this.#source(path);
      this.#indexes.set(path, file && new LineIndex(file));
    }
    return this.#indexes.get(path);
  }
}

/** §3.4: a relative reference; what is no file keeps its name. */
function artifact(file: string): object {
  return { uri: file.split('/').map(encodeURIComponent).join('/') };
}
