/** What templates see of the facts: plain objects and arrays, with each scalar as an object that knows its place. */
import type { FactMap, FactNode, FactScalar } from '../facts/types.ts';

/** A scalar of the facts. Its place goes with it through blocks, partials and helpers. */
export class FactValue {
  readonly #node: FactScalar;

  constructor(node: FactScalar) {
    this.#node = node;
  }

  get node(): FactScalar {
    return this.#node;
  }
}

/** Escaped text or markup that a helper made, with marks of origin. */
export class Html {
  readonly #html: string;

  constructor(html: string) {
    this.#html = html;
  }

  get html(): string {
    return this.#html;
  }
}

/** A map of the facts as an object without prototype. Its own keys are the map's, so no template reaches further. */
export type MapValue = Readonly<Record<string, unknown>>;

const NODE = Symbol('node');

/** The facts as templates see them. */
export function toValue(node: FactNode): unknown {
  if (node.kind === 'scalar') return new FactValue(node);
  if (node.kind === 'list') return node.items.map(toValue);
  const map: Record<string | symbol, unknown> = Object.create(null);
  for (const { key, value } of node.entries.values()) map[key] = toValue(value);
  Object.defineProperty(map, NODE, { value: node });
  return map;
}

/** The map of the facts that `value` stands for; undefined for anything else. */
export function mapNodeOf(value: unknown): FactMap | undefined {
  return isMap(value) ? (value as { [NODE]?: FactMap })[NODE] : undefined;
}

/** Whether `value` is a map: of the facts, or one that a helper made. */
export function isMap(value: unknown): value is MapValue {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    !(value instanceof FactValue) &&
    !(value instanceof Html)
  );
}

/** Keys in the order of the file. An object's own order would put keys that look like numbers first. */
export function keysOf(map: MapValue): string[] {
  const node = mapNodeOf(map);
  return node === undefined ? Object.keys(map) : [...node.entries.keys()];
}

/** The value behind a key, own properties only. */
export function valueAt(map: MapValue, key: string): unknown {
  return Object.hasOwn(map, key) ? map[key] : undefined;
}

/** A scalar of the facts as the value that it holds; everything else as it is. `null` counts as absent. */
export function unwrap(value: unknown): unknown {
  const inner = value instanceof FactValue ? value.node.value : value;
  return inner === null ? undefined : inner;
}

/** What `if`, `unless`, `and`, `or` and `not` go by. */
export function isTruthy(value: unknown): boolean {
  const inner = unwrap(value);
  if (Array.isArray(inner)) return inner.length > 0;
  if (inner instanceof Html) return inner.html !== '';
  if (isMap(inner)) return Object.keys(inner).length > 0;
  return Boolean(inner);
}

/** Escapes for text and for attributes in either kind of quotation marks. */
export function escapeHtml(text: string): string {
  return /[&<>"']/.test(text) ? text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '') : text;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
