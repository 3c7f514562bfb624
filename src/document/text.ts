/** Text nodes, cut where their origin changes. */
import { parseFragment } from 'parse5';
import { type HtmlText, NOWHERE } from './html-tree.ts';
import type { Origins } from './origins.ts';
import type { Text } from './types.ts';

/** The text of `node` as nodes that each have one origin. */
export function splitText(node: HtmlText, html: string, origins: Origins): Text[] {
  const { value, start: from, end: to } = node;
  if (from === NOWHERE) return [textNode(value, undefined)];
  const parts = origins.split(from, to).map(({ start, end }) => ({
    text: decode(html.slice(start, end)),
    start,
    end,
  }));
  // Text from several places, as after </body>, is one node with other things between: it stays whole.
  if (parts.length === 0 || parts.map(({ text }) => text).join('') !== value) {
    return [textNode(value, origins.span(from, to))];
  }
  return parts.map(({ text, start, end }) => textNode(text, spanOfText(html, start, end, origins)));
}

function textNode(part: string, span: Text['span']): Text {
  const text = withoutParent(part);
  return span === undefined ? { kind: 'text', text } : { kind: 'text', text, span };
}

/** The place of what can be seen: white space in front is mostly the end of the line before. */
function spanOfText(html: string, start: number, end: number, origins: Origins): Text['span'] {
  const visible = /\S/.exec(html.slice(start, end));
  return origins.span(visible === null ? start : start + visible.index, end);
}

/** Character references and line ends as the HTML parser reads them. */
function decode(html: string): string {
  const text = html.includes('\r') ? html.replace(/\r\n?/g, '\n') : html;
  if (!text.includes('&')) return text;
  const [node] = parseFragment(text).childNodes;
  return node !== undefined && 'value' in node ? node.value : text;
}

/** The same string by itself: V8 keeps one that was cut out of another as a place in that, here in all of the HTML. */
function withoutParent(text: string): string {
  const encoding = /[^\0-\xff]/.test(text) ? 'utf16le' : 'latin1';
  return Buffer.from(text, encoding).toString(encoding);
}
