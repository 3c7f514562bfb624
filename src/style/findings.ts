/** What the stage has to say, each thing once, and where in a stylesheet it stands. */
import {
  type Diagnostic,
  type DiagnosticCode,
  error,
  type RelatedSpan,
  type Span,
  warning,
} from '../diagnostic.ts';
import { LineIndex, type SourceFile } from '../source.ts';

/** CSS text and its place: a stylesheet, or a `style` attribute. */
export interface CssSource {
  readonly text: string;
  /** Offsets in UTF-16 code units. */
  readonly locate: (start: number, end: number) => Span | undefined;
}

export function sourceOfFile(file: SourceFile): CssSource {
  let lines: LineIndex | undefined;
  return {
    text: file.text,
    locate: (start, end) => {
      lines ??= new LineIndex(file);
      return lines.span(start, end);
    },
  };
}

interface Extras {
  readonly hints?: readonly string[];
  readonly related?: readonly RelatedSpan[];
}

export class Findings {
  readonly diagnostics: Diagnostic[] = [];
  readonly #seen = new Set<string>();

  error(code: DiagnosticCode, message: string, span: Span | undefined, extras: Extras = {}): void {
    this.#add(error(code, message, span, extras));
  }

  warn(code: DiagnosticCode, message: string, span: Span | undefined, extras: Extras = {}): void {
    this.#add(warning(code, message, span, extras));
  }

  /** A rule is applied to many elements, but said to be wrong once. */
  #add(diagnostic: Diagnostic): void {
    const { span } = diagnostic;
    const key = `${span?.file}:${span?.line}:${span?.column}:${diagnostic.message}`;
    if (this.#seen.has(key)) return;
    this.#seen.add(key);
    this.diagnostics.push(diagnostic);
  }
}
