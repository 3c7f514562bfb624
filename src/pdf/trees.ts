/** Name trees and number trees: ISO 32000-1 §7.9.6 and §7.9.7. */
import { type Dictionary, type Objects, type Ref, text, type Value } from './objects.ts';

/** Entries in one leaf. Readers search from leaf to leaf by their limits. */
const LEAF = 64;

/** A name tree, its keys in the order of their bytes as they are written. */
export function nameTree(pdf: Objects, entries: Iterable<readonly [string, Value]>): Ref {
  const sorted = [...entries].map(([name, value]) => ({ name, order: writtenBytes(name), value }));
  sorted.sort((a, b) => (a.order < b.order ? -1 : a.order > b.order ? 1 : 0));
  return tree(
    pdf,
    'Names',
    sorted.map(({ name, value }) => [text(name), value]),
  );
}

/** A number tree; `entries` are in ascending order. */
export function numberTree(pdf: Objects, entries: readonly (readonly [number, Value])[]): Ref {
  return tree(pdf, 'Nums', entries);
}

function tree(pdf: Objects, kind: 'Names' | 'Nums', entries: readonly (readonly [Value, Value])[]): Ref {
  if (entries.length <= LEAF) return node(pdf, { [kind]: entries.flat() });
  const leaves: Ref[] = [];
  for (let i = 0; i < entries.length; i += LEAF) {
    const leaf = entries.slice(i, i + LEAF);
    leaves.push(node(pdf, { Limits: [leaf[0]?.[0], leaf.at(-1)?.[0]], [kind]: leaf.flat() }));
  }
  return node(pdf, { Kids: leaves });
}

function node(pdf: Objects, data: Dictionary): Ref {
  const ref = pdf.ref(data);
  ref.end();
  return ref;
}

/** ASCII stands as it is, other strings in UTF-16 with its mark: as `text` is written. */
function writtenBytes(name: string): string {
  return /^[\x00-\x7f]*$/.test(name)
    ? name
    : `\xfe\xff${Buffer.from(name, 'utf16le').swap16().toString('latin1')}`;
}
