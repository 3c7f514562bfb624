/**
 * The one error type of Demarche. Every stage returns its output together with the diagnostics it found; nothing
 * throws for what a user did, and only `src/cli` prints.
 */

/** Where something stands in a file of the user or of a template pack. */
export interface Span {
  /** Path as shown to people: relative to the project's root, with forward slashes; `<pack>/…` for built-in files. */
  readonly file: string;
  /** 1-based. */
  readonly line: number;
  /** 1-based, counted in Unicode code points. */
  readonly column: number;
  /** 1-based line of the end, which is exclusive. */
  readonly endLine: number;
  readonly endColumn: number;
}

export type Severity = 'error' | 'warning' | 'info';

/** The rules of `src/check/rules`, but for those that another stage holds too. Their severity is the project's to set. */
export type RuleCode =
  | 'unsourced'
  | 'single-source'
  | 'contested-flatly'
  | 'no-reply'
  | 'unbalanced-room'
  | 'quotation-marks'
  | 'unused-id'
  | 'repeated-id'
  | 'past-review'
  | 'number-contradicts'
  | 'number-by-hand'
  | 'relative-date'
  | 'judging-verb'
  | 'missing-office'
  | 'place-name'
  | 'loaded-term'
  | 'over-budget'
  | 'too-many-pages'
  | 'low-contrast'
  | 'bad-excuse';

/** A closed union, by stage, so that a code in a test or in a configuration file cannot be misspelt. */
export type DiagnosticCode =
  // reading files and arguments
  | 'file-not-found'
  | 'file-unreadable'
  | 'file-unwritable'
  | 'file-outside-project'
  | 'file-too-large'
  | 'file-empty'
  | 'file-encoding'
  // load
  | 'yaml-syntax'
  | 'yaml-limit'
  | 'include-cycle'
  | 'include-conflict'
  | 'private-use-character'
  // check: the schema
  | 'unknown-key'
  | 'missing-key'
  | 'wrong-type'
  | 'wrong-value'
  | 'schema-invalid'
  // check: references
  | 'unknown-source'
  | 'unknown-government'
  | 'unknown-fact'
  | 'unknown-claim'
  // check: the rules
  | RuleCode
  // template
  | 'pack-not-found'
  | 'pack-invalid'
  | 'template-syntax'
  | 'template-unknown-key'
  | 'template-unknown-partial'
  | 'template-unknown-helper'
  | 'template-helper-usage'
  | 'template-value'
  | 'template-limit'
  | 'unused-fact'
  | 'locale-key'
  // document
  | 'html-syntax'
  | 'html-element'
  | 'html-nesting'
  | 'html-attribute'
  | 'image-without-alt'
  | 'duplicate-id'
  | 'unknown-link-target'
  | 'heading-skipped'
  // style
  | 'css-syntax'
  | 'css-unknown-property'
  | 'css-invalid-value'
  | 'css-unsupported'
  | 'css-unknown-variable'
  // text
  | 'font-not-found'
  | 'font-invalid'
  | 'glyph-missing'
  | 'hyphenation-missing'
  // layout
  | 'overfull'
  | 'page-limit'
  | 'references-unsettled'
  | 'image-invalid'
  | 'image-resolution'
  | 'image-unsupported'
  | 'unsupported-layout'
  // pdf
  | 'pdf-conformance'
  // command line
  | 'usage'
  | 'internal';

/** Another place that explains the first: "first defined here". */
export interface RelatedSpan {
  readonly message: string;
  readonly span: Span;
}

/** `text` instead of what stands at `span`; an insertion where the span is empty. */
export interface Edit {
  readonly span: Span;
  readonly text: string;
}

/** The one way to mend what was found, where there is only one: `--fix` makes it, editors and SARIF offer it. */
export interface Fix {
  /** What it does, without a full stop: `Write "title"`. */
  readonly message: string;
  /** They do not overlap. The text is as it has to stand in the file, quotation marks and all. */
  readonly edits: readonly Edit[];
}

export interface Diagnostic {
  readonly code: DiagnosticCode;
  readonly severity: Severity;
  /** One sentence in the reader's words, no full stop at its end, the offending name in double quotes. */
  readonly message: string;
  /** Absent only where there is no file to point at. */
  readonly span?: Span;
  /** What to do about it; each a sentence of its own. */
  readonly hints: readonly string[];
  readonly related: readonly RelatedSpan[];
  readonly fix?: Fix;
}

/** What a stage returns: its output and all that it found. `value` is undefined only when it could not go on. */
export interface Outcome<T> {
  readonly value: T | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

type Extras = {
  readonly hints?: readonly string[];
  readonly related?: readonly RelatedSpan[];
  readonly fix?: Fix;
};

function diagnostic(
  severity: Severity,
  code: DiagnosticCode,
  message: string,
  span: Span | undefined,
  extras: Extras,
): Diagnostic {
  const { hints = [], related = [], fix } = extras;
  const place = span === undefined ? {} : { span };
  return { code, severity, message, ...place, hints, related, ...(fix === undefined ? {} : { fix }) };
}

/** A diagnostic of severity `error`: the build does not write a PDF. */
export function error(code: DiagnosticCode, message: string, span?: Span, extras: Extras = {}): Diagnostic {
  return diagnostic('error', code, message, span, extras);
}

/** A diagnostic of severity `warning`: the PDF is written, and the exit code says that there were findings. */
export function warning(code: DiagnosticCode, message: string, span?: Span, extras: Extras = {}): Diagnostic {
  return diagnostic('warning', code, message, span, extras);
}

/** Whether any of them stops the build. */
export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some((d) => d.severity === 'error');
}
