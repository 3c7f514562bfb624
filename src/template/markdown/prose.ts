/** A text that is Markdown, and where its lines stand in their file. */
import type { Span } from '../../diagnostic.ts';
import type { OriginMarks } from '../../origin.ts';
import type { Site } from '../compiled.ts';
import { FactValue } from '../values.ts';

export class Prose {
  readonly text: string;
  /** Where the text is printed. */
  readonly site: Site;
  readonly #value: unknown;
  readonly #marks: OriginMarks;
  readonly #lines: readonly string[];
  readonly #spans: Span[] = [];

  constructor(text: string, value: unknown, site: Site, marks: OriginMarks) {
    this.text = text;
    this.site = site;
    this.#value = value;
    this.#marks = marks;
    this.#lines = text.split('\n');
  }

  /** `html` with marks that say: this was made of line `line` (from 0) of the text. */
  mark(html: string, line: number): string {
    return this.#value instanceof FactValue && html !== ''
      ? this.#marks.facts(html, this.lineSpan(line))
      : html;
  }

  /** The place of a line; of the whole text where that cannot be told; of the template where it is no fact. */
  lineSpan(line: number): Span {
    if (!(this.#value instanceof FactValue)) return this.site.span;
    const known = this.#spans[line];
    if (known !== undefined) return known;
    const span = this.#place(line, 0, this.#lines[line]?.length ?? 0) ?? this.#value.node.span;
    this.#spans[line] = span;
    return span;
  }

  /** The place of `part`, which stands in line `line` or below. */
  spanOf(part: string, line: number): Span {
    const first = part.split('\n', 1)[0] ?? '';
    const at = this.#lines[line]?.indexOf(first) ?? -1;
    return (at < 0 ? undefined : this.#place(line, at, at + first.length)) ?? this.lineSpan(line);
  }

  /** Columns are counted in code points. */
  #place(line: number, from: number, to: number): Span | undefined {
    const node = this.#value instanceof FactValue ? this.#value.node : undefined;
    const start = node?.lines?.[line];
    const text = this.#lines[line];
    if (node === undefined || start === undefined || text === undefined) return undefined;
    const column = start.column + [...text.slice(0, from)].length;
    const endColumn = column + [...text.slice(from, to)].length;
    return { file: node.span.file, line: start.line, column, endLine: start.line, endColumn };
  }
}
