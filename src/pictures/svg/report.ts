/** What is said of a drawing: each thing once, at the first place where it is. */
import { type Diagnostic, type Span, warning } from '../../diagnostic.ts';
import { LineIndex, type SourceFile } from '../../source.ts';
import type { XmlElement } from './xml.ts';

/** A drawing with more mistakes than these is not mended one by one. */
const MOST = 50;

export class Reporter {
  readonly diagnostics: Diagnostic[] = [];
  readonly #file: SourceFile;
  readonly #said = new Set<string>();
  #lines: LineIndex | undefined;

  constructor(file: SourceFile) {
    this.#file = file;
  }

  spanAt(start: number, end: number = start): Span {
    this.#lines ??= new LineIndex(this.#file);
    return this.#lines.span(start, end);
  }

  /** Something that is left out of the picture, or drawn otherwise than it says. */
  unsupported(element: XmlElement, message: string, hints: readonly string[] = []): void {
    if (this.#said.has(message) || this.diagnostics.length >= MOST) return;
    this.#said.add(message);
    const span = this.spanAt(element.start, element.end);
    this.diagnostics.push(warning('image-unsupported', message, span, { hints }));
  }
}
