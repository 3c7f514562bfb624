/** What Handlebars' parser says, in plain words and with a place. */
import { type Diagnostic, error, type Span } from '../diagnostic.ts';
import type { TemplateText } from './parse.ts';

/** Longer texts are not searched for blocks that do not match: their error is placed less exactly. */
const MAX_SEARCHED = 1_000_000;

/** Turns what `Handlebars.parse` threw into a diagnostic. */
export function syntaxError(text: TemplateText, cause: unknown): Diagnostic {
  const unbalanced = text.file.text.length > MAX_SEARCHED ? undefined : findUnbalanced(text);
  if (unbalanced !== undefined) return unbalanced;
  const message = cause instanceof Error ? cause.message : String(cause);
  const span = placeOf(text, cause, message);
  const [, got] = /got '(\w+)'/.exec(message) ?? [];
  const path = /^Invalid path: (\S+)/.exec(message);
  if (path !== null) {
    return error('template-syntax', `"${path[1]}" is no path`, span, {
      hints: ['".." and "this" can only stand at the start of a path.'],
    });
  }
  return error('template-syntax', MESSAGES[got ?? ''] ?? 'The template cannot be read here', span, {
    hints: HINTS[got ?? ''] ?? [
      'Between {{ and }} stands a path, or the name of a helper and its arguments.',
    ],
  });
}

const MESSAGES: Readonly<Record<string, string>> = {
  EOF: 'The template ends within {{ … }} or within a block',
  INVALID: 'This character cannot stand within {{ … }}',
  INVERSE: '{{else}} stands outside a block, or is the second one of its block',
  OPEN_INVERSE_CHAIN: '{{else …}} stands outside a block, or after {{else}}',
  CLOSE_UNESCAPED: '}}} closes what {{ opened',
  CLOSE: 'Something is missing before }}',
};

const HINTS: Readonly<Record<string, readonly string[]>> = {
  CLOSE_UNESCAPED: ['Write }}.'],
  INVERSE: ['A block has one {{else}}, after all its {{else if}}.'],
};

/** A block that is never closed, or closed under another name: the most common error, and the worst explained. */
function findUnbalanced(text: TemplateText): Diagnostic | undefined {
  const open: { name: string; span: Span }[] = [];
  for (const match of text.file.text.matchAll(BLOCK_TAG)) {
    const [whole, kind, name = ''] = match;
    if (kind === undefined) continue;
    const span = text.span(match.index, match.index + whole.length);
    if (kind !== '/') open.push({ name, span });
    else {
      const last = open.pop();
      if (last === undefined) return error('template-syntax', `{{/${name}}} closes no block`, span);
      if (last.name !== name) return mismatch(last, name, span);
    }
  }
  const last = open.pop();
  if (last === undefined) return undefined;
  return error('template-syntax', `The block "${last.name}" is never closed`, last.span, {
    hints: [`Close it with {{/${last.name}}}.`],
  });
}

// Escaped tags and comments are skipped; `{{^}}` is an {{else}} and has no name.
const BLOCK_TAG = /\\\{\{|\{\{~?!--[\s\S]*?--~?\}\}|\{\{~?![^}]*\}\}|\{\{~?([#/^])[>*]?\s*([^\s~}()|]+)/g;

function mismatch(open: { name: string; span: Span }, name: string, span: Span): Diagnostic {
  return error('template-syntax', `{{/${name}}} closes the block "${open.name}"`, span, {
    hints: [`Close "${open.name}" first, with {{/${open.name}}}.`],
    related: [{ message: `"${open.name}" was opened here`, span: open.span }],
  });
}

/** Handlebars' own exceptions have a place; its parser's only a line and a picture of up to twenty characters. */
function placeOf(text: TemplateText, cause: unknown, message: string): Span {
  const { lineNumber, column } = cause as { lineNumber?: unknown; column?: unknown };
  if (typeof lineNumber === 'number' && typeof column === 'number') {
    return text.span(text.offset({ line: lineNumber, column }));
  }
  const line = Number(/on line (\d+)/.exec(message)?.[1] ?? 1);
  const start = text.offset({ line, column: 0 });
  const [, excerpt = '', pointer = ''] = message.split('\n');
  const before = excerpt.slice(0, pointer.indexOf('^')).replace(/^\.\.\./, '');
  const written = text.file.text.slice(start).split(/\r\n|\n|\r/, 1)[0] ?? '';
  for (let length = before.length; length > 0; length--) {
    const at = written.indexOf(before.slice(-length));
    if (at >= 0) return text.span(start + at + length);
  }
  return text.span(start);
}
