/** Prose as plain text, for titles, attributes and metadata: without markup and without notes. */
import type { Token } from 'markdown-it';
import type { Rendering } from '../rendering.ts';
import { escapeHtml } from '../values.ts';
import { alternativeText } from './figures.ts';
import { type InsertionMeta, parseInline } from './parser.ts';
import type { Prose } from './prose.ts';

/** Escaped text, with marks of origin. Paragraphs and lines are run together. */
export function renderPlain(rendering: Rendering, prose: Prose): string {
  const tokens = parseInline(prose.text.trim()).flatMap(({ children }) => children ?? []);
  return tokens
    .map((token, index) => plain(token, tokens[index + 1]?.type === 'citation', rendering, prose))
    .join('');
}

function plain(token: Token, beforeNote: boolean, rendering: Rendering, prose: Prose): string {
  if (token.type === 'softbreak' || token.type === 'hardbreak') return beforeNote ? '' : ' ';
  if (token.type === 'insertion') {
    const { raw, kind, id } = token.meta as unknown as InsertionMeta;
    const site = { span: prose.spanOf(raw, 0), source: raw };
    const html = rendering.withoutNotes(() => rendering.statements[kind](rendering, id, site));
    return html.replace(/<[^>]*>/g, '');
  }
  if (token.type === 'image') return prose.mark(escapeHtml(alternativeText(token)), 0);
  if (token.type !== 'text' && token.type !== 'code_inline') return '';
  return prose.markText(beforeNote ? token.content.trimEnd() : token.content, 0);
}
