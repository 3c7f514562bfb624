/** A text that is Markdown, and where its parts stand in their file. */
import type { Span } from '../../diagnostic.ts';
import type { FactScalar } from '../../facts/types.ts';
import type { OriginMarks } from '../../origin.ts';
import { TextPlaces } from '../../text-places.ts';
import type { Site } from '../compiled.ts';
import { escapeHtml, FactValue } from '../values.ts';

export class Prose {
  readonly text: string;
  /** Where the text is printed. */
  readonly site: Site;
  readonly #node: FactScalar | undefined;
  readonly #places: TextPlaces | undefined;
  readonly #marks: OriginMarks;
  /** Offsets of its lines. */
  readonly #starts: readonly number[];
  /** Of a folded text: offsets of what stands on a line of its own in the file. */
  readonly #folds: readonly number[];
  readonly #spans = new Map<string, Span>();
  /** Offset of what comes next: parts are asked for in the order of the text. */
  #at = 0;

  constructor(text: string, value: unknown, site: Site, marks: OriginMarks) {
    this.text = text;
    this.site = site;
    this.#marks = marks;
    this.#node = value instanceof FactValue ? value.node : undefined;
    this.#places = this.#node && new TextPlaces(this.#node, text);
    this.#starts = [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
    const folds = this.#node?.folds ?? [];
    this.#folds = folds.filter((fold, n) => fold.line !== folds[n - 1]?.line).map(({ at }) => at);
  }

  /** `html` with marks that say: this was made of line `line` (from 0) of the text, or of a narrower place in it. */
  mark(html: string, line: number, place: Span = this.lineSpan(line)): string {
    return this.#node === undefined || html === '' ? html : this.#marks.facts(html, place);
  }

  /** The same for plain text that stands in line `line`: of a folded text, each part with its own line of the file. */
  markText(content: string, line: number): string {
    const at = this.#find(content, line);
    if (at === undefined || this.#folds.length === 0) return this.mark(escapeHtml(content), line);
    const end = at + content.length;
    const cuts = [at, ...this.#folds.filter((fold) => fold > at && fold < end), end];
    const parts = cuts.slice(1).map((cut, n) => {
      const start = cuts[n] ?? at;
      return this.#marks.facts(escapeHtml(this.text.slice(start, cut)), this.#foldSpan(start));
    });
    return parts.join('');
  }

  /**
   * The place of a line, of a folded text that of the line of the file that has been come to; of the whole text where
   * that cannot be told; of the template where it is no fact.
   */
  lineSpan(line: number): Span {
    const start = this.#starts[line] ?? this.text.length;
    const end = (this.#starts[line + 1] ?? this.text.length + 1) - 1;
    if (this.#folds.length > 0) return this.#foldSpan(Math.min(Math.max(start, this.#at), end));
    return this.#span(start, end);
  }

  /** The place of what begins with `opening`, next in the text, up to and with `end`; of the line where it is not found. */
  placeOf(opening: string, end: string, line: number): Span {
    const from = this.text.indexOf(opening, Math.max(this.#at, this.#starts[line] ?? 0));
    const to = from < 0 ? -1 : this.text.indexOf(end, from + opening.length);
    return to < 0 ? this.lineSpan(line) : this.#span(from, to + end.length);
  }

  /** The place of `part`, which stands in line `line` or below. */
  spanOf(part: string, line: number): Span {
    const first = part.split('\n', 1)[0] ?? '';
    const at = this.#find(first, line);
    return at === undefined ? this.lineSpan(line) : this.#place(at, at + first.length);
  }

  /** The offset of a part from line `line` on, and after what was found before. */
  #find(part: string, line: number): number | undefined {
    const start = this.#starts[line] ?? 0;
    const next = this.text.indexOf(part, Math.max(this.#at, start));
    const at = next < 0 ? this.text.indexOf(part, start) : next;
    if (at < 0 || part === '') return undefined;
    this.#at = at + part.length;
    return at;
  }

  /** Of what stands on the same line of the file as the character at `offset`. */
  #foldSpan(offset: number): Span {
    const index = this.#folds.findLastIndex((fold) => fold <= offset);
    const start = this.#folds[index] ?? 0;
    return this.#span(start, (this.#folds[index + 1] ?? this.text.length + 1) - 1);
  }

  /** Each place is one object: marks tell places apart by that. */
  #span(start: number, end: number): Span {
    const key = `${start} ${end}`;
    const known = this.#spans.get(key);
    if (known !== undefined) return known;
    const span = this.#place(start, end);
    this.#spans.set(key, span);
    return span;
  }

  #place(start: number, end: number): Span {
    return this.#places?.span(start, end - start) ?? this.site.span;
  }
}
