/** Rendered HTML → the brief as a tree of elements and texts, each with its place of origin. */
import type { Outcome } from '../diagnostic.ts';
import type { RenderedHtml } from '../origin.ts';
import { buildTree } from './build.ts';
import { checkDocument } from './check.ts';
import { parseHtml } from './html.ts';
import { isElement } from './html-tree.ts';
import { Origins } from './origins.ts';
import { reportParseErrors } from './parse-errors.ts';
import { findRepairs } from './repairs.ts';
import type { Document, DocumentNode, Element } from './types.ts';

/**
 * Parses a rendered brief. Whatever is not as the HTML standard and our vocabulary want it is an error, and nothing is
 * repaired without one; the tree is there all the same, so that a preview can show it.
 */
export function parseDocument(rendered: RenderedHtml): Outcome<Document> {
  const origins = new Origins(rendered);
  const parsed = parseHtml(rendered.html);
  const html = parsed.document.childNodes.find(isElement);
  // The parser makes <html>, <head> and <body> where they are missing.
  if (html === undefined) return { value: undefined, diagnostics: reportParseErrors(parsed.errors, origins) };
  const { root, diagnostics } = buildTree(html, rendered.html, origins);
  const head = childNamed(root, 'head');
  const title = collapse(textOf(head && childNamed(head, 'title')));
  const found = [
    ...reportParseErrors(parsed.errors, origins),
    ...findRepairs(parsed, origins),
    ...diagnostics,
    ...checkDocument(root, title),
  ];
  const body = childNamed(root, 'body') ?? root;
  return { value: { root, body, title, lang: root.lang, meta: metaOf(head) }, diagnostics: found };
}

function childNamed({ children }: Element, name: string): Element | undefined {
  return children.find((child): child is Element => child.kind === 'element' && child.name === name);
}

function textOf(node: DocumentNode | undefined): string {
  if (node === undefined) return '';
  return node.kind === 'text' ? node.text : node.children.map(textOf).join('');
}

function metaOf(head: Element | undefined): Map<string, string> {
  const meta = new Map<string, string>();
  for (const child of head?.children ?? []) {
    if (child.kind !== 'element' || child.name !== 'meta') continue;
    const name = child.attributes.get('name');
    const content = collapse(child.attributes.get('content') ?? '');
    if (name !== undefined && content !== '') meta.set(name.toLowerCase(), content);
  }
  return meta;
}

/** White space in HTML: runs of it are one space, and none at the ends. */
function collapse(text: string): string {
  return text.replace(/[ \t\r\n\f]+/g, ' ').trim();
}
