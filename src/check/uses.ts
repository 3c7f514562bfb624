/** Where ids are used: every reference in a field of its own or in prose, with its place. */
import type { Span } from '../diagnostic.ts';
import type { FactMap, FactNode, FactScalar, Facts } from '../facts/types.ts';
import type { SourceFile } from '../source.ts';
import { TextPlaces } from '../text-places.ts';
import { namedIn } from './prose.ts';
import { type Reference, readSchema, type Schema } from './schema.ts';
import { checkShape } from './shape.ts';

/** One use of an id. */
export interface Use {
  readonly kind: Reference;
  readonly id: string;
  /** `brief.key_points[0]` */
  readonly path: string;
  /** Of the id. */
  readonly span: Span;
  /** Of what is said there: the text, or the group of keys that refers to it. */
  readonly within: Span;
}

/** All uses in the order of the data; what an alias stands for is one use. Nothing where the schema cannot be read. */
export function usesOf(facts: Facts, schemaFile: SourceFile): readonly Use[] {
  const { value: schema } = readSchema(schemaFile);
  if (schema === undefined) return [];
  const places = placesIn(facts.root);
  const uses: Use[] = [];
  const seen = new Set<Span>();
  checkShape(facts.root, schema, (node, own) => {
    if (seen.has(node.span)) return;
    seen.add(node.span);
    const { path, group } = places.get(node.span) ?? { path: '', group: node.span };
    for (const { kind, id, span } of namedBy(node, own)) {
      uses.push({ kind, id, path, span, within: own['x-markdown'] === true ? node.span : group });
    }
  });
  return uses;
}

function* namedBy(node: FactScalar, schema: Schema): Generator<Pick<Use, 'kind' | 'id' | 'span'>> {
  const { value, span } = node;
  if (typeof value !== 'string') return;
  if (schema['x-ref'] !== undefined) yield { kind: schema['x-ref'], id: value, span };
  if (schema['x-markdown'] !== true) return;
  const places = new TextPlaces(node, value);
  for (const { kind, id, offset } of namedIn(value)) yield { kind, id, span: places.span(offset, id.length) };
}

interface Place {
  readonly path: string;
  /** Of the map that holds the value; of what stands under a key, for the key itself. */
  readonly group: Span;
}

/** The places of all values and keys (which may be ids themselves) by their spans. */
function placesIn(root: FactMap): ReadonlyMap<Span, Place> {
  const places = new Map<Span, Place>();
  const walk = (node: FactNode, path: string, group: Span): void => {
    if (places.has(node.span)) return;
    places.set(node.span, { path, group });
    if (node.kind === 'list')
      for (const [n, item] of node.items.entries()) walk(item, `${path}[${n}]`, group);
    if (node.kind !== 'map') return;
    for (const { key, keySpan, value } of node.entries.values()) {
      const inner = path === '' ? key : `${path}.${key}`;
      places.set(keySpan, { path: inner, group: value.span });
      walk(value, inner, node.span);
    }
  };
  walk(root, '', root.span);
  return places;
}
