/** Templates as Handlebars parses them, and places in them. */
import { type Diagnostic, error, type Span } from '../diagnostic.ts';
import { MARK_CHARACTERS } from '../origin.ts';
import { LineIndex, type SourceFile } from '../source.ts';
import { compiler } from './handlebars.ts';
import { findExcess, syntaxError } from './syntax-error.ts';

type Position = hbs.AST.Position;

/** A parsed template. White space around blocks that stand alone in their line is already taken out of its contents. */
export interface Template {
  readonly file: SourceFile;
  readonly program: hbs.AST.Program;
  readonly text: TemplateText;
}

/** The text of a template, to turn Handlebars' positions into spans: lines from 1, columns from 0 in UTF-16 units. */
export class TemplateText {
  readonly file: SourceFile;
  readonly #index: LineIndex;
  readonly #starts: readonly number[];
  /** Whether each UTF-16 unit is a character, so that columns need no counting. */
  readonly #isPlain: boolean;

  constructor(file: SourceFile) {
    this.file = file;
    this.#index = new LineIndex(file);
    this.#starts = [
      0,
      ...[...file.text.matchAll(/\r\n|\n|\r/g)].map((match) => match.index + match[0].length),
    ];
    this.#isPlain = !/[\uD800-\uDFFF]/.test(file.text);
  }

  offset({ line, column }: Position): number {
    return (this.#starts[line - 1] ?? this.file.text.length) + column;
  }

  span(start: number, end: number = start): Span {
    return this.#index.span(start, end);
  }

  spanOf({ loc }: hbs.AST.Node): Span {
    if (this.#isPlain) {
      const { start, end } = loc;
      const place = {
        line: start.line,
        column: start.column + 1,
        endLine: end.line,
        endColumn: end.column + 1,
      };
      return { file: this.file.path, ...place };
    }
    return this.span(this.offset(loc.start), this.offset(loc.end));
  }

  /** What the node is written as. */
  sourceOf({ loc }: hbs.AST.Node): string {
    return this.file.text.slice(this.offset(loc.start), this.offset(loc.end));
  }

  /**
   * The place of a piece of content: of what is left of it, where white space was taken off at its ends. The whole
   * piece where it is not in the file as it is, because of an escaped `\{{`.
   */
  spanOfContent(node: hbs.AST.ContentStatement): Span {
    const start = this.offset(node.loc.start);
    const original = this.sourceOf(node);
    const at = original.endsWith(node.value)
      ? original.length - node.value.length
      : original.indexOf(node.value);
    return at < 0 ? this.spanOf(node) : this.span(start + at, start + at + node.value.length);
  }
}

/** Parses one template; a template that is no Handlebars gives the reason. */
export function parseTemplate(file: SourceFile): Template | Diagnostic {
  const text = new TemplateText(file);
  const foreign = MARK_CHARACTERS.exec(file.text);
  if (foreign !== null) {
    return error(
      'private-use-character',
      'The template holds a private-use character that Demarche needs for itself',
      text.span(foreign.index, foreign.index + 1),
      { hints: ['Remove it, or write it as a character reference with another code.'] },
    );
  }
  const beyond = findExcess(text);
  if (beyond !== undefined) return beyond;
  try {
    return { file, program: compiler().parse(file.text, { srcName: file.path }), text };
  } catch (cause) {
    return syntaxError(text, cause);
  }
}
