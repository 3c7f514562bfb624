/** Findings of the lint, each once, however often and from wherever a partial is used. */
import {
  type Diagnostic,
  type DiagnosticCode,
  error,
  type RelatedSpan,
  type Span,
} from '../../diagnostic.ts';

export class Report {
  readonly diagnostics: Diagnostic[] = [];
  readonly #seen = new Set<string>();

  error(
    code: DiagnosticCode,
    message: string,
    span: Span,
    hints: readonly string[] = [],
    related: readonly RelatedSpan[] = [],
  ): void {
    const key = `${code} ${span.file}:${span.line}:${span.column}`;
    if (this.#seen.has(key)) return;
    this.#seen.add(key);
    this.diagnostics.push(error(code, message, span, { hints, related }));
  }
}
