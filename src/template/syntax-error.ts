/** What Handlebars' parser says, in plain words and with a place. */
import { type Diagnostic, error, type Span } from '../diagnostic.ts';
import type { TemplateText } from './parse.ts';

/** Handlebars takes time by the square of what it parses: these keep it short of a second. */
const MAX_LENGTH = 1_000_000;
const MAX_DEPTH = 100;

/** A template that is too long, or whose blocks nest too deep, to be parsed at all. */
export function findExcess(text: TemplateText): Diagnostic | undefined {
  if (text.file.text.length > MAX_LENGTH) {
    const message = 'The template has more than a million characters';
    return error('template-limit', message, text.span(0), { hints: ['Divide it into partials.'] });
  }
  let depth = 0;
  for (const { index, 1: kind } of text.file.text.matchAll(BLOCK_TAG)) {
    if (kind !== undefined) depth += kind === '/' ? -1 : 1;
    if (depth <= MAX_DEPTH) continue;
    const hints = ['Divide the template into partials, or look for blocks that are not closed.'];
    return error('template-limit', `Blocks nest deeper than ${MAX_DEPTH}`, text.span(index), { hints });
  }
  return undefined;
}

/** Turns what `Handlebars.parse` threw into a diagnostic. */
export function syntaxError(text: TemplateText, cause: unknown): Diagnostic {
  const unbalanced = findUnbalanced(text);
  if (unbalanced !== undefined) return unbalanced;
  const message = cause instanceof Error ? cause.message : String(cause);
  if (cause instanceof RangeError)
    return error('template-limit', 'The template nests too deep', text.span(0));
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

interface BlockTag {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** A block that is never closed, or closed under another name: the most common error, and the worst explained. */
function findUnbalanced(text: TemplateText): Diagnostic | undefined {
  const open: BlockTag[] = [];
  for (const match of text.file.text.matchAll(BLOCK_TAG)) {
    const [whole, kind, name = ''] = match;
    if (kind === undefined) continue;
    const tag = { name, start: match.index, end: match.index + whole.length };
    if (kind !== '/') open.push(tag);
    else {
      const last = open.pop();
      if (last?.name === name) continue;
      const span = text.span(tag.start, tag.end);
      if (last === undefined) return error('template-syntax', `{{/${name}}} closes no block`, span);
      return mismatch(last, name, span, text);
    }
  }
  const last = open.pop();
  if (last === undefined) return undefined;
  const span = text.span(last.start, last.end);
  return error('template-syntax', `The block "${last.name}" is never closed`, span, {
    hints: [`Close it with {{/${last.name}}}.`],
  });
}

// Escaped tags and comments are skipped; `{{^}}` is an {{else}} and has no name.
const BLOCK_TAG = /\\\{\{|\{\{~?!--[\s\S]*?--~?\}\}|\{\{~?![^}]*\}\}|\{\{~?([#/^])[>*]?\s*([^\s~}()|]+)/g;

function mismatch(open: BlockTag, name: string, span: Span, text: TemplateText): Diagnostic {
  return error('template-syntax', `{{/${name}}} closes the block "${open.name}"`, span, {
    hints: [`Close "${open.name}" first, with {{/${open.name}}}.`],
    related: [{ message: `"${open.name}" was opened here`, span: text.span(open.start, open.end) }],
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
