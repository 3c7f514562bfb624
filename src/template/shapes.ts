/** Shapes: what the pack's JSON Schema says a value may be, as far as templates are concerned. */
import type { SourceFile } from '../source.ts';

export type Kind = 'any' | 'text' | 'boolean' | 'list' | 'map' | 'html';

export interface Shape {
  /** All that a value may be; more than one where the schema gives alternatives. Empty: nothing is known to fit. */
  readonly kinds: ReadonlySet<Kind>;
  /** Of maps. */
  readonly keys: ReadonlyMap<string, Lazy>;
  /** Of maps: the values under keys that the schema does not name. */
  readonly values?: Lazy;
  /** Of lists. */
  readonly items?: Lazy;
  /** Of texts, where the schema lists them. */
  readonly words?: readonly string[];
  /** Of texts that the schema says are Markdown (`x-markdown`). */
  readonly markdown?: true;
}

/** Schemas refer to themselves; shapes are therefore worked out when somebody looks. */
export type Lazy = () => Shape;

const NO_KEYS: ReadonlyMap<string, Lazy> = new Map();
const simple = (kind: Kind): Shape => ({ kinds: new Set([kind]), keys: NO_KEYS });

export const ANY = simple('any');
export const TEXT = simple('text');
export const BOOLEAN = simple('boolean');
export const HTML = simple('html');

export function mapShape(keys: Readonly<Record<string, Lazy>>): Shape {
  return { kinds: new Set(['map']), keys: new Map(Object.entries(keys)) };
}

export function listShape(items: Lazy): Shape {
  return { kinds: new Set(['list']), keys: NO_KEYS, items };
}

/** What fits one of several shapes. */
export function unite(shapes: readonly Shape[]): Shape {
  const [first] = shapes;
  if (first !== undefined && shapes.length === 1) return first;
  const keys = new Map<string, Lazy>();
  for (const key of new Set(shapes.flatMap((shape) => [...shape.keys.keys()]))) {
    keys.set(key, uniteLazy(shapes.flatMap((shape) => shape.keys.get(key) ?? [])) as Lazy);
  }
  const values = uniteLazy(shapes.flatMap((shape) => shape.values ?? []));
  const items = uniteLazy(shapes.flatMap((shape) => shape.items ?? []));
  const words = shapes.every((shape) => shape.words !== undefined || !shape.kinds.has('text'))
    ? shapes.flatMap((shape) => shape.words ?? [])
    : [];
  return {
    kinds: new Set(shapes.flatMap((shape) => [...shape.kinds])),
    keys,
    ...(values && { values }),
    ...(items && { items }),
    ...(words.length > 0 && { words }),
    ...(shapes.some(({ markdown }) => markdown) && { markdown: true }),
  };
}

function uniteLazy(shapes: readonly Lazy[]): Lazy | undefined {
  return shapes.length === 0 ? undefined : once(() => unite(shapes.map((shape) => shape())));
}

/** The shape of a whole brief. `any` where the schema cannot be read, which is for the check stage to say. */
export function shapeOfSchema(file: SourceFile): Shape {
  let root: unknown;
  try {
    root = JSON.parse(file.text);
  } catch {
    return ANY;
  }
  return new Schema(root).shape(root);
}

type JsonObject = Readonly<Record<string, unknown>>;

class Schema {
  readonly #root: unknown;
  readonly #shapes = new WeakMap<JsonObject, Shape>();

  constructor(root: unknown) {
    this.#root = root;
  }

  shape(schema: unknown): Shape {
    if (!isObject(schema)) return ANY;
    const known = this.#shapes.get(schema);
    if (known !== undefined) return known;
    // A schema that refers straight back to itself says nothing.
    this.#shapes.set(schema, ANY);
    const shape = this.#read(schema);
    this.#shapes.set(schema, shape);
    return shape;
  }

  #read(schema: JsonObject): Shape {
    const own = this.#own(schema);
    const referred = typeof schema.$ref === 'string' ? [this.#resolve(schema.$ref)] : [];
    const parts = ['anyOf', 'oneOf', 'allOf'].flatMap((key) => listOf(schema[key]));
    const others = [...referred, ...parts].map((part) => this.shape(part));
    if (own === undefined) return others.length === 0 ? ANY : unite(others);
    // Parts that only narrow what is said beside them ("anyOf: required …") say nothing of the shape.
    return unite([own, ...others.filter((shape) => !shape.kinds.has('any'))]);
  }

  /** What the schema says itself; undefined if it says nothing of the type. */
  #own(schema: JsonObject): Shape | undefined {
    const kinds = kindsOf(schema);
    if (kinds.size === 0) return undefined;
    const shape = (part: unknown): Lazy => once(() => this.shape(part));
    const keys = Object.entries(isObject(schema.properties) ? schema.properties : {});
    const values = uniteLazy(valuesOf(schema).map(shape));
    const items = kinds.has('list') ? (uniteLazy(itemsOf(schema).map(shape)) ?? (() => ANY)) : undefined;
    const words = wordsOf(schema);
    return {
      kinds,
      keys: new Map(keys.map(([key, part]) => [key, shape(part)])),
      ...(values && { values }),
      ...(items && { items }),
      ...(words && { words }),
      ...(schema['x-markdown'] === true && { markdown: true }),
    };
  }

  /** Only references into the same file are followed: `#/$defs/source`. */
  #resolve(reference: string): unknown {
    if (!reference.startsWith('#')) return undefined;
    let node = this.#root;
    for (const part of reference.slice(1).split('/').slice(1)) {
      const key = decodeURIComponentSafely(part).replaceAll('~1', '/').replaceAll('~0', '~');
      node = isObject(node) && Object.hasOwn(node, key) ? node[key] : undefined;
    }
    return node;
  }
}

const KINDS: Readonly<Record<string, Kind>> = {
  string: 'text',
  number: 'text',
  integer: 'text',
  boolean: 'boolean',
  array: 'list',
  object: 'map',
};

function kindsOf(schema: JsonObject): Set<Kind> {
  const types = typeof schema.type === 'string' ? [schema.type] : listOf(schema.type);
  const kinds = types.flatMap((type) => KINDS[String(type)] ?? []);
  if (kinds.length > 0) return new Set(kinds);
  if (schema.properties !== undefined || schema.additionalProperties !== undefined) return new Set(['map']);
  if (schema.items !== undefined || schema.prefixItems !== undefined) return new Set(['list']);
  const values = schema.const === undefined ? listOf(schema.enum) : [schema.const];
  return new Set(values.map((value) => (typeof value === 'boolean' ? 'boolean' : 'text')));
}

/** Schemas of the values under keys that `properties` does not name. */
function valuesOf(schema: JsonObject): unknown[] {
  const named = isObject(schema.patternProperties) ? Object.values(schema.patternProperties) : [];
  const others = schema.additionalProperties;
  const closed =
    others === false || (others === undefined && (schema.properties !== undefined || named.length > 0));
  if (closed || kindsOf(schema).has('map') === false) return named;
  return [...named, others ?? true];
}

function itemsOf(schema: JsonObject): unknown[] {
  const items = Array.isArray(schema.items) ? schema.items : schema.items === undefined ? [] : [schema.items];
  return [...items, ...listOf(schema.prefixItems)];
}

function wordsOf(schema: JsonObject): string[] | undefined {
  const words = schema.const === undefined ? schema.enum : [schema.const];
  return Array.isArray(words) ? words.filter((word) => word !== null).map(String) : undefined;
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function decodeURIComponentSafely(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
