/** The line a diagnostic points at, with the place underlined. */
import type { Span } from '../../diagnostic.ts';

/** Of a long line, what is shown around the place, in columns. */
const WINDOW = 100;

type Paint = (text: string) => string;

/**
 * A frame of one line of `text`, with `^` under the span, or under its first line where it has several.
 * Columns are code points, tabs are shown as one space, so that the marks stand under what they mean.
 */
export function codeFrame(text: string, span: Span, mark: Paint, dim: Paint): string {
  const line = text.split(/\r\n|\n|\r/, span.line)[span.line - 1];
  if (line === undefined) return '';
  const characters = [...line.replaceAll('\t', ' ')];
  const start = Math.min(span.column - 1, characters.length);
  const end = span.endLine > span.line ? characters.length : Math.min(span.endColumn - 1, characters.length);
  const from = Math.max(0, Math.min(start - WINDOW / 2, characters.length - WINDOW));
  const to = Math.min(characters.length, from + WINDOW);
  const shown =
    (from > 0 ? '…' : '') + characters.slice(from, to).join('') + (to < characters.length ? '…' : '');
  const gutter = String(span.line);
  const indent = ' '.repeat(start - from + (from > 0 ? 1 : 0));
  const carets = '^'.repeat(Math.max(1, Math.min(end, to) - start));
  return `  ${dim(`${gutter} |`)} ${shown}\n  ${dim(`${' '.repeat(gutter.length)} |`)} ${indent}${mark(carets)}\n`;
}
