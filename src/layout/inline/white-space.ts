/** White space of a whole inline formatting context: CSS Text 3 §4.1. */
import type { ComputedStyle } from '../../style/types.ts';
import { collapses } from '../boxes/parts.ts';
import type { TextSource, Token } from './collect.ts';

/**
 * Collapses white space across inline boxes, takes it away at the beginning and end of lines that are forced, and
 * makes line breaks of the line feeds that are kept.
 */
export function collapseWhiteSpace(tokens: readonly Token[]): readonly Token[] {
  const collapsed: Token[] = [];
  // The beginning of a line swallows spaces as another space does.
  let afterSpace = true;
  for (const token of tokens) {
    if (token.type === 'text') afterSpace = collapseText(token, afterSpace, collapsed);
    else {
      if (token.type === 'break') trimEnd(collapsed);
      if (token.type === 'break') afterSpace = true;
      else if (token.type === 'atomic' || token.type === 'leader') afterSpace = false;
      collapsed.push(token);
    }
  }
  trimEnd(collapsed);
  return collapsed;
}

/** Adds the token's text; tells whether white space that follows is to be dropped. */
function collapseText(
  { source, text }: Extract<Token, { type: 'text' }>,
  afterSpace: boolean,
  collapsed: Token[],
): boolean {
  const { whiteSpace } = source.style;
  if (collapses(source.style)) {
    return pushCollapsed(source, text.replace(/[ \t\r\n\f]+/g, ' '), afterSpace, collapsed);
  }
  let state = afterSpace;
  for (const [index, line] of text.split(/\r\n|\r|\n|\f/).entries()) {
    if (index > 0) {
      if (whiteSpace === 'pre-line') trimEnd(collapsed);
      collapsed.push({ type: 'break' });
      state = true;
    }
    if (whiteSpace === 'pre-line') {
      state = pushCollapsed(source, line.replace(/[ \t]+/g, ' '), state, collapsed);
    } else if (line !== '') {
      collapsed.push({ type: 'text', source, text: line });
      state = false;
    }
  }
  return state;
}

function pushCollapsed(source: TextSource, text: string, afterSpace: boolean, collapsed: Token[]): boolean {
  const kept = afterSpace && text.startsWith(' ') ? text.slice(1) : text;
  if (kept === '') return afterSpace;
  collapsed.push({ type: 'text', source, text: kept });
  return kept.endsWith(' ');
}

const TRANSPARENT: readonly Token['type'][] = ['open', 'close', 'note', 'float', 'absolute'];

/** Takes the collapsible space away that ends the line, through the edges of inline boxes. */
function trimEnd(tokens: Token[]): void {
  for (let index = tokens.length - 1; index >= 0; index--) {
    const token = tokens[index];
    if (token !== undefined && TRANSPARENT.includes(token.type)) continue;
    if (token?.type !== 'text' || keepsSpaces(token.source.style) || !token.text.endsWith(' ')) return;
    const text = token.text.slice(0, -1);
    if (text === '') tokens.splice(index, 1);
    else tokens[index] = { ...token, text };
    return;
  }
}

export function keepsSpaces({ whiteSpace }: ComputedStyle): boolean {
  return whiteSpace === 'pre' || whiteSpace === 'pre-wrap' || whiteSpace === 'break-spaces';
}
