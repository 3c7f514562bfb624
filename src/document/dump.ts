/** The document as text: one line for each element and text, indented by depth, with its place of origin. */
import type { Span } from '../diagnostic.ts';
import type { Document, DocumentNode, Element } from './types.ts';

/** `h1#title → H1   templates/…:3:1` and `"text"   data/…:4:10`. Text of white space alone is left out. */
export function dumpDocument(document: Document): string {
  return lines(document.root, 0).join('\n');
}

function lines(node: DocumentNode, depth: number): string[] {
  const indent = '  '.repeat(depth);
  if (node.kind === 'text') {
    return node.text.trim() === '' ? [] : [`${indent}${JSON.stringify(node.text)}${place(node.span)}`];
  }
  const head = `${indent}${startTag(node)} → ${node.role}${place(node.span)}`;
  return [head, ...node.children.flatMap((child) => lines(child, depth + 1))];
}

function startTag({ name, attributes }: Element): string {
  const written = [...attributes].map(([key, value]) => ` ${key}=${JSON.stringify(value)}`);
  return `<${name}${written.join('')}>`;
}

function place(span: Span | undefined): string {
  return span === undefined ? '' : `   ${span.file}:${span.line}:${span.column}`;
}
